import type { User } from "../../lib/domain/access.ts";
import type { BatchSaved } from "../../lib/domain/saved.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import type { Handle, Store } from "../store.ts";
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

/**
 * Reports what a file says, all of it or none: one history row for the file, and one for each cell with what it was before.
 * With `dryRun` everything is tried in the very same way and nothing is kept.
 */
export async function importOutcomes(
  store: Store,
  user: User,
  now: string,
  input: OutcomesImported,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<BatchSaved> {
  const { unitId, year, period } = input;
  const cells = input.cells.map((cell) => ({ ...cell, unitId, year, period }));
  return savedOrTried(store, dryRun, async (handle) => {
    const versions = await reportEachWithin(handle, user, now, cells);
    await rememberFile(handle, user, now, input);
    return versions;
  });
}

async function rememberFile(
  handle: Handle,
  user: User,
  now: string,
  { unitId, year, period, file, cells }: OutcomesImported,
): Promise<void> {
  const authorityId = await requireSomeReporter(handle, user, { unitId, year });
  const planId = await requirePlan(handle, unitId, year);
  const after = { file: file.name.normalize("NFC"), sha256: file.sha256, period, cells: cells.length };
  const place = `import/${newId()}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: "utfall-inlasta", place, planId, before: null, after });
}
