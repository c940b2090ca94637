import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { addedUp, completenessOf, isAssessed, outcomeIsDue, type Tally, textsDue } from "./completeness.ts";

const MODEL = styrmodellOf(2026);

const TALLY: Tally = {
  indicators: [
    { periodicity: "Tertial", count: 5, done: 3 },
    { periodicity: "Halvår", count: 2, done: 1 },
    { periodicity: "År", count: 4, done: 0 },
    { periodicity: "", count: 1, done: 1 },
  ],
  goals: [
    { level: "inriktningsmal", count: 3, assessed: 0 },
    { level: "kf-mal", count: 6, assessed: 4 },
    { level: "namndmal", count: 7, assessed: 7 },
    { level: "enhetsmal", count: 5, assessed: 2 },
  ],
  texts: [
    { level: "namndmal", code: "forvantat-resultat", written: 7 },
    { level: "enhetsmal", code: "forvantat-resultat", written: 5 },
    { level: "enhetsmal", code: "arbetssatt", written: 3 },
    { level: "enhetsmal", code: "analys", written: 1 },
  ],
};

test("a tertial indicator is due each time, a half-year's at T2 and VB, a year's only in VB", () => {
  const due = (periodicity: string) => ["T1", "T2", "VB"].filter((period) => outcomeIsDue(MODEL, periodicity, period));
  expect(due("Tertial")).toEqual(["T1", "T2", "VB"]);
  expect(due(" tertial.")).toEqual(["T1", "T2", "VB"]);
  expect(due("Halvår")).toEqual(["T2", "VB"]);
  expect(due("År")).toEqual(["VB"]);
  expect(due("årligen")).toEqual(["VB"]);
});

test("an indicator without a periodicity, or with one nobody knows, is due when the year is over", () => {
  for (const periodicity of ["", "vid behov"]) {
    expect(["T1", "T2", "VB"].filter((period) => outcomeIsDue(MODEL, periodicity, period))).toEqual(["VB"]);
  }
});

test("Stockholm assesses every level but the inriktningsmål", () => {
  expect(MODEL.levels.filter(({ code }) => isAssessed(MODEL, code)).map(({ code }) => code)).toEqual([
    "kf-mal",
    "namndmal",
    "enhetsmal",
    "atagande",
  ]);
});

test("a unit's plan asks for the texts of its own goals, its reports for their analysis; the nämnd's goals are the nämnd's to write", () => {
  const plan = ["forvantat-resultat", "arbetssatt", "resursanvandning", "uppfoljning", "utveckling"];
  expect(textsDue(MODEL, "enhetsmal", "enhet", "VP")).toEqual(plan);
  for (const kind of ["T1", "T2", "VB"] as const) expect(textsDue(MODEL, "enhetsmal", "enhet", kind)).toEqual(["analys"]);
  expect(textsDue(MODEL, "namndmal", "enhet", "VP")).toEqual([]);
  expect(textsDue(MODEL, "namndmal", "namnd", "VP")).toEqual(["forvantat-resultat"]);
  expect(textsDue(styrmodellOf(2010), "atagande", "enhet", "VP")).toEqual(["arbetssatt", "uppfoljning"]);
});

test("a plan is complete when each indicator has an årsmål and each own goal its texts", () => {
  expect(completenessOf(MODEL, "VP", "enhet", TALLY)).toEqual({ arsmal: { done: 5, due: 12 }, texter: { done: 8, due: 25 } });
});

test("a report counts the outcomes that are due in its period, the assessments of every assessed level, and the own analyses", () => {
  const same = { bedomningar: { done: 13, due: 18 }, texter: { done: 1, due: 5 } };
  expect(completenessOf(MODEL, "T1", "enhet", TALLY)).toEqual({ utfall: { done: 3, due: 5 }, ...same });
  expect(completenessOf(MODEL, "T2", "enhet", TALLY)).toEqual({ utfall: { done: 4, due: 7 }, ...same });
  expect(completenessOf(MODEL, "VB", "enhet", TALLY)).toEqual({ utfall: { done: 5, due: 12 }, ...same });
});

test("an empty plan has nothing due, which is not the same as done", () => {
  const empty = { indicators: [], goals: [], texts: [] };
  expect(completenessOf(MODEL, "VB", "enhet", empty)).toEqual({
    utfall: { done: 0, due: 0 },
    bedomningar: { done: 0, due: 0 },
    texter: { done: 0, due: 0 },
  });
});

test("units are added up work by work", () => {
  expect(addedUp([{ utfall: { done: 1, due: 2 } }, { utfall: { done: 3, due: 3 }, texter: { done: 0, due: 1 } }])).toEqual({
    utfall: { done: 4, due: 5 },
    texter: { done: 0, due: 1 },
  });
});
