import { expect, test } from "vitest";
import { type Finding, findingKey, sameFinding } from "./finding.ts";

const finding: Finding = {
  rule: "konssumma",
  severity: "hard",
  place: { kind: "indikator", path: ["1.2 Unga"], id: "rad1", goalId: "mal1", indicatorId: "ind1", row: "Antal kurser", column: "utfall" },
  message: "kvinnor 4 + män 5 = 9, men totalen är 10.",
  figures: [
    { what: "Totalt", written: "10" },
    { what: "Kvinnor", written: "4" },
  ],
};

test("a finding keeps its identity while its figures stand, whatever is said around them", () => {
  const moved = { ...finding, message: "Något annat sagt", place: { ...finding.place, path: ["1.3 Barn"], id: "rad9" } };
  expect(findingKey(moved)).toBe(findingKey(finding));
  const mended = { ...finding, figures: [{ what: "Totalt", written: "9" }, ...finding.figures.slice(1)] };
  expect(findingKey(mended)).not.toBe(findingKey(finding));
});

test("two cells of one row, and two rows of one goal, have identities of their own", () => {
  const inDistrict = { ...finding, place: { ...finding.place, district: "Bromma" } };
  const otherRow = { ...finding, place: { ...finding.place, indicatorId: "ind2" } };
  expect(new Set([finding, inDistrict, otherRow].map(findingKey)).size).toBe(3);
});

test("a paper fresh from Word has no ids: then the headings and the words tell its findings apart", () => {
  const at = (path: string[], quote: string): Finding => ({ ...finding, place: { kind: "text", path, quote } });
  expect(findingKey(at(["Inledning"], "a"))).toBe(findingKey(at(["inledning "], "a")));
  expect(findingKey(at(["Inledning"], "a"))).not.toBe(findingKey(at(["Analys"], "a")));
});

test("what is typed in the grid and what stands in the paper are one finding while the figures are the same", () => {
  const typed = { ...finding, place: { kind: "indikator" as const, path: [], indicatorId: "ind1", row: "Antal kurser" } };
  expect(sameFinding(typed, finding)).toBe(true);
  expect(sameFinding({ ...typed, figures: [{ what: "Totalt", written: "11" }] }, finding)).toBe(false);
  expect(sameFinding({ ...typed, place: { ...typed.place, gender: "kvinnor" } }, finding)).toBe(false);
});
