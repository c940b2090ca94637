import { expect, test } from "vitest";
import { activities, section, texts } from "../../../db/demo/builder.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import {
  annualReport,
  boardGoal,
  direction,
  goalWith,
  HELT,
  indicator,
  indicators,
  kfGoal,
  plan,
} from "../../../tests/fixtures/unit-papers.ts";
import type { DocumentContent, IndicatorRow } from "../../domain/document.ts";
import { checkedPaper } from "../checked-paper.ts";
import { activityOutsideYear } from "./activity-outside-year.ts";
import { brokenReference } from "./broken-reference.ts";
import { districtName } from "./district-name.ts";
import { duplicateIndicator } from "./duplicate-indicator.ts";
import { numbering } from "./numbering.ts";
import { periodLabel } from "./period-label.ts";
import { unitInRow } from "./unit-in-row.ts";
import { wrongKind } from "./wrong-kind.ts";
import { yearInName } from "./year-in-name.ts";

const checked = (content: DocumentContent) => checkedPaper(content, styrmodellOf(2022));
const rows = (...lines: IndicatorRow[]) => checked(annualReport([goalWith(...lines)]));

test("an outcome without the unit of its årsmål is found; figures by gender go without", () => {
  const of = (cells: Parameters<typeof indicator>[1]) =>
    unitInRow.find(rows(indicator("Svarsfrekvens", cells))).map(({ severity }) => severity);
  expect(of({ utfall: "81", arsmal: "80 %" })).toEqual(["hard"]);
  expect(of({ utfall: "81 %", arsmal: "80 procent" })).toEqual([]);
  expect(of({ utfall: "81 st", arsmal: "80 personer" })).toEqual([]);
  expect(of({ utfall: "81 %", "utfall-man": "79", arsmal: "80 %" })).toEqual([]);
  expect(of({ utfall: "81", arsmal: "80" })).toEqual([]);
  expect(of({ arsmal: "80 st", "kf-arsmal": "900" })).toEqual(["soft"]);
  expect(of({ utfall: "81 %", arsmal: "öka", "kf-arsmal": "tas fram av nämnden" })).toEqual([]);
});

test("a table that names its period in two ways is found once", () => {
  const named = (period: string) => indicator(`Antal ${period}`, { utfall: "3", period });
  expect(periodLabel.find(rows(named("VB 2022"), named("2022"), named("2022")))).toHaveLength(1);
  expect(periodLabel.find(rows(named("VB 2022"), named("VB  2022")))).toEqual([]);
});

test("a percentage for a number, a number for a share and a share over a hundred are found", () => {
  const of = (name: string, cells: Parameters<typeof indicator>[1], districts = {}) =>
    wrongKind.find(rows(indicator(name, cells, districts))).length;
  expect(of("Antal elever", { utfall: "12 %" })).toBe(1);
  expect(of("Antal elever", { utfall: "12 st" }, { Bromma: "4 %", Södermalm: "8" })).toBe(1);
  expect(of("Andel elever", { utfall: "12 st" })).toBe(1);
  expect(of("Andel elever", { utfall: "812 %" })).toBe(1);
  expect(of("Andel elever", { utfall: "100 %" })).toBe(0);
  expect(of("Nämndens budgetföljsamhet", { utfall: "101,2 %" })).toBe(0);
  expect(of("Antal elever, i procent av årskullen", { utfall: "12 %" })).toBe(0);
});

test("shifted columns are found: a period among figures, a value as period, a gender without total", () => {
  const of = (cells: Parameters<typeof indicator>[1]) => wrongKind.find(rows(indicator("Andel nöjda", cells))).length;
  expect(of({ utfall: "VB 2022", arsmal: "80 %" })).toBe(1);
  expect(of({ arsmal: "Tertial", periodicitet: "80 %" })).toBe(2);
  expect(of({ utfall: "", "utfall-man": "", "utfall-kvinnor": "81 %", arsmal: "80 %" })).toBe(1);
  expect(of({ utfall: "81 %", arsmal: "80 %", period: "2022" })).toBe(0);
});

test("an indicator twice under a goal is found; under two goals only when its outcomes differ", () => {
  const nöjda = (utfall: string) => indicator("Andel nöjda", { utfall, arsmal: "80 %" });
  expect(duplicateIndicator.find(rows(nöjda("81 %"), nöjda("81 %")))).toHaveLength(1);
  const two = (first: string, second: string) =>
    checked(annualReport([kfGoal("1.1 A", indicators(nöjda(first))), kfGoal("1.2 B", indicators(nöjda(second)))]));
  expect(duplicateIndicator.find(two("81 %", "81 %"))).toEqual([]);
  expect(duplicateIndicator.find(two("81 %", "82 %"))).toHaveLength(1);
});

