import type { BudgetRow } from "../../../lib/domain/budget.ts";
import type { WorkedTable } from "../../../lib/domain/budget-page.ts";
import { cellId, EXPLANATION, isFollowedUp } from "./budget-store.ts";

/** A row of the grid with the cells that one types in, by column; null for a computed one. */
export type BudgetLine = { no: number; row: BudgetRow; cells: (string | null)[] };

/** The table's rows in order; a heading has no cells. The explanation stands last where there is one. */
export function budgetLines(worked: WorkedTable): BudgetLine[] {
  const { table } = worked;
  const columns = [...table.columns.map(({ key }) => key), ...(isFollowedUp(worked) ? [EXPLANATION] : [])];
  return table.rows.map((row, at) => {
    const no = row.no ?? at;
    const typed = (key: string) => key === EXPLANATION || (row.cells[key] !== undefined && !row.cells[key].computed);
    return { no, row, cells: row.kind === "rubrik" ? [] : columns.map((key) => (typed(key) ? cellId(table.id, no, key) : null)) };
  });
}

/** "Handläggning, kostnader": what a cell is called aloud. */
export function cellName({ table }: WorkedTable, row: BudgetRow, column: string): string {
  const title = table.columns.find(({ key }) => key === column)?.title ?? "Förklaring";
  return `${row.label}, ${title.toLowerCase()}`;
}
