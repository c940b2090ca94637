import { expect, test } from "vitest";
import type { BudgetCell, BudgetColumn, BudgetRow, BudgetTable } from "./budget.ts";
import { type LedgerLine, type Meanings, planLedger, wholeKronor } from "./ledger.ts";

const NOTHING: Meanings = { rad: {}, slag: {}, tabell: {} };
const NET: BudgetColumn[] = [
  { key: "kostnader", code: "kostnader", title: "Kostnader", group: "" },
  { key: "intakter", code: "intakter", title: "Intäkter", group: "" },
  { key: "netto", code: "netto", title: "Netto", group: "" },
];
const BY_ACCOUNT: BudgetColumn[] = [{ key: "belopp", code: "belopp", title: "Budget", group: "" }];

function table(columns: BudgetColumn[], ...rows: [kind: BudgetRow["kind"], label: string, side?: BudgetRow["side"]][]): BudgetTable {
  const empty: BudgetCell = { written: "", kr: null, computed: false, stated: false };
  const cells = () => Object.fromEntries(columns.map(({ key, code }) => [key, { ...empty, computed: code === "netto" }]));
  const made = rows.map(
    ([kind, label, side = ""]): BudgetRow => ({ kind, label, side, sums: kind === "summa" ? "totalt" : "", cells: cells() }),
  );
  return { title: "", subtitle: "", shownIn: "tkr", decimals: 0, unitWritten: "", columns, rows: made };
}

function line(row: number, account: string, activity: string, ore: number, accountName = ""): LedgerLine {
  return { row, account, accountName, activity, ore };
}

const AREAS = table(NET, ["rubrik", "Stöd"], ["rad", "Handläggning"], ["rad", "Feriearbete"], ["summa", "Totalt"]);

test("a verksamhet with a row's name is that row; class 3 is incomes, 4 to 8 are costs, and an income loses its minus", () => {
  const lines = [
    line(2, "5011", "Handläggning", 1_000_050),
    line(3, "6100", "Handläggning", 49),
    line(4, "3411", "Handläggning", -250_000),
  ];
  const { amounts, unsaid } = planLedger(lines, AREAS, NOTHING);
  expect(unsaid).toEqual([]);
  expect(amounts.map(({ row, column, ore, kr }) => ({ row, column, ore, kr }))).toEqual([
    { row: 1, column: "kostnader", ore: 1_000_099, kr: 10_001 },
    { row: 1, column: "intakter", ore: 250_000, kr: 2_500 },
  ]);
});

test("a name that nobody has explained is asked about with what it is worth, and nothing of it is taken meanwhile", () => {
  const lines = [line(2, "5011", "5620", 10_000), line(3, "5012", "5620", 5_000), line(4, "1510", "Feriearbete", 700)];
  const { amounts, unsaid } = planLedger(lines, AREAS, NOTHING);
  expect(amounts).toEqual([]);
  expect(unsaid).toEqual([
    { kind: "rad", written: "5620", lines: 2, ore: 15_000 },
    { kind: "slag", written: "1510", lines: 1, ore: 700 },
  ]);
});

test("what was said holds: a row by its name under its heading, a cost, and what does not belong here", () => {
  const lines = [line(2, "5011", "5620", 10_000), line(3, "1510", "5620", 700), line(4, "5011", "9999", 3)];
  const meanings = { rad: { "5620": "stöd/feriearbete", "9999": "" }, slag: { "1510": "kostnader" }, tabell: {} };
  const { amounts, left, unsaid } = planLedger(lines, AREAS, meanings);
  expect(unsaid).toEqual([]);
  expect(amounts.map(({ row, column, ore }) => [row, column, ore])).toEqual([[2, "kostnader", 10_700]]);
  expect(left.map(({ row }) => row)).toEqual([4]);
});

test("in a table by account class the accounts are the rows, and a verksamhet is the table's or not", () => {
  const classes = table(BY_ACCOUNT, ["rad", "Bidrag", "intakt"], ["rad", "Personalkostnader", "kostnad"]);
  const lines = [
    line(2, "3511", "Psykiatri", -900, "Bidrag"),
    line(3, "5011", "Psykiatri", 800, "Löner"),
    line(4, "5011", "Annat", 5, "Löner"),
  ];
  expect(planLedger(lines, classes, NOTHING).unsaid.map(({ kind, written }) => `${kind} ${written}`)).toEqual([
    "tabell Psykiatri",
    "tabell Annat",
  ]);
  const whose = { psykiatri: "med", annat: "" };
  expect(planLedger(lines, classes, { ...NOTHING, tabell: whose }).unsaid).toEqual([
    { kind: "rad", written: "5011 Löner", lines: 1, ore: 800 },
  ]);
  const meanings = { rad: { "5011löner": "/personalkostnader" }, slag: {}, tabell: whose };
  const { amounts, left } = planLedger(lines, classes, meanings);
  expect(amounts.map(({ row, kr, ore }) => [row, kr, ore])).toEqual([
    [0, 9, 900],
    [1, 8, 800],
  ]);
  expect(left.map(({ row }) => row)).toEqual([4]);
});

test("an amount that the ledger says nothing of stands, and is named", () => {
  const filled = table(NET, ["rad", "Handläggning"], ["rad", "Feriearbete"]);
  const cell = filled.rows[1]?.cells.kostnader;
  if (cell) cell.kr = 5_000;
  expect(planLedger([line(2, "5011", "Handläggning", 100)], filled, NOTHING).untouched).toEqual([{ row: 1, column: "kostnader" }]);
});

test("öre are summed exactly and rounded once, half away from zero", () => {
  expect([50, 49, -50, -49, 150, 0].map(wholeKronor)).toEqual([1, 0, -1, 0, 2, 0]);
});
