import { eq, ne } from "drizzle-orm";
import { newId } from "../id.ts";
import type { Store } from "../store.ts";
import { type Hold, isDead } from "./hold.ts";
import { sweepAway, takeOver, waitingIndicators } from "./take-over.ts";

/**
 * Looks for imports whose process has died: one whose values stand is finished, any other is swept away, so that nothing half
 * is left. For every start, and from time to time. Answers how many there were.
 */
export async function sweepImports(store: Store, clock: () => string): Promise<number> {
  const { outcomeImport } = store.t;
  const left = await store.db.select().from(outcomeImport).where(ne(outcomeImport.state, "klar"));
  let swept = 0;
  for (const { id: importId, state } of left.filter((row) => isDead(row, clock()))) {
    const hold = { importId, holder: newId() };
    if (!(await claimed(store, hold, clock()))) continue;
    const working = { store, hold, clock };
    const indicators = await waitingIndicators(store, importId);
    await (state === "galler" ? takeOver(working, indicators) : sweepAway(working, indicators));
    swept++;
  }
  return swept;
}

/** Only one of several processes takes a dead import on. */
async function claimed(store: Store, { importId, holder }: Hold, now: string): Promise<boolean> {
  return store.tx(async ({ db, t }) => {
    const [row] = await db.select().from(t.outcomeImport).where(eq(t.outcomeImport.id, importId));
    if (!row || !isDead(row, now)) return false;
    await db.update(t.outcomeImport).set({ holder, beatAt: now }).where(eq(t.outcomeImport.id, importId));
    return true;
  });
}
