import { disablePerson } from "../../../../../../db/mutations/shut-out.ts";
import { isExample } from "../../../../../../lib/web/example.ts";
import { leadToNotice, postingAs } from "../../../../../../lib/web/posting.ts";

/** Shuts somebody out, at once. */
export const POST = postingAs<{ person: string }>(async ({ store, user, now }, _sent, _request, { person }) => {
  if (await isExample()) return new Response(null, { status: 404 });
  const shut = await disablePerson(store, user, now, person);
  if (!shut.ok) return leadToNotice("/personer", { kind: "fel", words: shut.message });
  const undo = { address: `/api/v1/personer/${encodeURIComponent(person)}/avstangning/slut`, fields: {} };
  return leadToNotice("/personer", { kind: "klart", words: "Personen är avstängd och utloggad överallt.", undo });
});
