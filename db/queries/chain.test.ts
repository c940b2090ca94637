import { expect, test } from "vitest";
import { type ChainGoal, outcomeKey } from "../../lib/domain/chain.ts";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import { goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { chainOf } from "./chain.ts";
import { goalPage } from "./goals.ts";
import { unitYear } from "./organisation.ts";

onEachEngine((fresh) => {
  async function aYear() {
    const work = await unitsPapers(await fresh());
    const here = await unitYear(work.store, 2026, "hemstodsenheten");
    if (!here) throw new Error("planen saknas");
    return { ...work, here };
  }
  const outline = (goals: ChainGoal[]): unknown[] =>
    goals.map((goal) => [`${goal.number} ${goal.title}`.trim(), ...outline(goal.children)]);

  test("the chain has the goals in the paper's order, each under the one it answers", async () => {
    const { store, here } = await aYear();
    expect(outline(await chainOf(store, here, "VB"))).toEqual([
      [
        "1 Ett Strandvik där alla kan bo kvar",
        ["1.2 Äldre har en trygg vardag", ["Omsorgen utgår från den enskilde", ["Den enskilde vet vem som kommer"]]],
      ],
      ["3 Strandviks ekonomi är hållbar", ["3.1 Budgeten är i balans", ["Resurserna används där de gör mest nytta"]]],
    ]);
  });

  test("outcomes, assessments and activities are the period's, targets the year's", async () => {
    const { store, here } = await aYear();
    const kfGoal = async (period: string) => (await chainOf(store, here, period))[0]?.children[0];
    const reported = await kfGoal("VB");
    expect(reported).toMatchObject({
      owner: "kommun",
      ownerName: "Kommunen",
      unconfirmed: true,
      assessment: { status: "delvis", symbol: "◆" },
    });
    expect(reported?.indicators[0]).toMatchObject({
      name: "Andel nöjda brukare",
      unit: "%",
      outcome: { kind: "varde", written: "86,5\u00a0%" },
      lastYear: { written: "84,0\u00a0%" },
      target: { setBy: "enhet", no: 1, written: "88\u00a0%" },
      kfTarget: { setBy: "kf", written: "90\u00a0%" },
    });
    expect(reported?.indicators[1]).toMatchObject({ unit: "st", direction: "lagre", outcome: { written: "43\u00a0st" } });
    const atT1 = await kfGoal("T1");
    expect(atT1?.assessment).toBeNull();
    expect(atT1?.indicators[0]).toMatchObject({ outcome: null, lastYear: null, target: { no: 1 } });
    expect(reported?.children[0]?.children[0]?.activities).toMatchObject([
      { status: "Pågår", deviation: "Två av tre grupper har prövat." },
    ]);
  });

  test("a goal's page has its parents, its cells by stadsdel and gender, its budgets and the papers that print it", async () => {
    const { store, here, before } = await aYear();
    const page = await goalPage(store, here, goalIn(before.VP, "Äldre har en trygg vardag").stored.id, "VB");
    expect(page?.parents.map((parent) => parent.title)).toEqual(["Ett Strandvik där alla kan bo kvar"]);
    expect(page?.documents.map(({ kind, state }) => [kind, state])).toEqual([
      ["VP", "utkast"],
      ["VB", "utkast"],
    ]);
    const cells = page?.outcomes[indicatorIn(before.VB, "Andel nöjda brukare").indicatorId] ?? {};
    const north = here.districts[0]?.id ?? "";
    expect(cells[outcomeKey("VB", north, "totalt")]).toMatchObject({ written: "87,0\u00a0%" });
    expect(Object.keys(cells)).toHaveLength(3 + 3 + 2);
    const budgetPage = await goalPage(store, here, goalIn(before.VP, "Budgeten är i balans").stored.id, "VB");
    expect(budgetPage?.budgets).toEqual([expect.objectContaining({ title: "Budget 2026", unitWritten: "(mnkr)" })]);
    expect(await goalPage(store, here, "finns-inte", "VB")).toBeNull();
  });

  test("the analysis of an indicator is among its goal's texts", async () => {
    const { store, here, before } = await aYear();
    const page = await goalPage(store, here, goalIn(before.VP, "Äldre har en trygg vardag").stored.id, "VB");
    expect(page?.texts).toMatchObject([{ heading: "Analys: Andel nöjda brukare", period: "VB", version: 1 }]);
  });
});
