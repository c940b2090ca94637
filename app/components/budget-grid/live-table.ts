import { type BudgetCell, type BudgetTable, type BudgetUnit, cellKey, deriveBudget, KRONOR_PER } from "../../../lib/domain/budget.ts";
import type { WorkedTable } from "../../../lib/domain/budget-page.ts";
import { writeKronor } from "../../../lib/swedish/number.ts";

/** How amounts are shown: in the table's own unit as it prints them, else in that unit with as few decimals as tell something. */
export type Shown = { unit: BudgetUnit; decimals: number };

export function shownAs(table: BudgetTable, unit: BudgetUnit): Shown {
  if (unit === table.shownIn) return { unit, decimals: table.decimals };
  return { unit, decimals: unit === "mnkr" ? 1 : 0 };
}

export function written(kr: number | null, { unit, decimals }: Shown): string {
  return kr === null ? "" : writeKronor(kr, KRONOR_PER[unit], decimals);
}

/**
 * The table with what is typed now, its sums and differences worked out from that. `entered` gives a cell's kronor by the
 * row's own number. A paper's own figure stands as long as nothing that it follows from has changed.
 */
export function liveTable({ table }: WorkedTable, shown: Shown, entered: (row: number, column: string) => number | null): BudgetTable {
  const now = deriveBudget(table.columns, table.rows, (at, column) => entered(table.rows[at]?.no ?? at, column));
  const saved = deriveBudget(table.columns, table.rows, (at, column) => {
    const cell = table.rows[at]?.cells[column];
    return cell && !cell.computed ? cell.kr : null;
  });
  const rows = table.rows.map((row, at) => {
    const cells = Object.entries(row.cells).map(([column, cell]): [string, BudgetCell] => {
      const key = cellKey(at, column);
      const stated = cell.stated && now.get(key) === saved.get(key);
      const kr = cell.computed ? (stated ? cell.kr : (now.get(key) ?? null)) : entered(row.no ?? at, column);
      return [column, { ...cell, kr, stated, written: written(kr, shown) }];
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
  return { ...table, shownIn: shown.unit, decimals: shown.decimals, rows };
}
