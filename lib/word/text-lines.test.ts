import { expect, test } from "vitest";
import { resolvedStyle } from "./paragraph-styles.ts";
import type { Run } from "./pieces.ts";
import { lineCount, lineHeight } from "./text-lines.ts";
import { textWidth } from "./text-width.ts";

const text = resolvedStyle("Brodtext");
const cell = resolvedStyle("Tabelltext");

/** How many lines a text takes in a cell that is just wide enough for `widest`. */
function linesWithRoomFor(widest: string, words: string): number {
  return lineCount([{ text: words }], cell, (textWidth(widest, "calibri") * 19) / 100 + 2);
}

test("a line of text is as high as its font says", () => {
  expect(lineHeight(text)).toBe(273);
  expect(lineHeight(cell)).toBe(232);
});

test("a line ends at a blank and after a hyphen or a dash, never at a slash or a hard blank", () => {
  expect(linesWithRoomFor("kvinnor", "kvinnor och")).toBe(2);
  expect(linesWithRoomFor("2024–", "2024–2026")).toBe(2);
  expect(linesWithRoomFor("parker-", "parker-gator")).toBe(2);
  expect(linesWithRoomFor("män/pojkar", "vi män/pojkar")).toBe(2);
  expect(linesWithRoomFor("1\u00a0240\u00a0kr", "om 1\u00a0240\u00a0kr")).toBe(2);
});

test("a blank at the end of a line takes no room", () => {
  expect(linesWithRoomFor("två ord", "två ord   ")).toBe(1);
});

test("a word longer than its column is broken where the column ends", () => {
  expect(lineCount([{ text: "x".repeat(100) }], cell, 1000)).toBe(9);
  expect(lineCount([{ text: "" }], cell, 0)).toBe(1);
});

test("a word of two runs is one word, a forced line is one more, and what follows a tab begins at the tab", () => {
  const halves: Run[] = [{ text: "verksam", style: "Fet" }, { text: "hetsplan" }];
  expect(lineCount(halves, cell, 1400)).toBe(lineCount([{ text: "verksamhetsplan" }], cell, 1400));
  expect(lineCount([{ text: "ett" }, { br: true }, { text: "två" }], cell, 5000)).toBe(2);
  const fact: Run[] = [{ text: "Handläggare" }, { tab: true }, { text: "ord ".repeat(18) }];
  expect(lineCount(fact, resolvedStyle("Uppgift"), 9354)).toBe(1);
  expect(lineCount([...fact, { text: "ord ".repeat(18) }], resolvedStyle("Uppgift"), 9354)).toBe(2);
});
