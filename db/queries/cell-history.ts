import { desc, eq } from "drizzle-orm";
import { type StatedOutcome, writeOutcome } from "../../lib/domain/outcome.ts";
import type { CellChange } from "../../lib/domain/outcome-grid.ts";
import { type OutcomeCellKey, outcomePlace } from "../mutations/outcome-standing.ts";
import type { Source } from "../store.ts";

/** A cell's changes, the newest first; written with the indicator's unit and decimals. */
export async function cellHistory(
  { db, t }: Source,
  cell: OutcomeCellKey,
  indicator: { unit: string; decimals: number },
): Promise<CellChange[]> {
  const rows = await db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(eq(t.history.place, outcomePlace(cell)))
    .orderBy(desc(t.history.at), desc(t.history.seq));
  return rows.map(({ change, by }) => {
    if (change.action === "utfall-kommenterat") {
      return { at: change.at, by, kind: "kommentar", before: commentIn(change.before), after: commentIn(change.after) };
    }
    const written = (side: unknown) => writeOutcome(isOutcome(side) ? side : null, indicator.unit, indicator.decimals);
    return { at: change.at, by, kind: "utfall", before: written(change.before), after: written(change.after) };
  });
}

function isOutcome(side: unknown): side is StatedOutcome {
  return typeof side === "object" && side !== null && "kind" in side && "value" in side;
}

function commentIn(side: unknown): string {
  return typeof side === "object" && side !== null && "comment" in side ? String(side.comment) : "";
}
