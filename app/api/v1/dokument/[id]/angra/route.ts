import { undoTakingIn } from "../../../../../../db/mutations/undo-taking-in.ts";
import { unitYearOf } from "../../../../../../db/queries/organisation.ts";
import { takenOutWords } from "../../../../../../lib/domain/taken-paper.ts";
import { readBody, undoneTakingBody } from "../../../../../../lib/forms/save-bodies.ts";
import { noticeCookie } from "../../../../../../lib/web/notice.ts";
import { answering, STATUS } from "../../../../../../lib/web/route.ts";

/**
 * Undoes the taking in of a paper, all of it or nothing: `{ saved: true, address }`, the page that then says so. Where somebody has
 * done something since, 409 with `asked`: what goes with it, what is left, and the digest that says yes to that.
 */
export const PUT = answering<{ saidYes: string }, { id: string }>(
  (body) => readBody(undoneTakingBody, body),
  async ({ store, user, now }, { saidYes }, { id: documentId }) => {
    const undone = await undoTakingIn(store, user, now, { documentId, saidYes });
    if (!undone.ok) {
      return Response.json({ saved: false, message: undone.message, asked: undone.asked }, { status: STATUS[undone.reason] });
    }
    const { paper, unitId, year, cameBack, left } = undone;
    const slug = (await unitYearOf(store, year, unitId))?.unit.slug ?? "";
    const address = `/${year}/${slug}/dokument`;
    const words = takenOutWords({ paper, cameBack: cameBack !== null, left });
    return Response.json({ saved: true, address }, { headers: { "Set-Cookie": noticeCookie(address, { kind: "klart", words }) } });
  },
);
