import { eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { BatchSaved } from "../../lib/domain/saved.ts";
import { newId } from "../id.ts";
import { requireSomeReporter } from "../mutations/guards.ts";
import { answered } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { type Hold, holdOn, type ImportPlace, requireNoImport } from "./hold.ts";
import { putDown, type WaitingCell } from "./put-down.ts";
import { sweepAway, takeOver, waitingIndicators } from "./take-over.ts";

export type LargeImport = {
  store: Store;
  user: User;
  now: string;
  /** the real time: an import that stands still is given up (hold.ts) */
  clock: () => string;
  place: ImportPlace;
  cells: WaitingCell[];
  dryRun: boolean;
  /** of `of` steps, each value counted when it is tried and again when it is in its place */
  told: (done: number, of: number) => void;
  /** writes into the history that it stands now; `sha256` is its rows' */
  remember: (handle: Handle, importId: string, sha256: string) => Promise<void>;
};

/**
 * Takes very many values in through the waiting table, all or none (docs/decisions/0016): they are tried and put down in
 * short transactions; then one small one says that they stand, and from that instant they do, whatever happens to this
 * process. Putting them in their places follows. Meanwhile nobody else saves in the unit's period; everybody else does.
 */
export async function importThroughWaiting(input: LargeImport): Promise<BatchSaved> {
  const { store, user, now, clock, place, cells, dryRun, told } = input;
  const hold = { importId: newId(), holder: newId() };
  const begun = await answered(store.tx((handle) => begin(handle, hold, input)));
  if (!begun.ok) return { ok: false, refused: [{ index: 0, refused: begun }] };
  const working = { store, hold, clock };
  const steps = dryRun ? cells.length : cells.length * 2;
  const put = await givenUp(working, () => putDown(store, { hold, user, now, clock, place, cells }, (done) => told(done, steps)));
  const { refused, versions, indicators, sha256 } = put;
  if (refused.length > 0 || dryRun) {
    await sweepAway(working, indicators);
    return refused.length > 0 ? { ok: false, refused } : { ok: true, versions };
  }
  await givenUp(working, () => store.tx((handle) => letStand(handle, hold, input, sha256)));
  try {
    await takeOver(working, indicators, (part) => told(Math.round(cells.length * (1 + part)), steps));
  } catch {
    // no fault of the user's any more: the values stand, and who looks next goes on with them (sweep.ts)
  }
  return { ok: true, versions };
}

async function begin({ db, t }: Handle, { importId: id, holder }: Hold, input: LargeImport): Promise<{ ok: true }> {
  const { user, now, clock, place, dryRun } = input;
  const { unitId: orgUnitId, year, period } = place;
  await requireSomeReporter({ db, t }, user, place);
  if (!dryRun) await requireNoImport({ db, t }, now, place);
  const state = dryRun ? "provas" : "laggs-ned";
  await db.insert(t.outcomeImport).values({ id, orgUnitId, year, period, state, holder, beatAt: clock(), byId: user.id, at: now });
  return { ok: true };
}

async function letStand(handle: Handle, hold: Hold, { clock, remember }: LargeImport, sha256: string): Promise<void> {
  const { db, t } = handle;
  await holdOn(handle, hold, clock());
  await db.update(t.outcomeImport).set({ state: "galler" }).where(eq(t.outcomeImport.id, hold.importId));
  await remember(handle, hold.importId, sha256);
}

/** Where `work` fails nothing of the import is left, or where not even that goes (a full disk), it is swept later. */
async function givenUp<Answer>(working: Parameters<typeof sweepAway>[0], work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (fault) {
    await waitingIndicators(working.store, working.hold.importId)
      .then((indicators) => sweepAway(working, indicators))
      .catch(() => undefined);
    throw fault;
  }
}
