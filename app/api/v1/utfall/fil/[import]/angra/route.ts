import { undoImport } from "../../../../../../../db/mutations/undo-import.ts";
import { readBody, undoneFileBody } from "../../../../../../../lib/forms/save-bodies.ts";
import type { ImportStep } from "../../../../../../../lib/jobs/outcome-import.ts";
import { answering, STATUS } from "../../../../../../../lib/web/route.ts";
import { faultTold } from "../../../../../../../lib/web/sent-file.ts";
import { toldAnswer } from "../../../../../../../lib/web/told-answer.ts";

/**
 * Undoes a whole file of outcomes, all of it or nothing: `{ saved: true, count, left, at }`. Where somebody has changed some of it
 * since, 409 with `left`: what that is, and the digest that says it may be left. A large one answers in lines (told-answer.ts).
 */
export const PUT = answering<{ leaving: string }, { import: string }>(
  (body) => readBody(undoneFileBody, body),
  ({ store, user, now }, { leaving }, { import: importId }) =>
    toldAnswer<ImportStep>(async (told) => {
      const pace = { told: (done: number, of: number) => told({ what: "angras", part: done / of }) };
      const undone = await undoImport(store, user, now, { importId, leaving }, pace);
      if (undone.ok) return { status: 200, body: { saved: true, count: undone.count, left: undone.left, at: now } };
      return { status: STATUS[undone.reason], body: { saved: false, message: undone.message, left: undone.left } };
    }, faultTold),
);
