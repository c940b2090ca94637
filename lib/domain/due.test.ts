import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { isDue } from "./due.ts";

const model = styrmodellOf(2026);
const dueIn = (periodicity: string) => model.periods.filter(({ code }) => isDue(periodicity, code, model)).map(({ code }) => code);

test("a tertial indicator is reported three times, a half-yearly with T2 and the year, a yearly once", () => {
  expect(dueIn("Tertial")).toEqual(["T1", "T2", "VB"]);
  expect(dueIn("Halvår")).toEqual(["T2", "VB"]);
  expect(dueIn("År")).toEqual(["VB"]);
});

test("an indicator whose periodicity nobody has stated is reported for the year", () => {
  expect(dueIn("")).toEqual(["VB"]);
});

test("a municipality that reports by half-year and year has its own periods", () => {
  const halves = {
    periods: [
      { code: "D", name: "Delår", from: 1, to: 6, forecast: true },
      { code: "ÅR", name: "Helår", from: 1, to: 12, forecast: false },
    ],
  };
  expect(isDue("Halvår", "D", halves)).toBe(true);
  expect(isDue("År", "D", halves)).toBe(false);
  expect(isDue("Tertial", "T1", halves)).toBe(false);
});
