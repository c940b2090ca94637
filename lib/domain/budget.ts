import { roundHalfAwayFromZero } from "../swedish/decimal.ts";
import { writeKronor } from "../swedish/number.ts";

/**
 * Budget tables of all layouts (domain.md, Budget): rows × columns of whole kronor. Sums, netto, change, resultat and
 * avvikelse are derived; only a paper's differing figure is kept, as `stated`.
 * Signs: a cost is positive, netto = kostnader − intäkter, resultat = budget netto − netto.
 */
export type BudgetTable = {
  id?: string;
  version?: number;
  /** "Budget 2014", "Bokslut 2017"; "" when the paper has no title */
  title: string;
  /** verksamhet, where the table is one of several ("Socialpsykiatri"); "" else */
  subtitle: string;
  /** what the figures are printed in */
  shownIn: BudgetUnit;
  /** decimals in that unit */
  decimals: number;
  /** the corner cell as printed: "(mnkr)", "Beloppen anges i TKr", "" */
  unitWritten: string;
  columns: BudgetColumn[];
  rows: BudgetRow[];
};

export type BudgetUnit = "kr" | "tkr" | "mnkr";

export type BudgetColumnCode =
  | "kostnader"
  | "intakter"
  | "netto"
  | "netto-foregaende"
  | "forandring"
  | "budget-netto"
  | "resultat"
  | "prognos"
  | "avvikelse"
  | "belopp";

export type BudgetColumn = {
  /** unique in the table: a code, followed by "-2", "-3" where a table has two of the same */
  key: string;
  code: BudgetColumnCode;
  title: string;
  /** the upper head over several columns ("Utfall 2017"), "" when none */
  group: string;
};

export type BudgetRow = {
  /** the row's own number, kept when it is moved; absent: its place in the table */
  no?: number;
  kind: "rubrik" | "rad" | "varav" | "summa";
  label: string;
  /** layout 3, one row per account class: what its rows are; "" in the other layouts */
  side: "" | "kostnad" | "intakt";
  /** what a sum sums: the rows since the last heading or sum, all rows, or costs minus incomes */
  sums: "" | "grupp" | "totalt" | "netto";
  /** one per column, by the column's key */
  cells: Record<string, BudgetCell>;
  /** why the forecast or the result is another than the budget; absent: nothing is said */
  explanation?: string;
  explanationVersion?: number;
};

export type BudgetCell = {
  /** what stands on paper, "" for an empty cell */
  written: string;
  /** whole kronor; null for an empty or unreadable cell */
  kr: number | null;
  /** true when the cell is derived and nobody may type in it */
  computed: boolean;
  /** true when a paper's figure differs from the derived one; then `kr` is the paper's */
  stated: boolean;
  version?: number;
};

/** What the whole table comes to: its total, or its netto where the rows are account classes. */
export function totalRow({ rows }: Pick<BudgetTable, "rows">): BudgetRow | undefined {
  return rows.findLast(({ sums }) => sums === "totalt") ?? rows.findLast(({ sums }) => sums === "netto");
}

export const KRONOR_PER: Record<BudgetUnit, number> = { kr: 1, tkr: 1_000, mnkr: 1_000_000 };

/** Kronor as a number of the table's unit, rounded half away from zero: 17 450 000 in mnkr with one decimal is 17.5. */
export function inUnit(kr: number, unit: BudgetUnit, decimals: number): number {
  const step = KRONOR_PER[unit] / 10 ** decimals;
  return roundHalfAwayFromZero(kr, step) / KRONOR_PER[unit];
}

/** Kronor exactly, as one types them: as many decimals as the table shows, more only where the kronor need them. */
export function exactAmount(kr: number | null, unit: BudgetUnit, decimals: number): string {
  if (kr === null) return "";
  const exact = [0, 1, 2, 3, 4, 5, 6].find((count) => kr % (KRONOR_PER[unit] / 10 ** count) === 0) ?? 6;
  return writeKronor(kr, KRONOR_PER[unit], Math.max(decimals, exact));
}

/**
 * The derived kronor of every computed cell, from the entered ones. `entered` has the kronor of cells that people type,
 * null for empty; the answer has null where nothing can be derived (all parts empty).
 */
export function deriveBudget(
  columns: Pick<BudgetColumn, "key" | "code">[],
  rows: Pick<BudgetRow, "kind" | "side" | "sums">[],
  entered: (row: number, column: string) => number | null,
): Map<string, number | null> {
  const derived = new Map<string, number | null>();
  const krOf = (row: number, column: string): number | null => derived.get(cellKey(row, column)) ?? entered(row, column);
  rows.forEach((row, index) => {
    if (row.kind === "rubrik") return;
    for (const column of columns) {
      if (row.kind === "summa")
        derived.set(
          cellKey(index, column.key),
          sumOf(rows, index, (part) => krOf(part, column.key)),
        );
    }
    for (const column of columns) {
      const formula = columnFormula(columns, column.key);
      if (formula && row.kind !== "summa")
        derived.set(cellKey(index, column.key), difference(column.code, krOf(index, formula.from), krOf(index, formula.minus)));
    }
  });
  return derived;
}

type SummedRow = Pick<BudgetRow, "kind" | "side" | "sums">;

/** The lines that the sum in row `at` counts: never a varav; in a netto row incomes with a minus. */
export function countedIn(rows: SummedRow[], at: number): { row: number; sign: 1 | -1 }[] {
  const sums = rows[at]?.sums;
  const before = rows.slice(0, at);
  const first = sums === "grupp" ? before.findLastIndex(({ kind }) => kind === "rubrik" || kind === "summa") + 1 : 0;
  return before.flatMap(({ kind, side }, row) => {
    if (kind !== "rad" || row < first) return [];
    return [{ row, sign: sums === "netto" && side === "intakt" ? -1 : 1 }];
  });
}

export function cellKey(row: number, column: string): string {
  return `${row}/${column}`;
}

/** Which two columns a computed column is the difference of; undefined when people type in it. */
export function columnFormula(columns: Pick<BudgetColumn, "key" | "code">[], key: string): { from: string; minus: string } | undefined {
  const code = columns.find((column) => column.key === key)?.code;
  const keyOf = (wanted: BudgetColumnCode) => columns.find((column) => column.code === wanted)?.key;
  const pair = (from: BudgetColumnCode, minus: BudgetColumnCode) => {
    const fromKey = keyOf(from);
    const minusKey = keyOf(minus);
    return fromKey && minusKey ? { from: fromKey, minus: minusKey } : undefined;
  };
  if (code === "netto") return pair("kostnader", "intakter");
  if (code === "forandring") return pair("netto", "netto-foregaende");
  if (code === "resultat") return pair("budget-netto", "netto");
  if (code === "avvikelse") return pair("budget-netto", "prognos");
  return undefined;
}

/** An empty cell counts as nothing in it; but before there is an outcome or a forecast, nothing is known of the result. */
function difference(code: BudgetColumnCode, from: number | null, minus: number | null): number | null {
  const lacking = code === "resultat" || code === "avvikelse" ? minus === null : from === null && minus === null;
  return lacking ? null : (from ?? 0) - (minus ?? 0);
}

function sumOf(rows: SummedRow[], at: number, value: (row: number) => number | null): number | null {
  let total: number | null = null;
  for (const { row, sign } of countedIn(rows, at)) {
    const kr = value(row);
    if (kr !== null) total = (total ?? 0) + sign * kr;
  }
  return total;
}
