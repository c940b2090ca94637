import { expect, test } from "vitest";
import { readFigure } from "../swedish/figure.ts";
import { readNumber } from "../swedish/number.ts";
import type { OutcomeCell } from "./chain.ts";
import { indicatorState, indicatorStatus } from "./indicator-status.ts";

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
