import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "../swedish/number.ts";
import type { OutcomeCell } from "./chain.ts";
import { type IndicatorMeaning, seriesKey, stretchesOf, trendOf, whatItShows, type YearPoint } from "./indicator-years.ts";
import { writeOutcome } from "./outcome.ts";

const PERIODS = [
  { code: "T1", to: 4 },
  { code: "T2", to: 8 },
  { code: "VB", to: 12 },
];
const LONGTERM: IndicatorMeaning = {
  validFrom: "2009-01-01",
  ...{ name: "Långvarigt bistånd", unit: "%", decimals: 2, direction: "lagre", definition: "", breaksBecause: "" },
};

const cell = (typed: string): OutcomeCell => {
  const value = readNumber(typed);
  return { kind: "varde", value, written: writeOutcome({ kind: "varde", value, reason: "" }, "%", 0), reason: "", version: 1 };
};
const point = (year: number, total: string, women = "", men = "", period = "VB"): YearPoint => ({
  ...{ year, period, target: null, kfTarget: null },
  cells: {
    [seriesKey("hela", "totalt")]: cell(total),
    ...(women && { [seriesKey("hela", "kvinnor")]: cell(women) }),
    ...(men && { [seriesKey("hela", "man")]: cell(men) }),
  },
});
const blanks = (words: string) => words.replaceAll("\u00a0", " ");

test("a picture's sentence says where it went, how women and men differ, and where the series breaks", () => {
  const meanings = [LONGTERM, { ...LONGTERM, validFrom: "2013-01-01", breaksBecause: "Förut räknades andelen av dem som fick bistånd" }];
  const points = [
    point(2012, "31"),
    point(2013, "0,30", "0,28", "0,33"),
    point(2016, "0,20", "0,19", "0,21"),
    point(2017, "0,18", "0,16", "0,20"),
  ];
  expect(blanks(whatItShows(stretchesOf(meanings, points, PERIODS), "VB"))).toBe(
    "Mellan 2013 och 2017 har utfallet minskat från 0,30 % till 0,18 %, vilket är bättre. " +
      "2017 var utfallet 0,16 % för kvinnor och 0,20 % för män: skillnaden är 0,04 procentenheter, mot 0,05 procentenheter 2013. " +
      "Serien är bruten 2013: Förut räknades andelen av dem som fick bistånd. Därför jämförs 2012 och 2013 inte.",
  );
});

test("one year says its figure, no year says nothing, and without a direction nothing is better or worse", () => {
  expect(blanks(whatItShows(stretchesOf([LONGTERM], [point(2017, "0,18")], PERIODS), "VB"))).toBe("2017 var utfallet 0,18 %.");
  expect(whatItShows(stretchesOf([LONGTERM], [], PERIODS), "VB")).toBe("");
  const neutral = { ...LONGTERM, direction: "okand" as const };
  expect(whatItShows(stretchesOf([neutral], [point(2016, "1"), point(2017, "2")], PERIODS), "VB")).not.toMatch(/bättre|sämre/);
});

test("a trend says what it is judged on, and is refused across a break with the reason", () => {
  const points = [point(2016, "0,20"), point(2017, "0,18")];
  expect(trendOf(stretchesOf([LONGTERM], points, PERIODS), 2017, "VB")).toEqual({
    change: { difference: { micro: -20_000, decimals: 2 }, meaning: "better" },
    basis: "mot VB 2016",
  });
  const broken = stretchesOf([LONGTERM, { ...LONGTERM, validFrom: "2017-01-01", breaksBecause: "Ny enkät" }], points, PERIODS);
  expect(trendOf(broken, 2017, "VB")).toEqual({ change: null, basis: "Jämförs inte med VB 2016: Ny enkät" });
  expect(trendOf(broken, 2016, "VB")).toBeNull();
});

test("a definition changed within a year holds from the first period that ends after it", () => {
  const meanings = [LONGTERM, { ...LONGTERM, validFrom: "2017-06-01", breaksBecause: "Ny enkät" }];
  const points = ["T1", "T2", "VB"].map((period) => point(2017, "1", "", "", period));
  expect(stretchesOf(meanings, points, PERIODS).map((stretch) => stretch.points.map(({ period }) => period))).toEqual([
    ["T1"],
    ["T2", "VB"],
  ]);
});

test("no comparison crosses a break, whatever changes of definition there have been", () => {
  const day = fc
    .tuple(fc.integer({ min: 2000, max: 2020 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}-01`);
  const change = fc.record({ validFrom: day, breaksBecause: fc.constantFrom("", "Ny definition") });
  fc.assert(
    fc.property(
      fc.uniqueArray(change, { selector: ({ validFrom }) => validFrom, maxLength: 6 }),
      fc.integer({ min: 2001, max: 2020 }),
      (changes, year) => {
        const later = changes.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).map((each) => ({ ...LONGTERM, ...each }));
        const meanings = [{ ...LONGTERM, validFrom: "1999-01-01" }, ...later];
        const points = Array.from({ length: 21 }, (_, index) => point(2000 + index, String(index)));
        const stretches = stretchesOf(meanings, points, PERIODS);
        expect(stretches.flatMap((stretch) => stretch.points)).toEqual(points);
        const between = later.some(
          ({ validFrom, breaksBecause }) => breaksBecause && validFrom > `${year - 1}-12-31` && validFrom <= `${year}-12-31`,
        );
        expect(trendOf(stretches, year, "VB")?.change === null).toBe(between);
      },
    ),
  );
});
