import { grantRole } from "../../../../db/mutations/roles.ts";
import { readRole } from "../../../../lib/forms/role.ts";
import { postingAs } from "../../../../lib/web/posting.ts";
import { backWith } from "../../../../lib/web/role-pages.ts";

/** Gives somebody who is known one more role; leads back to the page it was given on. */
export const POST = postingAs(async ({ store, user, now }, sent) => {
  const form = readRole({
    ...{ personId: sent("personId"), role: sent("role"), orgUnitId: sent("orgUnitId") },
    ...{ from: sent("from"), to: sent("to"), standsInFor: sent("standsInFor"), delegation: sent("delegation") },
  });
  if (!form.ok) return backWith(sent, { kind: "fel", words: form.message });
  const given = await grantRole(store, user, now, form.value);
  if (!given.ok) return backWith(sent, { kind: "fel", words: given.message });
  return backWith(sent, { kind: "klart", words: `${given.name} har fått rollen.` });
});
