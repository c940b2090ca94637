import { cleaned, wordingKey } from "../swedish/wording.ts";
import type { BudgetColumn, BudgetRow, BudgetUnit } from "./budget.ts";
import type { PastedTable } from "./pasted-cells.ts";

/** A cell of the table and what the paste has for it. `row` is the row's place in the table. */
export type LandedAmount = { row: number; column: string; words: string };

export type BudgetLanding = {
  /** what the paste says that its figures are in; null when it does not say */
  unit: BudgetUnit | null;
  amounts: LandedAmount[];
  /** names with figures that the table does not have, with how many */
  unknown: { name: string; figures: number }[];
  /** heads of columns with figures that the table does not have */
  unknownColumns: string[];
  /** figures that fall outside the table, or beside a heading */
  outside: number;
};

type Table = { columns: BudgetColumn[]; rows: BudgetRow[] };
/** Where a paste without names begins: a row's place and a column's. */
type From = { row: number; column: number };
type Ways = {
  isFigure: (words: string) => boolean;
  /** the row that somebody has said that a name means; null for one that belongs nowhere, undefined when nobody has said */
  meant: (name: string) => number | null | undefined;
};

/**
 * What of a paste lands where. One with names in its first column is placed by them, under the headings it has itself; its
 * columns by their heads, which may be two rows. One of only figures is placed from the chosen cell to the right and down.
 */
export function landBudget(pasted: PastedTable, table: Table, from: From, ways: Ways): BudgetLanding {
  const { isFigure } = ways;
  const landing: BudgetLanding = { unit: null, amounts: [], unknown: [], unknownColumns: [], outside: 0 };
  const named = pasted.some(([name = "", ...figures]) => name !== "" && !isFigure(name) && figures.some(isFigure));
  if (!named) {
    for (const [down, row] of pasted.entries()) {
      for (const [right, words] of row.entries()) land(landing, table, from.row + down, from.column + right, words);
    }
    return landing;
  }
  const first = pasted.findIndex((row) => row.slice(1).some(isFigure));
  const head = pasted.slice(0, first).filter((row, at) => isHead(row, at, table));
  landing.unit = unitIn(head.flat());
  const columns = columnsOf(head, pasted, table, isFigure, landing);
  let heading = "";
  let last = -1;
  for (const [name = "", ...rest] of pasted.filter((row) => !head.includes(row))) {
    const figures = rest.filter(isFigure).length;
    const words = rest.some((one) => one !== "");
    if (name === "" && !words) continue;
    const row = rowOf(name, { heading, last }, table, ways);
    if (row !== undefined && row !== null && table.rows[row]?.kind === "rubrik") {
      heading = wordingKey(table.rows[row].label);
      last = row;
      landing.outside += figures;
      continue;
    }
    if (row === undefined) {
      if (words) landing.unknown.push({ name, figures });
      continue;
    }
    if (row === null) continue;
    last = row;
    for (const [right, figure] of rest.entries()) {
      const column = columns[right] ?? -1;
      if (column >= 0) land(landing, table, row, column, figure);
    }
  }
  return landing;
}

/** "(mnkr)", "Beloppen anges i TKr", "tusental kronor": what the figures are in. */
function unitIn(words: string[]): BudgetUnit | null {
  const text = words.map((one) => cleaned(one).toLowerCase()).join(" ");
  if (/\b(mnkr|mkr|msek|milj(oner)?)\b/.test(text)) return "mnkr";
  if (/\b(tkr|kkr|ksek|tusental|tusen)\b/.test(text)) return "tkr";
  return /\b(kr|kronor|sek)\b/.test(text) ? "kr" : null;
}

/** A row above the figures that tells what the columns are, and is no row of the table with words in its cells. */
function isHead([name = "", ...rest]: string[], at: number, { rows, columns }: Table): boolean {
  if (rows.some(({ label }) => same(label, name))) return false;
  if (at === 0 || name === "" || rest.every((words) => words === "") || unitIn([name, ...rest]) !== null) return true;
  return columns.some(({ title, group }) => rest.some((words) => same(words, title) || (group !== "" && same(words, group))));
}

/** For each column of the paste after its names: the table's column, or −1 for one that the table does not have. */
function columnsOf(
  head: string[][],
  pasted: PastedTable,
  { columns }: Table,
  isFigure: Ways["isFigure"],
  landing: BudgetLanding,
): number[] {
  const width = Math.max(0, ...pasted.map((row) => row.length - 1));
  const heads = Array.from({ length: width }, (_, at) => head.map((row) => row[at + 1] ?? "").filter((words) => words !== ""));
  const taken = new Set<number>();
  const found = heads.map((words) => {
    const fits = (column: BudgetColumn) =>
      words.some((one) => same(one, column.title)) || same(words.join(" "), `${column.group} ${column.title}`);
    const at = columns.findIndex((column, index) => !taken.has(index) && fits(column));
    if (at >= 0) taken.add(at);
    return at;
  });
  if (taken.size === 0) return heads.map((_, at) => (at < columns.length ? at : -1));
  const hasFigures = (at: number) => pasted.some((row) => isFigure(row[at + 1] ?? ""));
  landing.unknownColumns = heads.flatMap((words, at) =>
    found[at] === -1 && hasFigures(at) ? [words.join(" ") || `kolumn ${at + 2}`] : [],
  );
  return found;
}

/** The row of that name: under the heading that the paste has named, else the only one, else the next one further down. */
function rowOf(
  name: string,
  { heading, last }: { heading: string; last: number },
  { rows }: Table,
  { meant }: Ways,
): number | null | undefined {
  const all = rows.flatMap(({ label }, at) => (same(label, name) ? [at] : []));
  if (all.length === 0) return meant(name);
  const under = all.filter((at) => heading !== "" && headingOf(rows, at) === heading);
  const near = under.length > 0 ? under : all;
  return near.find((at) => at > last) ?? near[0];
}

function headingOf(rows: BudgetRow[], at: number): string {
  return wordingKey(rows.slice(0, at).findLast(({ kind }) => kind === "rubrik")?.label ?? "");
}

function same(one: string, other: string): boolean {
  return wordingKey(one) === wordingKey(other);
}

function land(landing: BudgetLanding, { rows, columns }: Table, row: number, column: number, words: string): void {
  const line = rows[row];
  const key = columns[column]?.key;
  if (line && key !== undefined && line.kind !== "rubrik") landing.amounts.push({ row, column: key, words });
  else if (words !== "") landing.outside++;
}
