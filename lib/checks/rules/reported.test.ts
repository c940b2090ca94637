import { expect, test } from "vitest";
import { richText } from "../../../db/demo/builder.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import {
  annualReport,
  boardGoal,
  DELVIS,
  EJ,
  HELT,
  INGEN,
  indicator,
  indicators,
  kfGoal,
  plan,
  unitGoal,
} from "../../../tests/fixtures/unit-papers.ts";
import type { DocumentContent, IndicatorRow } from "../../domain/document.ts";
import { checkedPaper } from "../checked-paper.ts";
import { assessmentBelow } from "./assessment-below.ts";
import { outcomeMissing } from "./outcome-missing.ts";
import { targetMissed } from "./target-missed.ts";
import { targetMissing } from "./target-missing.ts";

const checked = (content: DocumentContent) => checkedPaper(content, styrmodellOf(2022));
const under = (status: typeof HELT, ...rows: IndicatorRow[]) => checked(annualReport([kfGoal("1.2 Mål", indicators(...rows), status)]));

test("an outcome that lacks under an assessed goal is found, unless the analysis says why", () => {
  const empty = indicator("Antal läxhjälpstillfällen", { utfall: "", arsmal: "40 st" });
  expect(outcomeMissing.find(under(HELT, empty))).toHaveLength(1);
  expect(outcomeMissing.find(under(DELVIS, empty))).toHaveLength(1);
  expect(outcomeMissing.find(under(INGEN, empty))).toEqual([]);
  const explained = { ...empty, analysis: richText("Enkäten genomförs vartannat år och gjordes inte 2022.") };
  expect(outcomeMissing.find(under(HELT, explained))).toEqual([]);
  expect(outcomeMissing.find(under(HELT, indicator("Nöjda", { utfall: "Mäts ej", arsmal: "80 %" })))).toEqual([]);
});

test("at a tertial and in a plan nobody waits for outcomes", () => {
  const table = indicators(indicator("Antal besök", { utfall: "", arsmal: "40 st" }));
  for (const kind of ["T1", "T2", "VP"] as const) {
    expect(outcomeMissing.find(checked(annualReport([kfGoal("1.2 Mål", table, HELT)], { kind })))).toEqual([]);
  }
});

test("a missed årsmål under a goal that is fully met is found, whichever way is better", () => {
  const missed = (name: string, utfall: string, arsmal: string) =>
    targetMissed.find(under(HELT, indicator(name, { utfall, arsmal }))).length;
  expect(missed("Andel nöjda brukare", "79 %", "80 %")).toBe(1);
  expect(missed("Andel nöjda brukare", "80 %", "80 %")).toBe(0);
  expect(missed("Sjukfrånvaro", "8,1 %", "7,5 %")).toBe(1);
  expect(missed("Sjukfrånvaro", "7,2 %", "7,5 %")).toBe(0);
  expect(missed("Elförbrukning", "61 kWh/m²", "max 60 kWh/m²")).toBe(1);
  expect(missed("Antal barn i barngrupp", "17,2", "15–17")).toBe(1);
});

test("an indicator whose good side nobody knows is judged by nobody, nor is one against the whole city's count", () => {
  expect(targetMissed.find(under(HELT, indicator("Antal ärenden", { utfall: "79", arsmal: "80" })))).toEqual([]);
  expect(targetMissed.find(under(HELT, indicator("Antal som fått jobb", { utfall: "79 st", "kf-arsmal": "900 st" })))).toEqual([]);
  expect(targetMissed.find(under(DELVIS, indicator("Andel nöjda", { utfall: "79 %", arsmal: "80 %" })))).toEqual([]);
});

test("an indicator without any årsmål is found; a pending one never is", () => {
  const of = (content: (table: ReturnType<typeof indicators>) => DocumentContent, arsmal: string, kf: string) =>
    targetMissing.find(checked(content(indicators(indicator("Andel nöjda", { arsmal, "kf-arsmal": kf }))))).map(({ severity }) => severity);
  const inPlan = (table: ReturnType<typeof indicators>) => plan([kfGoal("1.2 Mål", table)]);
  const inReport = (table: ReturnType<typeof indicators>) => annualReport([kfGoal("1.2 Mål", table)]);
  expect(of(inPlan, "", "")).toEqual(["hard"]);
  expect(of(inPlan, "–", "")).toEqual(["hard"]);
  expect(of(inPlan, "", "85 %")).toEqual(["soft"]);
  expect(of(inReport, "", "85 %")).toEqual(["hard"]);
  expect(of(inPlan, "", "tas fram av nämnden")).toEqual([]);
  expect(of(inPlan, "fastställs 2022", "")).toEqual([]);
  expect(of(inPlan, "0 st", "")).toEqual([]);
});

test("'Ingen' or less above goals that all are fully met is found, and so is 'helt' above one that is not met", () => {
  const of = (own: typeof HELT, ...below: (typeof HELT)[]) =>
    assessmentBelow
      .find(checked(annualReport([kfGoal("1.2 Mål", own, ...below.map((status, index) => boardGoal(`Mål ${index}`, status)))])))
      .map(({ severity }) => severity);
  expect(of(INGEN, HELT, HELT)).toEqual(["hard"]);
  expect(of(DELVIS, HELT)).toEqual(["hard"]);
  expect(of(HELT, HELT, EJ)).toEqual(["hard"]);
  expect(of(HELT, DELVIS, DELVIS)).toEqual(["hard"]);
  expect(of(HELT, HELT, DELVIS)).toEqual(["soft"]);
  expect(of(DELVIS, HELT, DELVIS)).toEqual([]);
  expect(of(INGEN, HELT, INGEN)).toEqual([]);
  expect(of(HELT, HELT)).toEqual([]);
});

test("a level nobody assesses is looked through, and a forecast that differs is only a remark", () => {
  const content = (kind: "VB" | "T2") =>
    annualReport([kfGoal("1.2 Mål", DELVIS, boardGoal("Utan bedömning", unitGoal("Enhetens", HELT)))], { kind });
  expect(assessmentBelow.find(checked(content("VB"))).map(({ severity }) => severity)).toEqual(["hard"]);
  expect(assessmentBelow.find(checked(content("T2"))).map(({ severity }) => severity)).toEqual(["soft"]);
});
