import { setLastDay } from "../../../../../../db/mutations/roles.ts";
import { UNTIL_FURTHER_NOTICE } from "../../../../../../lib/domain/access.ts";
import { readLastDay } from "../../../../../../lib/forms/role.ts";
import { writeDate } from "../../../../../../lib/swedish/date.ts";
import { postingAs } from "../../../../../../lib/web/posting.ts";
import { backWith } from "../../../../../../lib/web/role-pages.ts";

/** Sets a role's last day; the page then offers to take it back. */
export const POST = postingAs<{ grant: string }>(async ({ store, user, now }, sent, _request, { grant }) => {
  const lastDay = readLastDay(sent("lastDay"));
  if (!lastDay.ok) return backWith(sent, { kind: "fel", words: lastDay.message });
  const set = await setLastDay(store, user, now, { grantId: grant, lastDay: lastDay.value });
  if (!set.ok) return backWith(sent, { kind: "fel", words: set.message });
  const undo = { address: `/api/v1/roller/${grant}/sista-dag`, fields: { lastDay: set.before, till: sent("till") } };
  return backWith(sent, { kind: "klart", words: wordsOf(set.name, lastDay.value), undo });
});

function wordsOf(name: string, lastDay: string): string {
  if (lastDay === "") return `Rollen är avslutad för ${name}.`;
  if (lastDay === UNTIL_FURTHER_NOTICE) return `Rollen gäller tills vidare för ${name}.`;
  return `Rollen gäller till och med ${writeDate(lastDay)} för ${name}.`;
}
