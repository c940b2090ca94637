import { type BudgetColumn, type BudgetTable, type BudgetUnit, cellKey, deriveBudget, KRONOR_PER } from "../domain/budget.ts";
import { roundHalfAwayFromZero } from "../swedish/decimal.ts";
import { amountOf, type WrittenRow } from "./budget-amount.ts";
import { budgetColumns } from "./budget-columns.ts";
import { type BudgetHead, budgetHead } from "./budget-head.ts";
import { budgetRows, type RowMeaning } from "./budget-rows.ts";
import { type Grid, type GridRow, linesAt, textAt, underHead } from "./grid.ts";

const UNITS: [BudgetUnit, RegExp][] = [
  ["mnkr", /\bmnkr\b|\bmkr\b|\bmilj(oner|\.)? ?(kronor|kr)\b|\bmiljoner\b/i],
  ["tkr", /\btkr\b|\bkkr\b|\btusen(tal)? ?(kronor|kr)\b/i],
  ["kr", /\bkr\b|\bkronor\b/i],
];

/**
 * Reads a Word table as a budget (domain.md, Budget: five layouts); null when it is none. `title` and `subtitle` are what
 * stands just above it, `notes` what else may say the unit of its amounts, nearest first. Figures become whole kronor; a sum
 * or difference that the paper prints otherwise than its parts give is `stated`.
 */
export function budgetTable(grid: Grid, title: string, subtitle: string, year: number, notes: string[] = []): BudgetTable | null {
  const head = budgetHead(grid, `${title} ${subtitle}`);
  if (!head) return null;
  const written = writtenRows(grid, head);
  const unitWritten = head.corner;
  const decimals = Math.max(0, ...written.flatMap((row) => row.amounts.map((amount) => amount?.decimals ?? 0)));
  const own = [unitWritten, head.title, title, subtitle, ...head.columns.flatMap((column) => [column.title, column.group])];
  const shownIn = unitSaid(own) ?? unitInCells(written) ?? unitSaid(notes) ?? (decimals > 0 ? "mnkr" : "tkr");
  const columns = budgetColumns(head.columns, written, year);
  const rows = budgetRows(written, columns, KRONOR_PER[shownIn]);
  // a row of its own over the head is the title, or the unit, or what tells this table from its neighbours
  const second = title !== "" && head.title !== title ? head.title : "";
  const ofUnit = second !== "" && unitSaid([second]) !== null;
  return {
    title: title || head.title,
    subtitle: ofUnit ? subtitle : [subtitle, second].filter(Boolean).join(", "),
    shownIn,
    decimals,
    unitWritten: ofUnit ? [unitWritten, second].filter(Boolean).join(", ") : unitWritten,
    columns,
    rows: withCells(rows, written, columns, shownIn),
  };
}

/** The unit that most of the amounts have beside them. */
function unitInCells(written: WrittenRow[]): BudgetUnit | null {
  const units = written.flatMap((row) => row.cells.flatMap((cell, index) => (row.amounts[index] ? (unitSaid([cell]) ?? []) : [])));
  const count = (unit: BudgetUnit) => units.filter((each) => each === unit).length;
  return [...new Set(units)].toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

/** The unit that the first of these words says which says one; null when none does. */
export function unitSaid(places: string[]): BudgetUnit | null {
  for (const place of places) {
    const found = UNITS.find(([, pattern]) => pattern.test(place));
    if (found) return found[0];
  }
  return null;
}

function writtenRows(grid: Grid, head: BudgetHead): WrittenRow[] {
  const isHeadAgain = (row: GridRow) =>
    head.columns.some(({ title }) => title !== "") && head.columns.every(({ at, title }) => textAt(row, at) === title);
  const headRows = grid.rows.slice(0, head.rows);
  return grid.rows
    .slice(head.rows)
    .filter((row) => !isHeadAgain(row))
    .map((shifted) => {
      const row = headRows.length > 0 ? underHead(shifted, headRows) : shifted;
      const cells = head.columns.map((column) => textAt(row, column.at));
      return {
        label: textAt(row, 0),
        cells,
        amounts: head.columns.map((column) => amountOf(linesAt(row, column.at))),
        bold: row.cells.every(
          (cell) => cell.text === "" || cell.paragraphs.every((paragraph) => paragraph.bold || paragraph.content.length === 0),
        ),
      };
    });
}

function withCells(rows: RowMeaning[], written: WrittenRow[], columns: BudgetColumn[], unit: BudgetUnit): BudgetTable["rows"] {
  const at = new Map(columns.map((column, index) => [column.key, index]));
  const printed = (row: number, column: string) => written[row]?.amounts[at.get(column) ?? -1] ?? null;
  const kronor = (row: number, column: string) => printed(row, column)?.kr(KRONOR_PER[unit]) ?? null;
  const derived = deriveBudget(columns, rows, kronor);
  return rows.map((row, index) => ({
    ...row,
    cells: Object.fromEntries(
      columns.map((column) => {
        const computed = derived.has(cellKey(index, column.key));
        const kr = kronor(index, column.key);
        const right = derived.get(cellKey(index, column.key)) ?? null;
        const amount = printed(index, column.key);
        const same =
          kr === right ||
          (kr !== null &&
            right !== null &&
            amount !== null &&
            kr === roundHalfAwayFromZero(right, KRONOR_PER[unit] / 10 ** amount.decimals));
        return [
          column.key,
          {
            written: written[index]?.cells[at.get(column.key) ?? -1] ?? "",
            kr: computed && same ? right : kr,
            computed,
            stated: computed && !same,
          },
        ];
      }),
    ),
  }));
}
