import { documentSummary } from "../../../../../../db/queries/documents.ts";
import { lineageOf } from "../../../../../../db/queries/lineage.ts";
import { pickableFigures } from "../../../../../../db/queries/pickable-figures.ts";
import { mayRead } from "../../../../../../lib/domain/access.ts";
import { knownVisitor } from "../../../../../../lib/web/visit.ts";

/** The figures that can be put into a document's texts, for those who read the unit's drafts: `{ indicators }`. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const visitor = await knownVisitor();
  if (!visitor) return new Response(null, { status: 401 });
  const { store, user } = visitor;
  const document = await documentSummary(store, (await params).id);
  const lineage = document ? await lineageOf(store, document.unitId, document.year) : [];
  if (!document || lineage.length === 0 || !mayRead(user, lineage)) return new Response(null, { status: 404 });
  return Response.json({ indicators: await pickableFigures(store, document) }, { headers: { "Cache-Control": "no-store" } });
}
