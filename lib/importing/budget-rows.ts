import { type BudgetColumn, type BudgetRow, cellKey, deriveBudget } from "../domain/budget.ts";
import type { WrittenRow } from "./budget-amount.ts";

/** What a row is, without its cells. */
export type RowMeaning = Omit<BudgetRow, "cells">;

const VARAV = /^[-–•\s(]*(varav|därav)\b/i;
const SUM = /^(summa|s:a|totalt?\b|total\b|budget totalt|delsumma)|\b(totalt|total|summa)\s*:?$/i;
const NETTO = /^(summa\s+)?(netto|resultat)\b|^summa netto/i;
const TOTAL = /total|^budget\b/i;
const INCOME = /intäkt|inkomst/i;
const COST = /kostnad|utgift/i;

/**
 * Decides what each row is, and what each sum sums: by its label first, and where the figures say otherwise by them. The
 * figures are compared within their rounding: each printed part may be off by half of its last decimal.
 */
export function budgetRows(written: WrittenRow[], columns: BudgetColumn[], per: number): RowMeaning[] {
  const oneSided = !columns.some((column) => column.code === "kostnader" || column.code === "intakter");
  let side: RowMeaning["side"] = "";
  const rows: RowMeaning[] = [];
  written.forEach((row, index) => {
    const empty = row.cells.every((cell) => cell === "");
    if (empty) side = oneSided ? sideOf(row.label) : "";
    const own = oneSided && side === "" ? sideOf(row.label) : side;
    const meaning = { label: row.label, side: empty ? ("" as const) : own };
    if (empty) rows.push({ ...meaning, kind: "rubrik", sums: "" });
    else if (VARAV.test(row.label)) rows.push({ ...meaning, kind: "varav", sums: "" });
    else {
      const sums = sumOf(written, rows, index, columns, per);
      rows.push(sums ? { ...meaning, kind: "summa", side: "", sums } : { ...meaning, kind: "rad", sums: "" });
    }
  });
  return rows;
}

function sideOf(label: string): RowMeaning["side"] {
  if (INCOME.test(label)) return "intakt";
  return COST.test(label) ? "kostnad" : "";
}

/** What the row sums, or "" when it is no sum. A row with no sum's label is one only as the last, when all its figures are. */
function sumOf(written: WrittenRow[], above: RowMeaning[], index: number, columns: BudgetColumn[], per: number): RowMeaning["sums"] {
  const row = written[index];
  if (!row || above.every((each) => each.kind !== "rad")) return "";
  const order = ordered(row.label, above);
  const right = order.find((sums) => agrees(written, above, index, columns, per, sums));
  if (SUM.test(row.label)) return right ?? order[0] ?? "totalt";
  if (NETTO.test(row.label)) return right ?? (above.some((each) => each.side !== "") ? "netto" : "");
  const lines = above.filter((each) => each.kind === "rad").length;
  const mayBe = lines >= 2 && (index === written.length - 1 || row.bold) && row.amounts.some((amount) => amount && amount.micro !== 0);
  return mayBe && right ? right : "";
}

function ordered(label: string, above: RowMeaning[]): RowMeaning["sums"][] {
  const sided = above.some((each) => each.side !== "");
  if (NETTO.test(label)) return sided ? ["netto", "totalt", "grupp"] : ["totalt", "grupp"];
  const grouped = above.some((each) => each.kind === "rubrik" || each.kind === "summa");
  return TOTAL.test(label) || !grouped ? ["totalt", "grupp"] : ["grupp", "totalt"];
}

function agrees(
  written: WrittenRow[],
  above: RowMeaning[],
  index: number,
  columns: BudgetColumn[],
  per: number,
  sums: RowMeaning["sums"],
): boolean {
  const rows: RowMeaning[] = [...above, { kind: "summa", label: "", side: "", sums }];
  const derived = deriveBudget(
    columns,
    rows,
    (row, key) => written[row]?.amounts[columns.findIndex((column) => column.key === key)]?.kr(per) ?? null,
  );
  return columns.every((column, at) => {
    const printed = written[index]?.amounts[at];
    const sum = derived.get(cellKey(index, column.key)) ?? null;
    if (!printed) return sum === null || sum === 0 || written[index]?.cells[at] === "";
    if (sum === null) return printed.micro === 0;
    const half = (0.5 * per) / 10 ** printed.decimals;
    return Math.abs(printed.kr(per) - sum) <= half * (above.filter((each) => each.kind === "rad").length + 1);
  });
}
