import { acceptProposal } from "../../../../../../db/mutations/comments.ts";
import { acceptingBody, readBody } from "../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../lib/web/route.ts";

/** Puts a thread's proposed words into the text. */
export const POST = saving(
  (body) => readBody(acceptingBody, body),
  ({ store, user, now }, { base }, { thread: threadId }: { thread: string }) => acceptProposal(store, user, now, { base, threadId }),
);