test("an activity that begins, ends or turns outside the plan's year is found", () => {
  const of = (from: string, to: string) =>
    activityOutsideYear.find(checked(plan([kfGoal("1.1 A", activities(2022, "Aktivitet", { text: "Gör", from, to }))]))).length;
  expect(of("2022-01-01", "2022-12-31")).toBe(0);
  expect(of("2021-09-01", "2022-06-30")).toBe(1);
  expect(of("2022-09-01", "2023-01-31")).toBe(1);
  expect(of("2022-09-01", "2022-03-31")).toBe(1);
});

test("a misspelt stadsdel is found in a breakdown and, as a remark, in a text; names of other places are not", () => {
  const tables = rows(indicator("Antal", { utfall: "9" }, { Bromma: "4", Södermlam: "5" }, { Södermlam: "Södermalm" }));
  expect(districtName.find(tables).map(({ message }) => message)).toEqual(["Stadsdelen heter Södermalm, inte ”Södermlam”."]);
  expect(districtName.find(rows(indicator("Antal", { utfall: "9" }, { Linden: "4", Eken: "5" })))).toEqual([]);
  const told = (line: string) => districtName.find(checked(annualReport([section("Inledning", line)]))).map(({ severity }) => severity);
  expect(told("Vi flyttade till Kungsholmnen i maj.")).toEqual(["soft"]);
  expect(told("Kungsholmens gymnasium, Kungsholms kyrka och Södermalms bibliotek deltog.")).toEqual([]);
});

test("a reference to a goal that is not there is found; laws, chapters and figures are no references", () => {
  const of = (line: string) =>
    brokenReference.find(
      checked(plan([direction("1. Staden", kfGoal("1.2 A", texts({ Arbetssätt: line }), activities(2022, "Aktivitet", "Gör")))])),
    ).length;
  expect(of("Se även aktiviteter under 1.4.")).toBe(1);
  expect(of("Se även aktiviteter under 1.2.")).toBe(0);
  expect(of("Se även indikatorer under 1.2.")).toBe(1);
  expect(of("Se 4 kap. 1.2 § socialtjänstlagen. Vi ser att 2.5 tjänster räcker. Jämför avsnitt 7.1 i policyn.")).toBe(0);
  expect(of("Beslutet togs kl. 14.30; se protokollet den 12.5.")).toBe(0);
});

test("last year's name left in a title is found; a year that is compared with is not", () => {
  const of = (content: DocumentContent) => yearInName.find(checked(content)).map(({ severity }) => severity);
  expect(of(plan([], { title: "Verksamhetsplan 2021 för Fältgruppen" }))).toEqual(["hard"]);
  expect(of(plan([boardGoal("Genomför kampanjen Ung 2021")]))).toEqual(["soft"]);
  expect(of(plan([boardGoal("Sjukfrånvaron minskar jämfört med 2021"), boardGoal("Utsläppen halveras till 2024")]))).toEqual([]);
  expect(of(plan([boardGoal("Arbetar efter jämställdhetsplanen 2021–2023"), boardGoal("Når målen i Agenda 2030")]))).toEqual([]);
  const table = indicators(indicator("Antal", { utfall: "4", "utfall-fjol": "5" }));
  expect(of(annualReport([kfGoal("1.1 A", table, HELT)]))).toEqual([]);
  table.columns = table.columns.map((column) =>
    column.code === "utfall-fjol" ? { ...column, title: "Periodens utfall VB 2019" } : column,
  );
  expect(of(annualReport([kfGoal("1.1 A", table, HELT)]))).toEqual(["soft"]);
});

test("a number on two goals or under another goal's is found, a gap among the nämnd's own is a remark, among KF's nothing", () => {
  const of = (...goals: Parameters<typeof direction>[1][]) =>
    numbering.find(checked(plan([direction("1. Staden", ...goals)]))).map(({ severity }) => severity);
  expect(of(kfGoal("1.1 A"), kfGoal("1.1 B"))).toEqual(["hard"]);
  expect(of(kfGoal("2.1 A"))).toEqual(["hard"]);
  expect(of(kfGoal("1.1 A"), kfGoal("1.4 B"))).toEqual([]);
  expect(of(kfGoal("1.1 A", boardGoal("1. X"), boardGoal("3. Y")))).toEqual(["soft"]);
  expect(of(kfGoal("1.1 A", boardGoal("1. X")))).toEqual([]);
});
