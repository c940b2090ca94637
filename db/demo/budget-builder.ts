import {
  type BudgetCell,
  type BudgetColumn,
  type BudgetColumnCode,
  type BudgetRow,
  type BudgetTable,
  type BudgetUnit,
  cellKey,
  deriveBudget,
  inUnit,
  KRONOR_PER,
} from "../../lib/domain/budget.ts";
import type { BudgetPart } from "../../lib/domain/document.ts";
import { asNumber } from "../../lib/swedish/decimal.ts";
import { readNumber, writeKronor } from "../../lib/swedish/number.ts";

/**
 * Budget tables of the example in the five layouts (domain.md, Budget). A row is its label and what is printed in its
 * columns. Where people type nothing (netto, sums) `null` lets the figure be derived.
 */
export type Line = { row: Omit<BudgetRow, "cells">; printed: (string | null)[] };

export type Layout = {
  columns: [code: BudgetColumnCode, title: string, group?: string][];
  shownIn: BudgetUnit;
  unitWritten: string;
};

/** Layout 1 (and 5, with `within` rows): kostnader, intäkter, netto in mnkr. */
export const costsAndIncomes: Layout = {
  columns: [
    ["kostnader", "Kostnader"],
    ["intakter", "Intäkter"],
    ["netto", "Netto"],
  ],
  shownIn: "mnkr",
  unitWritten: "(mnkr)",
};

/** Layout 2: the same with last year's netto and the change. */
export function comparedWith(lastYear: number): Layout {
  return {
    ...costsAndIncomes,
    columns: [...costsAndIncomes.columns, ["netto-foregaende", `Netto ${lastYear}`], ["forandring", "Förändring"]],
  };
}

/** Layout 3: one amount per account class, in tkr. */
export const accountClasses: Layout = { columns: [["belopp", "Budget"]], shownIn: "tkr", unitWritten: "Beloppen anges i TKr" };

/** Layout 4: the year-end accounts beside the budget. */
export function yearEnd(year: number): Layout {
  const group = `Utfall ${year}`;
  return {
    columns: [
      ["budget-netto", "Budget netto"],
      ["kostnader", "Kostnader", group],
      ["intakter", "Intäkter", group],
      ["netto", "Netto", group],
      ["resultat", `Resultat ${year}`],
    ],
    shownIn: "mnkr",
    unitWritten: "(mnkr)",
  };
}

/** At T1 and T2: the year's budget, what the unit expects, and the difference. */
export const forecast: Layout = {
  columns: [
    ["budget-netto", "Budget netto"],
    ["prognos", "Prognos helår"],
    ["avvikelse", "Avvikelse"],
  ],
  shownIn: "mnkr",
  unitWritten: "(mnkr)",
};

export function budget(title: string, layout: Layout, ...lines: Line[]): BudgetPart {
  return { kind: "budget", table: tableOf(title, "", layout, lines) };
}

/** One of several tables under the same title, for one verksamhet. */
export function budgetOf(title: string, subtitle: string, layout: Layout, ...lines: Line[]): BudgetPart {
  return { kind: "budget", table: tableOf(title, subtitle, layout, lines) };
}

export const heading = (label: string): Line => ({ row: { kind: "rubrik", label, side: "", sums: "" }, printed: [] });
export const line = (label: string, ...printed: (string | null)[]): Line => ({ row: { kind: "rad", label, side: "", sums: "" }, printed });
/** A row of which the line above consists; no sum counts it. */
export const within = (label: string, ...printed: (string | null)[]): Line => ({
  row: { kind: "varav", label, side: "", sums: "" },
  printed,
});
export const cost = (label: string, printed: string): Line => ({
  row: { kind: "rad", label, side: "kostnad", sums: "" },
  printed: [printed],
});
export const income = (label: string, printed: string): Line => ({
  row: { kind: "rad", label, side: "intakt", sums: "" },
  printed: [printed],
});
/** The sum of the rows since the last heading or sum, of all rows, or costs minus incomes; derived where nothing is given. */
export const sum = (sums: "grupp" | "totalt" | "netto", label: string, ...printed: (string | null)[]): Line => ({
  row: { kind: "summa", label, side: "", sums },
  printed,
});

function tableOf(title: string, subtitle: string, layout: Layout, lines: Line[]): BudgetTable {
  const { shownIn, unitWritten } = layout;
  const decimals = shownIn === "mnkr" ? 1 : 0;
  const columns = layout.columns.map(([code, columnTitle, group = ""]): BudgetColumn => ({ key: code, code, title: columnTitle, group }));
  const printedAt = (row: number, key: string) => lines[row]?.printed[columns.findIndex((column) => column.key === key)] ?? null;
  const derived = deriveBudget(
    columns,
    lines.map(({ row }) => row),
    (row, key) => kronor(printedAt(row, key), shownIn),
  );
  const cellAt = (row: number, key: string): BudgetCell => {
    const computed = derived.has(cellKey(row, key));
    const sumOfParts = derived.get(cellKey(row, key)) ?? null;
    const printed = printedAt(row, key);
    const kr = computed && printed === null ? sumOfParts : kronor(printed, shownIn);
    const written = printed ?? (kr === null ? "" : writeKronor(kr, KRONOR_PER[shownIn], decimals));
    const stated =
      computed && kr !== null && (sumOfParts === null || inUnit(sumOfParts, shownIn, decimals) !== inUnit(kr, shownIn, decimals));
    return { written, kr: computed && !stated ? sumOfParts : kr, computed, stated };
  };
  const rows = lines.map(
    ({ row }, index): BudgetRow => ({ ...row, cells: Object.fromEntries(columns.map(({ key }) => [key, cellAt(index, key)])) }),
  );
  return { title, subtitle, shownIn, decimals, unitWritten, columns, rows };
}

function kronor(printed: string | null, shownIn: BudgetUnit): number | null {
  const value = printed === null ? null : readNumber(printed);
  return value && Math.round(asNumber(value) * KRONOR_PER[shownIn]);
}
