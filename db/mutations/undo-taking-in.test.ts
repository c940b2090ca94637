import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { DocumentContent } from "../../lib/domain/document.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { readFigure } from "../../lib/swedish/figure.ts";
import { planBeginning } from "../../templates/stockholm/beginnings.ts";
import { differences, NOW, onEachEngine, onPaper, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { NEXT, neighboursPlan } from "../../tests/fixtures/next-year.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { rowsOfPapers } from "../../tests/fixtures/rows-of-papers.ts";
import { budgetIn, decimal, goalIn, indicatorIn } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { documentContent, documentsOf } from "../queries/documents.ts";
import type { Store } from "../store.ts";
import { beginPlan } from "./begin-plan.ts";
import { enterAmount } from "./budgets.ts";
import { buildChain } from "./build-chain.ts";
import { writeComment } from "./comments.ts";
import { reportOutcome } from "./outcomes.ts";
import { addPerson } from "./people.ts";
import { setTarget } from "./targets.ts";
import { saveText } from "./texts.ts";
import { undoTakingIn } from "./undo-taking-in.ts";

const LATER = "2026-03-02T10:00:00.000Z";
const original = { name: "plan.docx", bytes: new Uint8Array([80, 75, 3, 4]) };

onEachEngine((fresh) => {
  const contentOf = async (store: Store, id: string): Promise<DocumentContent> => {
    const found = await documentContent(store, id);
    if (!found) throw new Error("dokumentet saknas");
    return found.content;
  };

  /** A unit with its plan, begun in Tertial, and those who work with it. */
  async function unitWithPlan() {
    const store = await fresh();
    const { unitId, planId, documentId } = await takenIn(store, planContent());
    const people = await peopleOf(store, unitId, 2026);
    const undo = (id: string, saidYes = "", user = people.chief) => undoTakingIn(store, user, LATER, { documentId: id, saidYes });
    return { store, unitId, planId, plan: documentId, people, undo };
  }

  test("a paper taken in by mistake is undone whole: what it made is gone, and the other papers stand", async () => {
    const { store, unitId, plan, people, undo } = await unitWithPlan();
    const before = await rowsOfPapers(store);
    const { documentId } = await takenIn(store, reportContent(), { original, user: people.chief });
    expect(await undo(documentId)).toEqual({
      ok: true,
      unitId,
      year: 2026,
      paper: "Verksamhetsberättelse 2026 för Hemstödsenheten",
      cameBack: null,
      left: 0,
    });
    expect(await rowsOfPapers(store)).toEqual(before);
    expect(onPaper(await contentOf(store, plan))).toEqual(planContent());
    expect((await documentsOf(store, { year: 2026 })).map(({ kind }) => kind)).toEqual(["VP"]);
    const history = await store.db.select().from(store.t.history);
    expect(history.map(({ action }) => action)).toEqual(["dokument-inlast", "dokument-inlast", "dokument-inlasning-angrad"]);
    expect(history.at(-1)).toMatchObject({ byId: people.chief.id, after: { kind: "VB", documentId: null, left: 0 } });
    expect(await firstBreak(store, history[0]?.authorityId ?? "")).toBeNull();
    expect(await undo(documentId)).toMatchObject({ ok: false, reason: "missing" });
  });

  test("its Word file goes with it, but not while another paper, or a draft that can come back, is from the same", async () => {
    const { store, people, undo } = await unitWithPlan();
    const files = async () => (await store.db.select({ name: store.t.file.name }).from(store.t.file)).map(({ name }) => name);
    const second = { name: "second.docx", bytes: new Uint8Array([80, 75, 5, 6]) };
    const wrong = { ...reportContent(), parts: reportContent().parts.slice(1) };
    await takenIn(store, reportContent(), { original, user: people.chief });
    const again = await takenIn(store, wrong, { original: second, replace: true, user: people.chief });
    const last = await takenIn(store, wrong, { original, replace: true, user: people.chief });
    expect(await files()).toEqual(["plan.docx", "second.docx"]);
    const out = await undo(last.documentId);
    expect(out).toMatchObject({ ok: true, cameBack: again.documentId });
    expect(await files()).toEqual(["plan.docx", "second.docx"]);
    const first = await undo(again.documentId);
    expect(await files()).toEqual(["plan.docx"]);
    expect(await undo((first.ok && first.cameBack) || "")).toMatchObject({ ok: true, cameBack: null });
    expect(await files()).toEqual([]);
  });

  test("the first paper of a unit leaves nothing behind but the unit", async () => {
    const store = await fresh();
    const { documentId, unitId } = await takenIn(store, planContent(), { original });
    const { chief } = await peopleOf(store, unitId, 2026);
    expect(await undoTakingIn(store, chief, LATER, { documentId, saidYes: "" })).toMatchObject({ ok: true });
    const left = await rowsOfPapers(store);
    for (const table of ["goal", "planGoal", "indicator", "target", "activity", "text", "textVersion", "budgetTable", "documentTaking"]) {
      expect([table, left[table]]).toEqual([table, []]);
    }
  });

  test("the draft that it replaced comes back as it was, with what had been written in it and entered beside it", async () => {
    const { store, unitId, people, undo } = await unitWithPlan();
    const { documentId } = await takenIn(store, reportContent(), { original });
    const report = await contentOf(store, documentId);
    const text = goalIn(report, "Den enskilde vet vem som kommer").parts.find((part) => part.kind === "text")?.stored?.id ?? "";
    const words = [paragraph("Vi skrev om analysen.")];
    expect(await saveText(store, people.chief, NOW, { textId: text, base: 1, text: words })).toMatchObject({ ok: true });
    const { indicatorId } = indicatorIn(report, "Andel nöjda brukare");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" } as const;
    const entry = { kind: "varde", figure: decimal("91") } as const;
    expect(await reportOutcome(store, people.chief, NOW, { ...cell, base: 1, entry })).toMatchObject({ ok: true });
    const written = await contentOf(store, documentId);
    const before = await rowsOfPapers(store);
    const wrong = { ...reportContent(), parts: reportContent().parts.slice(1) };
    const replacing = await takenIn(store, wrong, { original, replace: true, user: people.chief });
    expect(await documentContent(store, documentId)).toBeNull();
    expect(await undo(replacing.documentId)).toMatchObject({ ok: true, cameBack: documentId, left: 0 });
    expect(differences(onPaper(written), onPaper(await contentOf(store, documentId)))).toEqual([]);
    expect(await rowsOfPapers(store)).toEqual(before);
    // and its own taking in can be undone in its turn, when what was written in it has been said yes to
    const asked = await undo(documentId);
    expect(asked).toMatchObject({ ok: false, asked: { goes: [{ by: people.chief.name }] } });
  });

  test("what was written in it since is named, and goes only after a yes; facts that somebody changed are named and left", async () => {
    const { store, unitId, people, undo } = await unitWithPlan();
    const { documentId } = await takenIn(store, reportContent(), { original });
    const report = await contentOf(store, documentId);
    const text = goalIn(report, "Budgeten är i balans").parts.find((part) => part.kind === "text")?.stored?.id ?? "";
    expect(await saveText(store, people.chief, NOW, { textId: text, base: 1, text: [paragraph("Nytt.")] })).toMatchObject({ ok: true });
    const amount = { tableId: budgetIn(report).id, row: 0, column: "kostnader", base: 1, kr: 18_500_000 };
    expect(await enterAmount(store, people.controller, NOW, amount)).toMatchObject({ ok: true });
    const { indicatorId } = indicatorIn(report, "Andel nöjda brukare");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" } as const;
    const entry = { kind: "varde", figure: decimal("91") } as const;
    expect(await reportOutcome(store, people.controller, NOW, { ...cell, base: 1, entry })).toMatchObject({ ok: true });
    const place = { kind: "mal", id: goalIn(report, "Budgeten är i balans").stored.id } as const;
    const comment = { documentId, key: "en kommentar", body: "Är det rätt fil?", mentions: [], place, quote: "", proposal: null };
    expect(await writeComment(store, people.reviewer, LATER, comment)).toMatchObject({ ok: true });
    const before = await rowsOfPapers(store);
    const asked = await undo(documentId);
    expect(asked).toMatchObject({
      ok: false,
      reason: "stale",
      asked: {
        goes: [
          { place: "”3.1 Budgeten är i balans”: Analys", by: people.chief.name, at: NOW },
          { place: expect.stringMatching(/^Budget/), by: people.controller.name, at: NOW },
        ],
        stays: [
          { place: "Kommentarerna, till nästa dokument av samma slag", by: people.reviewer.name, at: LATER },
          { place: "Utfall 2026: Andel nöjda brukare", by: people.controller.name, at: NOW },
        ],
      },
    });
    expect(await undo(documentId, "något annat")).toMatchObject({ ok: false, reason: "stale" });
    expect(await rowsOfPapers(store)).toEqual(before);
    const digest = (!asked.ok && asked.asked?.digest) || "";
    expect(await undo(documentId, digest)).toMatchObject({ ok: true, left: 1 });
    expect(await documentContent(store, documentId)).toBeNull();
    const { t, db } = store;
    const rows = await db.select().from(t.outcome).where(eq(t.outcome.indicatorId, indicatorId));
    expect(rows).toMatchObject([{ valueMicro: 91_000_000, gender: "totalt", documentId: null, version: 2 }]);
  });

  test("an årsmål set on the paper's own stays, with its indicator under its goal", async () => {
    const store = await fresh();
    const { documentId, unitId, planId } = await takenIn(store, planContent(), { original });
    const { chief } = await peopleOf(store, unitId, 2026);
    const { indicatorId } = indicatorIn(await contentOf(store, documentId), "Andel nöjda brukare");
    const target = { unitId, year: 2026, indicatorId, setBy: "enhet", base: 1, figure: readFigure("92 %") } as const;
    expect(await setTarget(store, chief, NOW, target)).toMatchObject({ ok: true });
    const asked = await undoTakingIn(store, chief, LATER, { documentId, saidYes: "" });
    expect(asked).toMatchObject({ asked: { goes: [], stays: [{ place: "Årsmål: Andel nöjda brukare" }] } });
    const saidYes = (!asked.ok && asked.asked?.digest) || "";
    expect(await undoTakingIn(store, chief, LATER, { documentId, saidYes })).toMatchObject({ ok: true, left: 1 });
    const { db, t } = store;
    const attached = await db
      .select({ title: t.goal.title })
      .from(t.planIndicator)
      .innerJoin(t.goal, eq(t.goal.id, t.planIndicator.goalId))
      .where(and(eq(t.planIndicator.planId, planId), eq(t.planIndicator.indicatorId, indicatorId)));
    expect(attached).toEqual([{ title: "Äldre har en trygg vardag" }]);
    // with what it stands under
    expect(await db.select().from(t.planGoal)).toHaveLength(2);
  });

  test("goals that were built on the paper's own stay, with those above them, and next year's plan keeps what it continues", async () => {
    const store = await fresh();
    const { documentId, unitId, planId } = await takenIn(store, planContent(), { original });
    await takenIn(store, neighboursPlan());
    const { chief } = await peopleOf(store, unitId, 2026);
    const under = goalIn(await contentOf(store, documentId), "Omsorgen utgår från den enskilde").stored.id;
    const change = { kind: "lagg-till", parentId: under, level: "enhetsmal", title: "Alla får laga mat tillsammans" } as const;
    expect(await buildChain(store, chief, LATER, { unitId, year: 2026, base: 0, change, tables: planBeginning })).toMatchObject({
      ok: true,
    });
    const carried = { sectionTexts: true, goalTexts: true, activities: true };
    const next = await beginPlan(store, chief, LATER, { ...NEXT, carried });
    if (!next.ok) throw new Error(next.message);
    const nextYears = await contentOf(store, next.documentId);
    const asked = await undoTakingIn(store, chief, LATER, { documentId, saidYes: "" });
    expect(asked).toMatchObject({ asked: { stays: [{ place: "Målkedjan: La till ”Alla får laga mat tillsammans”", by: chief.name }] } });
    const saidYes = (!asked.ok && asked.asked?.digest) || "";
    expect(await undoTakingIn(store, chief, LATER, { documentId, saidYes })).toMatchObject({ ok: true });
    const { db, t } = store;
    const left = await db
      .select({ title: t.goal.title })
      .from(t.planGoal)
      .innerJoin(t.goal, eq(t.goal.id, t.planGoal.goalId))
      .where(eq(t.planGoal.planId, planId));
    expect(left.map(({ title }) => title).sort()).toEqual([
      "Alla får laga mat tillsammans",
      "Ett Strandvik där alla kan bo kvar",
      "Omsorgen utgår från den enskilde",
      "Äldre har en trygg vardag",
    ]);
    expect(await contentOf(store, next.documentId)).toEqual(nextYears);
  });

  test("a draft that can't stand again as it was keeps the one that replaced it", async () => {
    const { store, unitId, undo, people } = await unitWithPlan();
    const { documentId } = await takenIn(store, planContent(), { original, replace: true });
    const goalId = goalIn(await contentOf(store, documentId), "Den enskilde vet vem som kommer").stored.id;
    const change = { kind: "ta-bort", goalId } as const;
    expect(await buildChain(store, people.chief, LATER, { unitId, year: 2026, base: 0, change, tables: planBeginning })).toMatchObject({
      ok: true,
    });
    const before = await rowsOfPapers(store);
    expect(await undo(documentId)).toMatchObject({ reason: "invalid", message: expect.stringContaining("går inte att få tillbaka") });
    expect(await rowsOfPapers(store)).toEqual(before);
  });

  test("what has been handed in or decided is not taken away, nor by who may not write there, nor what was begun in Tertial", async () => {
    const { store, plan, people, undo } = await unitWithPlan();
    const { documentId: replaced } = await takenIn(store, reportContent(), { original });
    const { documentId } = await takenIn(store, reportContent(), { original, replace: true });
    const elsewhere = await takenIn(store, { ...planContent(), head: { ...planContent().head, unit: "Nattenheten" } });
    const role = { title: "", role: "enhetschef", orgUnitId: elsewhere.unitId } as const;
    const stranger = await addPerson(store, NOW, { name: "Ulf Al", ...role });
    const before = await rowsOfPapers(store);
    expect(await undo(plan)).toMatchObject({ reason: "invalid", message: expect.stringContaining("ingen inläsning som går att ångra") });
    expect(await undo(documentId, "", people.reporter)).toMatchObject({ reason: "forbidden" });
    expect(await undo(documentId, "", stranger)).toMatchObject({ reason: "missing" });
    expect(await rowsOfPapers(store)).toEqual(before);
    expect(await step(store, people.chief, documentId, "lamna-in")).toMatchObject({ ok: true });
    expect(await undo(documentId)).toMatchObject({ reason: "invalid", message: expect.stringContaining("Ta tillbaka den först") });
    expect((await store.db.select().from(store.t.documentTaking)).map((row) => row.documentId)).toEqual([replaced, documentId]);
    expect(await step(store, people.controller, documentId, "godkann")).toMatchObject({ ok: true });
    expect(await step(store, people.secretary, documentId, "besluta")).toMatchObject({ ok: true });
    expect(await undo(documentId)).toMatchObject({ reason: "frozen" });
    // and what could bring the drafts before it back is not kept any more
    expect(await store.db.select().from(store.t.documentTaking)).toEqual([]);
    expect(await step(store, people.otherSecretary, documentId, "aterkalla", { note: "Fel dag" })).toMatchObject({ ok: true });
    expect(await undo(documentId)).toMatchObject({ ok: false, message: expect.stringMatching(/Ta tillbaka|det som stod då sparas/) });
  });
});
