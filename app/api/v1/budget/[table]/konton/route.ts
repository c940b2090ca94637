import { cellAccounts } from "../../../../../../db/queries/ledger.ts";
import { askedCell } from "../../../../../../lib/web/asked-cell.ts";

/** The accounts behind a cell, or null, for those who read the unit's drafts; to others the cell does not exist. */
export async function GET(request: Request, { params }: { params: Promise<{ table: string }> }): Promise<Response> {
  const asked = await askedCell(request, (await params).table);
  if (asked instanceof Response) return asked;
  const { tableId, row, column } = asked.cell;
  return Response.json(await cellAccounts(asked.store, tableId, row, column), { headers: { "Cache-Control": "no-store" } });
}
