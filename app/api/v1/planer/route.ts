import { beginPlan } from "../../../../db/mutations/begin-plan.ts";
import { readPlanBeginning } from "../../../../lib/forms/plan-beginning.ts";
import { documentTemplate } from "../../../../lib/jobs/document-template.ts";
import { ownPath } from "../../../../lib/web/own-path.ts";
import { leadToNotice, postingAs } from "../../../../lib/web/posting.ts";
import { planBeginningOf } from "../../../../templates/stockholm/beginnings.ts";
import { styrmodellOf } from "../../../../templates/stockholm/styrmodeller.ts";

/** Begins a unit's plan, from last year's or empty, and leads to its chain. */
export const POST = postingAs(async ({ store, user, now }, sent) => {
  const form = readPlanBeginning(sent);
  if (!form.ok) return new Response(form.message, { status: 400 });
  const { from, unit, year } = form.value;
  const beginning = planBeginningOf(await documentTemplate(store, "VP", year));
  const begun = await beginPlan(store, user, now, { ...form.value, beginning, styrmodell: styrmodellOf(year) });
  if (!begun.ok) return leadToNotice(ownPath(sent("back") || `/${from}/${unit}/dokument`), { kind: "fel", words: begun.message });
  return leadToNotice(`/${year}/${begun.slug}/malkedja/bygg`, { kind: "klart", words: `Planen för ${year} är påbörjad.` });
});
