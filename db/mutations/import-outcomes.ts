import type { User } from "../../lib/domain/access.ts";
import type { BatchSaved } from "../../lib/domain/saved.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { TAKEN } from "../queries/taken-files.ts";
import type { Handle, Store } from "../store.ts";
import type { ImportPlace } from "../waiting/hold.ts";
import { importThroughWaiting } from "../waiting/large-import.ts";
import { savedOrTried } from "../whole-batch.ts";
import { requirePlan, requireSomeReporter } from "./guards.ts";
import { type OutcomeReported, reportEachWithin } from "./outcomes.ts";

/** What a file reports of a unit's period. The file itself is not kept, only what it was called and its checksum. */
export type OutcomesImported = ImportPlace & { file: { name: string; sha256: string }; cells: WholeCell[] };

/** A cell of the unit's period that all of them are in. */
export type WholeCell = Omit<OutcomeReported, keyof ImportPlace>;

/** How a large one is taken in: the real time, and who is told how many of how many steps are done. */
export type ImportPace = { dryRun?: boolean; clock?: () => string; told?: (done: number, of: number) => void };

/** `importId`: by which the whole file can be undone */
export type Imported = { ok: true; versions: number[]; importId: string } | Extract<BatchSaved, { ok: false }>;

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
  pace: ImportPace = {},
): Promise<Imported> {
  const importId = newId();
  const { file, period, cells } = input;
  const saved = await reportWhole(store, user, now, input, pace, async (handle, keptAs) => {
    const authorityId = await requireSomeReporter(handle, user, input);
    const planId = await requirePlan(handle, input.unitId, input.year);
    const after = { file: file.name.normalize("NFC"), sha256: file.sha256, period, cells: cells.length, ...keptAs };
    const place = `import/${importId}`;
    await remember(handle, { authorityId, at: now, byId: user.id, action: TAKEN, place, planId, before: null, after });
  });
  return saved.ok ? { ...saved, importId } : saved;
}

/**
 * Where each cell's before and after stand: in the history rows just above, a version for each in their order; or, of very many,
 * in the rows of the waiting table, with their checksum.
 */
export type KeptAs = { versions: number[] } | { waiting: string; rows: string };

/** What one transaction takes without others having to wait for it: each value with its row in the history is some 0.1 ms. */
const LARGEST_AT_ONCE = 250;

/** Reports cells of a unit's period, all or none, in the way that their number asks for. `rememberAll` writes the row of them all. */
export async function reportWhole(
  store: Store,
  user: User,
  now: string,
  { unitId, year, period, cells }: ImportPlace & { cells: WholeCell[] },
  { dryRun = false, clock = () => new Date().toISOString(), told = () => undefined }: ImportPace,
  rememberAll: (handle: Handle, keptAs: KeptAs) => Promise<void>,
): Promise<BatchSaved> {
  const place = { unitId, year, period };
  if (cells.length > LARGEST_AT_ONCE) {
    const remember = (handle: Handle, waiting: string, rows: string) => rememberAll(handle, { waiting, rows });
    return importThroughWaiting({ store, user, now, clock, place, cells, dryRun, told, remember });
  }
  return savedOrTried(store, dryRun, async (handle) => {
    const reported = cells.map((cell) => ({ ...cell, ...place }));
    const versions = await reportEachWithin(handle, user, now, reported);
    await rememberAll(handle, { versions: versions.filter((version, index) => version !== cells[index]?.base) });
    return versions;
  });
}
