import { eq } from "drizzle-orm";
import type { BudgetTable } from "../../lib/domain/budget.ts";
import { ownBudgetTable } from "../paper/budget-part.ts";
import { loadBudgets } from "../paper/facts.ts";
import type { Source } from "../store.ts";

/** The table in which a plan's budget is summed up: the year's accounts where somebody has written them, else the budget. */
export async function budgetSummary(source: Source, planId: string): Promise<BudgetTable | null> {
  const budgets = await loadBudgets(source, eq(source.t.budgetTable.planId, planId));
  const tables = Array.from(budgets.values(), (budget) => ownBudgetTable(budget));
  const having = (code: string) =>
    tables.findLast((table) => table.columns.some((column) => column.code === code && hasTotal(table, column.key)));
  return having("resultat") ?? having("netto") ?? null;
}

function hasTotal({ rows }: BudgetTable, column: string): boolean {
  const total = rows.findLast(({ sums }) => sums === "totalt");
  return (total?.cells[column]?.kr ?? null) !== null;
}
