import { expect, test } from "vitest";
import type { ChainGoal, ChainIndicator } from "./chain.ts";
import { progressOf, toLookOver } from "./to-look-over.ts";

const met = { status: "helt", word: "Uppfylls helt", symbol: "●", meaning: "met" } as const;
const none = { status: "ingen", word: "Ingen", symbol: "—", meaning: "unassessed" } as const;

function goal(id: string, level: string, more: Partial<ChainGoal> = {}): ChainGoal {
  const plain = { owner: "kommun", ownerName: "", number: id, title: id, unconfirmed: false, version: 1, levelTitle: level } as const;
  return { ...plain, id, level, assessment: null, indicators: [], activities: [], children: [], ...more };
}

function indicator(id: string, reported: boolean): ChainIndicator {
  const outcome = reported ? ({ kind: "varde", value: { micro: 1, decimals: 0 }, written: "1", reason: "", version: 1 } as const) : null;
  return { id, name: id, unit: "st", decimals: 0, direction: "hogre", outcome, lastYear: null, target: null, kfTarget: null };
}

const year = (first: ChainGoal["assessment"], second: ChainGoal["assessment"]) => [
  goal("1", "inriktningsmal", {
    children: [
      goal("1.1", "kf-mal", { assessment: first, indicators: [indicator("a", true)] }),
      goal("1.2", "kf-mal", { assessment: second, indicators: [indicator("b", false)] }),
    ],
  }),
];

test("a year that nobody has reported lacks nothing", () => {
  expect(progressOf([goal("1", "kf-mal")]).stage).toBe("plan");
  expect(toLookOver([goal("1", "kf-mal", { indicators: [indicator("a", false)] })], true)).toEqual([]);
});

test("what nobody has come to yet is not missing", () => {
  expect(progressOf(year(null, null))).toMatchObject({ stage: "begun", indicators: 2, reported: 1 });
  expect(toLookOver(year(null, null), true)).toEqual([]);
});

test("a goal without assessment or outcome among assessed ones is to be looked over", () => {
  const missing = toLookOver(year(met, null), true);
  expect(missing.map(({ goal: { id }, outcomes, assessment }) => [id, outcomes.length, assessment])).toEqual([["1.2", 1, true]]);
});

test("inriktningsmål, which nobody assesses, are never unassessed; Ingen is", () => {
  expect(toLookOver(year(met, none), true).map(({ goal: { id } }) => id)).toEqual(["1.2"]);
});

test("at a tertial an outcome may wait", () => {
  expect(toLookOver(year(met, met), false)).toEqual([]);
  expect(toLookOver(year(met, met), true).map(({ goal: { id } }) => id)).toEqual(["1.2"]);
});
