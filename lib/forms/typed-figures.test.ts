import { expect, test } from "vitest";
import { exactAmount } from "../domain/budget.ts";
import { readAmount } from "./amount.ts";
import { isOutcome, outcomeText, readOutcome } from "./outcome.ts";
import { readTarget } from "./target.ts";

test("an outcome is read with and without its unit", () => {
  expect(readOutcome("0,24", "%")).toEqual({ ok: true, value: { kind: "varde", figure: { micro: 240000, decimals: 2 } } });
  expect(readOutcome("0,24 %", "%")).toEqual({ ok: true, value: { kind: "varde", figure: { micro: 240000, decimals: 2 } } });
});

test("an emptied cell is not reported, a written 0 is an outcome", () => {
  expect(readOutcome(" ", "st")).toEqual({ ok: true, value: { kind: "ej-rapporterat" } });
  expect(readOutcome("0", "st")).toEqual({ ok: true, value: { kind: "varde", figure: { micro: 0, decimals: 0 } } });
});

test("two figures in one cell are refused, not read as one", () => {
  expect(readOutcome("45\n120", "st")).toEqual({ ok: false, message: "I cellen står flera rader med siffror. Skriv bara den som gäller." });
});

test("the kinds of empty are told apart", () => {
  expect(readOutcome("ej mätt", "st")).toEqual({ ok: true, value: { kind: "ej-matt" } });
  expect(readOutcome("Går ej att mäta: registret är stängt", "st")).toEqual({
    ok: true,
    value: { kind: "gar-ej-att-mata", reason: "registret är stängt" },
  });
  expect(readOutcome("går ej att mäta", "st").ok).toBe(false);
});

test("a cell that cannot be read is refused with how to write it", () => {
  expect(readOutcome("ungefär tolv", "st")).toEqual({
    ok: false,
    message: "Skriv ett tal, till exempel 12,5. Finns inget tal: skriv ”mäts ej”.",
  });
  expect(readOutcome("1.234", "st").ok).toBe(false);
  expect(readOutcome("12 st", "%")).toEqual({ ok: false, message: "Indikatorn räknas i %. Skriv bara talet, till exempel 12." });
});

test("what can be an outcome is told from a name, without knowing whose it is", () => {
  expect(["12,5 %", "412/171 000", "mäts ej", "kan inte mätas", "röjs ej", ".."].every(isOutcome)).toBe(true);
  expect(["", "Norrmalm", "–", "2026-05-01"].some(isOutcome)).toBe(false);
});

test("a share may be given as its counts, never of nothing, and a count has no share", () => {
  expect(readOutcome("412/171 000", "%")).toMatchObject({ ok: true, value: { kind: "andel", share: { numerator: { micro: 412e6 } } } });
  expect(readOutcome("3/0", "%")).toMatchObject({ ok: false, message: expect.stringContaining("större än 0") });
  expect(readOutcome("3/4", "st")).toMatchObject({ ok: false, message: expect.stringContaining("utan nämnare") });
});

test("a cell says what it was given instead of a number", () => {
  const told = (typed: string, unit = "st") => {
    const read = readOutcome(typed, unit);
    return read.ok ? "" : read.message;
  };
  expect(told("=A1+B1")).toMatch(/formel/);
  expect(told("2026-05-01")).toMatch(/datum/);
  expect(told("3/5 2026")).toMatch(/datum/);
  expect(told("12345678901234567")).toMatch(/större/);
  expect(told("−4")).toMatch(/negativt/);
  expect(told("#DIVISION/0!")).toMatch(/fel i en formel/);
  expect(told("–")).toMatch(/Skriv 0 eller ”mäts ej”/);
  expect(told("1,234.5")).toMatch(/: 1\u00a0234,5\.$/);
  expect(told("1.234")).toMatch(/: 1\u00a0234\.$/);
  expect(told("12,1234567")).toMatch(/6 decimaler/);
  expect(told("12 %")).toMatch(/räknas i st/);
});

test("what stands in an outcome's field is read back as the same cell", () => {
  for (const typed of ["0,40", "−3,2", "mäts ej", "kan inte mätas: flytt", "röjs ej"]) {
    const read = readOutcome(typed, "");
    if (!read.ok || read.value.kind === "andel") throw new Error(typed);
    const value = read.value.kind === "varde" ? read.value.figure : null;
    const reason = "reason" in read.value ? read.value.reason : "";
    expect(outcomeText({ kind: read.value.kind, value, reason })).toBe(typed);
  }
});

test("an årsmål is a number, a bound, a direction or pending; a blank takes it away", () => {
  expect(readTarget("max 6 %")).toMatchObject({ ok: true, value: { kind: "bound", bound: "hogst" } });
  expect(readTarget("öka")).toMatchObject({ ok: true, value: { kind: "direction" } });
  expect(readTarget("tas fram av nämnden")).toMatchObject({ ok: true, value: { kind: "pending" } });
  expect(readTarget("0")).toMatchObject({ ok: true, value: { kind: "number" } });
  expect(readTarget("")).toEqual({ ok: true, value: null });
  expect(readTarget("så många som möjligt")).toEqual({ ok: true, value: { kind: "text", words: "så många som möjligt" } });
  expect(readTarget("så många som möjligt ".repeat(5)).ok).toBe(false);
});

test("a budget amount is whole kronor, in the table's unit", () => {
  expect(readAmount("17,5", "mnkr")).toEqual({ ok: true, value: 17_500_000 });
  expect(readAmount("−3 571", "tkr")).toEqual({ ok: true, value: -3_571_000 });
  expect(readAmount("", "mnkr")).toEqual({ ok: true, value: null });
  expect(readAmount("12 tkr", "mnkr").ok).toBe(false);
  expect(readAmount("0,00001", "tkr").ok).toBe(false);
});

test("an amount's field shows the decimals that its kronor need", () => {
  expect(exactAmount(17_500_000, "mnkr", 1)).toBe("17,5");
  expect(exactAmount(17_450_000, "mnkr", 1)).toBe("17,45");
  expect(exactAmount(null, "mnkr", 1)).toBe("");
});
