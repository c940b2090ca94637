import { expect, test } from "vitest";
import type { Role, User } from "../../lib/domain/access.ts";
import { readFigure } from "../../lib/swedish/figure.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { NOW, onEachEngine, onPaper, takenIn } from "../../tests/fixtures/database.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { budgetIn, decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { documentContent } from "../queries/documents.ts";
import { unitYear } from "../queries/organisation.ts";
import type { Store } from "../store.ts";
import { enterAmount } from "./budgets.ts";
import { renameGoal } from "./goals.ts";
import { reportOutcome } from "./outcomes.ts";
import { addPerson, commandLineUser } from "./people.ts";
import { takeInDocument } from "./take-in-document.ts";
import { setTarget } from "./targets.ts";
import { saveText } from "./texts.ts";

const LATER = "2026-04-01T08:00:00.000Z";

onEachEngine((fresh) => {
  test("the second of two who save on the same version is told what stands, by whom and when", async () => {
    const work = await unitsPapers(await fresh());
    const chief = await addPerson(work.store, NOW, {
      name: "Exempel Chefsson",
      title: "enhetschef",
      role: "enhetschef",
      orgUnitId: work.unitId,
    });
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const cell = { unitId: work.unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    await reportOutcome(work.store, chief, LATER, { ...cell, entry: { kind: "varde", figure: decimal("87") } });
    const late = await reportOutcome(work.store, work.user, LATER, { ...cell, entry: { kind: "varde", figure: decimal("85") } });
    expect(late).toMatchObject({
      ok: false,
      reason: "stale",
      current: { version: 2, written: "87,0\u00a0%", by: "Exempel Chefsson", at: LATER },
    });
  });

  test("of twenty who save on the same version one wins", async () => {
    const work = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const cell = { unitId: work.unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    const saves = Array.from({ length: 20 }, (_, index) =>
      reportOutcome(work.store, work.user, LATER, { ...cell, entry: { kind: "varde", figure: decimal(String(50 + index)) } }),
    );
    const answers = await Promise.all(saves);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "stale")).toHaveLength(19);
  });

  test("another unit's chief, a reader and KF's wording from below are all turned away", async () => {
    const work = await unitsPapers(await fresh());
    const { store, before } = work;
    const other = { ...planContent().head, unit: "Nattenheten" };
    const { unitId } = await takenIn(store, { ...planContent(), head: other });
    const add = (role: Role, orgUnitId: string) => addPerson(store, NOW, { name: "Exempel", title: "", role, orgUnitId });
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const target = { unitId: work.unitId, indicatorId, year: 2026, base: 1, figure: readFigure("91 %") };
    const chiefElsewhere = await add("enhetschef", unitId);
    const reader = await add("lasare", work.unitId);
    const chief = await add("enhetschef", work.unitId);
    const as = (user: User) => setTarget(store, user, LATER, { ...target, setBy: "enhet" });
    expect(await as(reader)).toMatchObject({ reason: "forbidden" });
    expect(await as(chiefElsewhere)).toMatchObject({ reason: "missing" });
    expect(await setTarget(store, chief, LATER, { ...target, setBy: "kf" })).toMatchObject({ reason: "forbidden" });
    const kfGoal = goalIn(before.VP, "Äldre har en trygg vardag").stored;
    const renamed = await renameGoal(store, chief, LATER, { goalId: kfGoal.id, base: kfGoal.version, title: "Annat" });
    expect(renamed).toMatchObject({ reason: "forbidden" });
    const own = goalIn(before.VP, "Den enskilde vet vem som kommer").stored;
    expect(await renameGoal(store, chief, LATER, { goalId: own.id, base: own.version, title: "Eget" })).toMatchObject({ ok: true });
  });

  test("what only decided papers print is frozen", async () => {
    const work = await unitsPapers(await fresh(), { plan: true, report: true });
    const { store, user, before, unitId } = work;
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    const goal = goalIn(before.VP, "Den enskilde vet vem som kommer");
    const text = goal.parts.find((part) => part.kind === "text")?.stored?.id ?? "";
    const table = budgetIn(before.VP).id;
    const answers = [
      await reportOutcome(store, user, LATER, { ...cell, entry: { kind: "varde", figure: decimal("10") } }),
      await setTarget(store, user, LATER, { unitId, indicatorId, year: 2026, setBy: "enhet", base: 1, figure: null }),
      await renameGoal(store, user, LATER, { goalId: goal.stored.id, base: 1, title: "Annat" }),
      await saveText(store, user, LATER, { textId: text, base: 1, text: [] }),
      await enterAmount(store, user, LATER, { tableId: table, row: 1, column: "kostnader", base: 1, kr: 1 }),
    ];
    expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual(["frozen", "frozen", "frozen", "frozen", "frozen"]);
    expect(await work.changed()).toEqual([]);
  });

  test("with the plan decided, the report's figures and the goals both print may change, and the plan's paper stands", async () => {
    const work = await unitsPapers(await fresh(), { plan: true });
    const { store, user, before, unitId } = work;
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    expect(await reportOutcome(store, user, LATER, { ...cell, entry: { kind: "varde", figure: decimal("10") } })).toMatchObject({
      ok: true,
    });
    const goal = goalIn(before.VB, "Den enskilde vet vem som kommer").stored;
    expect(await renameGoal(store, user, LATER, { goalId: goal.id, base: goal.version, title: "Annat" })).toMatchObject({ ok: true });
    expect((await work.changed()).every((line) => line.startsWith("VB/"))).toBe(true);
  });

  test("a stadsdel's figure entered by hand is printed without unit under the indicator's own, which has one", async () => {
    const work = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const [district] = (await unitYear(work.store, 2026, "hemstodsenheten"))?.districts ?? [];
    const cell = { unitId: work.unitId, indicatorId, year: 2026, period: "VB", gender: "totalt", base: 1 } as const;
    for (const [where, value] of [["hela", "87"] as const, [district?.id ?? "", "84,5"] as const])
      await reportOutcome(work.store, work.user, LATER, { ...cell, district: where, entry: { kind: "varde", figure: decimal(value) } });
    const { VB } = await work.now();
    const row = indicatorIn(VB, "Andel nöjda brukare");
    expect(row.cells.utfall?.written).toBe("87,0\u00a0%");
    expect(row.breakdown[0]?.total?.written).toBe("84,5");
  });

  test("what does not exist is missing, and a save that changes nothing makes no version and no history", async () => {
    const work = await unitsPapers(await fresh());
    const { store, user, before, unitId } = work;
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const rows = async () => (await store.db.select().from(store.t.history)).length;
    const count = await rows();
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    const entry = { kind: "varde", figure: decimal("86,5") } as const;
    expect(await reportOutcome(store, user, LATER, { ...cell, entry })).toEqual({ ok: true, version: 1 });
    expect(await reportOutcome(store, user, LATER, { ...cell, period: "T9", entry })).toMatchObject({ reason: "missing" });
    expect(await reportOutcome(store, user, LATER, { ...cell, district: "x", entry })).toMatchObject({ reason: "missing" });
    expect(await reportOutcome(store, user, LATER, { ...cell, indicatorId: "x", entry })).toMatchObject({ reason: "missing" });
    expect(await reportOutcome(store, user, LATER, { ...cell, year: 2031, entry })).toMatchObject({ reason: "missing" });
    expect(await renameGoal(store, user, LATER, { goalId: "x", base: 1, title: "Annat" })).toMatchObject({ reason: "missing" });
    expect(await saveText(store, user, LATER, { textId: "x", base: 1, text: [] })).toMatchObject({ reason: "missing" });
    expect(await enterAmount(store, user, LATER, { tableId: "x", row: 1, column: "netto", base: 1, kr: 1 })).toMatchObject({
      reason: "missing",
    });
    expect(await rows()).toBe(count);
  });

  test("each change leaves who, when, before and after in an unbroken chain", async () => {
    const work = await unitsPapers(await fresh());
    const { store, user, before, unitId } = work;
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    await reportOutcome(store, user, LATER, { ...cell, entry: { kind: "varde", figure: decimal("87") } });
    await setTarget(store, user, LATER, { unitId, indicatorId, year: 2026, setBy: "enhet", base: 1, figure: readFigure("89 %") });
    const history = await store.db.select().from(store.t.history);
    expect(history.slice(-2)).toMatchObject([
      {
        action: "utfall-rapporterat",
        at: LATER,
        byId: user.id,
        before: { value: { micro: 86_500_000 } },
        after: { value: { micro: 87_000_000 } },
      },
      { action: "arsmal-satt", before: { valueMicro: 88_000_000 }, after: { valueMicro: 89_000_000 } },
    ]);
    expect(await firstBreak(store, history.at(-1)?.authorityId ?? "")).toBeNull();
  });

  test("a figure entered by hand stands when a paper is taken in that says otherwise, and the paper prints its own", async () => {
    const store: Store = await fresh();
    const { unitId } = await takenIn(store, planContent());
    const user = await commandLineUser(store);
    const [indicator] = await store.db.select().from(store.t.indicatorVersion).orderBy(store.t.indicatorVersion.indicatorId);
    const cell = {
      unitId,
      indicatorId: indicator?.indicatorId ?? "",
      year: 2026,
      period: "VB",
      district: "hela",
      gender: "totalt",
    } as const;
    expect(indicator?.name).toBe("Andel nöjda brukare");
    await reportOutcome(store, user, NOW, { ...cell, base: 0, entry: { kind: "varde", figure: decimal("80") } });
    const { documentId } = await takenIn(store, reportContent());
    const outcome = (await store.db.select().from(store.t.outcome)).find((row) => row.source === "inmatad");
    expect(outcome).toMatchObject({ valueMicro: 80_000_000, version: 1 });
    expect(onPaper((await documentContent(store, documentId))?.content)).toEqual(reportContent());
  });

  test("taking a paper in again after changes, in its own place, gives the paper back", async () => {
    const work = await unitsPapers(await fresh());
    const { store, user, before, unitId } = work;
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    await reportOutcome(store, user, LATER, { ...cell, entry: { kind: "varde", figure: decimal("87") } });
    const input = { proposal: { content: reportContent() }, original: null, decided: null, replace: true };
    const again = await takeInDocument(store, user, LATER, { ...input, styrmodell: styrmodellOf(2026) });
    const content = again.ok ? (await documentContent(store, again.documentId))?.content : undefined;
    expect(onPaper(content)).toEqual(reportContent());
    const rows = await store.db.select().from(store.t.outcome);
    const total = rows.find(
      (row) => row.indicatorId === indicatorId && row.year === 2026 && row.districtId === "hela" && row.gender === "totalt",
    );
    expect(total).toMatchObject({ valueMicro: 86_500_000, source: "dokument", version: 3 });
  });
});
