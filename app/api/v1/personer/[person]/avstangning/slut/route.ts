import { enablePerson } from "../../../../../../../db/mutations/shut-out.ts";
import { isExample } from "../../../../../../../lib/web/example.ts";
import { leadToNotice, postingAs } from "../../../../../../../lib/web/posting.ts";

/** Lets somebody who was shut out in again. */
export const POST = postingAs<{ person: string }>(async ({ store, user, now }, _sent, _request, { person }) => {
  if (await isExample()) return new Response(null, { status: 404 });
  const back = await enablePerson(store, user, now, person);
  const words = back.ok ? "Personen kan logga in igen, med sina roller." : back.message;
  return leadToNotice("/personer", { kind: back.ok ? "klart" : "fel", words });
});
