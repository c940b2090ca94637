import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ChainChange } from "../../lib/domain/chain-building.ts";
import { planBeginning } from "../../templates/stockholm/beginnings.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { budgetIn, goalIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { budgetPage } from "../queries/budget-page.ts";
import { moneyBehind } from "../queries/goal-money.ts";
import { unitYear } from "../queries/organisation.ts";
import { shapeBudget } from "./budget-tables.ts";
import { buildChain } from "./build-chain.ts";
import { type GoalLeans, leanOn } from "./goal-money.ts";

onEachEngine((fresh) => {
  async function aPlan() {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const { chief, reporter } = await peopleOf(store, unitId, 2026);
    const here = await unitYear(store, 2026, "hemstodsenheten");
    if (!here) throw new Error("planen saknas");
    const goal = goalIn(before.VP, "Den enskilde vet vem som kommer").stored;
    const table = budgetIn(before.VP);
    const row = table.rows.findIndex(({ kind }) => kind === "rad");
    const label = table.rows[row]?.label ?? "";
    const lean = (leans: boolean, more: Partial<GoalLeans> = {}, user = chief) =>
      leanOn(store, user, NOW, { unitId, year: 2026, goalId: goal.id, tableId: table.id, row, leans, ...more });
    const chosen = async () =>
      (await moneyBehind(store, here, goal.id)).flatMap(({ lines }) => lines.filter(({ leans }) => leans).map(({ label }) => label));
    const carries = async () => (await budgetPage(store, here, "VP")).tables[0]?.carries[row] ?? [];
    const shapes = async (change: (was: string) => string | null) => {
      const { tables } = await budgetPage(store, here, "VP");
      const now = tables[0]?.table ?? table;
      const rows = now.rows.flatMap(({ no, kind, label: was, side, sums }, at) => {
        const next = change(was);
        return next === null ? [] : [{ no: no ?? at, kind, label: next, side, sums }];
      });
      const { title, subtitle, shownIn, decimals, version = 1 } = now;
      return shapeBudget(store, chief, NOW, { title, subtitle, shownIn, decimals, tableId: table.id, base: version, rows });
    };
    return { store, unitId, chief, reporter, here, goal, label, lean, chosen, carries, shapes };
  }

  test("a goal leans on lines of its unit's budget, which say so, whatever they are called and wherever they stand", async () => {
    const { lean, chosen, carries, shapes, label } = await aPlan();
    expect(await lean(true)).toMatchObject({ ok: true });
    expect(await lean(true)).toMatchObject({ ok: true });
    expect([await chosen(), (await carries()).map(({ name }) => name)]).toEqual([[label], ["Den enskilde vet vem som kommer"]]);
    expect(await shapes((one) => (one === label ? "Något annat" : one))).toMatchObject({ ok: true });
    expect(await chosen()).toEqual(["Något annat"]);
    expect(await lean(false)).toMatchObject({ ok: true });
    expect([await chosen(), await carries()]).toEqual([[], []]);
  });

  test("a line that is taken away is leaned on no more", async () => {
    const { lean, chosen, shapes, label } = await aPlan();
    await lean(true);
    expect(await shapes((one) => (one === label ? null : one))).toMatchObject({ ok: true });
    expect(await chosen()).toEqual([]);
  });

  test("who does not write here, a goal that is not in the plan and a line of another budget are refused", async () => {
    const { lean, reporter, chosen } = await aPlan();
    expect(await lean(true, {}, reporter)).toMatchObject({ reason: "forbidden" });
    expect(await lean(true, { goalId: "finns-inte" })).toMatchObject({ reason: "missing" });
    expect(await lean(true, { row: 999 })).toMatchObject({ reason: "missing" });
    expect(await chosen()).toEqual([]);
  });

  test("a goal that is taken out or merged takes its money along, and back again", async () => {
    const { store, unitId, chief, here, goal, lean } = await aPlan();
    let base = 0;
    const make = async (change: ChainChange) => {
      const saved = await buildChain(store, chief, NOW, { unitId, year: 2026, base, change, tables: planBeginning });
      if (saved.ok) base = saved.version;
      return saved;
    };
    const [above] = await store.db.select().from(store.t.goal).where(eq(store.t.goal.id, goal.id));
    const add = async (title: string) => {
      await make({ kind: "lagg-till", parentId: above?.parentId ?? null, level: above?.level ?? "", title });
      const [row] = await store.db.select().from(store.t.goal).where(eq(store.t.goal.title, title));
      return row?.id ?? "";
    };
    const moneyOf = async (id: string) =>
      (await moneyBehind(store, here, id)).flatMap(({ lines }) => lines.filter(({ leans }) => leans)).length;
    const [first, second] = [await add("Ingen väntar ensam"), await add("Alla får svar samma dag")];
    await lean(true, { goalId: first });
    await make({ kind: "ta-bort", goalId: first });
    await make({ kind: "angra", seq: base });
    expect(await moneyOf(first)).toBe(1);
    await make({ kind: "sla-ihop", goalId: first, into: second });
    expect(await moneyOf(second)).toBe(1);
    await make({ kind: "angra", seq: base });
    expect([await moneyOf(first), await moneyOf(second)]).toEqual([1, 0]);
    await lean(true, { goalId: second });
    expect(await make({ kind: "ta-bort", goalId: second })).toMatchObject({ ok: true });
    expect([await moneyOf(first), await moneyOf(second)]).toEqual([1, 0]);
    const third = await add("Alla vet vem de kan ringa");
    await lean(true, { goalId: third });
    expect(await make({ kind: "angra", seq: base })).toMatchObject({ ok: true });
    expect(await moneyOf(third)).toBe(0);
  });
});
