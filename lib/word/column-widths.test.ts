import { expect, test } from "vitest";
import { columnWidths } from "./column-widths.ts";
import type { ParagraphPiece } from "./pieces.ts";

const cell = (text: string): ParagraphPiece[] => [{ kind: "paragraph", style: "Tabelltext", runs: [{ text }] }];
const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0);

test("columns fill the text width in the given proportions", () => {
  expect(columnWidths([2, 1, 1], [[cell("Ord"), cell("1"), cell("2")]])).toEqual([4676, 2339, 2339]);
});

test("a column is widened until its longest word fits, at the cost of those that have room", () => {
  const widths = columnWidths([50, 1, 1], [[cell("Ord"), cell("Periodicitet"), cell("2")]]);
  expect(widths[1]).toBeGreaterThan(900);
  expect(sum(widths)).toBe(9354);
});

test("where not even the longest words fit, all columns give way alike", () => {
  const widths = columnWidths([1, 1], [[cell("x".repeat(200)), cell("y".repeat(200))]]);
  expect(sum(widths)).toBe(9354);
  expect(Math.min(...widths)).toBeGreaterThan(4000);
});

test("a word of ten thousand letters leaves the other columns room for theirs", () => {
  const widths = columnWidths([1, 1, 1], [[cell("Verksamhet"), cell("x".repeat(10_000)), cell("Kostnader")]]);
  expect(sum(widths)).toBe(9354);
  expect(Math.min(...widths)).toBeGreaterThan(1500);
});

test("a figure and its unit stand on one line where the names have room, words do not take it from them", () => {
  const figure = (text: string): ParagraphPiece[] => [{ kind: "paragraph", style: "TabellTal", runs: [{ text }] }];
  const head = [cell("Indikator"), cell("Årsmål"), cell("Avvikelse")];
  const [name = 0, target = 0, words] = columnWidths(
    [6000, 800, 1000],
    [head, [cell("Antal"), figure("max 15,0 barn"), cell("Klart i augusti i stället")]],
  );
  const [, narrow] = columnWidths([6000, 800, 1000], [head, [cell("Antal"), figure("15"), cell("Klart")]]);
  expect(target).toBeGreaterThan(1150);
  expect(narrow).toBeLessThan(1000);
  expect(words).toBeLessThan(1300);
  expect(sum([name, target, words ?? 0])).toBe(9354);
});
