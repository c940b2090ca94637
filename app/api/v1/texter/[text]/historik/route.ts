import { lineageOf } from "../../../../../../db/queries/lineage.ts";
import { textOfVersion, textPlace, textVersions } from "../../../../../../db/queries/text-history.ts";
import { mayRead } from "../../../../../../lib/domain/access.ts";
import { knownVisitor } from "../../../../../../lib/web/visit.ts";

const nowhere = () => new Response(null, { status: 404 });

/**
 * A text's versions, the oldest first: `{ versions }`; with `?version=3` that one's blocks: `{ version, text }`. For those who
 * read the unit's drafts; to others the text does not exist.
 */
export async function GET(request: Request, { params }: { params: Promise<{ text: string }> }): Promise<Response> {
  const visitor = await knownVisitor();
  if (!visitor) return new Response(null, { status: 401 });
  const { store, user } = visitor;
  const { text: textId } = await params;
  const place = await textPlace(store, textId);
  const lineage = place ? await lineageOf(store, place.unitId, place.year) : [];
  if (lineage.length === 0 || !mayRead(user, lineage)) return nowhere();
  const asked = new URL(request.url).searchParams.get("version");
  const headers = { "Cache-Control": "no-store" };
  if (asked === null) return Response.json({ versions: await textVersions(store, textId) }, { headers });
  const text = /^\d{1,9}$/.test(asked) ? await textOfVersion(store, textId, Number(asked)) : null;
  return text ? Response.json({ version: Number(asked), text }, { headers }) : nowhere();
}
