import { removeLimits } from "../../../../../../../db/mutations/indicator-limits.ts";
import { postingAs } from "../../../../../../../lib/web/posting.ts";
import { backWith } from "../../../../../../../lib/web/role-pages.ts";

/** Takes the limits that an indicator was given from a day away. */
export const POST = postingAs<{ indicator: string }>(async ({ store, user, now }, sent, _request, { indicator }) => {
  const saved = await removeLimits(store, user, now, { indicatorId: indicator, validFrom: sent("from") });
  return backWith(sent, saved.ok ? { kind: "klart", words: "Gränserna är borttagna." } : { kind: "fel", words: saved.message });
});
