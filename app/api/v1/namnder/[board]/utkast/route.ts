import { openDrafts } from "../../../../../../db/mutations/open-drafts.ts";
import { writeDay } from "../../../../../../lib/swedish/clock.ts";
import { postingAs } from "../../../../../../lib/web/posting.ts";
import { backWith } from "../../../../../../lib/web/role-pages.ts";

/** Opens a nämnd's drafts for the systemförvaltare who asks, to read for a few hours. */
export const POST = postingAs<{ board: string }>(async ({ store, user, now }, sent, _request, { board }) => {
  const opened = await openDrafts(store, user, now, { boardId: board, reason: sent("reason") });
  if (!opened.ok) return backWith(sent, { kind: "fel", words: opened.message });
  return backWith(sent, { kind: "klart", words: `Du kan läsa nämndens utkast till ${writeDay(opened.until)}. Nämnden ser det.` });
});
