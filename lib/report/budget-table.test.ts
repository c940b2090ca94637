import { expect, test } from "vitest";
import type { BudgetRow, BudgetTable } from "../domain/budget.ts";
import { plainInlines } from "../domain/text-block.ts";
import { budgetTable } from "./budget-table.ts";

function row(kind: BudgetRow["kind"], label: string, ...written: string[]): BudgetRow {
  const cells = written.map((each, index) => [
    ["budget-netto", "kostnader", "netto", "resultat"][index],
    { written: each, kr: null, computed: false, stated: false },
  ]);
  return { kind, label, side: "", sums: kind === "summa" ? "totalt" : "", cells: Object.fromEntries(cells) };
}

const accounts: BudgetTable = {
  title: "Bokslut 2026",
  subtitle: "Hemtjänst",
  shownIn: "mnkr",
  decimals: 1,
  unitWritten: "(mnkr)",
  columns: [
    { key: "budget-netto", code: "budget-netto", title: "Budget netto", group: "" },
    { key: "kostnader", code: "kostnader", title: "Kostnader", group: "Utfall 2026" },
    { key: "netto", code: "netto", title: "Netto", group: "Utfall 2026" },
    { key: "resultat", code: "resultat", title: "Resultat", group: "" },
  ],
  rows: [
    row("rubrik", "Äldre", "", "", "", ""),
    row("rad", "Hemtjänst", "15,0", "15,6", "13,5", "-1,5"),
    row("varav", "varav natt", "2,0", "", "", ""),
    row("summa", "Totalt", "15,0", "15,6", "13,5", "-1,5"),
  ],
};

test("a two-storey head becomes one row whose cells carry their whole name", () => {
  const [table] = budgetTable(accounts);
  expect(table).toMatchObject({
    caption: "Bokslut 2026, Hemtjänst",
    columns: [
      { title: "Verksamhet (mnkr)", group: "" },
      { title: "Budget netto", group: "" },
      { title: "Kostnader", group: "Utfall 2026" },
      { title: "Netto", group: "Utfall 2026" },
      { title: "Resultat", group: "" },
    ],
  });
});

test("an empty cell is a dash, never a zero; a heading row's cells are empty", () => {
  const [table] = budgetTable(accounts);
  const printed = table?.k === "table" ? table.rows.map((line) => [line.kind, ...line.cells.map((cell) => plainInlines(cell.c))]) : [];
  expect(printed).toEqual([
    ["heading", "Äldre", "", "", "", ""],
    ["line", "Hemtjänst", "15,0", "15,6", "13,5", "\u22121,5"],
    ["varav", "varav natt", "2,0", "–", "–", "–"],
    ["total", "Totalt", "15,0", "15,6", "13,5", "\u22121,5"],
  ]);
});

test("the note tells the unit and how the differences are computed", () => {
  expect(budgetTable(accounts)[1]).toMatchObject({
    look: "note",
    c: [
      {
        s: "Beloppen är i miljoner kronor. Netto är kostnader minus intäkter. Resultat är budget netto minus netto: ett överskott är positivt.",
      },
    ],
  });
});

test("a paper that states no unit gets none", () => {
  const [table, note] = budgetTable({ ...accounts, unitWritten: "" });
  expect(table).toMatchObject({ columns: [{ title: "Verksamhet" }, {}, {}, {}, {}] });
  expect(note).not.toMatchObject({ c: [{ s: expect.stringContaining("Beloppen") }] });
});

test("a sum right in kronor whose printed parts do not add up is explained, and one that the paper states otherwise is not", () => {
  const cell = (written: string, kr: number) => ({ written, kr, computed: false, stated: false });
  const costs = (label: string, written: string, kr: number, kind: "rad" | "varav" | "summa" = "rad"): BudgetRow => ({
    ...row(kind, label),
    cells: { kostnader: cell(written, kr) },
  });
  const columns = accounts.columns.filter(({ code }) => code === "kostnader");
  const lines = [costs("Dag", "10,4", 10_440_000), costs("Natt", "5,3", 5_340_000), costs("varav jour", "1,2", 1_240_000, "varav")];
  const noteOf = (rows: BudgetRow[]) => {
    const [, note] = budgetTable({ ...accounts, columns, rows });
    return note?.k === "paragraph" ? plainInlines(note.c) : "";
  };
  expect(noteOf([...lines, costs("Totalt", "15,8", 15_780_000, "summa")])).toContain("räknade på exakta belopp");
  expect(noteOf([...lines, costs("Totalt", "15,9", 15_900_000, "summa")])).not.toContain("exakta belopp");
  expect(noteOf([...lines.slice(0, 1), costs("Totalt", "10,4", 10_440_000, "summa")])).not.toContain("exakta belopp");
});

test("a forecast's deviation is explained: a surplus is positive", () => {
  const columns = (["budget-netto", "prognos", "avvikelse"] as const).map((code) => ({ key: code, code, title: code, group: "" }));
  const [, note] = budgetTable({ ...accounts, columns });
  expect(note?.k === "paragraph" && plainInlines(note.c)).toContain("Avvikelse är budget netto minus prognos");
});
