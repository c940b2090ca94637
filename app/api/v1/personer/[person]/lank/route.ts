import { inviteAgain } from "../../../../../../db/mutations/invitations.ts";
import { isExample } from "../../../../../../lib/web/example.ts";
import { invitationLink } from "../../../../../../lib/web/invited.ts";
import { leadToNotice, postingAs } from "../../../../../../lib/web/posting.ts";

const PAGE = "/personer";

/** Makes a new link for who has not come yet. */
export const POST = postingAs<{ person: string }>(async ({ store, user, now }, _sent, request, { person }) => {
  if (await isExample()) return new Response(null, { status: 404 });
  const invited = await inviteAgain(store, user, now, person);
  if (!invited.ok) return leadToNotice(PAGE, { kind: "fel", words: invited.message });
  const words = "Här är en ny länk. Den gamla gäller inte längre, personen är utloggad överallt och får veta att du har gjort den.";
  return leadToNotice(PAGE, { kind: "klart", words, link: invitationLink(request, invited.token) });
});
