import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ChainChange } from "../../lib/domain/chain-building.ts";
import { type DocumentContent, goalsOf, partsOf } from "../../lib/domain/document.ts";
import { planBeginning } from "../../templates/stockholm/beginnings.ts";
import { differences, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { ABOVE, NEXT, neighboursPlan } from "../../tests/fixtures/next-year.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { goalIn, indicatorIn } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { chainToBuild, goneAbove } from "../queries/chain-building.ts";
import { chainHistory } from "../queries/chain-history.ts";
import { documentContent } from "../queries/documents.ts";
import { nodeAt, unitYear } from "../queries/organisation.ts";
import { beginPlan } from "./begin-plan.ts";
import { buildChain } from "./build-chain.ts";
import { setTarget } from "./targets.ts";
import { saveText } from "./texts.ts";

const NOW = "2026-11-02T08:00:00.000Z";
const [DIRECTION = "", KF = "", BOARD = ""] = ABOVE;
const KNOWN = "Den enskilde vet vem som kommer";
const LOOSE = "Resurserna används där de gör mest nytta";

onEachEngine((fresh) => {
  async function begun() {
    const store = await fresh();
    const { unitId } = await takenIn(store, planContent());
    await takenIn(store, neighboursPlan());
    const people = await peopleOf(store, unitId, 2026);
    const carried = { sectionTexts: true, goalTexts: true, activities: true };
    const saved = await beginPlan(store, people.chief, NOW, { ...NEXT, carried });
    if (!saved.ok) throw new Error(saved.message);
    let base = 0;
    const here = await unitYear(store, 2027, "hemstodsenheten");
    const planId = here?.planId ?? "";
    const plan = async (): Promise<DocumentContent> => {
      const found = await documentContent(store, saved.documentId);
      if (!found) throw new Error("planen saknas");
      return found.content;
    };
    const tried = (change: ChainChange, more: { base?: number; user?: typeof people.chief } = {}) =>
      buildChain(store, more.user ?? people.chief, NOW, { unitId, year: 2027, base: more.base ?? base, change, tables: planBeginning });
    const make = async (change: ChainChange) => {
      const answer = await tried(change);
      if (!answer.ok) throw new Error(answer.message);
      base = answer.version;
    };
    const idOf = async (title: string) => {
      const { t } = store;
      const [row] = await store.db
        .select()
        .from(t.goal)
        .where(and(eq(t.goal.title, title), eq(t.goal.year, 2027)));
      return row?.id ?? "";
    };
    const undo = async () => {
      const last = (await chainHistory(store, planId)).find(({ undoable }) => undoable);
      await make({ kind: "angra", seq: last?.seq ?? 0 });
    };
    const add = async (title: string, under: string) => make({ kind: "lagg-till", parentId: await idOf(under), level: "enhetsmal", title });
    return { store, unitId, planId, documentId: saved.documentId, plan, tried, make, undo, idOf, add, ...people };
  }

  test("a goal is added under the nämnd's, and the plan's paper asks for its texts at its place", async () => {
    const { add, plan } = await begun();
    await add("Alla får laga mat tillsammans", BOARD);
    expect(below(await plan(), BOARD)).toEqual([KNOWN, "Alla får laga mat tillsammans"]);
    const texts = goalIn(await plan(), "Alla får laga mat tillsammans").parts.flatMap((part) =>
      part.kind === "text" ? [part.heading] : [],
    );
    expect(texts).toEqual(["Förväntat resultat", "Arbetssätt", "Resursanvändning", "Uppföljning", "Utveckling"]);
  });

  test("goals linked in a circle are all there to build with, the first of them outermost", async () => {
    const { store, chief, idOf, add, make, plan } = await begun();
    const { t } = store;
    const parentId = await idOf(BOARD);
    await store.tx(({ db }) => db.update(t.goal).set({ parentId }).where(eq(t.goal.title, DIRECTION)));
    const here = await unitYear(store, 2027, "hemstodsenheten");
    if (!here) throw new Error("planen saknas");
    const view = async () => chainToBuild(store, chief, here);
    const { goals } = await view();
    const titled = (title: string) => goals.find((goal) => goal.title === title);
    expect(titled(DIRECTION)?.parentId).toBeNull();
    expect(titled(BOARD)?.parentId).toBe(await idOf(KF));
    await add("Alla får laga mat tillsammans", BOARD);
    expect(below(await plan(), BOARD)).toEqual([KNOWN, "Alla får laga mat tillsammans"]);
    await make({ kind: "ta-bort", goalId: await idOf(DIRECTION) });
    expect((await view()).above.map(({ title }) => title)).toEqual(expect.arrayContaining([DIRECTION, KF, BOARD]));
    await make({ kind: "ta-upp", goalIds: [await idOf(BOARD)] });
    expect((await view()).goals.map(({ title }) => title)).toEqual(expect.arrayContaining([DIRECTION, KF, BOARD]));
  });

  test("goals change places among their own, and one's own goal moves to another above; the paper follows", async () => {
    const { add, make, idOf, plan } = await begun();
    await add("Alla får laga mat tillsammans", BOARD);
    await make({
      kind: "flytta",
      goalId: await idOf("Alla får laga mat tillsammans"),
      parentId: await idOf(BOARD),
      before: await idOf(KNOWN),
    });
    expect(below(await plan(), BOARD)).toEqual(["Alla får laga mat tillsammans", KNOWN]);
    await make({ kind: "flytta", goalId: await idOf(LOOSE), parentId: await idOf(KF), before: null });
    expect(below(await plan(), KF)).toEqual([BOARD, LOOSE]);
    expect((await plan()).parts.map((part) => part.kind)).toEqual(["avsnitt", "mal", "avsnitt"]);
  });

  test("what is owned above keeps its words and its place; nobody's goal stands under one of its own level", async () => {
    const { tried, idOf, plan } = await begun();
    const before = await plan();
    const refused = { ok: false, reason: "invalid" };
    expect(await tried({ kind: "formulera", goalId: await idOf(BOARD), title: "Annat" })).toMatchObject(refused);
    expect(await tried({ kind: "flytta", goalId: await idOf(BOARD), parentId: await idOf(DIRECTION), before: null })).toMatchObject(
      refused,
    );
    expect(await tried({ kind: "flytta", goalId: await idOf(LOOSE), parentId: await idOf(KNOWN), before: null })).toMatchObject(refused);
    expect(await tried({ kind: "lagg-till", parentId: null, level: "enhetsmal", title: "Utan mål ovanför" })).toMatchObject(refused);
    expect(await tried({ kind: "lagg-till", parentId: await idOf(KF), level: "namndmal", title: "Ett nämndmål" })).toMatchObject(refused);
    expect(differences(before, await plan())).toEqual([]);
  });

  test("a goal that is taken out goes with its words and indicators, and Ångra brings all of it back where it was", async () => {
    const { store, chief, make, undo, idOf, plan, planId } = await begun();
    const text = goalIn(await plan(), KNOWN).parts.find((part) => part.kind === "text")?.stored;
    await saveText(store, chief, NOW, { textId: text?.id ?? "", base: 1, text: [{ k: "p", c: [{ s: "Nya ord." }] }] });
    const before = await plan();
    await make({ kind: "ta-bort", goalId: await idOf(KNOWN) });
    expect(below(await plan(), BOARD)).toEqual([]);
    expect(JSON.stringify(await plan())).not.toContain("Nya ord.");
    await undo();
    expect(differences(before, await plan())).toEqual([]);
    const [{ words = "" } = {}] = await chainHistory(store, planId);
    expect(words).toBe(`Ångrade: Tog bort ”${KNOWN}”`);
  });

  test("what has been written under a new goal is never taken away by Ångra, only with its goal, and then comes back", async () => {
    const { store, chief, add, make, undo, tried, idOf, plan, planId } = await begun();
    await add("Alla får laga mat tillsammans", BOARD);
    const text = goalIn(await plan(), "Alla får laga mat tillsammans").parts.find((part) => part.kind === "text")?.stored;
    await saveText(store, chief, NOW, { textId: text?.id ?? "", base: 1, text: [{ k: "p", c: [{ s: "Tre kvällar i veckan." }] }] });
    const seq = (await chainHistory(store, planId))[0]?.seq ?? 0;
    expect(await tried({ kind: "angra", seq })).toMatchObject({ ok: false, reason: "invalid" });
    await make({ kind: "ta-bort", goalId: await idOf("Alla får laga mat tillsammans") });
    await undo();
    expect(JSON.stringify(goalIn(await plan(), "Alla får laga mat tillsammans"))).toContain("Tre kvällar i veckan.");
  });

  test("each change is taken back one by one, the last first, until the plan is as it was begun", async () => {
    const { make, undo, add, idOf, plan, store, unitId } = await begun();
    const before = await plan();
    await add("Alla får laga mat tillsammans", BOARD);
    await make({ kind: "formulera", goalId: await idOf("Alla får laga mat tillsammans"), title: "Var och en lagar sin mat" });
    await make({ kind: "dela", goalId: await idOf(KNOWN), title: "Kvällarna är lugna", indicatorIds: [], activityIds: [] });
    await make({ kind: "flytta", goalId: await idOf(LOOSE), parentId: await idOf(BOARD), before: await idOf(KNOWN) });
    await make({ kind: "sla-ihop", goalId: await idOf(KNOWN), into: await idOf(LOOSE) });
    await make({ kind: "ta-bort", goalId: await idOf(KF) });
    expect([...goalsOf((await plan()).parts)].map(({ goal }) => goal.title)).toEqual([DIRECTION]);
    for (let step = 0; step < 6; step++) await undo();
    expect(differences(withoutVersions(before), withoutVersions(await plan()))).toEqual([]);
    const { t } = store;
    const [node] = await store.db.select().from(t.orgUnitYear).where(eq(t.orgUnitYear.orgUnitId, unitId));
    expect(await firstBreak(store, node?.authorityId ?? "")).toBeNull();
  });

  test("a goal is split: the new one continues the same, and gets the activities that are named", async () => {
    const { store, make, idOf, plan } = await begun();
    const activities = [...partsOf(goalIn(await plan(), KNOWN).parts)].flatMap((part) =>
      part.kind === "aktivitetstabell" ? part.rows : [],
    );
    const activityIds = activities.flatMap(({ activityId }) => activityId ?? []);
    await make({ kind: "dela", goalId: await idOf(KNOWN), title: "Kvällarna är lugna", indicatorIds: [], activityIds });
    expect(below(await plan(), BOARD)).toEqual([KNOWN, "Kvällarna är lugna"]);
    const kinds = (title: string, content: DocumentContent) => goalIn(content, title).parts.map(({ kind }) => kind);
    expect(kinds(KNOWN, await plan())).not.toContain("aktivitetstabell");
    expect(kinds("Kvällarna är lugna", await plan())).toContain("aktivitetstabell");
    const rows = await store.db.select().from(store.t.goal).where(eq(store.t.goal.year, 2027));
    const [one, other] = [KNOWN, "Kvällarna är lugna"].map((title) => rows.find((row) => row.title === title)?.continuesGoalId);
    expect(one).toBe(other);
  });

  test("goals are merged without a lost word", async () => {
    const { make, idOf, plan } = await begun();
    await make({ kind: "sla-ihop", goalId: await idOf(KNOWN), into: await idOf(LOOSE) });
    const { parts } = goalIn(await plan(), LOOSE);
    expect(JSON.stringify(parts)).toContain("Högst tolv personer möter var och en under två veckor.");
    expect(parts.map(({ kind }) => kind)).toContain("aktivitetstabell");
    expect([...goalsOf((await plan()).parts)].map(({ goal }) => goal.title)).not.toContain(KNOWN);
  });

  test("an indicator of the municipality is attached, one's own is defined, and both stand in the tables of their owners", async () => {
    const { store, chief, unitId, make, undo, tried, idOf, plan } = await begun();
    const { indicatorId } = indicatorIn(await plan(), "Antal fallolyckor");
    await make({ kind: "koppla-indikator", goalId: await idOf(KNOWN), indicatorId });
    const indicator = {
      ...{ name: "Andel som lagat sin egen mat", unit: "%", decimals: 0, periodicity: "Tertial", direction: "hogre" as const },
      ...{ aggregation: "andel" as const, aboutIndividuals: true, byDistrict: false },
    };
    await make({ kind: "ny-indikator", goalId: await idOf(KNOWN), indicator });
    const tables = goalIn(await plan(), KNOWN).parts.flatMap((part) => (part.kind === "indikatortabell" ? [part] : []));
    expect(tables.map(({ heading, rows }) => [heading, rows.map(({ name }) => name)])).toEqual([
      ["Indikator", ["Antal fallolyckor"]],
      ["Enhetens indikatorer", ["Andel som lagat sin egen mat"]],
    ]);
    expect(await tried({ kind: "ny-indikator", goalId: await idOf(KNOWN), indicator })).toMatchObject({ ok: false, reason: "invalid" });
    const own = indicatorIn(await plan(), "Andel som lagat sin egen mat").indicatorId;
    const figure = { kind: "text" as const, words: "bättre än grannen" };
    expect(await setTarget(store, chief, NOW, { unitId, indicatorId: own, year: 2027, setBy: "enhet", base: 0, figure })).toMatchObject({
      ok: true,
    });
    await make({ kind: "lossa-indikator", goalId: await idOf(KNOWN), indicatorId: own });
    expect(JSON.stringify(await plan())).not.toContain("lagat sin egen mat");
    await undo();
    expect(indicatorIn(await plan(), "Andel som lagat sin egen mat").cells.arsmal?.written).toBe("bättre än grannen");
  });

  test("an activity is added, changed and taken out, each undone; it stands in the paper's table with its days", async () => {
    const { make, undo, idOf, plan } = await begun();
    const goalId = await idOf(KNOWN);
    const rows = async () =>
      [...partsOf(goalIn(await plan(), KNOWN).parts)].flatMap((part) => (part.kind === "aktivitetstabell" ? part.rows : []));
    await make({ kind: "ny-aktivitet", goalId, text: "Köp in fyra cyklar", start: "2026-12-01", end: "2027-03-31" });
    const added = (await rows()).at(-1);
    expect(added).toMatchObject({ text: "Köp in fyra cyklar", start: "2026-12-01" });
    const activityId = added?.activityId ?? "";
    await make({ kind: "andra-aktivitet", activityId, text: "Köp in fem cyklar", start: "2027-01-01", end: "2027-03-31" });
    await make({ kind: "lossa-aktivitet", activityId });
    expect(await rows()).toHaveLength(1);
    await undo();
    expect((await rows()).at(-1)).toMatchObject({ text: "Köp in fem cyklar", start: "2027-01-01" });
    await undo();
    await undo();
    expect((await rows()).map(({ text }) => text)).toEqual(["Pröva fasta besökstider på kvällen"]);
  });

  test("goals decided above are taken up with those above them, and stand where their numbers say", async () => {
    const { make, idOf, plan } = await begun();
    await make({ kind: "ta-bort", goalId: await idOf(DIRECTION) });
    expect([...goalsOf((await plan()).parts)].map(({ goal }) => goal.title)).toEqual([LOOSE]);
    await make({ kind: "ta-upp", goalIds: [await idOf(BOARD)] });
    expect([...goalsOf((await plan()).parts)].map(({ goal }) => goal.title)).toEqual([LOOSE, DIRECTION, KF, BOARD]);
  });

  test("a nämnd begins a plan of its own, writes a nämndmål, and takes it out again while the unit answers: the answer stays, the unit is asked, and the nämnd may take it up again", async () => {
    const { store, controller, chief, make, idOf, plan } = await begun();
    const boardId = (await unitYear(store, 2027, "hemstodsenheten"))?.lineage[1]?.id ?? "";
    const [, board] = (await nodeAt(store, 2026, "hemstodsenheten")) ?? [];
    const beginning = { ...NEXT, unit: board?.slug ?? "", carried: null };
    expect(await beginPlan(store, chief, NOW, beginning)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await beginPlan(store, controller, NOW, beginning)).toMatchObject({ ok: true });
    let base = 0;
    const ofBoard = async (change: ChainChange) => {
      const saved = await buildChain(store, controller, NOW, { unitId: boardId, year: 2027, base, change, tables: planBeginning });
      if (!saved.ok) throw new Error(saved.message);
      base = saved.version;
    };
    await ofBoard({ kind: "ta-upp", goalIds: [await idOf(KF)] });
    await ofBoard({ kind: "lagg-till", parentId: await idOf(KF), level: "namndmal", title: "Ingen väntar ensam" });
    await make({ kind: "ta-upp", goalIds: [await idOf("Ingen väntar ensam")] });
    await make({ kind: "lagg-till", parentId: await idOf("Ingen väntar ensam"), level: "enhetsmal", title: "Vi ringer varje morgon" });
    await ofBoard({ kind: "ta-bort", goalId: await idOf("Ingen väntar ensam") });
    expect(below(await plan(), "Ingen väntar ensam")).toEqual(["Vi ringer varje morgon"]);
    const [here, ofTheBoard] = [await unitYear(store, 2027, "hemstodsenheten"), await unitYear(store, 2027, board?.slug ?? "")];
    if (!here || !ofTheBoard) throw new Error("planerna saknas");
    const seen = async () => (await chainToBuild(store, chief, here)).goals.find(({ title }) => title === "Ingen väntar ensam");
    expect(await seen()).toMatchObject({ goneAbove: true });
    expect((await goneAbove(store, here)).map(({ name }) => name)).toEqual(["Ingen väntar ensam"]);
    const offered = (await chainToBuild(store, controller, ofTheBoard)).above.map(({ title }) => title);
    expect(offered).toEqual(expect.arrayContaining([BOARD, "Ingen väntar ensam"]));
    await ofBoard({ kind: "ta-upp", goalIds: [await idOf("Ingen väntar ensam")] });
    expect(await seen()).toMatchObject({ goneAbove: false });
    expect(await goneAbove(store, here)).toEqual([]);
  });

  test("two who build at once: of the same goal the later is told who was faster, and nothing is changed", async () => {
    const { make, tried, idOf, chief, controller, plan } = await begun();
    const goalId = await idOf(KNOWN);
    await make({ kind: "formulera", goalId, title: "Den enskilde väljer vem som kommer" });
    const late = (change: ChainChange) => tried(change, { base: 0, user: controller });
    for (const change of [
      { kind: "ta-bort" as const, goalId },
      { kind: "ta-bort" as const, goalId: await idOf(BOARD) },
      { kind: "ny-aktivitet" as const, goalId, text: "Köp in fyra cyklar", start: "", end: "" },
    ]) {
      expect(await late(change)).toMatchObject({ ok: false, reason: "stale", current: { by: chief.name } });
    }
    expect(below(await plan(), BOARD)).toEqual(["Den enskilde väljer vem som kommer"]);
  });

  test("two who build at once at two ends of a plan don't hinder each other; only an undo fits nowhere else", async () => {
    const { add, tried, idOf, controller, plan } = await begun();
    await add("Alla får laga mat tillsammans", BOARD);
    const loose = { kind: "formulera" as const, goalId: await idOf(LOOSE), title: "Varje krona gör nytta" };
    const other = await tried(loose, { base: 0, user: controller });
    expect(other).toMatchObject({ ok: true });
    expect(await tried({ kind: "angra", seq: 1 }, { base: 0 })).toMatchObject({ reason: "stale" });
    expect([...goalsOf((await plan()).parts)].map(({ goal }) => goal.title)).toEqual(
      expect.arrayContaining(["Alla får laga mat tillsammans", "Varje krona gör nytta"]),
    );
  });

  test("a plan that is decided is not built any more, and who only reports builds nothing", async () => {
    const { store, chief, controller, secretary, reporter, documentId, tried, idOf, planId } = await begun();
    const add = { kind: "lagg-till" as const, parentId: await idOf(BOARD), level: "enhetsmal", title: "För sent" };
    expect(await tried(add, { user: reporter })).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await step(store, chief, documentId, "lamna-in")).toMatchObject({ ok: true });
    expect(await step(store, controller, documentId, "godkann")).toMatchObject({ ok: true });
    expect(await step(store, secretary, documentId, "besluta")).toMatchObject({ ok: true });
    expect(await tried(add)).toMatchObject({ ok: false, reason: "frozen" });
    expect(await chainHistory(store, planId)).toEqual([]);
  });
});

/** Titles of the goals right under a goal. */
function below(content: DocumentContent, title: string): string[] {
  return goalIn(content, title).parts.flatMap((part) => (part.kind === "mal" ? [part.title] : []));
}

/** A change taken back counts too: what is undone has a higher version than before. */
function withoutVersions<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === "version" ? 0 : part)));
}
