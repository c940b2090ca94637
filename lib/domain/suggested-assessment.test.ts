import fc from "fast-check";
import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { readFigure } from "../swedish/figure.ts";
import { readNumber } from "../swedish/number.ts";
import type { ChainGoal, ChainIndicator, Meaning, OutcomeCell } from "./chain.ts";
import type { IndicatorStatus } from "./indicator-status.ts";
import { type AssessmentBasis, basisOf, needsReason, suggestedAssessment, type WeighedIndicator } from "./suggested-assessment.ts";

const MODEL = styrmodellOf(2026);
const LETTERS: Record<string, IndicatorStatus> = { h: "met", d: "partly", e: "not", "?": "missing", "-": "none" };
const BELOW: Record<string, Meaning | null> = { h: "met", d: "partly", e: "not", "-": "unassessed", "?": null };

/** "hhe?" : two indicators met, one not, one without an outcome. */
function basis(indicators: string, below = "", moved: WeighedIndicator["moved"] = "unknown"): AssessmentBasis {
  return {
    forecast: false,
    indicators: [...indicators].map((letter, index) => {
      const status = LETTERS[letter] ?? "none";
      return { id: `${index}`, name: `Indikator ${index + 1}`, status, reached: "14 st", target: "15 st", moved };
    }),
    below: [...below].map((letter, index) => ({ id: `${index}`, name: `Mål ${index + 1}`, assessed: BELOW[letter] ?? null })),
  };
}

test.each<[indicators: string, below: string, moved: WeighedIndicator["moved"], meaning: Meaning]>([
  ["", "", "unknown", "unassessed"],
  ["--", "", "unknown", "unassessed"],
  ["??", "", "unknown", "unassessed"],
  ["", "-?", "unknown", "unassessed"],
  ["hhh", "hh", "unknown", "met"],
  ["hhh", "", "worse", "met"],
  ["", "hhh", "unknown", "met"],
  ["h-", "", "unknown", "met"],
  ["hh?", "", "unknown", "partly"],
  ["hh", "h?", "unknown", "partly"],
  ["hh", "h-", "unknown", "partly"],
  ["hh", "hd", "unknown", "partly"],
  ["he", "", "unknown", "partly"],
  ["hee", "", "unknown", "not"],
  ["heed", "", "unknown", "partly"],
  ["d", "", "unknown", "partly"],
  ["hhh", "eeh", "unknown", "not"],
  ["hhh", "eh", "unknown", "partly"],
  ["hhd", "", "worse", "not"],
  ["hhd", "", "little", "partly"],
  ["hee", "", "better", "partly"],
  ["hee", "", "little", "not"],
  ["e", "", "better", "partly"],
])("indicators %s and goals below %s, all moving %s, point to %s", (indicators, below, moved, meaning) => {
  expect(suggestedAssessment(basis(indicators, below, moved)).meaning).toBe(meaning);
});

test("the reason says which were missed, how many outcomes are missing and how the goals below stand", () => {
  expect(suggestedAssessment(basis("hhe??", "hhd")).reasons.map(({ words }) => words)).toEqual([
    "Indikator 3: utfall 14 st mot årsmål 15 st",
    "2 av 3 indikatorer når årsmålet",
    "2 av 5 utfall saknas",
    "1 av 3 mål under uppfylls delvis",
    "2 av 3 mål under uppfylls helt",
  ]);
  expect(suggestedAssessment(basis("")).reasons).toEqual([
    { meaning: "unassessed", words: "Målet har inga indikatorer med årsmål och inga bedömda mål under sig" },
  ]);
});

test("the municipality's own thresholds hold before the defaults", () => {
  const strict = { tolerance: 10, met: 80, notBelow: 20 };
  expect(suggestedAssessment(basis("hhhe"), strict).meaning).toBe("not");
  expect(suggestedAssessment(basis("hhhh", "ehhh"), strict).meaning).toBe("not");
});

test("a reason is needed where the choice differs, and where there is nothing to judge by", () => {
  expect(needsReason(suggestedAssessment(basis("hh")), "met")).toBe(false);
  expect(needsReason(suggestedAssessment(basis("hh")), "partly")).toBe(true);
  expect(needsReason(suggestedAssessment(basis("")), "unassessed")).toBe(true);
});

const letters = (of: string) => fc.array(fc.constantFrom(...of), { maxLength: 8 }).map((chosen) => chosen.join(""));
const anyBasis = fc.record({
  indicators: letters("hde?-"),
  below: letters("hde?-"),
  moved: fc.constantFrom("better", "worse", "little", "unknown"),
});

