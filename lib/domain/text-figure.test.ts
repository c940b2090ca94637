import { expect, test } from "vitest";
import { mergeText } from "./merge-text.ts";
import { paragraph, plainLines, type RichText, sameText } from "./text-block.ts";
import { type FigureFact, figureInWords, type TextFigure, withFigures } from "./text-figure.ts";
import { wordDifference } from "./word-difference.ts";
import { wordsPutIn } from "./words-put-in.ts";

const SHARE: TextFigure = {
  ...{ what: "utfall", indicatorId: "nojda", year: 2026, period: "VB" },
  ...{ district: "hela", gender: "totalt", form: "ord" },
};
const outcome = (micro: number, decimals: number, unit: string): FigureFact => {
  return { what: "utfall", unit, decimals, outcome: { kind: "varde", value: { micro, decimals }, reason: "" } };
};
const sentence = (s: string): RichText => [{ k: "p", c: [{ s: "Andelen blev " }, { s, figure: SHARE }, { s: " i år." }] }];

test("a figure is written for its place in the sentence", () => {
  const share = outcome(240_000, 2, "%");
  expect((["tal", "ord", "tecken"] as const).map((form) => figureInWords(share, form))).toEqual([
    "0,24",
    "0,24\u00a0procent",
    "0,24\u00a0%",
  ]);
  expect(figureInWords(outcome(659_000_000, 0, "st"), "tal")).toBe("659");
  expect(figureInWords(outcome(1_659_000_000, 0, "st"), "ord")).toBe("1\u00a0659\u00a0stycken");
});

test("what is missing, not measured or withheld is said in the sentence, never left as it once was", () => {
  const said = (kind: "ej-rapporterat" | "ej-matt" | "sekretess") =>
    figureInWords({ what: "utfall", unit: "%", decimals: 1, outcome: { kind, value: null, reason: "" } }, "ord");
  expect([said("ej-rapporterat"), said("ej-matt"), said("sekretess")]).toEqual(["[utfall saknas]", "mäts ej", "röjs ej"]);
  expect(figureInWords({ what: "arsmal", unit: "%", decimals: 1, target: null }, "ord")).toBe("[årsmål saknas]");
});

test("a text gets the figures that the table now has; one that can't be known stays", () => {
  expect(plainLines(withFigures(sentence("27,8 procent"), () => "27,4 procent"))).toEqual(["Andelen blev 27,4 procent i år."]);
  expect(withFigures(sentence("27,8 procent"), () => null)).toEqual(sentence("27,8 procent"));
  const plain = [paragraph("Utan siffror.")];
  expect(withFigures(plain, () => "5")[0]).toBe(plain[0]);
});

test("a figure that the table has changed is no change of the text: it neither meets nor differs", () => {
  expect(sameText(sentence("27,8 procent"), sentence("27,4 procent"))).toBe(true);
  const theirs: RichText = [{ k: "p", c: [{ s: "Andelen blev " }, { s: "27,8 procent", figure: SHARE }, { s: " under året." }] }];
  expect(mergeText(sentence("27,8 procent"), sentence("27,4 procent"), theirs)).toEqual({ merged: theirs });
  const other: RichText = [{ k: "p", c: [{ s: "Andelen blev " }, { s: "27,4", figure: { ...SHARE, form: "tal" } }, { s: " i år." }] }];
  const [difference] = wordDifference(sentence("27,8 procent"), other);
  expect(difference?.kind === "changed" && "runs" in difference && difference.runs.map(({ kind, c }) => [kind, c.length])).toEqual([
    ["kept", 1],
    ["deleted", 1],
    ["added", 1],
    ["kept", 1],
  ]);
});

test("a typed figure is replaced where it stands, and the words around it keep their looks", () => {
  const text: RichText = [
    paragraph("Först något annat."),
    { k: "li", list: "punkt", depth: 0, c: [{ s: "Bra år. " }, { s: "Utfallet blev 27,", m: ["b"] }, { s: "8 % i år." }] },
  ];
  const quote = "Utfallet blev 27,8 % i år.";
  const typed = { quote, at: quote.indexOf("27,8"), end: quote.indexOf(" i år") };
  const mended = wordsPutIn(text, typed, { s: "27,4 %", figure: SHARE });
  expect(mended?.[0]).toBe(text[0]);
  expect(mended?.[1]).toEqual({
    ...text[1],
    c: [{ s: "Bra år. " }, { s: "Utfallet blev ", m: ["b"] }, { s: "27,4 %", m: ["b"], figure: SHARE }, { s: " i år." }],
  });
  expect(wordsPutIn(text, { ...typed, quote: "En mening som har skrivits om." }, { s: "27,4 %" })).toBeNull();
});
