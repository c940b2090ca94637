import { grantRole } from "../../../../db/mutations/roles.ts";
import { readRole } from "../../../../lib/forms/role.ts";
import { leadToNotice, postingAs } from "../../../../lib/web/posting.ts";

const PAGE = "/personer";

/** Gives somebody who is known one more role. */
export const POST = postingAs(async ({ store, user, now }, sent) => {
  const form = readRole({ personId: sent("personId"), role: sent("role"), orgUnitId: sent("orgUnitId") });
  if (!form.ok) return leadToNotice(PAGE, { kind: "fel", words: form.message });
  const given = await grantRole(store, user, now, form.value);
  if (!given.ok) return leadToNotice(PAGE, { kind: "fel", words: given.message });
  return leadToNotice(PAGE, { kind: "klart", words: `${given.name} har fått rollen. Den gäller från och med nu.` });
});
