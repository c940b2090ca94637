import type { User } from "../../lib/domain/access.ts";
import type { BatchSaved } from "../../lib/domain/saved.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import type { Handle, Store } from "../store.ts";
import { importThroughWaiting } from "../waiting/large-import.ts";
import { savedOrTried } from "../whole-batch.ts";
import { requirePlan, requireSomeReporter } from "./guards.ts";
import { type OutcomeReported, reportEachWithin } from "./outcomes.ts";

/** What a file reports of a unit's period. The file itself is not kept, only what it was called and its checksum. */
export type OutcomesImported = {
  unitId: string;
  year: number;
  period: string;
  file: { name: string; sha256: string };
  cells: Omit<OutcomeReported, "unitId" | "year" | "period">[];
};

/** How a large one is taken in: the real time, and who is told how many of how many steps are done. */
export type ImportPace = { dryRun?: boolean; clock?: () => string; told?: (done: number, of: number) => void };

/** What one transaction takes without others having to wait for it: each value with its row in the history is some 0.1 ms. */
const LARGEST_AT_ONCE = 250;

/**
 * Reports what a file says, all of it or none: one history row for the file, and one for each cell with what it was before.
 * With `dryRun` everything is tried in the very same way and nothing is kept. More than 250 values go through the waiting
 * table, whose rows then are the history of the cells.
 */
export async function importOutcomes(
  store: Store,
  user: User,
  now: string,
  input: OutcomesImported,
  { dryRun = false, clock = () => new Date().toISOString(), told = () => undefined }: ImportPace = {},
): Promise<BatchSaved> {
  const { unitId, year, period } = input;
  const place = { unitId, year, period };
  if (input.cells.length > LARGEST_AT_ONCE) {
    const remember = (handle: Handle, importId: string, rows: string) => rememberFile(handle, user, now, input, importId, { rows });
    return importThroughWaiting({ store, user, now, clock, place, cells: input.cells, dryRun, told, remember });
  }
  const cells = input.cells.map((cell) => ({ ...cell, ...place }));
  return savedOrTried(store, dryRun, async (handle) => {
    const versions = await reportEachWithin(handle, user, now, cells);
    await rememberFile(handle, user, now, input, newId());
    return versions;
  });
}

/** `more.rows`: the checksum of the import's rows, where they are the history of the cells */
async function rememberFile(
  handle: Handle,
  user: User,
  now: string,
  { unitId, year, period, file, cells }: OutcomesImported,
  importId: string,
  more: { rows?: string } = {},
): Promise<void> {
  const authorityId = await requireSomeReporter(handle, user, { unitId, year });
  const planId = await requirePlan(handle, unitId, year);
  const after = { file: file.name.normalize("NFC"), sha256: file.sha256, period, cells: cells.length, ...more };
  const place = `import/${importId}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: "utfall-inlasta", place, planId, before: null, after });
}
