import { desc, eq } from "drizzle-orm";
import { exactAmount } from "../../lib/domain/budget.ts";
import type { Source } from "../store.ts";

/** One change of a budget's cell: what stood and what was written, "" for nothing. */
export type AmountChange = { at: string; by: string; before: string; after: string };

/** A cell's changes, the newest first, exactly and in the table's unit. `column` is "forklaring" for the words about a line. */
export async function amountHistory(
  { db, t }: Source,
  { tableId, row, column }: { tableId: string; row: number; column: string },
  { shownIn, decimals }: { shownIn: "kr" | "tkr" | "mnkr"; decimals: number },
): Promise<AmountChange[]> {
  const rows = await db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(eq(t.history.place, `budget/${tableId}/${row}/${column}`))
    .orderBy(desc(t.history.at), desc(t.history.seq));
  const written = (side: unknown): string => {
    if (typeof side !== "object" || side === null) return "";
    if ("explanation" in side) return String(side.explanation);
    return "kr" in side && typeof side.kr === "number" ? exactAmount(side.kr, shownIn, decimals) : "";
  };
  return rows.map(({ change, by }) => ({ at: change.at, by, before: written(change.before), after: written(change.after) }));
}
