import { resolveThread } from "../../../../../db/mutations/comments.ts";
import { readBody, resolvingBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Resolves a thread of comments, or opens it again. */
export const PUT = saving(
  (body) => readBody(resolvingBody, body),
  ({ store, user, now }, asked, { thread: threadId }: { thread: string }) => resolveThread(store, user, now, { ...asked, threadId }),
);
