import { undoLedger } from "../../../../../../../db/mutations/undo-ledger.ts";
import { readBody, undoneFileBody } from "../../../../../../../lib/forms/save-bodies.ts";
import { answering, STATUS } from "../../../../../../../lib/web/route.ts";

/**
 * Undoes a whole ledger, all of it or nothing: `{ saved: true, count, left, at }`. Where somebody has changed some of its amounts
 * since, 409 with `left`: which, and the digest that says they may be left.
 */
export const PUT = answering<{ leaving: string }, { file: string }>(
  (body) => readBody(undoneFileBody, body),
  async ({ store, user, now }, { leaving }, { file: importId }) => {
    const undone = await undoLedger(store, user, now, { importId, leaving });
    if (undone.ok) return Response.json({ saved: true, count: undone.count, left: undone.left, at: now });
    return Response.json({ saved: false, message: undone.message, left: undone.left }, { status: STATUS[undone.reason] });
  },
);
