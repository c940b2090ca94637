import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { saveText } from "../../db/mutations/texts.ts";
import { documentStory } from "../../db/queries/document-life.ts";
import { verifiedHistories } from "../../db/queries/verified-history.ts";
import type { Store } from "../../db/store.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { DECISION, peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { changeRow, rewriteFrom, takeAway } from "../../tests/fixtures/rewritten-history.ts";
import { printedHead, typedHead } from "../domain/history-head.ts";
import { breakWords } from "../domain/history-words.ts";
import { paragraph } from "../domain/text-block.ts";
import { isWhole, rewrittenBetween } from "../domain/verified-history.ts";
import { htmlOf } from "../files/html.ts";
import { readOutline } from "../word/read.ts";
import { composedReport, wordOf } from "./composed-report.ts";
import { decideDocument } from "./decide-document.ts";
import { workHere } from "./work.ts";

const PRINTED =
  /Historikens kontrollsumma när beslutet registrerades, efter ändring nummer (\d+): ((?:[0-9a-f]{4} ){7}[0-9a-f]{4})\. Med den/;

onEachEngine((fresh) => {
  /** A plan and a report of one unit, the plan decided before the report. */
  async function decidedInTurn() {
    const store = await fresh();
    const plan = await takenIn(store, planContent());
    const report = await takenIn(store, reportContent());
    const people = await peopleOf(store, plan.unitId, 2026);
    const decide = async (documentId: string, now: string) => {
      await step(store, people.chief, documentId, "lamna-in");
      await step(store, people.controller, documentId, "godkann");
      const base = (await documentStory(store, documentId))?.version ?? 0;
      const decided = await decideDocument(store, people.secretary, now, { documentId, step: "besluta", base, decision: DECISION });
      expect(decided).toMatchObject({ ok: true });
    };
    await decide(plan.documentId, "2026-03-02T08:00:00.000Z");
    await decide(report.documentId, "2026-03-03T08:00:00.000Z");
    const found = (await verifiedHistories(store, null)).find(({ reports }) => reports.length > 0);
    if (!found?.head) throw new Error("ingen historik");
    const { authorityId } = found.head;
    const now = async (asked: string | null = null) => {
      const one = (await verifiedHistories(store, asked)).find(({ head }) => head?.authorityId === authorityId);
      if (!one) throw new Error("ingen historik");
      return one;
    };
    return { store, people, plan, report, authorityId, found, now };
  }

  test("a decided report prints how far the history had come, the same in Word and on its page; a draft and what was decided elsewhere print nothing", async () => {
    const { store, people, plan, found } = await decidedInTurn();
    const word = await wordText(store, plan.documentId);
    const [, number, printed = ""] = PRINTED.exec(word) ?? [];
    const [first] = found.reports;
    expect(number).toBe(String(first?.head.seq));
    expect(printed).toBe(printedHead(first?.head.hash ?? ""));
    expect(PRINTED.exec(await pageText(store, plan.documentId))?.[2]).toBe(printed);
    // the change before the decision's own row is what was printed
    const rows = await store.db
      .select()
      .from(store.t.history)
      .where(eq(store.t.history.seq, Number(number) + 1));
    expect(rows.find(({ authorityId }) => authorityId === first?.head.authorityId)?.action).toBe("dokument-beslutad");

    expect(await step(store, people.otherSecretary, plan.documentId, "aterkalla", { note: "Fel paragraf" })).toMatchObject({ ok: true });
    expect(await wordText(store, plan.documentId)).not.toContain("Historikens kontrollsumma");
    const elsewhere = await fresh();
    const taken = await takenIn(elsewhere, planContent(), { decided: DECISION });
    expect(await wordText(elsewhere, taken.documentId)).not.toContain("Historikens kontrollsumma");
  });

  test("a history that nobody has changed is whole, and so is each printed checksum in it, also of a decision that was taken back", async () => {
    const { store, people, plan, found, now } = await decidedInTurn();
    expect(found.reports.map(({ kind, standing, withdrawn }) => [kind, standing, withdrawn])).toEqual([
      ["VP", "stammer", false],
      ["VB", "stammer", false],
    ]);
    expect(isWhole(found)).toBe(true);
    expect(await step(store, people.otherSecretary, plan.documentId, "aterkalla", { note: "Fel paragraf" })).toMatchObject({ ok: true });
    const later = await now();
    expect(later.changes).toBe(found.changes + 1);
    expect(later.reports[0]).toMatchObject({ kind: "VP", standing: "stammer", withdrawn: true, decidedOn: DECISION.date });
  });

  test("a changed row is named with who and when; what is printed after it is not vouched for, what is printed before is", async () => {
    const { store, authorityId, found, now } = await decidedInTurn();
    const [plan, report] = found.reports;
    const between = (plan?.head.seq ?? 0) + 2;
    await changeRow(store, { authorityId, seq: between }, { at: "2026-01-01T08:00:00.000Z" });
    const { broken, reports } = await now();
    expect(broken).toMatchObject({ seq: between, kind: "andrad", change: { by: "Bo Ek", about: "Hemstödsenheten 2026" } });
    expect(broken && breakWords(broken)).toContain(
      `Ändring nummer ${between} har skrivits om i efterhand. Så står den nu: Bo Ek, 2026-01-01 kl. 09.00: ett dokument`,
    );
    expect(reports.map(({ standing }) => standing)).toEqual(["stammer", "brott-fore"]);
    expect(report?.head.seq).toBeGreaterThan(between);
  });

  test("a row taken out, and rows taken off the end, are missed", async () => {
    const { store, authorityId, found, now } = await decidedInTurn();
    await takeAway(store, { authorityId, seq: found.changes });
    expect((await now()).broken).toMatchObject({ seq: found.changes, kind: "slut", change: { seq: found.changes - 1 } });
    await changeRow(store, { authorityId, seq: 2 }, { seq: 900 });
    expect((await now()).broken).toMatchObject({ seq: 2, kind: "saknas", change: { seq: 1 } });
    await takeAway(store, { authorityId, seq: 1 });
    await store.tx(async ({ db, t }) => {
      await db.delete(t.historyHead).where(eq(t.historyHead.authorityId, authorityId));
    });
    const nothing = (await verifiedHistories(store, null)).find(({ reports }) => reports.length > 0);
    expect(nothing).toMatchObject({ changes: 0, broken: null, reports: [{ standing: "saknas" }, { standing: "saknas" }] });
  });

  test("a history written anew with every checksum right is caught by the reports that were printed from the old one", async () => {
    const { store, authorityId, found, now } = await decidedInTurn();
    const [plan, report] = found.reports;
    const paper = PRINTED.exec(await wordText(store, report?.documentId ?? ""))?.[2] ?? "";
    await rewriteFrom(store, { authorityId, seq: (plan?.head.seq ?? 0) + 2 }, { at: "2026-01-01T08:00:00.000Z" });
    const anew = await now(typedHead(paper));
    expect(anew.broken).toBeNull();
    expect(anew.reports.map(({ kind, standing }) => [kind, standing])).toEqual([
      ["VP", "stammer"],
      ["VB", "saknas"],
    ]);
    expect(isWhole(anew)).toBe(false);
    expect(rewrittenBetween(anew)).toEqual({ after: plan?.head.seq, before: report?.head.seq });
    expect(anew.asked).toEqual([]);
  });

  test("a checksum typed off the paper, in any letters and blanks, finds its change", async () => {
    const { store, plan, found, now } = await decidedInTurn();
    const paper = PRINTED.exec(await wordText(store, plan.documentId))?.[2] ?? "";
    const { asked } = await now(typedHead(paper.toUpperCase().replaceAll(" ", " - ")));
    expect(asked).toMatchObject([{ seq: found.reports[0]?.head.seq, action: "dokument-godkand", by: "Lars Nord" }]);
    expect(typedHead("3f2a 91c0")).toBeNull();
    expect(typedHead(paper.replace(/^./, "g"))).toBeNull();
  });

  test("what the history has only the checksum of is vouched for too: a version of a text, a decided document, its Word file", async () => {
    const store = await fresh();
    const { documentId, unitId } = await takenIn(store, planContent());
    const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
    const [part] = await store.db.select().from(store.t.documentPart).where(isNotNull(store.t.documentPart.textId));
    const textId = part?.textId ?? "";
    expect(await saveText(store, chief, NOW, { textId, base: 1, text: [paragraph("Så var det.")] })).toMatchObject({ ok: true });
    await step(store, chief, documentId, "lamna-in");
    await step(store, controller, documentId, "godkann");
    await decideDocument(store, secretary, NOW, { documentId, step: "besluta", base: 3, decision: DECISION });
    const altered = async () => (await verifiedHistories(store, null)).flatMap((one) => one.altered.map(({ action }) => action));
    expect(await altered()).toEqual([]);
    const { textVersion, documentSnapshot, file } = store.t;
    await store.tx(async ({ db }) => {
      await db
        .update(textVersion)
        .set({ blocks: [paragraph("Så var det aldrig.")] })
        .where(and(eq(textVersion.textId, textId), eq(textVersion.version, 2)));
    });
    expect(await altered()).toEqual(["text-sparad"]);
    await store.tx(async ({ db }) => {
      await db.update(file).set({ content: Buffer.from("en annan fil") });
    });
    expect(await altered()).toEqual(["text-sparad", "dokument-beslutad"]);
    const whole = await fresh();
    const report = await decidedIn(whole);
    await whole.tx(async ({ db }) => {
      await db.update(documentSnapshot).set({ content: { ...planContent(), appendix: [] } });
    });
    const told = (await verifiedHistories(whole, null)).filter((one) => !isWhole(one));
    expect(told.flatMap((one) => one.altered.map(({ action, place }) => [action, place]))).toEqual([
      ["dokument-beslutad", `document/${report}`],
    ]);
  });

  test("a Word file that prints a history which is not there is never frozen", async () => {
    const store = await fresh();
    const { documentId, unitId } = await takenIn(store, planContent());
    const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
    await step(store, chief, documentId, "lamna-in");
    await step(store, controller, documentId, "godkann");
    const made = await workHere(store).decision({ documentId, now: NOW, decision: DECISION });
    if (!made?.historyHead) throw new Error("ingen historik");
    const file = { ...made, historyHead: { ...made.historyHead, hash: "0".repeat(64) } };
    await expect(step(store, secretary, documentId, "besluta", { file })).rejects.toThrow("is not there");
    expect((await documentStory(store, documentId))?.state).toBe("godkand");
  });
});

/** A plan decided in a municipality of its own; answers its id. */
async function decidedIn(store: Store): Promise<string> {
  const { documentId, unitId } = await takenIn(store, planContent());
  const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
  await step(store, chief, documentId, "lamna-in");
  await step(store, controller, documentId, "godkann");
  await decideDocument(store, secretary, NOW, { documentId, step: "besluta", base: 3, decision: DECISION });
  return documentId;
}

async function wordText(store: Store, documentId: string): Promise<string> {
  const found = await composedReport(store, documentId, NOW);
  if (!found) throw new Error("dokumentet saknas");
  const { blocks } = readOutline(await wordOf(store, found));
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.content.map((run) => ("s" in run ? run.s : "")).join("") : []))
    .join("\n");
}

async function pageText(store: Store, documentId: string): Promise<string> {
  const found = await composedReport(store, documentId, NOW);
  return found ? htmlOf(found.report) : "";
}
