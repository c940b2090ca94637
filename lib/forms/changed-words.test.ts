import { expect, test } from "vitest";
import { changedWords } from "./changed-words.ts";

test("a footnote stays with its words when others are mended, and with the new ones when its own are", () => {
  const note = { s: "", note: "Källa: enkäten." };
  const before = [{ s: "Av 96 är 89 procent" }, note, { s: " nöjda." }];
  expect(changedWords(before, "Av 96 är 84 procent nöjda.")).toEqual([{ s: "Av 96 är 84 procent" }, note, { s: " nöjda." }]);
  expect(changedWords(before, "Av 96 är de flesta nöjda.")).toEqual([{ s: "Av 96 är de flesta" }, note, { s: " nöjda." }]);
});
