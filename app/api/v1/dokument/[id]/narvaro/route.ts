import { documentSummary } from "../../../../../../db/queries/documents.ts";
import { lineageOf } from "../../../../../../db/queries/lineage.ts";
import { standingVersion } from "../../../../../../db/queries/text-history.ts";
import { mayRead } from "../../../../../../lib/domain/access.ts";
import { presenceBody, readBody } from "../../../../../../lib/forms/save-bodies.ts";
import { sayPresent } from "../../../../../../lib/web/presence.ts";
import { answering } from "../../../../../../lib/web/route.ts";

/**
 * A page with the document open says every twenty seconds which text it has in hand: `{ text }`, null for none. The answer
 * is who else has it open, `{ others: [{ name, text }], version }`, with the version of that text that now stands. For those
 * who read the unit's drafts.
 */
export const POST = answering(
  (body) => readBody(presenceBody, body),
  async ({ store, user, now }, { text: textId }, { id }: { id: string }) => {
    const document = await documentSummary(store, id);
    const lineage = document ? await lineageOf(store, document.unitId, document.year) : [];
    if (lineage.length === 0 || !mayRead(user, lineage)) return new Response(null, { status: 404 });
    const others = sayPresent(id, { personId: user.id, name: user.name, textId, at: now });
    const version = textId && (await standingVersion(store, id, textId));
    return Response.json({ others: others.map((other) => ({ name: other.name, text: other.textId })), version });
  },
);
