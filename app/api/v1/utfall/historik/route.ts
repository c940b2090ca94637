import { cellHistory } from "../../../../../db/queries/cell-history.ts";
import { lineageOf } from "../../../../../db/queries/lineage.ts";
import { mayRead } from "../../../../../lib/domain/access.ts";
import { cellQuery, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { knownVisitor } from "../../../../../lib/web/visit.ts";

/** A cell's changes, newest first, for those who read the unit's drafts; to others the cell does not exist. */
export async function GET(request: Request): Promise<Response> {
  const visitor = await knownVisitor();
  const asked = readBody(cellQuery, Object.fromEntries(new URL(request.url).searchParams));
  if (!visitor || !asked.ok) return new Response(null, { status: visitor ? 422 : 401 });
  const { unit, decimals, year, ...cell } = asked.value;
  const lineage = await lineageOf(visitor.store, cell.unitId, Number(year));
  if (lineage.length === 0 || !mayRead(visitor.user, lineage)) return new Response(null, { status: 404 });
  const changes = await cellHistory(visitor.store, { ...cell, year: Number(year) }, { unit, decimals: Number(decimals) });
  return Response.json(changes, { headers: { "Cache-Control": "no-store" } });
}
