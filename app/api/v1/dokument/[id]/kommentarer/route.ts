import { writeComment } from "../../../../../../db/mutations/comments.ts";
import { commentsOf, mentionable } from "../../../../../../db/queries/comments.ts";
import { documentSummary } from "../../../../../../db/queries/documents.ts";
import { lineageOf } from "../../../../../../db/queries/lineage.ts";
import { mayRead } from "../../../../../../lib/domain/access.ts";
import { readBody, remarkBody } from "../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../lib/web/route.ts";
import { knownVisitor } from "../../../../../../lib/web/visit.ts";

/** What has been said of a document, and who can be mentioned there, for those who read the unit's drafts: `{ threads, people }`. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const visitor = await knownVisitor();
  if (!visitor) return new Response(null, { status: 401 });
  const { store, user, now } = visitor;
  const document = await documentSummary(store, (await params).id);
  const lineage = document ? await lineageOf(store, document.unitId, document.year) : [];
  if (!document || lineage.length === 0 || !mayRead(user, lineage)) return new Response(null, { status: 404 });
  const answer = { threads: await commentsOf(store, document.id), people: await mentionable(store, document, now) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

/** Says something of a place in the document, or answers. */
export const POST = saving(
  (body) => readBody(remarkBody, body),
  ({ store, user, now }, { key, body, mentions, on }, { id }: { id: string }) =>
    writeComment(store, user, now, { documentId: id, key, body, mentions, ...on }),
);
