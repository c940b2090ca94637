import { eq, inArray } from "drizzle-orm";
import { newId } from "../id.ts";
import type { LoadedPaper } from "../paper/load.ts";
import { insertAll } from "../rows.ts";
import type { Handle } from "../store.ts";

/** Last year's plan and where its goals are now; `goals`: next year's by last year's id. */
export type CarriedFrom = { last: LoadedPaper; planId: string; goals: Map<string, string> };

/** The indicators come along with their goals, and who reports them; årsmål are set anew. Answers those that do not come. */
export async function carryIndicators(handle: Handle, { last, planId, goals }: CarriedFrom): Promise<string[]> {
  const { db, t } = handle;
  const { facts } = last.context;
  const attached = await db
    .select({ row: t.planIndicator })
    .from(t.planIndicator)
    .innerJoin(t.document, eq(t.document.planId, t.planIndicator.planId))
    .where(eq(t.document.id, last.documentId))
    .orderBy(t.planIndicator.position);
  const rows = attached.flatMap(({ row }) => {
    const goalId = goals.get(row.goalId);
    return goalId ? [{ ...row, planId, goalId, version: 1 }] : [];
  });
  await insertAll(handle, t.planIndicator, rows);
  const along = new Set(rows.map(({ indicatorId }) => indicatorId));
  const others = new Set(attached.flatMap(({ row: { indicatorId } }) => (along.has(indicatorId) ? [] : [indicatorId])));
  return Array.from(others, (id) => `Indikatorn ”${facts.indicators.get(id)?.name ?? ""}”, som stod under ett av de mål som saknas.`);
}

/**
 * The unit's own activities come along with their days moved to the same time of the new year and who answers for them; those from above are their
 * owners'. Answers next year's activity by last year's id.
 */
export async function carryActivities(
  handle: Handle,
  { last, planId, goals, unitId, year, left }: CarriedFrom & { unitId: string; year: number; left: string[] },
): Promise<Map<string, string>> {
  const { db, t } = handle;
  const { facts, year: lastYear } = last.context;
  const next = new Map<string, string>();
  const planned: (typeof t.planActivity.$inferInsert)[] = [];
  const made: (typeof t.activity.$inferInsert)[] = [];
  const named = await db
    .select({ activityId: t.planActivity.activityId, responsible: t.planActivity.responsible, responsibleId: t.planActivity.responsibleId })
    .from(t.planActivity)
    .innerJoin(t.document, eq(t.document.planId, t.planActivity.planId))
    .where(eq(t.document.id, last.documentId));
  const responsibles = new Map(named.map(({ activityId, ...who }) => [activityId, who]));
  for (const { id, text, startOn, endOn, ownerId, planGoalId, position } of facts.activities.values()) {
    const goalId = planGoalId === null ? null : (goals.get(planGoalId) ?? null);
    if (ownerId !== unitId || (planGoalId !== null && goalId === null)) {
      left.push(`Aktiviteten ”${text}”.`);
      continue;
    }
    const activityId = newId();
    next.set(id, activityId);
    const days = { startOn: laterBy(year - lastYear, startOn), endOn: laterBy(year - lastYear, endOn) };
    made.push({ id: activityId, goalId, ownerId, text, ...days, version: 1 });
    planned.push({ planId, goalId, activityId, position, ...responsibles.get(id) });
  }
  await insertAll(handle, t.activity, made);
  await insertAll(handle, t.planActivity, planned);
  return next;
}

/** What the goals lean on comes along where both the goal and the budget's table do; a table's rows are numbered anew in their order. */
export async function carryMoney(
  handle: Handle,
  { last, planId, goals, tables }: CarriedFrom & { tables: Map<string, string> },
): Promise<void> {
  const { db, t } = handle;
  const links = await db
    .select()
    .from(t.goalBudgetRow)
    .where(inArray(t.goalBudgetRow.budgetTableId, [...tables.keys(), ""]));
  const rows = links.flatMap((link) => {
    const [goalId, budgetTableId] = [goals.get(link.goalId), tables.get(link.budgetTableId)];
    const lines = last.context.facts.budgets.get(link.budgetTableId)?.rows ?? [];
    const rowNo = lines.findIndex((line) => line.rowNo === link.rowNo);
    return goalId && budgetTableId && rowNo >= 0 ? [{ planId, goalId, budgetTableId, rowNo }] : [];
  });
  await insertAll(handle, t.goalBudgetRow, rows);
}

/** The same day so many years later; the last of February where that year has no 29th. `day`: a calendar date or "". */
function laterBy(years: number, day: string): string {
  if (day === "") return "";
  const [year = "", month = "", date = ""] = day.split("-");
  const later = Number(year) + years;
  const hasLeapDay = new Date(Date.UTC(later, 1, 29)).getUTCMonth() === 1;
  return `${later}-${month}-${month === "02" && date === "29" && !hasLeapDay ? "28" : date}`;
}
