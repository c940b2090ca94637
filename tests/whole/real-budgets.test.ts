import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginBudget, shapeBudget } from "../../db/mutations/budget-tables.ts";
import { enterAmounts } from "../../db/mutations/budgets.ts";
import { commandLineUser } from "../../db/mutations/people.ts";
import { budgetPage } from "../../db/queries/budget-page.ts";
import { unitYear } from "../../db/queries/organisation.ts";
import { openStore, type Store } from "../../db/store.ts";
import type { BudgetRow, BudgetUnit } from "../../lib/domain/budget.ts";
import { isRounded } from "../../lib/domain/budget-rounding.ts";
import type { ShapedRow } from "../../lib/domain/budget-shape.ts";
import { readAmount } from "../../lib/forms/amount.ts";
import { readNumber } from "../../lib/swedish/number.ts";
import { budgetLayouts } from "../../templates/stockholm/budget-layouts.ts";
import { NOW, takenIn } from "../fixtures/database.ts";
import { planContent } from "../fixtures/plan-content.ts";

/** Real documents lie beside the checkout where Tertial is developed; elsewhere this is skipped. */
const DOCUMENTS = resolve(import.meta.dirname, "../../../shared/documents");
const PAPERS = ["vp-2014-forsorjningsstod", "vp-2013-funktionsnedsattning", "vb-2017-forsorjningsstod"];

type Printed = {
  title: string;
  unit: BudgetUnit | null;
  columns: string[];
  rows: { kind: "line" | "sum" | "heading" | "varav"; label: string; values: (string | null)[] }[];
};

describe.skipIf(!existsSync(join(DOCUMENTS, `${PAPERS[0]}.json`)))("the budgets of real documents, rebuilt by hand", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(":memory:");
    await takenIn(store, planContent());
  });
  afterAll(() => store.close());

  test.for(PAPERS)("what was typed of %s gives every figure that the paper prints", async (name) => {
    const paper: unknown = JSON.parse(readFileSync(join(DOCUMENTS, `${name}.json`), "utf8"));
    const budgets = budgetsIn(paper);
    expect(budgets.length).toBeGreaterThan(0);
    for (const budget of budgets) {
      const { table, typed } = await rebuilt(budget);
      const figures = table.rows.map(({ label, cells }) => [label, ...table.columns.map(({ key }) => plain(cells[key]?.written ?? ""))]);
      expect(figures).toEqual(budget.rows.map(({ label, values }) => [label, ...values.map((value) => plain(value ?? ""))]));
      expect(typed).toBeLessThan(figures.flat().filter((figure) => readNumber(figure)).length);
      // what was typed is what the paper prints, so that nothing was rounded on the way
      expect(isRounded(table)).toBe(false);
    }
  });

  /** The table begun from the layout with its columns, its rows named, and what people type typed in. */
  async function rebuilt({ title, unit, columns, rows }: Printed) {
    const user = await commandLineUser(store);
    const from = budgetLayouts().find(
      (one) => one.columns.map(({ title: head }) => head.replace("{year}", "2017")).join() === columns.join(),
    );
    if (!from) throw new Error(`Ingen uppställning har kolumnerna ${columns.join(", ")}`);
    const begun = await beginBudget(store, user, NOW, { year: 2026, unit: "hemstodsenheten", period: "VP", from, partId: "" });
    if (!begun.ok) throw new Error(begun.message);
    const { tableId } = begun;
    const shownIn = unit ?? "mnkr";
    let side: BudgetRow["side"] = "";
    const shaped = rows.map(({ kind, label }, no): ShapedRow => {
      if (kind === "heading") {
        side = label === "Intäkter" ? "intakt" : label === "Kostnader" ? "kostnad" : "";
        return { no, kind: "rubrik", label, side: "", sums: "" };
      }
      if (kind === "sum") return { no, kind: "summa", label, side: "", sums: sumsOf(label) };
      return { no, kind: kind === "varav" ? "varav" : "rad", label, side, sums: "" };
    });
    const shape = { title, subtitle: "", shownIn, decimals: shownIn === "mnkr" ? 1 : 0, rows: shaped };
    expect(await shapeBudget(store, user, NOW, { tableId, base: 1, ...shape })).toMatchObject({ ok: true });
    const empty = await tableOf(tableId);
    const cells = rows.flatMap(({ values }, row) =>
      empty.columns.flatMap(({ key }, at) => {
        const value = values[at] ?? null;
        if (value === null || empty.rows[row]?.cells[key]?.computed) return [];
        const read = readAmount(value, shownIn);
        if (!read.ok) throw new Error(read.message);
        return [{ tableId, row, column: key, base: 0, kr: read.value }];
      }),
    );
    expect(await enterAmounts(store, user, NOW, cells)).toMatchObject({ ok: true });
    return { table: await tableOf(tableId), typed: cells.length };
  }

  async function tableOf(tableId: string) {
    const here = await unitYear(store, 2026, "hemstodsenheten");
    const page = here && (await budgetPage(store, here, "VP"));
    const found = page?.tables.find(({ table }) => table.id === tableId);
    if (!found) throw new Error("tabellen saknas");
    return found.table;
  }
});

function sumsOf(label: string): BudgetRow["sums"] {
  if (label === "Summa netto") return "netto";
  return /totalt/i.test(label) ? "totalt" : "grupp";
}

function budgetsIn(paper: unknown): Printed[] {
  if (typeof paper !== "object" || paper === null) return [];
  if ("type" in paper && paper.type === "budget") return [paper as unknown as Printed];
  return Object.values(paper).flatMap(budgetsIn);
}

/** Without what tells only how a paper was set: blanks between digits, and which minus. */
function plain(figure: string): string {
  return figure.replace(/[\s\u00a0\u202f]/g, "").replace(/^[\u2212\u2013]/, "-");
}
