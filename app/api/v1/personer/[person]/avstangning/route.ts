import { disablePerson } from "../../../../../../db/mutations/invitations.ts";
import { isExample } from "../../../../../../lib/web/example.ts";
import { leadToNotice, postingAs } from "../../../../../../lib/web/posting.ts";

/** Shuts somebody out, at once. */
export const POST = postingAs<{ person: string }>(async ({ store, user, now }, _sent, _request, { person }) => {
  if (await isExample()) return new Response(null, { status: 404 });
  const shut = await disablePerson(store, user, now, person);
  const words = shut.ok ? "Personen är avstängd och utloggad överallt." : shut.message;
  return leadToNotice("/personer", { kind: shut.ok ? "klart" : "fel", words });
});
