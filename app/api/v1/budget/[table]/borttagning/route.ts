import { removeBudget } from "../../../../../../db/mutations/budget-tables.ts";
import { budgetPath, readBudgetPlace } from "../../../../../../lib/forms/budget-beginning.ts";
import { leadToNotice, postingAs } from "../../../../../../lib/web/posting.ts";

/** Takes away a budget table in which nothing is written. */
export const POST = postingAs<{ table: string }>(async ({ store, user, now }, sent, _, { table }) => {
  const place = readBudgetPlace({ year: sent("year"), unit: sent("unit"), period: sent("period") });
  if (!place.ok) return new Response(place.message, { status: 400 });
  const path = budgetPath(place.value);
  const removed = await removeBudget(store, user, now, { tableId: table, base: Number(sent("base")) });
  const notice = removed.ok
    ? { kind: "klart" as const, words: "Tabellen är borttagen." }
    : { kind: "fel" as const, words: removed.message };
  return leadToNotice(path, notice, `${path}?period=${place.value.period}`);
});
