import type { BudgetColumn, BudgetTable } from "./budget.ts";

/** A line of the unit's budget, as it is picked for a goal. */
export type MoneyLine = {
  tableId: string;
  row: number;
  label: string;
  /** as the table prints it, "" where nothing is written */
  written: string;
  leans: boolean;
};

/** A budget table that a goal may lean on; `shownIn` is what its amounts are in, of the column that says most. */
export type MoneyTable = { id: string; name: string; column: string; shownIn: string; lines: MoneyLine[] };

/** A table's lines with the one figure that says most of each; `leans`: the numbers of those that the goal leans on. */
export function moneyTable(table: BudgetTable & { id: string }, leans: Set<number>): MoneyTable {
  const column = tellingColumn(table.columns);
  const lines = table.rows.flatMap(({ kind, label, cells, no }, index): MoneyLine[] => {
    const row = no ?? index;
    if (kind !== "rad" && kind !== "varav") return [];
    return [{ tableId: table.id, row, label, written: cells[column?.key ?? ""]?.written ?? "", leans: leans.has(row) }];
  });
  const name = [table.title, table.subtitle].filter(Boolean).join(", ") || "Budget";
  return { id: table.id, name, column: column?.title ?? "", shownIn: table.shownIn, lines };
}

/** What a line costs in all, where the table says it; else its first column. */
function tellingColumn(columns: BudgetColumn[]): BudgetColumn | undefined {
  const codes = ["netto", "budget-netto", "belopp"];
  return codes.flatMap((code) => columns.find((column) => column.code === code) ?? [])[0] ?? columns[0];
}
