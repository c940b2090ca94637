import { expect, test } from "vitest";
import { readFigure, sameFigure, writeFigure } from "./figure.ts";

test("a figure keeps its unit as written", () => {
  expect(readFigure("0,24 %")).toEqual({ kind: "number", value: { micro: 240_000, decimals: 2 }, unit: "%" });
  expect(readFigure("1600 st")).toMatchObject({ kind: "number", unit: "st" });
  expect(readFigure("65 kWh/m²")).toMatchObject({ kind: "number", unit: "kWh/m²" });
  expect(readFigure("79")).toMatchObject({ kind: "number", unit: "" });
});

test("a written nought is a figure, an empty cell is none", () => {
  expect(readFigure("0 st")).toMatchObject({ kind: "number", value: { micro: 0 } });
  expect(readFigure("  ")).toBeNull();
});

test("bounds, ranges, directions and pending targets are told apart", () => {
  expect(readFigure("max 6 %")).toMatchObject({ kind: "bound", bound: "hogst", value: { micro: 6_000_000 }, words: "max" });
  expect(readFigure("minst 90 %")).toMatchObject({ kind: "bound", bound: "minst" });
  expect(readFigure("mindre än 5")).toMatchObject({ kind: "bound", bound: "hogst" });
  expect(readFigure("3–5 %")).toMatchObject({ kind: "range", value: { micro: 3_000_000 }, upper: { micro: 5_000_000 }, unit: "%" });
  expect(readFigure("Öka")).toMatchObject({ kind: "direction" });
  expect(readFigure("tas fram av nämnden")).toMatchObject({ kind: "pending" });
  expect(readFigure("fastställs 2017")).toMatchObject({ kind: "pending" });
});

test("what nobody understands is kept as written", () => {
  expect(readFigure("enligt plan")).toEqual({ kind: "text", words: "enligt plan" });
  expect(readFigure("VB 2017")).toEqual({ kind: "text", words: "VB 2017" });
});

test("a figure is printed in Tertial's own writing", () => {
  expect(
    ["1600 st", "-3,2 %", "max 6 %", "3-5 %"].map((written) => writeFigure(readFigure(written) ?? { kind: "text", words: "" })),
  ).toEqual(["1\u00a0600\u00a0st", "\u22123,2\u00a0%", "max 6\u00a0%", "3–5\u00a0%"]);
});

test("two figures are the same when they mean the same, whatever their decimals", () => {
  const same = (a: string, b: string) =>
    sameFigure(readFigure(a) ?? { kind: "text", words: a }, readFigure(b) ?? { kind: "text", words: b });
  expect(same("0,4 %", "0,40 %")).toBe(true);
  expect(same("100", "100 %")).toBe(true);
  expect(same("100 st", "100 %")).toBe(false);
  expect(same("Tas fram av nämnden", "tas fram av nämnden")).toBe(true);
  expect(same("max 6 %", "6 %")).toBe(false);
});

test("a star after a figure points to a note and is no part of its unit", () => {
  expect(readFigure("4,4 % *")).toMatchObject({ kind: "number", value: { micro: 4_400_000 }, unit: "%" });
  expect(readFigure("12*")).toMatchObject({ kind: "number", unit: "" });
  expect(readFigure("*")).toEqual({ kind: "text", words: "*" });
});

test("a raised figure points to a note and is no digit of the figure before it, but a square metre keeps its own", () => {
  expect(readFigure("85¹")).toMatchObject({ kind: "number", value: { micro: 85_000_000 }, unit: "" });
  expect(readFigure("4,4 %²⁾")).toMatchObject({ kind: "number", value: { micro: 4_400_000 }, unit: "%" });
  expect(readFigure("120 kWh/m²")).toMatchObject({ kind: "number", unit: "kWh/m²" });
});

test("two figures on lines of their own are not one", () => {
  expect(readFigure("45\n120")).toEqual({ kind: "text", words: "45 120" });
  expect(readFigure("85\n%")).toMatchObject({ kind: "number", unit: "%" });
});
