import { expect, test } from "vitest";
import type { BudgetTable } from "../../lib/domain/budget.ts";
import {
  type BudgetShape,
  shapeBack,
  shapeOfTable,
  withoutRow,
  withRow,
  withRowAfter,
  withRowMoved,
} from "../../lib/domain/budget-shape.ts";
import { type DocumentContent, partsOf } from "../../lib/domain/document.ts";
import { budgetLayouts } from "../../templates/stockholm/budget-layouts.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { firstBreak } from "../history.ts";
import { budgetPage } from "../queries/budget-page.ts";
import { documentContent } from "../queries/documents.ts";
import { unitYear } from "../queries/organisation.ts";
import type { Store } from "../store.ts";
import { beginBudget, removeBudget, shapeBudget } from "./budget-tables.ts";
import { enterAmount, enterAmounts, explainDeviation } from "./budgets.ts";

const HOME = { year: 2026, unit: "hemstodsenheten" };

onEachEngine((fresh) => {
  async function atHome(...years: number[]) {
    const store = await fresh();
    let documentId = "";
    let unitId = "";
    for (const year of [...years, 2026]) {
      const content = planContent();
      const taken = await takenIn(store, { ...content, head: { ...content.head, year } });
      documentId = taken.documentId;
      unitId = taken.unitId;
    }
    return { store, documentId, unitId, ...(await peopleOf(store, unitId, 2026)) };
  }

  async function begun(code: string, period: "VP" | "T1" = "VP") {
    const home = await atHome();
    const answer = await beginBudget(home.store, home.chief, NOW, { ...HOME, period, from: layout(code), partId: "" });
    if (!answer.ok) throw new Error(answer.message);
    const { tableId } = answer;
    const page = () => pageOf(home.store, period);
    const table = async () => tableIn(await page(), tableId);
    const enter = async (row: number, column: string, kr: number | null) => {
      const base = (await table()).rows.find((line, at) => (line.no ?? at) === row)?.cells[column]?.version ?? 0;
      return enterAmount(home.store, home.chief, NOW, { tableId, row, column, base, kr });
    };
    const shape = async (change: (shape: BudgetShape, now: BudgetTable) => BudgetShape) => {
      const now = await table();
      const next = change(shapeOfTable(now), now);
      const saved = await shapeBudget(home.store, home.chief, NOW, { tableId, base: now.version ?? 0, ...next });
      return { saved, back: shapeBack(now, next) };
    };
    return { ...home, tableId, page, table, enter, shape };
  }

  test("a table begun from each layout has its columns and rows, this year in its titles, and no amounts", async () => {
    const { store, chief } = await atHome();
    for (const from of budgetLayouts()) {
      const answer = await beginBudget(store, chief, NOW, { ...HOME, period: "VP", from, partId: "" });
      if (!answer.ok) throw new Error(answer.message);
      const table = tableIn(await pageOf(store, "VP"), answer.tableId);
      expect(table.columns.map(({ code }) => code)).toEqual(from.columns.map(({ code }) => code));
      expect(table.rows.map(({ label }) => label)).toEqual(from.rows.map(({ label }) => label));
      expect(JSON.stringify(table)).not.toMatch(/\{(year|last)\}/);
      expect(table.title).toContain("2026");
      expect(table.rows.flatMap(({ cells }) => Object.values(cells)).filter(({ kr }) => kr !== null)).toEqual([]);
    }
  });

  test("rows are renamed, moved, added and taken away with their amounts, and all of it can be taken back", async () => {
    const { store, chief, tableId, table, enter, shape } = await begun("verksamheter");
    await enter(1, "kostnader", 12_400_000);
    const added = await shape((now, whole) => withRowAfter(withRow(now, 1, { label: "Dag" }), 1, whole).shape);
    expect(added.saved).toEqual({ ok: false, reason: "invalid", message: "Varje rad måste ha ett namn." });
    const named = await shape((now, whole) =>
      withRow(withRowAfter(withRow(now, 1, { label: "Dag" }), 1, whole).shape, 2, { label: "Natt" }),
    );
    expect(named.saved).toEqual({ ok: true, version: 2 });
    await enter(3, "kostnader", 5_000_000);
    expect(printed(await table())).toEqual([
      ["Verksamhetsområde", "", "", ""],
      ["Dag", "12,4", "", "12,4"],
      ["Natt", "5,0", "", "5,0"],
      ["Budget totalt", "17,4", "", "17,4"],
    ]);
    await shape((now) => withRowMoved(now, 2, -1));
    expect(printed(await table()).map(([label, kostnader]) => [label, kostnader])).toEqual([
      ["Verksamhetsområde", ""],
      ["Natt", "5,0"],
      ["Dag", "12,4"],
      ["Budget totalt", "17,4"],
    ]);
    const before = await table();
    const { back } = await shape((now) => withoutRow(now, 1));
    expect(printed(await table()).at(-1)).toEqual(["Budget totalt", "12,4", "", "12,4"]);
    expect(await shapeBudget(store, chief, NOW, { tableId, base: 4, ...back })).toEqual({ ok: true, version: 5 });
    expect(printed(await table())).toEqual(printed(before));
  });

  test("a row made a varav is counted by no sum, and one made a heading gives its amounts back when that is undone", async () => {
    const { store, chief, tableId, table, enter, shape } = await begun("verksamheter");
    await enter(1, "kostnader", 7_000_000);
    await shape((now) => withRow(now, 1, { kind: "varav" }));
    expect(printed(await table()).at(-1)).toEqual(["Budget totalt", "", "", ""]);
    const { back } = await shape((now) => withRow(now, 1, { kind: "rubrik" }));
    expect(await shapeBudget(store, chief, NOW, { tableId, base: 3, ...back })).toMatchObject({ ok: true });
    expect(printed(await table())[1]).toEqual(["Verksamhet", "7,0", "", "7,0"]);
  });

  test("who shapes a table that somebody else has shaped meanwhile is told so", async () => {
    const { store, chief, controller, tableId, table, shape } = await begun("verksamheter");
    await shape((now) => withRow(now, 1, { label: "Dag" }));
    const late = { tableId, base: 1, ...shapeOfTable(await table()), title: "Annat" };
    expect(await shapeBudget(store, controller, NOW, late)).toMatchObject({ ok: false, reason: "stale" });
    expect((await table()).title).toBe("Budget 2026");
    expect(await shapeBudget(store, chief, NOW, { ...late, base: 2 })).toMatchObject({ ok: true });
  });

  test("a table like last year's has its rows, this year's titles and what each line came to", async () => {
    const { store, chief } = await atHome(2025);
    const [earlier] = (await pageOf(store, "VP", 2025)).tables;
    const from = { tableId: earlier?.table.id ?? "" };
    const answer = await beginBudget(store, chief, NOW, { ...HOME, period: "VP", from, partId: "" });
    if (!answer.ok) throw new Error(answer.message);
    const page = await pageOf(store, "VP");
    const table = tableIn(page, answer.tableId);
    expect(table.title).toBe("Budget 2026");
    expect(printed(table)).toEqual([
      ["Hemstöd", "", "", ""],
      ["Dag", "", "", ""],
      ["Natt", "", "", ""],
      ["Budget totalt", "", "", ""],
    ]);
    expect(page.tables.find((one) => one.table.id === answer.tableId)?.earlier).toEqual({
      column: "netto",
      title: "Netto 2025",
      kr: [null, 11_300_000, 5_000_000, 16_300_000],
    });
    const ofThisYear = { tableId: page.tables[0]?.table.id ?? "" };
    expect(await beginBudget(store, chief, NOW, { ...HOME, period: "VP", from: ofThisYear, partId: "" })).toMatchObject({ ok: false });
  });

  test("a table begun at a place in the unfinished plan is printed there, last", async () => {
    const { store, chief, documentId } = await atHome();
    const place = (await pageOf(store, "VP")).places.find(({ name }) => name === "3.1 Budgeten är i balans");
    const input = { ...HOME, period: "VP" as const, from: layout("varav") };
    const answer = await beginBudget(store, chief, NOW, { ...input, partId: place?.partId ?? "" });
    if (!answer.ok) throw new Error(answer.message);
    expect(tablesIn((await documentContent(store, documentId))?.content).map(({ id }) => id)).toContain(answer.tableId);
    expect((await pageOf(store, "VP")).tables.at(-1)?.goal?.name).toBe("3.1 Budgeten är i balans");
    expect(await beginBudget(store, chief, NOW, { ...input, partId: "finns-inte" })).toMatchObject({ ok: false, reason: "missing" });
  });

  test("an empty table is taken away, from its paper too; one with amounts is not", async () => {
    const { store, chief, reporter, tableId, table, enter } = await begun("verksamheter");
    await enter(1, "kostnader", 0);
    expect(await removeBudget(store, chief, NOW, { tableId, base: 1 })).toMatchObject({ ok: false, reason: "invalid" });
    await enter(1, "kostnader", null);
    expect(await removeBudget(store, reporter, NOW, { tableId, base: 1 })).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await removeBudget(store, chief, NOW, { tableId, base: 1 })).toMatchObject({ ok: true });
    await expect(table()).rejects.toThrow();
  });

  test("many amounts are entered at once or not at all, and the same save sent twice counts once", async () => {
    const { store, chief, tableId, table } = await begun("verksamheter");
    const cell = (column: string, kr: number) => ({ tableId, row: 1, column, base: 0, kr, key: "12345678" });
    const refused = await enterAmounts(store, chief, NOW, [cell("kostnader", 5), cell("netto", 5)]);
    expect(refused).toMatchObject({ ok: false, refused: [{ index: 1, refused: { reason: "invalid" } }] });
    expect(printed(await table())[1]).toEqual(["Verksamhet", "", "", ""]);
    const both = [cell("kostnader", 5_000_000), cell("intakter", 1_500_000)];
    expect(await enterAmounts(store, chief, NOW, both)).toEqual({ ok: true, versions: [1, 1] });
    expect(await enterAmounts(store, chief, NOW, both)).toEqual({ ok: true, versions: [1, 1] });
    expect(printed(await table())[1]).toEqual(["Verksamhet", "5,0", "1,5", "3,5"]);
  });

  test("a forecast is explained line by line, and nobody's words are written over unseen", async () => {
    const { store, chief, controller, unitId, tableId, table } = await begun("prognos", "T1");
    const said = { tableId, row: 0, base: 0, text: "Två tjänster är vakanta." };
    expect(await explainDeviation(store, chief, NOW, said)).toEqual({ ok: true, version: 1 });
    expect(await explainDeviation(store, controller, NOW, { ...said, text: "Annat" })).toMatchObject({
      ok: false,
      reason: "stale",
      current: { written: "Två tjänster är vakanta.", by: "Bo Ek" },
    });
    expect((await table()).rows[0]).toMatchObject({ explanation: "Två tjänster är vakanta.", explanationVersion: 1 });
    expect(await firstBreak(store, (await unitYear(store, 2026, "hemstodsenheten"))?.lineage[1]?.id ?? unitId)).toBeNull();
  });
});

function layout(code: string) {
  const found = budgetLayouts().find((one) => one.code === code);
  if (!found) throw new Error(`${code} saknas`);
  return found;
}

async function pageOf(store: Store, period: string, year = 2026) {
  const here = await unitYear(store, year, "hemstodsenheten");
  if (!here) throw new Error("enheten saknas");
  return budgetPage(store, here, period);
}

function tableIn(page: Awaited<ReturnType<typeof pageOf>>, tableId: string) {
  const found = page.tables.find(({ table }) => table.id === tableId);
  if (!found) throw new Error("tabellen saknas");
  return found.table;
}

function tablesIn(content: DocumentContent | undefined): BudgetTable[] {
  return [...partsOf(content?.parts ?? [])].flatMap((part) => (part.kind === "budget" ? [part.table] : []));
}

function printed({ rows, columns }: BudgetTable): string[][] {
  return rows.map(({ label, cells }) => [label, ...columns.map(({ key }) => cells[key]?.written ?? "")]);
}
