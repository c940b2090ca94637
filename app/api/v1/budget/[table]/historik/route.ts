import { amountHistory } from "../../../../../../db/queries/amount-history.ts";
import { askedCell } from "../../../../../../lib/web/asked-cell.ts";

/** A cell's changes, newest first, for those who read the unit's drafts; to others the cell does not exist. */
export async function GET(request: Request, { params }: { params: Promise<{ table: string }> }): Promise<Response> {
  const asked = await askedCell(request, (await params).table);
  if (asked instanceof Response) return asked;
  const changes = await amountHistory(asked.store, asked.cell, asked.table);
  return Response.json(changes, { headers: { "Cache-Control": "no-store" } });
}
