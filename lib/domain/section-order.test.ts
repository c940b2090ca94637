import { expect, test } from "vitest";
import { movedSection, settledDepths } from "./section-order.ts";

const fore = "fore" as const;
const efter = "efter" as const;
const SECTIONS = [
  { id: "inledning", depth: 1 as const, place: fore },
  { id: "lagar", depth: 2 as const, place: fore },
  { id: "medarbetare", depth: 2 as const, place: fore },
  { id: "omvarld", depth: 1 as const, place: fore },
  { id: "resurser", depth: 1 as const, place: efter },
  { id: "budget", depth: 2 as const, place: efter },
  { id: "ovrigt", depth: 1 as const, place: efter },
];
const order = (id: string, by: -1 | 1) => movedSection(SECTIONS, id, by).map((section) => section.id);

test("a section is moved with those under it", () => {
  expect(order("inledning", 1)).toEqual(["omvarld", "inledning", "lagar", "medarbetare", "resurser", "budget", "ovrigt"]);
  expect(order("ovrigt", -1)).toEqual(["inledning", "lagar", "medarbetare", "omvarld", "ovrigt", "resurser", "budget"]);
});

test("one that stands under another is moved among those of the same, and no further", () => {
  expect(order("lagar", 1)).toEqual(["inledning", "medarbetare", "lagar", "omvarld", "resurser", "budget", "ovrigt"]);
  for (const [id, by] of [
    ["lagar", -1],
    ["medarbetare", 1],
    ["budget", -1],
    ["budget", 1],
  ] as const) {
    expect(movedSection(SECTIONS, id, by)).toBe(SECTIONS);
  }
});

test("the last before the goals goes past them, and back again", () => {
  const past = movedSection(SECTIONS, "omvarld", 1);
  expect(past.map(({ id, place }) => [id, place]).slice(2, 5)).toEqual([
    ["medarbetare", fore],
    ["omvarld", efter],
    ["resurser", efter],
  ]);
  expect(movedSection(past, "omvarld", -1)).toEqual(SECTIONS);
});

test("the first and the last stay where they are", () => {
  expect(movedSection(SECTIONS, "inledning", -1)).toBe(SECTIONS);
  expect(movedSection(SECTIONS, "ovrigt", 1)).toBe(SECTIONS);
});

test("a section that has lost the one it stood under stands on its own", () => {
  expect(settledDepths(SECTIONS.slice(1)).map(({ depth }) => depth)).toEqual([1, 2, 1, 1, 2, 1]);
  expect(settledDepths(SECTIONS)).toEqual(SECTIONS);
});
