import { type BudgetCell, type BudgetTable, cellKey, deriveBudget, KRONOR_PER } from "../../lib/domain/budget.ts";
import { writeKronor } from "../../lib/swedish/number.ts";
import type { BudgetFacts } from "./facts.ts";
import type { Place } from "./printed.ts";

/**
 * The budget table as Tertial would print it: sums follow the entered figures except where a paper states another.
 * `absentCells` ("row/column"): those the paper does not have at all.
 */
export function ownBudgetTable(budget: BudgetFacts, absentCells: string[] = []): BudgetTable {
  const { table, rows, amounts } = budget;
  const derived = derivedOf(budget);
  const absent = new Set(absentCells);
  const cellOf = (key: string): BudgetCell => {
    const amount = amounts.get(key);
    const computed = derived.has(key);
    const stated = computed && amount?.statedOnly === true;
    const kr = (computed && !stated ? derived.get(key) : amount?.amountKr) ?? null;
    return {
      written: kr === null ? "" : writeKronor(kr, KRONOR_PER[table.shownIn], table.decimals),
      kr,
      computed,
      stated,
      version: amount?.version ?? 0,
    };
  };
  return {
    id: table.id,
    version: table.version,
    title: table.title,
    subtitle: table.subtitle,
    shownIn: table.shownIn,
    decimals: table.decimals,
    unitWritten: table.unitWritten,
    columns: table.columns,
    rows: rows.map(({ rowNo, kind, label, side, sums, explanation, explanationVersion }, at) => ({
      ...(rowNo === at ? {} : { no: rowNo }),
      kind,
      label,
      side,
      sums,
      ...(explanationVersion === 0 ? {} : { explanation, explanationVersion }),
      cells: Object.fromEntries(
        table.columns
          .filter((column) => !absent.has(cellKey(rowNo, column.key)))
          .map((column) => [column.key, cellOf(cellKey(rowNo, column.key))]),
      ),
    })),
  };
}

export function budgetPlaces(own: BudgetTable): Place<BudgetTable>[] {
  return own.rows.flatMap((row, index) =>
    Object.entries(row.cells).map(([column, ownCell]): Place<BudgetTable> => {
      const fact = ownCell.kr;
      return {
        key: cellKey(row.no ?? index, column),
        fact,
        get: (table) => {
          const cell = table.rows[index]?.cells[column];
          return { written: cell?.written ?? "", kr: cell?.kr ?? null };
        },
        set: (table, piece) => Object.assign(table.rows[index]?.cells[column] ?? {}, piece),
      };
    }),
  );
}

/** Derived kronor by `row/column` (the row's own number), from what was entered. */
export function derivedOf({ table, rows, amounts }: BudgetFacts): Map<string, number | null> {
  const keyOf = (at: number, column: string) => cellKey(rows[at]?.rowNo ?? at, column);
  const derived = deriveBudget(table.columns, rows, (at, column) => {
    const amount = amounts.get(keyOf(at, column));
    return amount && !amount.statedOnly ? amount.amountKr : null;
  });
  const ofRows = rows.flatMap((_, at) =>
    table.columns.flatMap(({ key }): [string, number | null][] => {
      const kr = derived.get(cellKey(at, key));
      return kr === undefined ? [] : [[keyOf(at, key), kr]];
    }),
  );
  return new Map(ofRows);
}
