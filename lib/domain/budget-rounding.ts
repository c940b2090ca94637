import { readNumber } from "../swedish/number.ts";
import { type BudgetCell, type BudgetTable, columnFormula, countedIn } from "./budget.ts";

/** Is there a sum or a difference that is right in kronor but not in the figures as they are printed? */
export function isRounded({ rows, columns }: BudgetTable): boolean {
  return rows.some((row, at) =>
    columns.some(({ key }) => {
      const formula = row.kind === "summa" ? undefined : columnFormula(columns, key);
      const across = formula && [
        { cell: row.cells[formula.from], sign: 1 },
        { cell: row.cells[formula.minus], sign: -1 },
      ];
      const down = row.kind === "summa" ? countedIn(rows, at).map(({ row: part, sign }) => ({ cell: rows[part]?.cells[key], sign })) : [];
      const parts = across ?? down;
      return parts.length > 0 && addsUp(row.cells[key], parts, krOf) && !addsUp(row.cells[key], parts, printedOf);
    }),
  );
}

type Parts = { cell: BudgetCell | undefined; sign: number }[];

function addsUp(whole: BudgetCell | undefined, parts: Parts, figureOf: (cell: BudgetCell | undefined) => number | null): boolean {
  const sum = parts.reduce((total, { cell, sign }) => total + sign * (figureOf(cell) ?? 0), 0);
  return figureOf(whole) === sum;
}

function krOf(cell: BudgetCell | undefined): number | null {
  return cell?.kr ?? null;
}

/** In millionths of the table's unit, so that no float is summed. */
function printedOf(cell: BudgetCell | undefined): number | null {
  return (cell && readNumber(cell.written)?.micro) ?? null;
}
