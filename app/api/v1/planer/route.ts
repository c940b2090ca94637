import { beginPlan } from "../../../../db/mutations/begin-plan.ts";
import { readPlanBeginning } from "../../../../lib/forms/plan-beginning.ts";
import { ownPath } from "../../../../lib/web/own-path.ts";
import { leadToNotice, postingAs } from "../../../../lib/web/posting.ts";
import { planBeginning } from "../../../../templates/stockholm/beginnings.ts";
import { styrmodellOf } from "../../../../templates/stockholm/styrmodeller.ts";

/** Begins a unit's plan, from last year's or empty, and leads to its chain. */
export const POST = postingAs(async ({ store, user, now }, sent) => {
  const form = readPlanBeginning(sent);
  if (!form.ok) return new Response(form.message, { status: 400 });
  const { from, unit, year } = form.value;
  const begun = await beginPlan(store, user, now, { ...form.value, beginning: planBeginning, styrmodell: styrmodellOf(year) });
  if (!begun.ok) return leadToNotice(ownPath(sent("back") || `/${from}/${unit}/dokument`), { kind: "fel", words: begun.message });
  return leadToNotice(`/${year}/${begun.slug}/malkedja/bygg`, { kind: "klart", words: `Planen för ${year} är påbörjad.` });
});
