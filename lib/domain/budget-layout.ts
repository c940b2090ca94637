import type { BudgetColumn, BudgetRow, BudgetUnit } from "./budget.ts";

/**
 * A budget table to begin from: data in templates/. In titles `{year}` stands for the year and `{last}` for the one before.
 * The rows are a beginning: they are renamed, moved, added and taken away.
 */
export type BudgetLayout = {
  /** "verksamheter", "kontoslag" */
  code: string;
  name: string;
  /** what it is used for, one line */
  purpose: string;
  title: string;
  shownIn: BudgetUnit;
  decimals: number;
  unitWritten: string;
  columns: BudgetColumn[];
  rows: Omit<BudgetRow, "cells">[];
};

export function inYear(words: string, year: number): string {
  return words.replaceAll("{year}", String(year)).replaceAll("{last}", String(year - 1));
}
