import { amountOf } from "./budget-amount.ts";
import { type Grid, type GridRow, onlyCell, textAt } from "./grid.ts";

/** The head of a budget table: its columns with the upper head over them, and how many rows it takes. */
export type BudgetHead = {
  /** a row of its own over the head, "" when none */
  title: string;
  corner: string;
  columns: { at: number; title: string; group: string }[];
  rows: number;
};

const MONEY_WORD =
  /kostnad|utgift|intäkt|inkomst|netto|budget|bokslut|utfall|resultat|prognos|avvikelse|förändring|differens|belopp|\bvp\b|\bm?n?t?kr\b/i;
const TELLING = [/kostnad|utgift/i, /intäkt|inkomst/i, /netto/i, /budget|\bvp\b/i, /utfall|bokslut/i, /prognos/i, /resultat/i];
const TITLE = /\b(budget|driftbudget|bokslut|resultaträkning|ekonomi|kostnader)/i;
const UNIT = /\b(tkr|mnkr|mkr|kkr|kronor)\b|belopp/i;
const YEAR = /^20\d\d$/;
const SUM = /^(summa|total|netto|resultat)|\btotalt$/i;
/** what is counted is no money, though it has a budget and an utfall too */
const COUNTED = /^(antal\b|årsarbet|volym|(heltidstjänster|tjänster|timmar|platser|personer|elever|barn|st|procent|%|index)$)/i;
const COUNTED_ABOVE = /årsarbet|volym|\bantal\b/i;
/** the least share of filled cells that must be amounts */
const MOSTLY = 0.6;

/** Finds the head of a budget; null when the table is no budget. `above` is the title just above the table. */
export function budgetHead(grid: Grid, above: string): BudgetHead | null {
  const first = grid.rows.findIndex((row) => onlyCell(row) === undefined || row.cells.length > 1);
  if (grid.width < 2 || first < 0) return null;
  const title = grid.rows
    .slice(0, first)
    .map((row) => onlyCell(row)?.text ?? "")
    .join(" ");
  const rows = headRows(grid, first);
  if (!isMostlyAmounts(grid, first + rows)) return null;
  const head = { title, corner: rows > 0 ? cornerOf(grid, first, rows) : "", columns: columnsOf(grid, first, rows), rows: first + rows };
  return isMoney(grid, head, `${above} ${title}`) ? head : null;
}

/** Rows without an amount whose words stand over the columns; a line with a label only is the first heading of the table. */
function headRows(grid: Grid, first: number): number {
  let count = 0;
  while (count < 3) {
    const row = grid.rows[first + count];
    if (!row || (row.cells.some((cell) => cell.at > 0 && amountOf(cell.text)) && !(count === 0 && areYears(row)))) break;
    const named = row.cells.filter((cell) => cell.at > 0 && cell.text !== "");
    if (named.length === 0 || (count > 0 && textAt(row, 0) !== "" && !UNIT.test(textAt(row, 0)))) break;
    count++;
  }
  return count;
}

/** Bare years over the columns ("2013", "2014") are heads, not amounts. */
function areYears(row: GridRow): boolean {
  return row.cells.every((cell) => cell.at === 0 || cell.text === "" || YEAR.test(cell.text) || !amountOf(cell.text));
}

function isMostlyAmounts(grid: Grid, from: number): boolean {
  const filled = grid.rows.slice(from).flatMap((row) => row.cells.filter((cell) => cell.at > 0 && cell.text !== "" && cell.text !== "-"));
  const amounts = filled.filter((cell) => amountOf(cell.text));
  return amounts.length > 0 && amounts.length / filled.length >= MOSTLY;
}

function isMoney(grid: Grid, head: BudgetHead, above: string): boolean {
  const words = head.columns.flatMap((column) => [column.title, column.group]).filter((word) => MONEY_WORD.test(word));
  const telling = TELLING.filter((pattern) => words.some((word) => pattern.test(word))).length;
  const labels = grid.rows.slice(head.rows).map((row) => textAt(row, 0));
  const signs = [UNIT.test(head.corner) || UNIT.test(above), TITLE.test(above), labels.some((label) => SUM.test(label))].filter(
    Boolean,
  ).length;
  if (head.columns.length === 0) return false;
  const said = [head.corner, above, ...head.columns.flatMap((column) => [column.title, column.group])];
  const inCells = grid.rows.slice(head.rows).some((row) => row.cells.some((cell) => cell.at > 0 && UNIT.test(cell.text)));
  const counted = COUNTED.test(head.corner) || COUNTED_ABOVE.test(above);
  if (counted && !inCells && !said.some((words) => UNIT.test(words))) return false;
  return telling >= 2 || (telling >= 1 && signs >= 1) || signs >= 2;
}

function cornerOf(grid: Grid, first: number, rows: number): string {
  return grid.rows
    .slice(first, first + rows)
    .map((row) => textAt(row, 0))
    .filter(Boolean)
    .join(" ");
}

function columnsOf(grid: Grid, first: number, rows: number): BudgetHead["columns"] {
  const head = grid.rows.slice(first, first + rows);
  const lowest = head.at(-1);
  const places = Array.from({ length: grid.width - 1 }, (_, index) => index + 1).filter((at) =>
    grid.rows.some((row) => textAt(row, at) !== ""),
  );
  if (!lowest) return places.map((at) => ({ at, title: "", group: "" }));
  const upper = head.slice(0, -1);
  return places.map((at) => {
    const own = textAt(lowest, at);
    const above = upper.map((row) => over(row, lowest, at)).filter(Boolean);
    return own === "" ? { at, title: above.join(" "), group: "" } : { at, title: own, group: above.join(" ") };
  });
}

/** The upper head over a column: the cell that spans it, or the last filled one to its left when the columns between have lower heads only. */
function over(row: GridRow, lowest: GridRow, at: number): string {
  const spanning = row.cells.find((cell) => cell.at <= at && at < cell.at + cell.span);
  if (spanning && spanning.text !== "") return spanning.text;
  if (spanning && spanning.span > 1) return "";
  for (let left = at - 1; left > 0; left--) {
    const cell = row.cells.find((each) => each.at === left);
    if (textAt(lowest, left) === "") return "";
    if (cell && cell.text !== "") return cell.span === 1 ? cell.text : "";
  }
  return "";
}
