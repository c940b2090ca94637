import { expect, test } from "vitest";
import type { Gender } from "../domain/chain.ts";
import type { IndicatorRow } from "../domain/document.ts";
import { type Cell, readFigure } from "../swedish/figure.ts";
import { checkRow, type RowHistory } from "./check-row.ts";

const typed = (total: string, women = "", men = ""): IndicatorRow => {
  const cell = (written: string): Cell | null => {
    const figure = readFigure(written);
    return figure && { written, figure };
  };
  const cells = { utfall: cell(total), "utfall-kvinnor": cell(women), "utfall-man": cell(men) };
  return { name: "Antal besök", indicatorId: "besok", symbol: "", cells, analysisHeading: "", analysis: [], breakdown: [] };
};
const value = (year: number, number: number, gender: Gender = "totalt", period = "T2") => ({
  ...{ year, period, district: "hela", gender, micro: number * 1_000_000 },
});
const before = (...values: RowHistory["series"]["values"]): RowHistory => ({
  ...{ year: 2026, period: "T2", before: "T1" },
  series: { direction: "hogre", aggregation: "okand", cumulative: true, values },
});
const rulesOf = (row: IndicatorRow, history: RowHistory | null) => checkRow(row, [], "okand", history).map(({ rule }) => rule);

test("while somebody types, a figure is held against what was reported before", () => {
  expect(rulesOf(typed("4100"), before(value(2025, 410)))).toEqual(["faktor-10"]);
  expect(rulesOf(typed("300", "200", "100"), before(value(2025, 300), value(2025, 100, "kvinnor"), value(2025, 200, "man")))).toEqual([
    "omkastade-kon",
  ]);
  expect(rulesOf(typed("900"), before(...[2022, 2023, 2024, 2025].map((year) => value(year, 398 + (year % 4)))))).toEqual([
    "avvikande-varde",
  ]);
  expect(rulesOf(typed("150"), before(value(2026, 180, "totalt", "T1")))).toEqual(["sjunkande-antal"]);
});

test("a figure like those before says nothing, nor does one with nothing before it", () => {
  expect(rulesOf(typed("415"), before(value(2025, 410), value(2026, 180, "totalt", "T1")))).toEqual([]);
  expect(rulesOf(typed("4100"), before())).toEqual([]);
  expect(rulesOf(typed("4100"), null)).toEqual([]);
});
