import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkDocument } from "../../lib/checks/check-document.ts";
import { partsOf, type TextPart } from "../../lib/domain/document.ts";
import { paragraph, plainLines, type RichText } from "../../lib/domain/text-block.ts";
import type { TextFigure } from "../../lib/domain/text-figure.ts";
import { mendedText } from "../../lib/jobs/mended-text.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { annualReport, HELT, indicator, indicators, kfGoal } from "../../tests/fixtures/unit-papers.ts";
import { decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { reportOutcome } from "../mutations/outcomes.ts";
import { commandLineUser } from "../mutations/people.ts";
import { saveText } from "../mutations/texts.ts";
import { documentContent, documentsOf } from "./documents.ts";
import { goalPage } from "./goals.ts";
import { unitYear } from "./organisation.ts";
import { pickableFigures } from "./pickable-figures.ts";

onEachEngine((fresh) => {
  /** A report where somebody has put a figure into an analysis. */
  async function analysisWithFigure() {
    const { store, unitId, before, user } = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const goal = goalIn(before.VB, "Den enskilde vet vem som kommer");
    const textId = goal.parts.find((part) => part.kind === "text")?.stored?.id ?? "";
    const figure: TextFigure = {
      ...{ what: "utfall", indicatorId, year: 2026, period: "VB" },
      ...{ district: "hela", gender: "totalt", form: "ord" },
    };
    const text: RichText = [{ k: "p", c: [{ s: "Nöjda är " }, { s: "någon siffra", figure }, { s: "." }] }];
    expect(await saveText(store, user, NOW, { textId, base: 1, text })).toEqual({ ok: true, version: 2 });
    const [report] = (await documentsOf(store, { year: 2026 })).filter(({ kind }) => kind === "VB");
    const id = report?.id ?? "";
    const printed = async () => {
      const parts = [...partsOf((await documentContent(store, id))?.content.parts ?? [])];
      return parts.flatMap((part) => (part.kind === "text" && part.stored?.id === textId ? plainLines(part.text) : []));
    };
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" } as const;
    const outcome = (base: number, words: string) =>
      reportOutcome(store, user, NOW, { ...cell, base, entry: { kind: "varde", figure: decimal(words) } });
    return { store, unitId, indicatorId, textId, goalId: goal.stored.id, id, printed, outcome };
  }

  test("a figure in a text is what the table has, in the report and on the goal's page, whatever was sent", async () => {
    const { store, textId, goalId, printed, outcome } = await analysisWithFigure();
    expect(await printed()).toEqual(["Nöjda är 86,5\u00a0procent."]);
    await outcome(1, "87,25");
    expect(await printed()).toEqual(["Nöjda är 87,25\u00a0procent."]);
    const here = await unitYear(store, 2026, "hemstodsenheten");
    const page = here && (await goalPage(store, here, goalId, "VB"));
    expect(page?.texts.flatMap((text) => (text.textId === textId ? plainLines(text.text) : []))).toEqual(["Nöjda är 87,25\u00a0procent."]);
  });

  test("once decided the figure stands as it was decided", async () => {
    const { store, unitId, indicatorId, id, printed, outcome } = await analysisWithFigure();
    const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
    await outcome(1, "87,25");
    await step(store, chief, id, "lamna-in");
    await step(store, controller, id, "godkann");
    expect(await step(store, secretary, id, "besluta")).toMatchObject({ ok: true });
    await store.tx(({ db, t }) => db.update(t.outcome).set({ valueMicro: 1_000_000 }).where(eq(t.outcome.indicatorId, indicatorId)));
    expect(await printed()).toEqual(["Nöjda är 87,25\u00a0procent."]);
  });

  test("every figure that the unit has can be picked, in the words of its place", async () => {
    const { store, unitId, indicatorId } = await analysisWithFigure();
    const picked = await pickableFigures(store, { unitId, year: 2026 });
    const own = picked.find((indicator) => indicator.indicatorId === indicatorId);
    expect(own?.name).toBe("Andel nöjda brukare");
    const told = own?.figures.map(({ figure, district, words }) => {
      return figure.what === "arsmal" ? ["årsmål", words.tecken] : [figure.year, figure.period, district, figure.gender, words.tecken];
    });
    expect(told).toContainEqual(["årsmål", "88\u00a0%"]);
    expect(told).toContainEqual([2026, "VB", "hela", "totalt", "86,5\u00a0%"]);
  });

  test("a typed figure that differs from the table is put right with the table's own, and then it follows the table", async () => {
    const store = await fresh();
    const analysis: TextPart = {
      ...{ kind: "text", code: "analys", heading: "Analys", headingWritten: "Analys" },
      text: [paragraph("Ett bra år. Utfallet blev 27,8 procent efter omläggningen.")],
    };
    const row = indicator("Andel unga i arbete", { utfall: "27,4 %", arsmal: "30 %" });
    const paper = annualReport([kfGoal("1.1 Unga har ett arbete", HELT, indicators(row), analysis)]);
    const { documentId } = await takenIn(store, paper);
    const checked = async () => {
      const content = (await documentContent(store, documentId))?.content;
      const findings = content ? checkDocument(content, styrmodellOf(2022)) : [];
      return findings.filter(({ rule }) => rule === "text-mot-tabell");
    };
    const [finding] = await checked();
    const content = (await documentContent(store, documentId))?.content;
    const { mending, place } = finding ?? {};
    const mended = content && mending?.kind === "text" ? mendedText(content, place?.id, mending) : null;
    const { textId = "", version = 0, text = [] } = mended ?? {};
    expect(plainLines(text)).toEqual(["Ett bra år. Utfallet blev 27,4 procent efter omläggningen."]);
    const user = await commandLineUser(store);
    expect(await saveText(store, user, NOW, { textId, base: version, text })).toMatchObject({ ok: true });
    await store.tx(({ db, t }) => db.update(t.outcome).set({ valueMicro: 26_000_000 }));
    const parts = [...partsOf((await documentContent(store, documentId))?.content.parts ?? [])];
    const analyses = parts.flatMap((part) => (part.kind === "text" && part.stored?.id === textId ? plainLines(part.text) : []));
    expect(analyses).toEqual(["Ett bra år. Utfallet blev 26,0 procent efter omläggningen."]);
    expect(await checked()).toEqual([]);
  });
});
