import { handOver } from "../../../../../../db/mutations/hand-over.ts";
import { readLastDay } from "../../../../../../lib/forms/role.ts";
import { counted } from "../../../../../../lib/swedish/wording.ts";
import { leadToNotice, postingAs } from "../../../../../../lib/web/posting.ts";

/** Hands over what somebody answers for, all at once; the page then shows the receipt. */
export const POST = postingAs<{ person: string }>(async ({ store, user, now }, sent, _request, { person }) => {
  const page = `/personer/${encodeURIComponent(person)}`;
  const lastDay = readLastDay(sent("lastDay"));
  if (!lastDay.ok) return leadToNotice(page, { kind: "fel", words: lastDay.message });
  const done = await handOver(store, user, now, { fromId: person, toId: sent("toId"), lastDay: lastDay.value });
  if (!done.ok) return leadToNotice(page, { kind: "fel", words: done.message });
  const what = [
    counted(done.roles, "roll", "roller"),
    ...(done.activities > 0 ? [counted(done.activities, "aktivitet", "aktiviteter")] : []),
  ].join(", ");
  const also = counted(done.indicators, "indikator", "indikatorer");
  const ended = done.standIns > 0 ? ` ${counted(done.standIns, "ersättarroll", "ersättarroller")} är avslutade.` : "";
  return leadToNotice(page, { kind: "klart", words: `${done.to} har tagit över ${what} och ${also} efter ${done.from}.${ended}` });
});
