import { expect, test } from "vitest";
import { countFindings, findingsByPlace, isAnswered, withAnswers } from "./answered.ts";
import { type Finding, findingKey } from "./finding.ts";

const sum: Finding = {
  rule: "konssumma",
  severity: "hard",
  place: { kind: "indikator", path: ["1.2 Unga"], id: "rad1", goalId: "mal1", indicatorId: "ind1", row: "Antal kurser", column: "utfall" },
  message: "kvinnor 4 + män 5 = 9, men totalen är 10.",
  figures: [
    { what: "Totalt", written: "10" },
    { what: "Kvinnor", written: "4" },
  ],
};
const weaker: Finding = { ...sum, rule: "arsmal-saknas", severity: "soft", place: { ...sum.place, path: ["1.1 Barn"] } };
const said = (reason: string) => ({ reason, version: 1, by: "Bo Ek", at: "2026-03-02T09:00:00.000Z" });

test("an answer stands while the figures do, and falls when one of them changes", () => {
  const answers = new Map([[findingKey(sum), said("Kön är okänt för en.")]]);
  const mended = { ...sum, figures: [{ what: "Totalt", written: "11" }, ...sum.figures.slice(1)] };
  expect(withAnswers([sum, mended], answers, []).map(isAnswered)).toEqual([true, false]);
});

test("an answer that was taken back is none", () => {
  const [finding] = withAnswers([sum], new Map([[findingKey(sum), said("")]]), []);
  expect(finding && isAnswered(finding)).toBe(false);
});

test("what is found twice in one place is one thing to answer", () => {
  expect(withAnswers([sum, { ...sum }], new Map(), [])).toHaveLength(1);
});

test("what is left is counted by how grave it is; the answered stand by themselves", () => {
  const answered = withAnswers([sum, weaker], new Map([[findingKey(sum), said("Kön är okänt för en.")]]), []);
  expect(countFindings(answered)).toEqual({ hard: 0, soft: 1, answered: 1 });
});

test("the places stand with the gravest first and those with answers only last", () => {
  const paths = (answers: Map<string, ReturnType<typeof said>>) =>
    findingsByPlace(withAnswers([weaker, sum], answers, [])).map(({ path }) => path);
  expect(paths(new Map())).toEqual([["1.2 Unga"], ["1.1 Barn"]]);
  expect(paths(new Map([[findingKey(sum), said("Kön är okänt för en.")]]))).toEqual([["1.1 Barn"], ["1.2 Unga"]]);
});

test("what was said last year about the same rule and indicator is shown beside the finding", () => {
  const earlier = [
    { year: 2025, rule: "konssumma", indicatorId: "ind1", identity: "[]", reason: "Kön är okänt för två." },
    { year: 2024, rule: "konssumma", indicatorId: "ind1", identity: "[]", reason: "Kön är okänt för tre." },
  ];
  const [of, other] = withAnswers([sum, weaker], new Map(), earlier);
  expect(of?.earlier?.year).toBe(2025);
  expect(other?.earlier).toBeNull();
});

test("and about the same row of the budget or the same goals, though their ids are the year's own", () => {
  const place = { kind: "budget" as const, path: ["Bokslut 2025"], id: "tabell1", row: "Totalt", column: "kostnader" };
  const lastYear: Finding = {
    rule: "budgetsumma",
    severity: "hard",
    place,
    message: "Totalt är fel.",
    figures: [{ what: "Totalt", written: "55,3" }],
  };
  const thisYear = {
    ...lastYear,
    place: { ...place, path: ["Bokslut 2026"], id: "tabell2" },
    figures: [{ what: "Totalt", written: "58,0" }],
  };
  const elsewhere = { ...thisYear, place: { ...thisYear.place, row: "Summa 1" } };
  const text = (id: string): Finding => ({ ...lastYear, rule: "andel-i-texten", place: { kind: "text", path: ["Analys"], id } });
  const goal = (id: string): Finding => ({ ...lastYear, rule: "numrering", place: { kind: "mal", path: ["1.1 Barn"], id, goalId: id } });
  const earlier = [lastYear, text("t1"), goal("g1")].map((finding) => ({
    ...{ year: 2025, rule: finding.rule, indicatorId: null },
    ...{ identity: findingKey(finding), reason: "Det stämmer." },
  }));
  const said = withAnswers([thisYear, elsewhere, text("t2"), goal("g2")], new Map(), earlier).map((each) => each.earlier?.year ?? null);
  expect(said).toEqual([2025, null, null, 2025]);
});
