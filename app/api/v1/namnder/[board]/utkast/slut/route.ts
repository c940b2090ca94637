import { closeDrafts } from "../../../../../../../db/mutations/open-drafts.ts";
import { postingAs } from "../../../../../../../lib/web/posting.ts";
import { backWith } from "../../../../../../../lib/web/role-pages.ts";

/** Closes a nämnd's drafts again for the systemförvaltare who opened them. */
export const POST = postingAs<{ board: string }>(async ({ store, user, now }, sent, _request, { board }) => {
  const closed = await closeDrafts(store, user, now, board);
  return backWith(sent, { kind: closed.ok ? "klart" : "fel", words: closed.ok ? "Nämndens utkast är stängda för dig." : closed.message });
});
