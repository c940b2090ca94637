import { and, eq, inArray } from "drizzle-orm";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { goalName } from "../../lib/domain/chain-building.ts";
import { type MoneyTable, moneyTable } from "../../lib/domain/goal-money.ts";
import { IN_ORDER } from "../../lib/domain/year-progress.ts";
import { ownBudgetTable } from "../paper/budget-part.ts";
import { loadBudgets } from "../paper/facts.ts";
import type { Source } from "../store.ts";

/** The lines of the unit's budget for the year, with those that a goal leans on: of the plan, or of the first report that has any. */
export async function moneyBehind(source: Source, { planId }: UnitYear, goalId: string): Promise<MoneyTable[]> {
  const { db, t } = source;
  const budgets = Array.from((await loadBudgets(source, eq(t.budgetTable.planId, planId))).values());
  const period = IN_ORDER.find((kind) => budgets.some(({ table }) => table.period === kind));
  const links = await db
    .select()
    .from(t.goalBudgetRow)
    .where(and(eq(t.goalBudgetRow.planId, planId), eq(t.goalBudgetRow.goalId, goalId)));
  return budgets
    .filter(({ table }) => table.period === period)
    .map((budget) => {
      const { id } = budget.table;
      const rows = links.filter(({ budgetTableId }) => budgetTableId === id).map(({ rowNo }) => rowNo);
      return moneyTable({ ...ownBudgetTable(budget), id }, new Set(rows));
    })
    .filter(({ lines }) => lines.length > 0);
}

/** The goals that lean on the lines of these tables, by `table/row`. */
export async function goalsOnLines({ db, t }: Source, tableIds: string[]): Promise<Map<string, { id: string; name: string }[]>> {
  if (tableIds.length === 0) return new Map();
  const rows = await db
    .select({ link: t.goalBudgetRow, goal: t.goal })
    .from(t.goalBudgetRow)
    .innerJoin(t.goal, eq(t.goal.id, t.goalBudgetRow.goalId))
    .innerJoin(t.planGoal, and(eq(t.planGoal.planId, t.goalBudgetRow.planId), eq(t.planGoal.goalId, t.goalBudgetRow.goalId)))
    .where(inArray(t.goalBudgetRow.budgetTableId, tableIds))
    .orderBy(t.planGoal.position);
  const goals = new Map<string, { id: string; name: string }[]>();
  for (const { link, goal } of rows) {
    const line = `${link.budgetTableId}/${link.rowNo}`;
    goals.set(line, [...(goals.get(line) ?? []), { id: goal.id, name: goalName(goal) }]);
  }
  return goals;
}
