import { expect, test } from "vitest";
import { readFigure } from "../swedish/figure.ts";
import { readNumber } from "../swedish/number.ts";
import type { OutcomeCell } from "./chain.ts";
import { indicatorState, indicatorStatus, whyNotJudged } from "./indicator-status.ts";

const outcome = (typed: string): OutcomeCell => ({ kind: "varde", value: readNumber(typed), written: typed, reason: "", version: 1 });

test("higher is better: met at the target, partly within a tenth of it, else not", () => {
  const target = readFigure("600 st");
  expect(indicatorStatus(outcome("600"), target, "hogre")).toBe("met");
  expect(indicatorStatus(outcome("540"), target, "hogre")).toBe("partly");
  expect(indicatorStatus(outcome("539"), target, "hogre")).toBe("not");
});

test("an indicator's own tolerance, as in percentage points, holds before the styrmodell's share of the target", () => {
  const judged = (typed: string, ownMicro: number | null, percent = 10) =>
    indicatorStatus(outcome(typed), readFigure("90 %"), "hogre", null, { ownMicro, percent });
  expect(judged("85", 2_000_000)).toBe("not");
  expect(judged("88", 2_000_000)).toBe("partly");
  expect(judged("85", null)).toBe("partly");
  expect(judged("85", null, 5)).toBe("not");
});

test("a bound tells its own direction", () => {
  expect(indicatorStatus(outcome("5,9"), readFigure("max 6 %"), "okand")).toBe("met");
  expect(indicatorStatus(outcome("14,7"), readFigure("max 10 %"), "okand")).toBe("not");
  expect(indicatorStatus(outcome("89"), readFigure("minst 90 %"), "okand")).toBe("partly");
});

test("öka and minska are held against last year", () => {
  expect(indicatorStatus(outcome("43"), readFigure("öka"), "okand", outcome("30"))).toBe("met");
  expect(indicatorStatus(outcome("43"), readFigure("minska"), "okand", outcome("30"))).toBe("not");
  expect(indicatorStatus(outcome("43"), readFigure("öka"), "okand")).toBe("none");
});

test("not reported, not measured and no target are three different things", () => {
  const target = readFigure("11 st");
  expect(indicatorStatus(null, target, "lagre")).toBe("missing");
  expect(indicatorStatus({ kind: "ej-matt", value: null }, target, "lagre")).toBe("none");
  expect(indicatorStatus(outcome("11"), readFigure("tas fram av nämnden"), "lagre")).toBe("none");
  expect(indicatorStatus(outcome("11"), target, "okand")).toBe("none");
});

test("KF:s årsmål stands in only where there is no own one, and the words say so", () => {
  const target = (written: string, setBy: "kf" | "enhet") => ({ setBy, no: 1, figure: readFigure(written), written });
  const indicator = { outcome: outcome("0,24"), lastYear: null, direction: "lagre" as const };
  expect(indicatorState({ ...indicator, target: target("0,2 %", "enhet"), kfTarget: target("1,7 %", "kf") }).words).toBe("Målet nås inte");
  expect(indicatorState({ ...indicator, target: null, kfTarget: target("1,7 %", "kf") }).words).toBe("KF:s mål nås");
});

test("what can't be judged says why, and what is judged or lacks a figure says nothing", () => {
  const target = (written: string, figure = readFigure(written)) => ({ setBy: "enhet" as const, no: 1, figure, written });
  const judged = { outcome: outcome("14"), lastYear: null, direction: "okand" as const, target: null, kfTarget: null };
  expect(whyNotJudged({ ...judged, target: target("15 st") })).toBe("Ingen har sagt om högre eller lägre är bättre.");
  expect(whyNotJudged({ ...judged, target: target("15 %", { kind: "text", words: "15 %" }) })).toBe(
    "Årsmålet ”15 %” går inte att jämföra med utfallet.",
  );
  expect(whyNotJudged({ ...judged, target: target("öka") })).toBe("Det finns inget utfall från året före att jämföra med.");
  expect(whyNotJudged({ ...judged, target: target("tas fram av nämnden") })).toBe("Årsmålet är inte fastställt än.");
  expect(whyNotJudged({ ...judged, direction: "neutral", target: target("15 st") })).toBe("");
  expect(whyNotJudged({ ...judged, direction: "hogre", target: target("15 st") })).toBe("");
  expect(whyNotJudged({ ...judged, outcome: null, target: target("15 st") })).toBe("");
  expect(whyNotJudged(judged)).toBe("");
});

test("öka is not held against a year from before the definition changed", () => {
  const target = { setBy: "enhet" as const, no: 1, figure: readFigure("öka"), written: "öka" };
  const judged = { outcome: outcome("43"), lastYear: outcome("30"), direction: "hogre" as const, target, kfTarget: null };
  expect(indicatorState(judged).status).toBe("met");
  expect(indicatorState({ ...judged, breaksBecause: "Ny enkät." }).status).toBe("none");
  expect(whyNotJudged({ ...judged, breaksBecause: "Ny enkät." })).toBe("Jämförs inte med året före: Ny enkät.");
});
