import { wordingKey } from "../swedish/wording.ts";
import type { BudgetColumn, BudgetColumnCode, BudgetRow, BudgetTable } from "./budget.ts";

/** What a table's lines are compared by: what the line comes to. A follow-up is compared by its budget. */
const COMPARED: BudgetColumnCode[] = ["netto", "belopp", "budget-netto"];

/** What a row was the year before. `column` is the key of the table's column that it is compared with. */
export type Earlier = { column: string; title: string; kr: (number | null)[] };

/**
 * Last year's figure for each row of a table, found in last year's tables by the row's name under its heading; null for a
 * row that was not there. Where the paper has its own column for last year that one is used. Null when nothing is known.
 */
export function earlierOf(table: BudgetTable, lastYears: BudgetTable[], lastYear: number): Earlier | null {
  const column = comparedColumn(table.columns);
  if (!column) return null;
  const own = table.columns.find(({ code }) => code === "netto-foregaende");
  if (own) return { column: column.key, title: own.title, kr: table.rows.map((row) => row.cells[own.key]?.kr ?? null) };
  for (const other of lastYears) {
    const same = other.columns.find(({ code }) => code === column.code);
    if (!same || wordingKey(other.subtitle) !== wordingKey(table.subtitle)) continue;
    const names = namesOf(other.rows);
    const kr = namesOf(table.rows).map((name) => other.rows[names.indexOf(name)]?.cells[same.key]?.kr ?? null);
    if (kr.some((one) => one !== null)) return { column: column.key, title: `${same.title} ${lastYear}`, kr };
  }
  return null;
}

/** The change from one year to the next; `perMille` null where it says nothing (from nothing, or over a change of sign). */
export function changeOf(before: number | null, now: number | null): { kr: number; perMille: number | null } | null {
  if (before === null || now === null) return null;
  const perMille = before === 0 || before < 0 !== now < 0 ? null : Math.round(((now - before) * 1000) / Math.abs(before));
  return { kr: now - before, perMille };
}

export function comparedColumn(columns: BudgetColumn[]): BudgetColumn | undefined {
  return COMPARED.map((wanted) => columns.find(({ code }) => code === wanted)).find((column) => column !== undefined);
}

/** Each row's name under the heading above it: two groups may both have a "Handläggning" and a "Summa". */
function namesOf(rows: BudgetRow[]): string[] {
  let heading = "";
  return rows.map(({ kind, label }) => {
    if (kind === "rubrik") heading = wordingKey(label);
    return `${heading}/${wordingKey(label)}`;
  });
}
