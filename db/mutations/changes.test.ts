import { expect, test } from "vitest";
import { type ChainGoal, outcomeKey } from "../../lib/domain/chain.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { readFigure } from "../../lib/swedish/figure.ts";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import { budgetIn, decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { chainOf } from "../queries/chain.ts";
import { goalPage } from "../queries/goals.ts";
import { unitYear } from "../queries/organisation.ts";
import { enterAmount } from "./budgets.ts";
import { renameGoal } from "./goals.ts";
import { type OutcomeReported, reportOutcome } from "./outcomes.ts";
import { setTarget } from "./targets.ts";
import { saveText } from "./texts.ts";

const LATER = "2026-04-01T08:00:00.000Z";

onEachEngine((fresh) => {
  test("one outcome changes its own cell and nothing else, and is printed in Tertial's way", async () => {
    const work = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const cell = { unitId: work.unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" } as const;
    const saved = await reportOutcome(work.store, work.user, LATER, {
      ...cell,
      base: 1,
      entry: { kind: "varde", figure: decimal("87,25") },
    });
    expect(saved).toEqual({ ok: true, version: 2 });
    const place = "VB/parts/1/parts/0/parts/0/rows/0/cells/utfall";
    expect(await work.changed()).toEqual([
      `${place}/figure/value/decimals: 1 → 2`,
      `${place}/figure/value/micro: 86500000 → 87250000`,
      `${place}/written: "86,5 %" → "87,25~%"`,
    ]);
  });

  test("an outcome changed and changed back is printed as the paper had it", async () => {
    const work = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(work.before.VB, "Antal fallolyckor");
    const cell = { unitId: work.unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" } as const;
    await reportOutcome(work.store, work.user, LATER, { ...cell, base: 1, entry: { kind: "varde", figure: decimal("44") } });
    const rows = (await work.changed()).filter((line) => line.includes("/written"));
    expect(rows).toEqual(['VB/parts/1/parts/0/parts/0/rows/1/cells/utfall/written: "43" → "44~st"']);
    await reportOutcome(work.store, work.user, LATER, { ...cell, base: 2, entry: { kind: "varde", figure: decimal("43") } });
    expect(await work.changed()).toEqual([]);
  });

  test("a stadsdel's figure for one gender is a cell of its own, and the four kinds of empty are kept apart", async () => {
    const work = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const here = await unitYear(work.store, 2026, "hemstodsenheten");
    const district = here?.districts[1]?.id ?? "";
    const cell = { unitId: work.unitId, indicatorId, year: 2026, period: "VB", district, gender: "kvinnor" } as const;
    const report = (base: number, entry: OutcomeReported["entry"]) => reportOutcome(work.store, work.user, LATER, { ...cell, base, entry });
    expect(await report(0, { kind: "sekretess" })).toEqual({ ok: true, version: 1 });
    expect(await work.changed()).toEqual([
      'VB/parts/1/parts/0/parts/0/rows/0/breakdown/1/women: null → {"figure":{"kind":"text","words":"Röjs ej"},"written":"Röjs ej"}',
    ]);
    expect(await report(1, { kind: "gar-ej-att-mata", reason: " " })).toMatchObject({ ok: false, reason: "invalid" });
    expect(await report(1, { kind: "gar-ej-att-mata", reason: "Registret är stängt" })).toEqual({ ok: true, version: 2 });
    expect(await report(2, { kind: "ej-rapporterat" })).toEqual({ ok: true, version: 3 });
    expect(await work.changed()).toEqual([]);
    const page = here && (await goalPage(work.store, here, goalIn(work.before.VB, "Äldre har en trygg vardag.").stored.id, "VB"));
    expect(page?.outcomes[indicatorId]?.[outcomeKey("VB", district, "kvinnor")]).toMatchObject({ kind: "ej-rapporterat", version: 3 });
  });

  test("one target changes in the plan and the report, and a paper that printed another keeps nothing of it", async () => {
    const work = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const target = { unitId: work.unitId, indicatorId, year: 2026, setBy: "enhet", base: 1, figure: readFigure("89 %") } as const;
    expect(await setTarget(work.store, work.user, LATER, target)).toEqual({ ok: true, version: 2 });
    const written = (await work.changed()).filter((line) => line.includes("/written"));
    expect(written.map((line) => line.replace(/^(V[PB]).*cells/, "$1"))).toEqual([
      'VB/arsmal/written: "88 %" → "89~%"',
      'VP/arsmal/written: "88 %" → "89~%"',
    ]);
  });

  test("an årsmål taken away leaves its number behind, so that an old page cannot bring it back", async () => {
    const work = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(work.before.VP, "Antal fallolyckor");
    const target = { unitId: work.unitId, indicatorId, year: 2026, setBy: "enhet", base: 1, figure: null } as const;
    expect(await setTarget(work.store, work.user, LATER, target)).toEqual({ ok: true, version: 2 });
    expect(await setTarget(work.store, work.user, LATER, { ...target, figure: readFigure("0") })).toMatchObject({
      reason: "stale",
      current: { version: 2, written: "" },
    });
    expect(await setTarget(work.store, work.user, LATER, { ...target, base: 2, figure: readFigure("0") })).toEqual({
      ok: true,
      version: 3,
    });
    const here = await unitYear(work.store, 2026, "hemstodsenheten");
    const chain = here ? await chainOf(work.store, here, "VB") : [];
    const indicators = chain.flatMap(function under(goal: ChainGoal): ChainGoal["indicators"] {
      return [...goal.indicators, ...goal.children.flatMap(under)];
    });
    expect(indicators.find((indicator) => indicator.id === indicatorId)?.target).toMatchObject({ no: 3, written: "0\u00a0st" });
  });

  test("one goal title changes wherever the goal is printed", async () => {
    const work = await unitsPapers(await fresh());
    const { id, version } = goalIn(work.before.VP, "Den enskilde vet vem som kommer").stored;
    const saved = await renameGoal(work.store, work.user, LATER, {
      goalId: id,
      base: version,
      title: "Den  enskilde känner den som kommer",
    });
    expect(saved).toEqual({ ok: true, version: 2 });
    expect((await work.changed()).map((line) => line.replace(/^(V[PB]).*(title.*)$/, "$1 $2"))).toEqual([
      'VB title: "Den enskilde vet vem som kommer" → "Den enskilde känner den som kommer"',
      'VP title: "Den enskilde vet vem som kommer" → "Den enskilde känner den som kommer"',
    ]);
  });

  test("a goal's new number is printed as the styrmodell prints numbers", async () => {
    const work = await unitsPapers(await fresh());
    const { id, version } = goalIn(work.before.VP, "Strandviks ekonomi är hållbar").stored;
    const title = "Strandviks ekonomi är hållbar";
    await renameGoal(work.store, work.user, LATER, { goalId: id, base: version, title, number: "4" });
    expect((await work.changed()).map((line) => line.split("/").at(-1))).toEqual([
      'number: "3" → "4"',
      'numberWritten: "3." → "4."',
      'number: "3" → "4"',
      'numberWritten: "3." → "4."',
    ]);
  });

  test("one budget line changes its cell and the sums that follow, also the one the paper stated differently", async () => {
    const work = await unitsPapers(await fresh());
    const table = budgetIn(work.before.VP);
    const cell = { tableId: table.id, row: 2, column: "kostnader", base: table.rows[2]?.cells.kostnader?.version ?? 0, kr: 5_250_000 };
    expect(await enterAmount(work.store, work.user, LATER, cell)).toEqual({ ok: true, version: 2 });
    const written = (await work.changed()).filter((line) => !line.includes("/kr:"));
    expect(written.map((line) => line.replace(/^VP.*rows\//, ""))).toEqual([
      '2/cells/kostnader/written: "5,0" → "5,3"',
      '2/cells/netto/written: "5,0" → "5,3"',
      "3/cells/kostnader/stated: true → false",
      '3/cells/kostnader/written: "17,5" → "17,7"',
      '3/cells/netto/written: "16,3" → "16,6"',
    ]);
  });

  test("sums cannot be typed in, half kronor neither, and an emptied cell is empty, not 0", async () => {
    const work = await unitsPapers(await fresh());
    const table = budgetIn(work.before.VP);
    const enter = (more: object) =>
      enterAmount(work.store, work.user, LATER, { tableId: table.id, row: 1, column: "intakter", base: 1, kr: 0, ...more });
    expect(await enter({ row: 3 })).toMatchObject({ reason: "invalid" });
    expect(await enter({ column: "netto" })).toMatchObject({ reason: "invalid" });
    expect(await enter({ kr: 0.5 })).toMatchObject({ reason: "invalid" });
    expect(await enter({ row: 0 })).toMatchObject({ reason: "missing" });
    expect(await enter({ kr: null })).toEqual({ ok: true, version: 2 });
    const written = (await work.changed()).filter((line) => line.includes("rows/1/cells/intakter"));
    expect(written.map((line) => line.replace(/^VP.*intakter/, ""))).toEqual(["/kr: 1100000 → null", '/written: "1,1" → ""']);
  });

  test("a text is saved as a version of its own and every version stays", async () => {
    const work = await unitsPapers(await fresh());
    const here = await unitYear(work.store, 2026, "hemstodsenheten");
    const goal = goalIn(work.before.VP, "Den enskilde vet vem som kommer").stored.id;
    const page = here && (await goalPage(work.store, here, goal, "VB"));
    expect(page?.texts.map(({ heading, period }) => [heading, period])).toEqual([
      ["Förväntat resultat", "VP"],
      ["Arbetssätt", "VP"],
      ["Analys", "VB"],
      ["Analys", "VB"],
    ]);
    const textId = page?.texts[1]?.textId ?? "";
    const saved = await saveText(work.store, work.user, LATER, { textId, base: 1, text: [paragraph("Vi planerar i par.")] });
    expect(saved).toEqual({ ok: true, version: 2 });
    expect((await work.changed()).join()).toContain('"Vi planerar i små grupper." → "Vi planerar i par."');
    const again = await saveText(work.store, work.user, LATER, { textId, base: 1, text: [paragraph("Från en gammal flik.")] });
    expect(again).toMatchObject({
      reason: "stale",
      current: { version: 2, written: "Vi planerar i par.", by: "kommandoraden", at: LATER },
    });
    expect(await work.store.db.select().from(work.store.t.textVersion)).toContainEqual(expect.objectContaining({ textId, version: 1 }));
  });
});
