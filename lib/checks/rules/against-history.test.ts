import { expect, test } from "vitest";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { annualReport, goalWith, indicator } from "../../../tests/fixtures/unit-papers.ts";
import type { DocumentKind, IndicatorRow } from "../../domain/document.ts";
import type { IndicatorSeries } from "../../domain/indicator-series.ts";
import { checkedPaper } from "../checked-paper.ts";
import { factorSlip, fallingCount, outlier, swappedGenders } from "./against-history.ts";

type Value = IndicatorSeries["values"][number];

function found(row: IndicatorRow, values: Value[], kind: DocumentKind = "VB", more: Partial<IndicatorSeries> = {}): string[] {
  const series = new Map([["ind", { direction: "okand", aggregation: "okand", cumulative: true, values, ...more } as const]]);
  const paper = checkedPaper(annualReport([goalWith({ ...row, indicatorId: "ind" })], { kind }), styrmodellOf(2022), { series });
  return [factorSlip, swappedGenders, outlier, fallingCount]
    .flatMap((rule) => rule.find(paper))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

const value = (year: number, amount: number, more: Partial<Value> = {}): Value => ({
  year,
  period: "VB",
  district: "hela",
  gender: "totalt",
  micro: amount * 1_000_000,
  ...more,
});

test("ten, a hundred or a thousand times the last value is a remark; ten times next to nothing is not", () => {
  const of = (utfall: string, fjol: string) => found(indicator("Antal besök", { utfall, "utfall-fjol": fjol }), []);
  expect(of("4 120 st", "412 st")).toEqual(["soft faktor-10"]);
  expect(of("41 st", "4 100 st")).toEqual(["soft faktor-10"]);
  expect(of("430 st", "412 st")).toEqual([]);
  expect(of("10 st", "1 st")).toEqual([]);
  expect(of("100 %", "10 st")).toEqual([]);
});

test("without last year's column the last value of the database is compared with", () => {
  expect(found(indicator("Andel nöjda", { utfall: "8,1 %" }), [value(2021, 81)])).toEqual(["soft faktor-10"]);
});

test("women and men that have each other's last values are a remark", () => {
  const last = [value(2021, 20, { gender: "man" }), value(2021, 60, { gender: "kvinnor" })];
  const of = (men: string, women: string) =>
    found(indicator("Antal i kö", { utfall: "80 st", "utfall-man": men, "utfall-kvinnor": women }), last);
  expect(of("59 st", "21 st")).toEqual(["soft omkastade-kon"]);
  expect(of("22 st", "58 st")).toEqual([]);
});

test("a value far from at least four earlier years is a remark; three years say nothing", () => {
  const years = [70, 72, 71, 73].map((amount, index) => value(2018 + index, amount));
  const of = (utfall: string, values: Value[]) => found(indicator("Andel nöjda", { utfall }), values);
  expect(of("91 %", years)).toEqual(["soft avvikande-varde"]);
  expect(of("74 %", years)).toEqual([]);
  expect(of("91 %", years.slice(1))).toEqual([]);
});

test("a number counted through the year can't fall; a share or a mean may", () => {
  const before = [value(2022, 40, { period: "T1" })];
  expect(found(indicator("Antal kurser", { utfall: "36 st" }), before, "T2")).toEqual(["soft sjunkande-antal"]);
  expect(found(indicator("Antal kurser", { utfall: "44 st" }), before, "T2")).toEqual([]);
  expect(found(indicator("Antal kurser", { utfall: "36 st" }), before, "T2", { cumulative: false })).toEqual([]);
  expect(found(indicator("Andel nöjda", { utfall: "36 %" }), before, "T2")).toEqual([]);
  expect(found(indicator("Antal hushåll, månadsgenomsnitt", { utfall: "36 st" }), before, "T2", { aggregation: "summa" })).toEqual([]);
});
