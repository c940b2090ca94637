import { expect, test } from "vitest";
import { readNumber } from "../swedish/number.ts";
import { seriesKey, type YearPoint } from "./indicator-years.ts";
import { judgedForecasts } from "./judged-forecasts.ts";

const figure = (typed: string) => {
  const value = readNumber(typed);
  if (!value) throw new Error(typed);
  return value;
};
const forecast = (year: number, period: string, typed: string) => ({ year, period, value: figure(typed), written: typed });
const outcome = (year: number, period: string, typed: string): YearPoint => ({
  ...{ year, period, target: null, kfTarget: null },
  cells: { [seriesKey("hela", "totalt")]: { kind: "varde", value: figure(typed), written: typed, reason: "", version: 1 } },
});

test("what was expected in each tertial stands beside what the year came to, with the difference", () => {
  const made = [forecast(2025, "T1", "15"), forecast(2025, "T2", "13,5"), forecast(2026, "T1", "12")];
  const points = [outcome(2025, "T2", "9"), outcome(2025, "VB", "14,0"), outcome(2026, "T1", "4")];
  expect(judgedForecasts(made, points, "VB")).toEqual([
    { year: 2026, forecasts: { T1: { written: "12", missedBy: null } }, outcome: null },
    {
      year: 2025,
      forecasts: {
        T1: { written: "15", missedBy: { micro: -1_000_000, decimals: 1 } },
        T2: { written: "13,5", missedBy: { micro: 500_000, decimals: 1 } },
      },
      outcome: "14,0",
    },
  ]);
  expect(judgedForecasts([], points, "VB")).toEqual([]);
});

test("a year that could not be measured says so, and misses nothing", () => {
  const [point] = [outcome(2025, "VB", "1")];
  const cell = { kind: "ej-matt" as const, value: null, written: "Mäts ej", reason: "", version: 1 };
  const [judged] = judgedForecasts(
    [forecast(2025, "T2", "3")],
    [{ ...point, cells: { [seriesKey("hela", "totalt")]: cell } } as YearPoint],
    "VB",
  );
  expect(judged).toEqual({ year: 2025, forecasts: { T2: { written: "3", missedBy: null } }, outcome: "Mäts ej" });
});
