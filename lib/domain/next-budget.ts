import type { BudgetTable } from "./budget.ts";

/** "Budget 2026" is "Budget 2027" in next year's plan; what was budgeted stands as the previous year's where there is a column for it. */
export function nextBudget(table: BudgetTable, year: number): BudgetTable {
  const netto = table.columns.find(({ code }) => code === "netto")?.key ?? "";
  const shifted = (words: string) => words.replaceAll(String(year - 1), String(year)).replaceAll(String(year - 2), String(year - 1));
  return {
    ...table,
    title: shifted(table.title),
    columns: table.columns.map((column) => ({ ...column, title: shifted(column.title), group: shifted(column.group) })),
    rows: table.rows.map(({ kind, label, side, sums, cells }) => ({
      ...{ kind, label, side, sums },
      cells: Object.fromEntries(
        table.columns.map(({ key, code }) => {
          const kr = code === "netto-foregaende" && kind !== "summa" ? (cells[netto]?.kr ?? null) : null;
          return [key, { written: "", kr, computed: false, stated: false }];
        }),
      ),
    })),
  };
}
