import { beginBudget } from "../../../../db/mutations/budget-tables.ts";
import { budgetPath, readBudgetFrom, readBudgetPlace } from "../../../../lib/forms/budget-beginning.ts";
import { leadToNotice, postingAs } from "../../../../lib/web/posting.ts";
import { budgetLayouts } from "../../../../templates/stockholm/budget-layouts.ts";

/** Begins a budget table from a layout or from one of last year's, and leads to it. */
export const POST = postingAs(async ({ store, user, now }, sent) => {
  const place = readBudgetPlace({ year: sent("year"), unit: sent("unit"), period: sent("period") });
  const chosen = readBudgetFrom(sent("from"));
  if (!place.ok || !chosen.ok) return new Response(place.ok ? "Välj en uppställning att börja från." : place.message, { status: 400 });
  const { value } = chosen;
  const from = "tableId" in value ? value : budgetLayouts().find(({ code }) => code === value.layout);
  if (!from) return new Response("Uppställningen finns inte.", { status: 400 });
  const path = budgetPath(place.value);
  const address = `${path}?period=${place.value.period}`;
  const begun = await beginBudget(store, user, now, { ...place.value, from, partId: sent("part") });
  if (!begun.ok) return leadToNotice(path, { kind: "fel", words: begun.message }, address);
  const fields = { year: sent("year"), unit: sent("unit"), period: place.value.period, base: "1" };
  const undo = { address: `/api/v1/budget/${begun.tableId}/borttagning`, fields };
  return leadToNotice(path, { kind: "klart", words: "Tabellen är påbörjad. Döp raderna med Ändra rader.", undo }, address);
});
