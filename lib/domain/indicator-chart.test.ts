import { expect, test } from "vitest";
import { readFigure } from "../swedish/figure.ts";
import { readNumber } from "../swedish/number.ts";
import { panelsOf } from "./indicator-chart.ts";
import { type Stretch, seriesKey, type YearPoint } from "./indicator-years.ts";

const SIZE = { plot: 280, apart: 14 };
const cell = (typed: string) => ({ kind: "varde" as const, value: readNumber(typed), written: typed, reason: "", version: 1 });
const point = (year: number, cells: Record<string, string>, target = ""): YearPoint => ({
  ...{ year, period: "VB", kfTarget: null },
  cells: Object.fromEntries(Object.entries(cells).map(([gender, typed]) => [seriesKey("hela", gender as "totalt"), cell(typed)])),
  target: target ? { setBy: "enhet", no: 1, figure: readFigure(target), written: target } : null,
});
const stretch = (...points: YearPoint[]): Stretch => ({
  meaning: { validFrom: "2009-01-01", name: "", unit: "%", decimals: 2, direction: "lagre", definition: "", breaksBecause: "" },
  because: "",
  points,
});

test("women and men are two lines with their last figures, the total is one where only it is known", () => {
  const [panel] = panelsOf(
    [stretch(point(2016, { totalt: "0,20", kvinnor: "0,19", man: "0,21" }), point(2017, { kvinnor: "0,16", man: "0,20" }))],
    "hela",
    SIZE,
  );
  expect(panel?.lines.map(({ name, written }) => `${name} ${written}`)).toEqual(["Kvinnor 0,16", "Män 0,20"]);
  const [total] = panelsOf([stretch(point(2017, { totalt: "7" }))], "hela", SIZE);
  expect(total?.lines.map(({ name }) => name)).toEqual(["Totalt"]);
});

test("the total is drawn beside women and men where it is known in more years than they are", () => {
  const series = [point(2025, { totalt: "0,45" }), point(2026, { totalt: "0,40", kvinnor: "0,39", man: "0,41" })];
  const [panel] = panelsOf([stretch(...series)], "hela", SIZE);
  expect(panel?.lines.map(({ name, written }) => `${name} ${written}`)).toEqual(["Totalt 0,40", "Kvinnor 0,39", "Män 0,41"]);
  expect(panel?.rows.map(({ totalt, man }) => [totalt, man])).toEqual([
    [0.45, null],
    [0.4, 0.41],
  ]);
});

test("a year without a figure is a gap, not a 0, and the scale begins at 0", () => {
  const [panel] = panelsOf([stretch(point(2014, { totalt: "31" }), point(2016, { totalt: "37" }))], "hela", SIZE);
  expect(panel?.rows.map(({ year, totalt }) => [year, totalt])).toEqual([
    [2014, 31],
    [2015, null],
    [2016, 37],
  ]);
  expect(panel?.ticks).toEqual([0, 10, 20, 30, 40]);
});

test("labels too near each other are moved apart, the higher one up", () => {
  const [panel] = panelsOf([stretch(point(2017, { kvinnor: "0,20", man: "0,20" }))], "hela", SIZE);
  expect(panel?.lines.map(({ shift }) => shift)).toEqual([-7, 7]);
  // a scale of 0 to 0,6 in 280 pixels: the three stood 4,7 pixels from each other
  const [three] = panelsOf(
    [stretch(point(2025, { totalt: "0,45" }), point(2026, { totalt: "0,40", kvinnor: "0,39", man: "0,41" }))],
    "hela",
    SIZE,
  );
  const places = three?.lines.map(({ written, shift }) => -Number(written.replace(",", ".")) * (280 / 0.6) + shift) ?? [];
  const down = places.toSorted((a, b) => a - b);
  expect([places[2], places[0], places[1]]).toEqual(down);
  expect((down[1] ?? 0) - (down[0] ?? 0)).toBeCloseTo(14);
  expect((down[2] ?? 0) - (down[1] ?? 0)).toBeCloseTo(14);
});

test("a target outside the scale is written and not drawn", () => {
  const [panel] = panelsOf([stretch(point(2017, { totalt: "0,2" }, "1,1 %"))], "hela", SIZE);
  expect(panel?.outside).toBe("Årsmål 1,1 % ligger utanför skalan");
  expect(panel?.rows[0]?.target).toBeNull();
  const [near] = panelsOf([stretch(point(2017, { totalt: "0,2" }, "max 0,3 %"))], "hela", SIZE);
  expect([near?.rows[0]?.target, near?.targetName, near?.nameBelow]).toEqual([0.3, "Årsmål max 0,3 %", false]);
  const [above] = panelsOf([stretch(point(2017, { totalt: "0,31" }, "max 0,3 %"))], "hela", SIZE);
  expect(above?.nameBelow).toBe(true);
});

test("nothing but zeros, or below zero, has a scale too", () => {
  expect(panelsOf([stretch(point(2017, { totalt: "0" }))], "hela", SIZE)[0]?.ticks.length).toBeGreaterThan(1);
  expect(panelsOf([stretch(point(2017, { totalt: "-3" }))], "hela", SIZE)[0]?.ticks[0]).toBeLessThanOrEqual(-3);
  expect(panelsOf([stretch(point(2017, {}))], "hela", SIZE)).toEqual([]);
});
