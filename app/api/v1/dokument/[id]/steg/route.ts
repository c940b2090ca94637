import { moveDocument } from "../../../../../../db/mutations/document-steps.ts";
import { isDecision } from "../../../../../../lib/domain/document-steps.ts";
import { readBody, stepBody } from "../../../../../../lib/forms/save-bodies.ts";
import { decideDocument } from "../../../../../../lib/jobs/decide-document.ts";
import { saving } from "../../../../../../lib/web/route.ts";
import { theWork } from "../../../../../../lib/web/the-work.ts";

/** Takes a document a step on, or back. */
export const PUT = saving(
  (body) => readBody(stepBody, body),
  async ({ store, user, now }, { step, base, note, date = "", paragraph = "", dnr = "" }, { id }: { id: string }) => {
    const move = { documentId: id, base, ...(note !== undefined && { note }) };
    return isDecision(step)
      ? decideDocument(store, user, now, { ...move, step, decision: { date, paragraph, dnr } }, theWork())
      : moveDocument(store, user, now, { ...move, step });
  },
);
