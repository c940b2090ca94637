import { invite } from "../../../../db/mutations/invitations.ts";
import type { Choosable } from "../../../../lib/domain/found-by-name.ts";
import { readInvitation } from "../../../../lib/forms/invitation.ts";
import { peopleQuery, readBody } from "../../../../lib/forms/save-bodies.ts";
import { isExample } from "../../../../lib/web/example.ts";
import { invitationLink } from "../../../../lib/web/invited.ts";
import { peopleAt } from "../../../../lib/web/people-to-choose.ts";
import { leadToNotice, postingAs } from "../../../../lib/web/posting.ts";
import { knownVisitor } from "../../../../lib/web/visit.ts";

const PAGE = "/personer";

/** Whom one may give a role, for who opens the list of them: in a unit's nämnd, or everyone for an administrator. */
export async function GET(request: Request): Promise<Response> {
  const visitor = await knownVisitor();
  const asked = readBody(peopleQuery, Object.fromEntries(new URL(request.url).searchParams));
  if (!visitor || !asked.ok) return new Response(null, { status: visitor ? 422 : 401 });
  const people = await peopleAt(visitor, Number(asked.value.year ?? 0), asked.value.unit ?? "");
  if (!people) return new Response(null, { status: 404 });
  const choices: Choosable[] = people.map(({ id, name, title }) => ({ key: id, name, note: title }));
  return Response.json(choices, { headers: { "Cache-Control": "no-store" } });
}

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
