import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { type BuiltGoal, byNumber, lacksParent, mayMoveTo, moved, oneStep, withBelow } from "./chain-building.ts";

const MODEL = styrmodellOf(2027);

function goal(id: string, level: string, parentId: string | null, number = ""): BuiltGoal {
  return { id, level, parentId, number, title: id, own: level === "enhetsmal" };
}

const GOALS = [
  goal("trygghet", "inriktningsmal", null, "1"),
  goal("äldre", "kf-mal", "trygghet", "1.2"),
  goal("hemma", "namndmal", "äldre"),
  goal("känner", "enhetsmal", "hemma"),
  goal("i tid", "enhetsmal", "hemma"),
  goal("mat", "enhetsmal", "hemma"),
];

const order = (goals: BuiltGoal[]) => goals.filter(({ parentId }) => parentId === "hemma").map(({ id }) => id);

test("a goal goes before the one that is pointed at, and last where none is", () => {
  expect(order(moved(GOALS, "mat", "hemma", "känner"))).toEqual(["mat", "känner", "i tid"]);
  expect(order(moved(GOALS, "känner", "hemma", null))).toEqual(["i tid", "mat", "känner"]);
  expect(moved(GOALS, "mat", "hemma", "mat")).toBe(GOALS);
});

test("one step up or down among its own; the first goes no higher and the last no lower", () => {
  expect(oneStep(GOALS, "i tid", -1)).toMatchObject({ before: "känner" });
  expect(oneStep(GOALS, "i tid", 1)).toMatchObject({ before: null });
  expect(oneStep(GOALS, "känner", -1)).toBeNull();
  expect(oneStep(GOALS, "mat", 1)).toBeNull();
});

test("a unit moves its own goals under any level above theirs, and what is not its own only among its siblings", () => {
  const [, kf, board, own] = GOALS as [BuiltGoal, BuiltGoal, BuiltGoal, BuiltGoal];
  expect(mayMoveTo(MODEL, GOALS, own, "äldre")).toBe(true);
  expect(mayMoveTo(MODEL, GOALS, own, "mat")).toBe(false);
  expect(mayMoveTo(MODEL, GOALS, own, null)).toBe(false);
  expect(mayMoveTo(MODEL, GOALS, board, kf.id)).toBe(true);
  expect(mayMoveTo(MODEL, GOALS, board, "trygghet")).toBe(false);
});

test("a unit's goal lacks what it answers outermost and right under an inriktningsmål", () => {
  const own = (parentId: string | null) => lacksParent(MODEL, GOALS, { ...goal("ny", "enhetsmal", parentId) });
  expect([own(null), own("trygghet"), own("äldre"), own("hemma")]).toEqual([true, true, false, false]);
  expect(lacksParent(MODEL, GOALS, goal("x", "kf-mal", null))).toBe(false);
});

test("a goal goes with everything under it", () => {
  expect(withBelow(GOALS, "äldre").map(({ id }) => id)).toEqual(["äldre", "hemma", "känner", "i tid", "mat"]);
});

test("1.2 stands before 1.10, and what has no number last", () => {
  const numbers = ["1.10", "", "2", "1.2", "1"].map((number) => ({ number }));
  expect(numbers.toSorted(byNumber).map(({ number }) => number)).toEqual(["1", "1.2", "1.10", "2", ""]);
});
