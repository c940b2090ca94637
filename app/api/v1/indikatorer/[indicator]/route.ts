import { describeIndicator } from "../../../../../db/mutations/describe-indicator.ts";
import { readDescription } from "../../../../../lib/forms/indicator-description.ts";
import { postingAs } from "../../../../../lib/web/posting.ts";
import { backWith } from "../../../../../lib/web/role-pages.ts";

/** Describes an indicator, or says from which year on it means something else. */
export const POST = postingAs<{ indicator: string }>(async ({ store, user, now }, sent, _request, { indicator }) => {
  const read = readDescription(sent);
  const typed = Object.fromEntries((["definition", "source", "because"] as const).map((field) => [field, sent(field)]));
  if (!read.ok) return backWith(sent, { kind: "fel", words: read.message, typed });
  const { breaks, ...description } = read.value;
  const saved = await describeIndicator(store, user, now, { indicatorId: indicator, ...description, ...(breaks && { breaks }) });
  if (!saved.ok) return backWith(sent, { kind: "fel", words: saved.message, typed });
  return backWith(sent, { kind: "klart", words: breaks ? `Serien är bruten från ${breaks.year}.` : "Beskrivningen är sparad." });
});
