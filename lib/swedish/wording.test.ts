import { expect, test } from "vitest";
import { counted, countedOf, likeness, partOf, slugOf, wordingKey } from "./wording.ts";

test("two wordings are the same after case, blanks, dashes and final stop", () => {
  expect(wordingKey("KF:S  INRIKTNINGSMÅL 1:")).toBe(wordingKey("KF:s inriktningsmål 1"));
  expect(wordingKey("Stöd utifrån behov erbjuds.")).toBe(wordingKey("Stöd utifrån behov erbjuds"));
});

test("likeness is 1 for the same words and low for other goals", () => {
  expect(likeness("Budgeten är i balans", "budgeten är i balans.")).toBe(1);
  expect(likeness("Hemlöshet motverkas", "Hemlöshet ska motverkas")).toBeGreaterThan(0.85);
  expect(likeness("Hemlöshet motverkas", "Förebyggande arbete prioriteras")).toBeLessThan(0.5);
});

test("a unit's name becomes an address without å, ä and ö", () => {
  expect(slugOf("Beställarenheten funktionsnedsättning")).toBe("bestallarenheten-funktionsnedsattning");
});

test("a number has its noun as it is said: of one and of several", () => {
  expect([1, 2, 1200].map((count) => counted(count, "rad", "rader"))).toEqual(["1\u00a0rad", "2\u00a0rader", "1\u00a0200\u00a0rader"]);
  expect(countedOf(0, 1, "indikator", "indikatorer")).toBe("0 av 1\u00a0indikator");
  expect(countedOf(1, 16, "indikator", "indikatorer")).toBe("1 av 16\u00a0indikatorer");
});

test("numbers in sentences have their thousands apart", () => {
  expect(partOf(4, 3001).replace(/\s/g, " ")).toBe("4 av 3 001");
  expect(countedOf(1, 1, "enhet", "enheter").replace(/\s/g, " ")).toBe("1 av 1 enhet");
  expect(counted(6000, "cell", "celler").replace(/\s/g, " ")).toBe("6 000 celler");
});
