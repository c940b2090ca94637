import { invite } from "../../../../db/mutations/invitations.ts";
import { readInvitation } from "../../../../lib/forms/invitation.ts";
import { isExample } from "../../../../lib/web/example.ts";
import { invitationLink } from "../../../../lib/web/invited.ts";
import { leadToNotice, postingAs } from "../../../../lib/web/posting.ts";

const PAGE = "/personer";

/** Invites somebody; the page then shows the link to hand over. In the example nobody is invited. */
export const POST = postingAs(async ({ store, user, now }, sent, request) => {
  if (await isExample()) return new Response(null, { status: 404 });
  const typed = { name: sent("name"), title: sent("title"), email: sent("email"), role: sent("role"), orgUnitId: sent("orgUnitId") };
  const form = readInvitation(typed);
  if (!form.ok) return leadToNotice(PAGE, { kind: "fel", words: form.message, typed });
  const invited = await invite(store, user, now, form.value);
  if (!invited.ok) return leadToNotice(PAGE, { kind: "fel", words: invited.message, typed });
  const words = `${form.value.name} är inbjuden. Lämna över länken. Den gäller en gång, i sju dagar.`;
  return leadToNotice(PAGE, { kind: "klart", words, link: invitationLink(request, invited.token) });
});
