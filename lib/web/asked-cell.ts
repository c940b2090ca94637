import { budgetTableOf } from "../../db/queries/budget-page.ts";
import { lineageOf } from "../../db/queries/lineage.ts";
import { mayRead } from "../domain/access.ts";
import { amountQuery, readBody } from "../forms/save-bodies.ts";
import { knownVisitor } from "./visit.ts";

/** Which cell of a budget table is asked about, by someone who reads the unit's drafts; else the answer that says why not. */
export async function askedCell(request: Request, tableId: string) {
  const visitor = await knownVisitor();
  const asked = readBody(amountQuery, Object.fromEntries(new URL(request.url).searchParams));
  if (!visitor || !asked.ok) return new Response(null, { status: visitor ? 422 : 401 });
  const found = await budgetTableOf(visitor.store, tableId);
  const lineage = found ? await lineageOf(visitor.store, found.unitId, found.year) : [];
  if (!found || lineage.length === 0 || !mayRead(visitor.user, lineage)) return new Response(null, { status: 404 });
  const { row, column } = asked.value;
  return { store: visitor.store, table: found.table, cell: { tableId, row: Number(row), column } };
}
