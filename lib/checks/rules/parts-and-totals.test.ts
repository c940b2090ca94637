import { expect, test } from "vitest";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { annualReport, goalWith, indicator } from "../../../tests/fixtures/unit-papers.ts";
import type { IndicatorRow } from "../../domain/document.ts";
import { checkedPaper } from "../checked-paper.ts";
import { districtSum, genderByDistrict } from "./district-sum.ts";
import { genderSum } from "./gender-sum.ts";
import { shareRange } from "./share-range.ts";

const paper = (...rows: IndicatorRow[]) => checkedPaper(annualReport([goalWith(...rows)]), styrmodellOf(2022));

test("women and men that do not make the total are found, in the unit and in each stadsdel, with the arithmetic", () => {
  const found = genderSum.find(
    paper(
      indicator(
        "Antal unga som nåtts",
        { utfall: "412 st", "utfall-man": "230 st", "utfall-kvinnor": "180 st" },
        { Bromma: "200 / 110 / 90", Södermalm: "212 / 120 / 90" },
      ),
    ),
  );
  expect(found.map(({ message }) => message.replaceAll("\u00a0", " "))).toEqual([
    "Kvinnor 180 st + män 230 st = 410, men totalen är 412 st (skillnad −2).",
    "Södermalm: kvinnor 90 + män 120 = 210, men totalen är 212 (skillnad −2).",
  ]);
  expect(found[1]?.place).toMatchObject({ district: "Södermalm", row: "Antal unga som nåtts", column: "utfall" });
});

test("one gender that is more than the total is found, one that is part of it is not", () => {
  const of = (women: string) => genderSum.find(paper(indicator("Antal kurser", { utfall: "12 st", "utfall-kvinnor": women })));
  expect(of("14 st")).toHaveLength(1);
  expect(of("9 st")).toEqual([]);
});

test("figures that are rounded may miss their total by what rounding hides, and no more", () => {
  const of = (men: string) =>
    genderSum.find(paper(indicator("Antal årsarbetare", { utfall: "24,6", "utfall-man": men, "utfall-kvinnor": "12,3" })));
  expect(of("12,2")).toEqual([]);
  expect(of("12,0")).toHaveLength(1);
});

test("shares, means and ratios are never added up", () => {
  const rows = ["Andel nöjda", "Antal besök per 1 000 invånare", "Genomsnittligt antal dagar i kö", "Index delaktighet"].map((name) =>
    indicator(name, { utfall: "80", "utfall-man": "79", "utfall-kvinnor": "82" }, { Bromma: "70", Södermalm: "85" }),
  );
  expect([genderSum, districtSum, genderByDistrict].flatMap((rule) => rule.find(paper(...rows)))).toEqual([]);
});

test("stadsdelar that do not make the total are found; a stadsdel left out may explain what lacks", () => {
  const of = (total: string, districts: Record<string, string>) =>
    districtSum.find(paper(indicator("Antal lägerplatser", { utfall: total }, districts)));
  expect(of("60 st", { Bromma: "25", Södermalm: "30" })).toHaveLength(1);
  expect(of("55 st", { Bromma: "25", Södermalm: "30" })).toEqual([]);
  expect(of("60 st", { Bromma: "25" })).toEqual([]);
  expect(of("60 st", { Bromma: "65" })).toHaveLength(1);
  expect(of("55 st", { Bromma: "25", Södermalm: "30", Totalt: "55" })).toEqual([]);
});

test("persons counted once may be known in two stadsdelar", () => {
  expect(districtSum.find(paper(indicator("Antal unika deltagare", { utfall: "50" }, { Bromma: "30", Södermalm: "27" })))).toEqual([]);
});

test("the women of the stadsdelar make the unit's women", () => {
  const found = genderByDistrict.find(
    paper(
      indicator(
        "Antal sommarjobb",
        { utfall: "100 st", "utfall-man": "48 st", "utfall-kvinnor": "52 st" },
        { Bromma: "40 / 20 / 20", Södermalm: "60 / 28 / 33" },
      ),
    ),
  );
  expect(found.map(({ place }) => place.gender)).toEqual(["kvinnor"]);
});

test("a share lies between its parts, within rounding", () => {
  const of = (total: string, women: string, men: string) =>
    shareRange.find(paper(indicator("Andel nöjda", { utfall: total, "utfall-kvinnor": women, "utfall-man": men })));
  expect(of("81 %", "84 %", "82 %")).toHaveLength(1);
  expect(of("83 %", "84 %", "82 %")).toEqual([]);
  expect(of("85 %", "84 %", "82 %")).toHaveLength(1);
  // 82,4 rounds to the 82 that the men have
  expect(of("82,4 %", "84 %", "82 %")).toEqual([]);
  expect(of("100 %", "62 %", "38 %")).toEqual([]);
});

test("a share lies between its stadsdelar when all of them are there", () => {
  const of = (districts: Record<string, string>) => shareRange.find(paper(indicator("Andel nöjda", { utfall: "90 %" }, districts)));
  expect(of({ Bromma: "84", Södermalm: "88" })).toHaveLength(1);
  expect(of({ Bromma: "84" })).toEqual([]);
});

test("a mean number over the year is neither a plain count nor a share", () => {
  const row = indicator("Antal hushåll, månadsgenomsnitt", { utfall: "212 st" }, { Bromma: "100", Södermalm: "113" });
  expect([districtSum, shareRange].flatMap((rule) => rule.find(paper(row)))).toEqual([]);
});
