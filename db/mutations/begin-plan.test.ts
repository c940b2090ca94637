import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Carried } from "../../lib/domain/beginning.ts";
import { type DocumentContent, goalsOf, partsOf } from "../../lib/domain/document.ts";
import { plainLines } from "../../lib/domain/text-block.ts";
import { budgetLayouts } from "../../templates/stockholm/budget-layouts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { differences, onEachEngine, onPaper, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { ABOVE, NEXT, neighboursPlan } from "../../tests/fixtures/next-year.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { activityIn, goalIn, indicatorIn } from "../../tests/fixtures/units-papers.ts";
import { documentContent } from "../queries/documents.ts";
import { moneyBehind } from "../queries/goal-money.ts";
import { unitYear } from "../queries/organisation.ts";
import { yearBefore } from "../queries/year-before.ts";
import type { Store } from "../store.ts";
import { nameResponsible } from "./activity-responsibles.ts";
import { beginPlan } from "./begin-plan.ts";
import { beginBudget } from "./budget-tables.ts";
import { leanOn } from "./goal-money.ts";
import { reportOutcome } from "./outcomes.ts";

const NOW = "2026-11-02T08:00:00.000Z";
const EVERYTHING: Carried = { sectionTexts: true, goalTexts: true, activities: true };
onEachEngine((fresh) => {
  async function planned(known = true) {
    const store = await fresh();
    const { unitId, documentId } = await takenIn(store, planContent());
    if (known) await takenIn(store, neighboursPlan());
    return { store, unitId, lastId: documentId, ...(await peopleOf(store, unitId, 2026)) };
  }

  async function begun(carried: Carried = EVERYTHING, known = true) {
    const home = await planned(known);
    const saved = await beginPlan(home.store, home.chief, NOW, { ...NEXT, carried });
    if (!saved.ok) throw new Error(saved.message);
    return { ...home, ...saved, plan: await contentOf(home.store, saved.documentId) };
  }

  test("next year's plan begins as this year's stands: sections, goals under the goals that KF has renumbered, texts and tables", async () => {
    const { plan } = await begun();
    expect(plan.head).toMatchObject({ kind: "VP", year: 2027, title: "Verksamhetsplan 2027 för Hemstödsenheten" });
    expect(plan.parts.flatMap((part) => (part.kind === "avsnitt" ? [part.title] : []))).toEqual(["Inledning", "Övriga frågor"]);
    const goals = [...goalsOf(plan.parts)];
    expect(goals.map(({ goal, parents }) => [parents.at(-1)?.title ?? "", goal.number, goal.title])).toEqual([
      ["", "1", ABOVE[0]],
      [ABOVE[0], "1.1", ABOVE[1]],
      [ABOVE[1], "", ABOVE[2]],
      [ABOVE[2], "", "Den enskilde vet vem som kommer"],
      ["", "", "Resurserna används där de gör mest nytta"],
    ]);
    const { parts } = goalIn(plan, "Den enskilde vet vem som kommer");
    expect(parts.map((part) => (part.kind === "text" ? part.heading : part.kind))).toEqual([
      "Förväntat resultat",
      "Arbetssätt",
      "aktivitetstabell",
    ]);
    expect(parts[0]).toMatchObject({ text: [{ c: [{ s: "Högst tolv personer möter var och en under två veckor." }] }] });
    expect(parts[2]).toMatchObject({ rows: [{ text: "Pröva fasta besökstider på kvällen", start: "2027-02-01", end: "2027-11-30" }] });
  });

  test("who answers for an activity and which lines a goal leans on come along", async () => {
    const { store, unitId, lastId, chief } = await planned();
    const last = await contentOf(store, lastId);
    const goalId = goalIn(last, "Den enskilde vet vem som kommer").stored.id;
    const [from] = budgetLayouts();
    const partId = last.parts.find((part) => part.kind === "avsnitt")?.stored?.id ?? "";
    if (!from) throw new Error("uppställning saknas");
    const budget = await beginBudget(store, chief, NOW, { year: 2026, unit: "hemstodsenheten", period: "VP", from, partId });
    const tableId = budget.ok ? budget.tableId : "";
    const row = from.rows.findIndex(({ kind }) => kind === "rad");
    expect(await leanOn(store, chief, NOW, { unitId, year: 2026, goalId, tableId, row, leans: true })).toMatchObject({ ok: true });
    for (const { activityId = "" } of [...partsOf(last.parts)].flatMap((part) => (part.kind === "aktivitetstabell" ? part.rows : []))) {
      const named = { unitId, year: 2026, activityId, base: 1, words: "Bo Ek" };
      expect(await nameResponsible(store, chief, NOW, named)).toMatchObject({ ok: true });
    }
    const saved = await beginPlan(store, chief, NOW, { ...NEXT, carried: EVERYTHING });
    if (!saved.ok) throw new Error(saved.message);
    const plan = await contentOf(store, saved.documentId);
    expect(activityIn(plan)).toMatchObject({ responsible: "Bo Ek", start: "2027-02-01" });
    const here = await unitYear(store, 2027, "hemstodsenheten");
    const next = goalIn(plan, "Den enskilde vet vem som kommer").stored.id;
    const lines = here ? (await moneyBehind(store, here, next)).flatMap((table) => table.lines.filter(({ leans }) => leans)) : [];
    expect(lines.map(({ label }) => label)).toEqual([from.rows[row]?.label]);
  });

  test("indicators come along without the årsmål of this year", async () => {
    const { plan } = await begun();
    expect(indicatorIn(plan, "Antal fallolyckor").cells.arsmal ?? null).toBeNull();
    expect([...partsOf(plan.parts)].flatMap((part) => (part.kind === "indikatortabell" ? part.columns : []))).toContainEqual(
      expect.objectContaining({ code: "periodicitet" }),
    );
  });

  test("beside the årsmål of the new year stand this year's, and the latest outcome", async () => {
    const { store, unitId, plan, chief } = await begun();
    const { indicatorId } = indicatorIn(plan, "Antal fallolyckor");
    const indicator = { id: indicatorId, unit: "st", decimals: 0 };
    const before = async () => (await yearBefore(store, { unitId, year: 2027 }, [indicator], ["T1", "T2", "VB"])).get(indicatorId);
    expect(await before()).toMatchObject({ target: expect.stringMatching(/^max 40\sst$/), outcome: null });
    const cell = { unitId, indicatorId, year: 2026, district: "hela", gender: "totalt", base: 0 } as const;
    for (const [period, micro] of [
      ["T1", 12_000_000],
      ["T2", 31_000_000],
    ] as const) {
      const entry = { kind: "varde" as const, figure: { micro, decimals: 0 } };
      expect(await reportOutcome(store, chief, NOW, { ...cell, period, entry })).toMatchObject({ ok: true });
    }
    expect((await before())?.outcome).toMatchObject({ period: "T2" });
  });

  test("each own goal continues this year's, and this year's plan stands as it was", async () => {
    const { store, lastId } = await begun();
    const { t } = store;
    const goals = await store.db.select().from(t.goal).where(eq(t.goal.title, "Den enskilde vet vem som kommer"));
    const [last, next] = goals.toSorted((a, b) => a.year - b.year);
    expect(next).toMatchObject({ year: 2027, origin: "utkast", continuesGoalId: last?.id });
    expect(differences(onPaper(planContent()), onPaper(await contentOf(store, lastId)))).toEqual([]);
  });

  test("what KF has not decided is said, and the unit's goal stands outermost until it has a goal above it again", async () => {
    const { left, plan } = await begun(EVERYTHING);
    expect(left).toEqual([
      "”3 Strandviks ekonomi är hållbar” finns inte 2027 än. Det kan tas upp när det är beslutat.",
      "”3.1 Budgeten är i balans” finns inte 2027 än. Det kan tas upp när det är beslutat.",
      "”Resurserna används där de gör mest nytta” behöver ett nytt mål ovanför sig.",
      "Text som inte hade någon plats i planen 2026.",
    ]);
    expect([...goalsOf(plan.parts)].filter(({ parents }) => parents.length === 0).map(({ goal }) => goal.title)).toContain(
      "Resurserna används där de gör mest nytta",
    );
    const alone = await begun(EVERYTHING, false);
    expect([...goalsOf(alone.plan.parts)].map(({ goal }) => goal.level)).toEqual(["enhetsmal", "enhetsmal"]);
  });

  test("texts and activities that were not chosen are left to be written, with their headings", async () => {
    const { plan } = await begun({ sectionTexts: false, goalTexts: false, activities: false });
    const texts = [...partsOf(plan.parts)].flatMap((part) => (part.kind === "text" ? [part] : []));
    expect(texts.map(({ heading }) => heading)).toContain("Arbetssätt");
    expect(texts.flatMap(({ text }) => plainLines(text)).join("")).toBe("");
    expect([...partsOf(plan.parts)].some(({ kind }) => kind === "aktivitetstabell")).toBe(false);
  });

  test("an empty plan has the municipality's sections, and no goals", async () => {
    const { plan } = await begun(null);
    expect(plan.parts.map((part) => (part.kind === "avsnitt" ? part.title : part.kind))).toEqual([
      "Inledning",
      "Resursanvändning",
      "Övriga frågor",
    ]);
  });

  test("a plan is begun once, for this year or the next, by who writes in the unit", async () => {
    const { store, chief, reporter } = await begun();
    expect(await beginPlan(store, chief, NOW, { ...NEXT, carried: null })).toMatchObject({ ok: false, reason: "invalid" });
    const later = { ...NEXT, from: 2027, year: 2028, carried: null, styrmodell: styrmodellOf(2028) };
    expect(await beginPlan(store, chief, NOW, later)).toMatchObject({ ok: false, reason: "invalid" });
    const next = { ...later, from: 2027 };
    expect(await beginPlan(store, chief, "2027-09-01T08:00:00.000Z", next)).toMatchObject({ ok: true });
    const fresh = await planned();
    expect(await beginPlan(fresh.store, fresh.reporter, NOW, { ...NEXT, carried: null })).toMatchObject({ ok: false, reason: "forbidden" });
    expect(reporter.id).not.toBe(chief.id);
    expect(await unitYear(fresh.store, 2027, "hemstodsenheten")).toBeNull();
  });
});

async function contentOf(store: Store, id: string): Promise<DocumentContent> {
  const found = await documentContent(store, id);
  if (!found) throw new Error(`${id} saknas`);
  return found.content;
}
