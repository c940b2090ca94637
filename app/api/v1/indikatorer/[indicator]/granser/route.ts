import { setLimits } from "../../../../../../db/mutations/indicator-limits.ts";
import { describedIndicator } from "../../../../../../db/queries/described-indicator.ts";
import { readLimits } from "../../../../../../lib/forms/indicator-limits.ts";
import { dayOf } from "../../../../../../lib/swedish/clock.ts";
import { writeDate } from "../../../../../../lib/swedish/date.ts";
import { postingAs } from "../../../../../../lib/web/posting.ts";
import { backWith } from "../../../../../../lib/web/role-pages.ts";

/** Gives an indicator limits of its own from a day on; the page then offers to take it back. */
export const POST = postingAs<{ indicator: string }>(async ({ store, user, now }, sent, _request, { indicator }) => {
  const typed = Object.fromEntries((["from", "tolerance", "genderGap", "reason"] as const).map((field) => [field, sent(field)]));
  const unit = (await describedIndicator(store, indicator, Number(dayOf(now).slice(0, 4))))?.described.unit ?? "";
  const read = readLimits(sent, unit);
  if (!read.ok) return backWith(sent, { kind: "fel", words: read.message, typed });
  const saved = await setLimits(store, user, now, { indicatorId: indicator, ...read.value });
  if (!saved.ok) return backWith(sent, { kind: "fel", words: saved.message, typed });
  const { validFrom } = read.value;
  const undo = { address: `/api/v1/indikatorer/${indicator}/granser/slut`, fields: { from: validFrom, till: sent("till") } };
  return backWith(sent, { kind: "klart", words: `Gränserna gäller från ${writeDate(validFrom)}.`, undo });
});
