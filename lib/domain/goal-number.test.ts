import { expect, test } from "vitest";
import { liesUnder, numberDepth, readGoalNumber, readLoneGoalNumber } from "./goal-number.ts";

test.each([
  ["1. En stad som håller samman", "1", "1.", "En stad som håller samman"],
  ["1.2 Alla har ett arbete", "1.2", "1.2", "Alla har ett arbete"],
  ["1.2. Alla har ett arbete", "1.2", "1.2.", "Alla har ett arbete"],
  ["I.3 Miljön är ren", "1.3", "I.3", "Miljön är ren"],
  ["2.4.Staden är en god arbetsgivare", "2.4", "2.4.", "Staden är en god arbetsgivare"],
  ["3.10\u00a0Ekonomin är i balans", "3.10", "3.10", "Ekonomin är i balans"],
])("målets nummer läses ur %s", (heading, number, written, title) => {
  expect(readGoalNumber(heading)).toEqual({ number, written, title });
});

test.each([
  "2017 års resultat är bättre",
  "1,5 tjänst",
  "1.5 administrativ assistent",
  "3 av 4 barn trivs",
  "I Stockholm trivs alla",
  "Mål 1. Något",
  "1.",
  "1.2 3.4",
])("%s är ingen numrerad målrubrik", (heading) => {
  expect(readGoalNumber(heading)).toBeNull();
});

test("en ensam siffra utan punkt är ett nummer bara efter en etikett", () => {
  expect(readGoalNumber("1 En stad för alla")).toBeNull();
  expect(readGoalNumber("1 En stad för alla", true)).toEqual({ number: "1", written: "1", title: "En stad för alla" });
});

test("numret i en etikett läses för sig", () => {
  expect(readLoneGoalNumber("1")).toEqual({ number: "1", written: "1" });
  expect(readLoneGoalNumber("II.3")).toEqual({ number: "2.3", written: "II.3" });
  expect(readLoneGoalNumber("2017")).toBeNull();
});

test("numret säger var målet hör hemma", () => {
  expect(numberDepth("3.1")).toBe(2);
  expect(liesUnder("3.1", "3")).toBe(true);
  expect(liesUnder("13.1", "3")).toBe(false);
});
