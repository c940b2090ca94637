import { expect, test } from "vitest";
import { readFigure } from "../swedish/figure.ts";
import { readNumber } from "../swedish/number.ts";
import { analysisOf, analysisPrompts } from "./analysis-prompts.ts";
import { type ChainIndicator, type OutcomeCell, outcomeKey } from "./chain.ts";
import { paragraph } from "./text-block.ts";

const cell = (typed: string): OutcomeCell => ({ kind: "varde", value: readNumber(typed), written: typed, reason: "", version: 1 });
const indicator = (more: Partial<ChainIndicator> = {}): ChainIndicator => ({
  ...{ id: "i", name: "Andel nöjda", unit: "%", decimals: 0, direction: "hogre", outcome: cell("90"), lastYear: null },
  ...{ target: { setBy: "enhet", no: 1, figure: readFigure("88 %"), written: "88 %" }, kfTarget: null },
  ...more,
});
const cells = (women: string, men: string) => ({
  [outcomeKey("VB", "hela", "totalt")]: cell("86"),
  [outcomeKey("VB", "hela", "kvinnor")]: cell(women),
  [outcomeKey("VB", "hela", "man")]: cell(men),
});

test("a missed årsmål is to be explained, a met one not", () => {
  expect(analysisPrompts(indicator({ outcome: cell("60") }), {}, "VB")).toEqual([
    "Årsmålet nås inte. Skriv varför, och vad ni gör åt det.",
  ]);
  expect(analysisPrompts(indicator(), {}, "VB")).toEqual([]);
});

test("women and men further apart than the limit are to be explained, with the figures", () => {
  expect(analysisPrompts(indicator(), cells("94", "79,5"), "VB")).toEqual([
    "Kvinnor 94\u00a0% och män 79,5\u00a0% skiljer 14,5 procentenheter. Skriv varför.",
  ]);
  expect(analysisPrompts(indicator(), cells("90", "84"), "VB")).toEqual([]);
  expect(analysisPrompts(indicator({ genderGapMicro: 5_000_000 }), cells("90", "84"), "VB")).toHaveLength(1);
  expect(analysisPrompts(indicator(), cells("94", "79,5"), "T2")).toEqual([]);
});

test("how many women and men there are is no difference to explain", () => {
  expect(analysisPrompts(indicator({ unit: "st" }), cells("412", "130"), "VB")).toEqual([]);
});

test("an analysis that is there without a word is not written", () => {
  const text = { textId: "t", version: 1, code: "", heading: "Analys: Andel nöjda", period: "VB" };
  expect(analysisOf([{ ...text, text: [paragraph(" ")] }], indicator(), "VB")).toEqual({ textId: "t", written: false });
  expect(analysisOf([{ ...text, text: [paragraph("Fler svarade.")] }], indicator(), "VB")).toEqual({ textId: "t", written: true });
  expect(analysisOf([{ ...text, text: [] }], indicator(), "T2")).toBeUndefined();
});
