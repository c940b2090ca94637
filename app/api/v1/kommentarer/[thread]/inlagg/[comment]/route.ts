import { changeComment } from "../../../../../../../db/mutations/comments.ts";
import { changedRemarkBody, readBody } from "../../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../../lib/web/route.ts";

/** Changes the words of one's own comment, or takes it back. */
export const PUT = saving(
  (body) => readBody(changedRemarkBody, body),
  ({ store, user, now }, asked, { comment: commentId }: { thread: string; comment: string }) =>
    changeComment(store, user, now, { ...asked, commentId }),
);
