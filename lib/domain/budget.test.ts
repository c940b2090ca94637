import fc from "fast-check";
import { expect, test } from "vitest";
import { type BudgetColumnCode, type BudgetRow, cellKey, columnFormula, deriveBudget, inUnit } from "./budget.ts";

const column = (code: BudgetColumnCode) => ({ key: code, code });
const row = (kind: BudgetRow["kind"], sums: BudgetRow["sums"] = "", side: BudgetRow["side"] = "") => ({ kind, sums, side });

test("netto is costs minus incomes, and the total sums the lines but no varav", () => {
  const columns = [column("kostnader"), column("intakter"), column("netto")];
  const rows = [row("rubrik"), row("rad"), row("varav"), row("rad"), row("summa", "totalt")];
  const entered: Record<string, number> = { "1/kostnader": 18_400, "1/intakter": 900, "2/kostnader": 5_000, "3/kostnader": 100 };
  const derived = deriveBudget(columns, rows, (at, key) => entered[cellKey(at, key)] ?? null);
  expect(derived.get("1/netto")).toBe(17_500);
  expect(derived.get("3/netto")).toBe(100);
  expect(derived.get("4/kostnader")).toBe(18_500);
  expect(derived.get("4/intakter")).toBe(900);
  expect(derived.get("4/netto")).toBe(17_600);
});

test("a group's sum counts the rows since the last heading, the total counts every row once", () => {
  const columns = [column("belopp")];
  const rows = [
    row("rubrik"),
    row("rad"),
    row("rad"),
    row("summa", "grupp"),
    row("rubrik"),
    row("rad"),
    row("summa", "grupp"),
    row("summa", "totalt"),
  ];
  const amounts = [null, 10, 20, null, null, 5, null, null];
  const derived = deriveBudget(columns, rows, (at) => amounts[at] ?? null);
  expect([3, 6, 7].map((at) => derived.get(cellKey(at, "belopp")))).toEqual([30, 5, 35]);
});

test("with one column per account class the netto row is costs minus incomes", () => {
  const rows = [
    row("rad", "", "intakt"),
    row("summa", "grupp", "intakt"),
    row("rubrik"),
    row("rad", "", "kostnad"),
    row("summa", "grupp", "kostnad"),
    row("summa", "netto"),
  ];
  const amounts = [3_300, null, null, 45_913, null, null];
  const derived = deriveBudget([column("belopp")], rows, (at) => amounts[at] ?? null);
  expect(derived.get("5/belopp")).toBe(42_613);
});

test("resultat is budget netto minus netto: a surplus is positive", () => {
  const columns = [column("budget-netto"), column("kostnader"), column("intakter"), column("netto"), column("resultat")];
  const entered: Record<string, number> = { "0/budget-netto": 2_300, "0/kostnader": 8_100, "0/intakter": 5_300 };
  const derived = deriveBudget(columns, [row("rad")], (at, key) => entered[cellKey(at, key)] ?? null);
  expect(derived.get("0/resultat")).toBe(-500);
});

test("before there is an outcome or a forecast there is no result and no deviation, whatever was budgeted", () => {
  const accounts = [column("budget-netto"), column("kostnader"), column("intakter"), column("netto"), column("resultat")];
  const budgeted = (_: number, key: string) => (key === "budget-netto" ? 2_300 : null);
  const rows = [row("rad"), row("summa", "totalt")];
  expect(deriveBudget(accounts, rows, budgeted).get("0/resultat")).toBeNull();
  expect(deriveBudget(accounts, rows, budgeted).get("1/resultat")).toBeNull();
  const forecast = [column("budget-netto"), column("prognos"), column("avvikelse")];
  expect(deriveBudget(forecast, rows, budgeted).get("0/avvikelse")).toBeNull();
});

test("nothing is derived from nothing: a row without figures stays empty", () => {
  const columns = [column("kostnader"), column("intakter"), column("netto")];
  const derived = deriveBudget(columns, [row("rad"), row("summa", "totalt")], () => null);
  expect([...derived.values()].every((kr) => kr === null)).toBe(true);
});

test("a column is typed in where a column it would be computed from is missing", () => {
  expect(columnFormula([column("netto")], "netto")).toBeUndefined();
  expect(columnFormula([column("netto"), column("netto-foregaende"), column("forandring")], "forandring")).toEqual({
    from: "netto",
    minus: "netto-foregaende",
  });
});

test("summed across and summed down, the grand total is the same", () => {
  const columns = [column("kostnader"), column("intakter"), column("netto")];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -9e8, max: 9e8 }), fc.integer({ min: -9e8, max: 9e8 })), { minLength: 1, maxLength: 30 }),
      (lines) => {
        const rows = [...lines.map(() => row("rad")), row("summa", "totalt")];
        const derived = deriveBudget(columns, rows, (at, key) => (key === "kostnader" ? lines[at]?.[0] : lines[at]?.[1]) ?? null);
        const across = (derived.get(cellKey(lines.length, "kostnader")) ?? 0) - (derived.get(cellKey(lines.length, "intakter")) ?? 0);
        expect(derived.get(cellKey(lines.length, "netto"))).toBe(across);
      },
    ),
  );
});

test("kronor are shown in the table's unit, half away from zero", () => {
  expect(inUnit(17_450_000, "mnkr", 1)).toBe(17.5);
  expect(inUnit(-17_450_000, "mnkr", 1)).toBe(-17.5);
  expect(inUnit(42_613_400, "tkr", 0)).toBe(42_613);
});
