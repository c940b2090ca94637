import { expect, test } from "vitest";
import type { Reading } from "../../lib/domain/access.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { NOW, onEachEngine, onPaper, takenIn } from "../../tests/fixtures/database.ts";
import { DECISION, peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { frozenFile } from "../frozen-document.ts";
import { firstBreak } from "../history.ts";
import { documentStory } from "../queries/document-life.ts";
import { documentContent, documentsOf } from "../queries/documents.ts";
import { moveDocument } from "./document-steps.ts";
import { renameGoal } from "./goals.ts";
import { reportOutcome } from "./outcomes.ts";
import { addPerson } from "./people.ts";
import { takeInDocument } from "./take-in-document.ts";

onEachEngine((fresh) => {
  async function report() {
    const store = await fresh();
    const work = await unitsPapers(store);
    const people = await peopleOf(store, work.unitId, 2026);
    const id = (await documentsOf(store, { year: 2026 })).find(({ kind }) => kind === "VB")?.id ?? "";
    return { store, work, id, ...people, state: async () => (await documentStory(store, id))?.state };
  }

  test("a report goes from the unit by the controller to the nämnd's decision; each step has who and when, in an unbroken history", async () => {
    const { store, id, chief, controller, secretary, state } = await report();
    expect(await step(store, chief, id, "lamna-in")).toEqual({ ok: true, version: 2 });
    expect(await step(store, controller, id, "godkann")).toEqual({ ok: true, version: 3 });
    expect(await step(store, secretary, id, "besluta")).toEqual({ ok: true, version: 4 });
    expect(await state()).toBe("beslutad");
    const story = await documentStory(store, id);
    expect(story?.events.slice(1)).toMatchObject([
      { kind: "inlamnad", by: "Bo Ek", at: NOW },
      { kind: "godkand", by: "Lars Nord" },
      { kind: "beslutad", by: "Eva Lund", decidedOn: "2026-03-01", paragraph: "§ 9", dnr: "2026/14" },
    ]);
    const history = await store.db.select().from(store.t.history);
    expect(history.slice(-3).map(({ action }) => action)).toEqual(["dokument-inlamnad", "dokument-godkand", "dokument-beslutad"]);
    expect(await firstBreak(store, history.at(-1)?.authorityId ?? "")).toBeNull();
  });

  test("the decision freezes content and Word file with their checksums, and what is entered before it is decided counts", async () => {
    const { store, work, id, chief, controller, secretary } = await report();
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    await step(store, secretary, id, "besluta");
    expect((await frozenFile(store, id))?.bytes).toEqual(Buffer.from([80, 75, 3, 4]));
    const [snapshot] = await store.db.select().from(store.t.documentSnapshot);
    expect(snapshot?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(onPaper(snapshot?.content.parts)).toEqual(onPaper(work.before.VB.parts));
    const history = await store.db.select().from(store.t.history);
    expect(history.at(-1)?.after).toMatchObject({ state: "beslutad", decision: DECISION, sha256: snapshot?.sha256 });
  });

  test("a Word file of something else than what stands is not frozen, and nothing is decided", async () => {
    const { store, work, id, chief, controller, secretary, state } = await report();
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    const stale = { name: "beslut.docx", bytes: new Uint8Array([1]), contentSha256: "0" };
    expect(await step(store, secretary, id, "besluta", { file: stale })).toMatchObject({ ok: false, reason: "stale" });
    expect(await state()).toBe("godkand");
    expect(await store.db.select().from(store.t.documentSnapshot)).toEqual([]);
    expect(await work.changed()).toEqual([]);
  });

  test("of two who move the same version one wins, and the other is told who was faster", async () => {
    const { store, id, chief, controller } = await report();
    await step(store, chief, id, "lamna-in");
    expect(await step(store, controller, id, "godkann", { base: 2 })).toMatchObject({ ok: true });
    expect(await step(store, controller, id, "aterlamna", { base: 2, note: "Sent" })).toMatchObject({
      reason: "stale",
      current: { version: 3, written: "godkänd", by: "Lars Nord" },
    });
  });

  test("what is handed back says why, and comes in again; a submission can be taken back until it is approved", async () => {
    const { store, id, chief, controller, state } = await report();
    await step(store, chief, id, "lamna-in");
    expect(await step(store, chief, id, "aterkalla")).toMatchObject({ ok: true });
    expect(await state()).toBe("utkast");
    await step(store, chief, id, "lamna-in");
    expect(await step(store, controller, id, "aterlamna")).toMatchObject({ reason: "invalid", message: "Skriv vad som ska ändras." });
    expect(await step(store, controller, id, "aterlamna", { note: "Analys saknas" })).toMatchObject({ ok: true });
    expect(await state()).toBe("aterlamnad");
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    expect(await step(store, chief, id, "aterkalla")).toMatchObject({ ok: false, reason: "invalid" });
  });

  test("who submitted does not decide; by delegation the officer does, and no § is asked for", async () => {
    const { store, id, chief, controller } = await report();
    await step(store, controller, id, "lamna-in");
    await step(store, controller, id, "godkann");
    expect(await step(store, controller, id, "delegation")).toMatchObject({ ok: false, reason: "forbidden" });
    await step(store, controller, id, "aterlamna", { note: "Enheten lämnar in själv" });
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    const decision = { ...DECISION, paragraph: "" };
    expect(await step(store, controller, id, "delegation", { decision })).toMatchObject({ ok: true });
  });

  test("a decision has a day that has been, a § and a dnr, and the dnr becomes the paper's where it had none", async () => {
    const { store, chief, controller, secretary } = await report();
    const content = { ...reportContent(), head: { ...reportContent().head, kind: "T2" as const, dnr: "" } };
    const { documentId } = await takenIn(store, content);
    await step(store, chief, documentId, "lamna-in");
    await step(store, controller, documentId, "godkann");
    const refused = async (decision: typeof DECISION) => {
      const saved = await step(store, secretary, documentId, "besluta", { decision });
      return saved.ok ? "" : saved.message;
    };
    expect(await refused({ ...DECISION, date: "2026-03-03" })).toBe("Beslutets dag har inte varit än.");
    expect(await refused({ ...DECISION, date: "i våras" })).toMatch(/vilken dag/);
    expect(await refused({ ...DECISION, paragraph: " " })).toMatch(/paragraf/);
    expect(await refused({ ...DECISION, dnr: "" })).toMatch(/diarienummer/);
    expect(await step(store, secretary, documentId, "besluta")).toMatchObject({ ok: true });
    const found = await documentContent(store, documentId);
    expect([found?.summary.dnr, found?.content.head.dnr]).toEqual(["2026/14", "2026/14"]);
  });

  test("a wrongly registered decision is withdrawn by a second person with a reason, and the frozen file stays", async () => {
    const { store, id, chief, controller, secretary, otherSecretary, state } = await report();
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    await step(store, secretary, id, "besluta");
    expect(await step(store, secretary, id, "aterkalla", { note: "Fel paragraf" })).toMatchObject({ reason: "forbidden" });
    expect(await step(store, chief, id, "aterkalla", { note: "Fel paragraf" })).toMatchObject({ reason: "forbidden" });
    expect(await step(store, otherSecretary, id, "aterkalla")).toMatchObject({ message: "Skriv varför beslutet tas tillbaka." });
    expect(await step(store, otherSecretary, id, "aterkalla", { note: "Fel paragraf" })).toMatchObject({ ok: true });
    expect(await state()).toBe("godkand");
    expect((await frozenFile(store, id))?.name).toBe("beslut.docx");
    expect(await step(store, secretary, id, "besluta", { decision: { ...DECISION, paragraph: "§ 10" } })).toMatchObject({ ok: true });
    expect(await store.db.select().from(store.t.documentSnapshot)).toHaveLength(2);
  });

  test("what is submitted is not replaced by another paper, and neither is what was once decided", async () => {
    const { store, work, id, chief, controller, secretary, otherSecretary } = await report();
    const again = () => {
      const input = { proposal: { content: reportContent() }, original: null, decided: null, replace: true };
      return takeInDocument(store, work.user, NOW, { ...input, styrmodell: styrmodellOf(2026) });
    };
    await step(store, chief, id, "lamna-in");
    expect(await again()).toMatchObject({ ok: false, reason: "invalid" });
    await step(store, controller, id, "godkann");
    await step(store, secretary, id, "besluta");
    expect(await again()).toMatchObject({ ok: false, reason: "frozen" });
    await step(store, otherSecretary, id, "aterkalla", { note: "Fel paragraf" });
    await step(store, controller, id, "aterlamna", { note: "Görs om" });
    expect(await again()).toMatchObject({ ok: false, reason: "frozen" });
  });

  test("a review is told of in the document's story and moves nothing; a remark may be left out", async () => {
    const { store, id, chief, reviewer, controller, reporter, state } = await report();
    expect(await step(store, reviewer, id, "granska", { note: "Tidigt" })).toMatchObject({ ok: false, reason: "invalid" });
    await step(store, chief, id, "lamna-in");
    expect(await step(store, reviewer, id, "granska", { note: " Analysen under 1.2  saknar siffror. " })).toMatchObject({ ok: true });
    expect(await step(store, controller, id, "granska", { note: "" })).toMatchObject({ ok: true });
    for (const user of [reporter, chief]) expect(await step(store, user, id, "granska")).toMatchObject({ reason: "forbidden" });
    expect(await state()).toBe("inlamnad");
    expect((await documentStory(store, id))?.events.slice(-2)).toMatchObject([
      { kind: "granskad", by: "Karin Berg", note: "Analysen under 1.2 saknar siffror." },
      { kind: "granskad", by: "Lars Nord", note: "" },
    ]);
  });

  test("what is handed over before the decision is read as it was then, whatever the nämnd writes after; once decided, as decided", async () => {
    const { store, work, id, chief, controller, secretary } = await report();
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    expect(await step(store, chief, id, "overlamna")).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await step(store, controller, id, "overlamna")).toEqual({ ok: true, version: 4 });
    expect((await documentsOf(store, { year: 2026 })).find((one) => one.id === id)).toMatchObject({ state: "godkand", handedOverAt: NOW });
    const goal = goalIn(work.before.VB, "Den enskilde vet vem som kommer").stored;
    const renamed = await renameGoal(store, chief, NOW, { goalId: goal.id, base: goal.version, title: "Ny lydelse" });
    expect(renamed).toMatchObject({ ok: true });
    const read = async (reading: Reading) => onPaper((await documentContent(store, id, reading))?.content.parts);
    expect(await read("as-handed-over")).toEqual(onPaper(work.before.VB.parts));
    expect(await read("as-it-stands")).not.toEqual(onPaper(work.before.VB.parts));
    await step(store, secretary, id, "besluta");
    expect((await documentStory(store, id))?.handedOverAt).toBe(NOW);
    expect(await read("as-handed-over")).toEqual(await read("as-it-stands"));
    const history = await store.db.select().from(store.t.history);
    const handing = history.find(({ action }) => action === "dokument-overlamnad");
    expect(handing?.after).toMatchObject({ state: "godkand", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await firstBreak(store, handing?.authorityId ?? "")).toBeNull();
  });

  test("the nämnd takes back what it has handed over with a reason; handing back to the unit takes it back too", async () => {
    const { store, work, id, chief, controller, secretary } = await report();
    const handedOver = async () => (await documentsOf(store, { year: 2026 })).find((one) => one.id === id)?.handedOverAt;
    expect(await step(store, controller, id, "overlamna")).toMatchObject({ ok: false, reason: "invalid" });
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    await step(store, secretary, id, "overlamna");
    expect(await step(store, controller, id, "aterta")).toMatchObject({ message: "Skriv varför dokumentet tas tillbaka." });
    expect(await step(store, controller, id, "aterta", { note: "Fel bilaga" })).toMatchObject({ ok: true });
    expect(await handedOver()).toBeNull();
    await step(store, controller, id, "overlamna");
    expect(await handedOver()).toBe(NOW);
    await step(store, controller, id, "aterlamna", { note: "Budgeten stämmer inte" });
    expect(await handedOver()).toBeNull();
    const replacement = { proposal: { content: reportContent() }, original: null, decided: null, replace: true };
    const replaced = await takeInDocument(store, work.user, NOW, { ...replacement, styrmodell: styrmodellOf(2026) });
    expect(replaced).toMatchObject({ ok: false, reason: "frozen" });
  });

  test("a decided document is handed over as it was decided, and withdrawing the decision takes it back", async () => {
    const { store, id, chief, controller, secretary, otherSecretary } = await report();
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    await step(store, secretary, id, "besluta");
    expect(await step(store, secretary, id, "overlamna")).toMatchObject({ ok: true });
    expect(await store.db.select().from(store.t.documentSnapshot)).toHaveLength(1);
    expect((await frozenFile(store, id))?.name).toBe("beslut.docx");
    await step(store, otherSecretary, id, "aterkalla", { note: "Fel paragraf" });
    expect(await documentStory(store, id)).toMatchObject({ state: "godkand", handedOverAt: null });
  });

  test("to another nämnd the document does not exist", async () => {
    const { store, id, state } = await report();
    const head = { ...planContent().head, unit: "Parkenheten", board: "Bergslids nämnd" };
    const { unitId } = await takenIn(store, { ...planContent(), head });
    const { controller } = await peopleOf(store, unitId, 2026);
    expect(await step(store, controller, id, "lamna-in")).toMatchObject({ ok: false, reason: "missing" });
    const nowhere = { documentId: "finns-inte", step: "lamna-in", base: 1 } as const;
    expect(await moveDocument(store, controller, NOW, nowhere)).toMatchObject({ reason: "missing" });
    expect(await state()).toBe("utkast");
  });

  test("a reporter reports only what nobody else is named for; a stand-in reports for whom he stands in", async () => {
    const { store, work, reporter, chief } = await report();
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const cell = { unitId: work.unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" } as const;
    const reports = (user: typeof chief, base: number, figure: string) =>
      reportOutcome(store, user, NOW, { ...cell, base, entry: { kind: "varde", figure: decimal(figure) } });
    expect(await reports(reporter, 1, "80")).toMatchObject({ ok: true, version: 2 });
    await store.tx(async ({ db, t }) => {
      await db.update(t.planIndicator).set({ responsibleId: reporter.id });
    });
    const role = { name: "Ny", title: "", role: "rapportor", orgUnitId: work.unitId } as const;
    expect(await reports(await addPerson(store, NOW, role), 2, "81")).toMatchObject({ ok: false, reason: "forbidden" });
    const standIn = await addPerson(store, NOW, { ...role, standsInFor: reporter.id });
    expect(await reports(standIn, 2, "81")).toMatchObject({ ok: true, version: 3 });
    expect(await reports(chief, 3, "82")).toMatchObject({ ok: true });
  });
});
