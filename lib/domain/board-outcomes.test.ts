import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { handedInWords, isWaitedFor, outcomesByUnit } from "./board-outcomes.ts";
import type { OrgNode } from "./chain.ts";
import { reminderText } from "./reminder.ts";

const unit = (name: string): OrgNode => ({ id: name, name, slug: name.toLowerCase(), kind: "enhet" });
const goal = (id: string, level: string, parentId: string | null, number = "") => ({ id, level, parentId, number, title: `Mål ${id}` });
const GOALS = [
  goal("kf10", "kf-mal", "topp", "1.10"),
  goal("kf2", "kf-mal", "topp", "1.2"),
  goal("namnd", "namndmal", "kf2"),
  goal("enhet", "enhetsmal", "namnd"),
  goal("ensamt", "enhetsmal", null),
  goal("topp", "inriktningsmal", null, "1"),
];
const due = (unitId: string, goalId: string, name: string, reported = false) => ({ unitId, goalId, name, reported });
const OUTCOMES = [
  due("Lönnen", "enhet", "Nöjda brukare", true),
  due("Lönnen", "kf2", "Fallolyckor"),
  due("Lönnen", "kf10", "Sjukfrånvaro"),
  due("Boken", "ensamt", "Besök", true),
];

test("a nämnd's table gathers indicators under the kommun's goal above them, in the order of its numbers", () => {
  const { groups, units } = outcomesByUnit(styrmodellOf(2026), [unit("Boken"), unit("Lönnen"), unit("Nya")], GOALS, OUTCOMES);
  expect(groups.map(({ id }) => id)).toEqual(["ensamt", "kf2", "kf10"]);
  expect(units.map(({ unit: { name }, shares, whole }) => [name, shares, whole])).toEqual([
    ["Boken", { ensamt: { done: 1, due: 1 } }, { done: 1, due: 1 }],
    ["Lönnen", { kf2: { done: 1, due: 2 }, kf10: { done: 0, due: 1 } }, { done: 1, due: 3 }],
  ]);
});

test("a reminder names what the unit lacks and its last day, before, on and after it", () => {
  const { units } = outcomesByUnit(styrmodellOf(2026), [unit("Lönnen")], GOALS, OUTCOMES);
  const [row] = units;
  if (!row) throw new Error("Lönnen saknas");
  const about = { unit: row, period: "VB 2026", lastDay: "2027-01-26", address: "/2026/lonnen/utfall?period=VB" };
  const text = reminderText(about, "2027-01-20T09:00:00.000Z");
  expect(text).toContain("I Lönnen saknas utfall för 2 av 3\u00a0indikatorer för VB 2026:\n– Fallolyckor\n– Sjukfrånvaro");
  expect(text).toContain("Sista dagen är den 26 januari 2027.");
  expect(text).toContain("Rapportera här: /2026/lonnen/utfall?period=VB");
  expect(reminderText(about, "2027-01-26T09:00:00.000Z")).toContain("Sista dagen är i dag.");
  expect(reminderText(about, "2027-01-27T09:00:00.000Z")).toContain("Sista dagen var den 26 januari 2027.");
  const whole = { ...row, missing: [] };
  expect(reminderText({ ...about, unit: whole, lastDay: null }, "2027-01-20T09:00:00.000Z")).toContain("men perioden är inte inlämnad.");
});

test("a unit is waited for from the day the period opens until its outcomes or its report are handed in", () => {
  const open = { opensOn: null, handedIn: false, state: null };
  expect([open, { ...open, state: "utkast" as const }, { ...open, state: "aterlamnad" as const }].every(isWaitedFor)).toBe(true);
  const others = [
    { ...open, opensOn: "2026-11-01" },
    { ...open, handedIn: true },
    { ...open, state: "beslutad" as const },
  ];
  expect(others.some(isWaitedFor)).toBe(false);
});

test("a nämnd's period in one sentence: who has handed in, and who is late", () => {
  const open = { opensOn: null, lastDay: "2026-09-15", handedIn: false, state: null };
  const done = { ...open, handedIn: true };
  const ahead = { ...open, opensOn: "2026-10-01" };
  const before = "2026-09-10T10:00:00.000Z";
  const after = "2026-09-20T10:00:00.000Z";
  expect(handedInWords([done, done], after)).toBe("Alla enheter har lämnat in.");
  expect(handedInWords([open, open], before)).toBe("Ingen enhet har lämnat in än.");
  expect(handedInWords([open, open], after)).toBe("Ingen enhet har lämnat in än. Alla är försenade.");
  expect(handedInWords([done, done, open], after)).toBe("2 av 3\u00a0enheter har lämnat in. 1\u00a0är försenad.");
  expect(handedInWords([done, { ...open, lastDay: null }, ahead], after)).toBe("1 av 3\u00a0enheter har lämnat in.");
  expect(handedInWords([done], after)).toBe("1 av 1\u00a0enhet har lämnat in.");
});
