import { expect, test } from "vitest";
import { paragraph, plainLines } from "../../lib/domain/text-block.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { documentContent, documentsOf } from "../queries/documents.ts";
import { goalPage } from "../queries/goals.ts";
import { unitYear } from "../queries/organisation.ts";
import { beginSectionText, beginText, type TextBegun } from "./begin-text.ts";
import { saveText } from "./texts.ts";

onEachEngine((fresh) => {
  async function aReport() {
    const work = await unitsPapers(await fresh());
    const people = await peopleOf(work.store, work.unitId, 2026);
    const goalId = goalIn(work.before.VB, "Äldre har en trygg vardag.").stored.id;
    const begin = (more: Partial<TextBegun>, user = people.chief) =>
      beginText(work.store, user, NOW, { unitId: work.unitId, goalId, year: 2026, period: "VB", indicatorId: null, ...more });
    const texts = async () => {
      const here = await unitYear(work.store, 2026, "hemstodsenheten");
      return (here && (await goalPage(work.store, here, goalId, "VB"))?.texts) ?? [];
    };
    return { ...work, people, begin, texts };
  }

  test("a goal's analysis gets its place after the goal's own tables, before the goals under it", async () => {
    const { begin, texts, store, people, now } = await aReport();
    expect(await begin({})).toEqual({ ok: true, version: 1 });
    const begun = (await texts()).find(({ code }) => code === "analys");
    expect(begun).toMatchObject({ heading: "Analys", period: "VB" });
    const text = [paragraph("Två av tre mål nås.")];
    expect(await saveText(store, people.chief, NOW, { textId: begun?.textId ?? "", base: 1, text })).toMatchObject({ ok: true });
    const { parts } = goalIn((await now()).VB, "Äldre har en trygg vardag.");
    expect(parts.map(({ kind }) => kind)).toEqual(["indikatortabell", "text", "mal"]);
    expect(parts.flatMap((part) => (part.kind === "text" ? plainLines(part.text) : []))).toEqual(["Två av tre mål nås."]);
    expect(await begin({})).toMatchObject({ ok: false, message: "Analysen finns redan. Ladda om sidan." });
  });

  test("an indicator without an analysis gets one beside those that are there", async () => {
    const { begin, texts, store, people, before, now } = await aReport();
    const { indicatorId } = indicatorIn(before.VB, "Antal fallolyckor");
    const had = (await texts()).length;
    expect(await begin({ indicatorId })).toEqual({ ok: true, version: 1 });
    const after = await texts();
    expect(after).toHaveLength(had + 1);
    const begun = after.find(({ heading }) => heading === "Analys: Antal fallolyckor");
    await saveText(store, people.chief, NOW, { textId: begun?.textId ?? "", base: 1, text: [paragraph("Halkan i mars.")] });
    expect(plainLines(indicatorIn((await now()).VB, "Antal fallolyckor").analysis)).toEqual(["Halkan i mars."]);
  });

  test("a section without a text of its own gets one, once", async () => {
    const { store, people, before } = await aReport();
    const [paper] = (await documentsOf(store, { year: 2026 })).filter(({ kind }) => kind === "VB");
    const documentId = paper?.id ?? "";
    const empty = before.VB.parts.find((part) => part.kind === "avsnitt" && !part.parts.some(({ kind }) => kind === "text"));
    const section = empty?.kind === "avsnitt" ? empty : undefined;
    const sectionId = section?.stored?.id ?? "";
    const inSection = async () => {
      const parts = (await documentContent(store, documentId))?.content.parts ?? [];
      return parts.flatMap((part) => (part.kind === "avsnitt" && part.stored?.id === sectionId ? part.parts.map(({ kind }) => kind) : []));
    };
    const had = await inSection();
    expect(await beginSectionText(store, people.reporter, NOW, { documentId, sectionId })).toMatchObject({ reason: "forbidden" });
    expect(await beginSectionText(store, people.chief, NOW, { documentId, sectionId })).toEqual({ ok: true, version: 1 });
    expect(await inSection()).toEqual(["text", ...had]);
    expect(await beginSectionText(store, people.chief, NOW, { documentId, sectionId })).toMatchObject({
      message: "Texten finns redan. Ladda om sidan.",
    });
    expect(await beginSectionText(store, people.chief, NOW, { documentId, sectionId: "finns-inte" })).toMatchObject({ reason: "missing" });
  });

  test("without a report there is no place for an analysis, and only who writes makes one", async () => {
    const { begin, people } = await aReport();
    expect(await begin({ period: "T1" })).toMatchObject({ message: "Börja rapporten för T1 2026 först, så får analysen en plats." });
    expect(await begin({}, people.reporter)).toMatchObject({ reason: "forbidden" });
    expect(await begin({ goalId: "finns-inte" })).toMatchObject({ reason: "missing" });
  });
});
