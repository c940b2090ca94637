import { eq } from "drizzle-orm";
import { type BudgetTable, totalRow } from "../../lib/domain/budget.ts";
import { ownBudgetTable } from "../paper/budget-part.ts";
import { loadBudgets } from "../paper/facts.ts";
import type { Source } from "../store.ts";

/**
 * The table in which a plan's budget is summed up: the year's accounts where somebody has written them, else the budget; where
 * each verksamhet has a table of its own, the first that says what it comes to. Null where no total is written.
 */
export async function budgetSummary(source: Source, planId: string): Promise<BudgetTable | null> {
  const budgets = await loadBudgets(source, eq(source.t.budgetTable.planId, planId));
  const tables = Array.from(budgets.values(), (budget) => ownBudgetTable(budget));
  const having = (code: string) =>
    tables.findLast((table) => table.columns.some((column) => column.code === code && hasTotal(table, column.key)));
  const first = tables.find((table) => table.columns.some(({ key }) => hasTotal(table, key)));
  return having("resultat") ?? having("netto") ?? first ?? null;
}

function hasTotal(table: BudgetTable, column: string): boolean {
  return (totalRow(table)?.cells[column]?.kr ?? null) !== null;
}