test("with an outcome missing a goal is never suggested as wholly met", () => {
  fc.assert(
    fc.property(anyBasis, ({ indicators, below, moved }) => {
      const { meaning, reasons } = suggestedAssessment(basis(`${indicators}?`, below, moved as "better"));
      expect(meaning).not.toBe("met");
      const missing = [...indicators].filter((letter) => letter === "?").length + 1;
      expect(reasons.map(({ words }) => words)).toContain(`${missing} av ${indicators.length + 1} utfall saknas`);
    }),
  );
});

test("the order of the indicators and of the goals below does not matter", () => {
  fc.assert(
    fc.property(anyBasis, ({ indicators, below, moved }) => {
      const back = (words: string) => [...words].reverse().join("");
      const there = suggestedAssessment(basis(indicators, below, moved as "better"));
      const andBack = suggestedAssessment(basis(back(indicators), back(below), moved as "better"));
      expect(andBack.meaning).toBe(there.meaning);
    }),
  );
});

test("an indicator that becomes better never makes the suggestion worse", () => {
  const rank: Record<Meaning, number> = { not: 0, partly: 1, met: 2, unassessed: -1 };
  fc.assert(
    fc.property(
      letters("hde").filter((words) => words.includes("e")),
      letters("hde"),
      (indicators, below) => {
        const before = suggestedAssessment(basis(indicators, below)).meaning;
        const after = suggestedAssessment(basis(indicators.replace("e", "h"), below)).meaning;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      },
    ),
  );
});

test("there is no suggestion without a basis, and always one with", () => {
  fc.assert(
    fc.property(anyBasis, ({ indicators, below, moved }) => {
      const { meaning, lacking } = suggestedAssessment(basis(indicators, below, moved as "better"));
      expect(lacking).toBe(!/[hde]/.test(indicators + below));
      expect(meaning === "unassessed").toBe(lacking);
    }),
  );
});

const cell = (typed: string): OutcomeCell => ({ kind: "varde", value: readNumber(typed), written: typed, reason: "", version: 1 });
const indicator = (more: Partial<ChainIndicator>): ChainIndicator => ({
  id: "i",
  name: "Antal Stockholmsjobb",
  unit: "st",
  decimals: 0,
  direction: "hogre",
  outcome: cell("14"),
  lastYear: cell("17"),
  target: { setBy: "enhet", no: 1, figure: readFigure("15 st"), written: "15 st" },
  kfTarget: null,
  periodicity: "År",
  ...more,
});
const goal = (
  indicators: ChainIndicator[],
  children: ChainGoal[] = [],
  level = "kf-mal",
  assessment: Meaning | null = null,
): ChainGoal => ({
  ...{ id: "g", version: 1, level, levelTitle: "", owner: "kommun", ownerName: "", number: "1.2", title: "Mål", unconfirmed: false },
  assessment: assessment && { status: assessment, word: "", symbol: "", meaning: assessment },
  indicators,
  activities: [],
  children,
});

test("an outcome is weighed against its årsmål and against the same period last year, beyond the tolerance", () => {
  const weighed = (more: Partial<ChainIndicator>) => basisOf(goal([indicator(more)]), MODEL, "VB").indicators[0];
  expect(weighed({})).toMatchObject({ status: "partly", moved: "worse", reached: "14\u00a0st", target: "15\u00a0st" });
  expect(weighed({ tolerance: { ownMicro: 500_000, percent: 10 } })).toMatchObject({ status: "not", moved: "worse" });
  expect(weighed({ lastYear: cell("15") })).toMatchObject({ moved: "little" });
  expect(weighed({ breaksBecause: "räknas på ett annat sätt" })).toMatchObject({ moved: "unknown" });
  expect(weighed({ direction: "okand" })).toMatchObject({ status: "none", moved: "unknown" });
});

test("during the year the forecasts are weighed, and what is measured once a year need not have one", () => {
  const forecasts = { T1: { value: readNumber("16"), written: "16 st", version: 1 } };
  expect(basisOf(goal([indicator({ outcome: cell("3"), forecasts })]), MODEL, "T1").indicators).toMatchObject([
    { status: "met", reached: "16\u00a0st" },
  ]);
  expect(basisOf(goal([indicator({})]), MODEL, "T1").indicators).toEqual([]);
  expect(basisOf(goal([indicator({ periodicity: "Tertial" })]), MODEL, "T1").indicators).toMatchObject([{ status: "missing" }]);
});

test("a level that is never assessed is passed through to the goals below it", () => {
  const unit = goal([], [], "enhetsmal", "met");
  expect(basisOf(goal([], [goal([], [unit], "inriktningsmal")]), MODEL, "VB").below).toMatchObject([{ assessed: "met" }]);
});
