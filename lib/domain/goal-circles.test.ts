import fc from "fast-check";
import { expect, test } from "vitest";
import { closesCircle, withoutCircles } from "./goal-circles.ts";

const goal = (id: string, parentId: string | null) => ({ id, parentId });

test("goals that stand above each other in a circle begin with the first, which says so", () => {
  const cut = withoutCircles([goal("c", "b"), goal("a", "c"), goal("b", "a"), goal("d", "b")]);
  expect(cut).toEqual([{ ...goal("c", null), circular: true }, goal("a", "c"), goal("b", "a"), goal("d", "b")]);
  expect(withoutCircles([goal("a", "a")])).toEqual([{ ...goal("a", null), circular: true }]);
});

test("whatever the links are, every goal hangs from one at the top", () => {
  const links = fc.array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(links, (parents) => {
      const goals = parents.map((parent, index) => goal(String(index), parent === null ? null : String(parent)));
      const cut = withoutCircles(goals);
      const parentOf = new Map(cut.map(({ id, parentId }) => [id, parentId]));
      for (const { id } of cut) {
        let [above, steps]: [string | null | undefined, number] = [id, 0];
        while (above && parentOf.has(above) && steps <= cut.length) [above, steps] = [parentOf.get(above), steps + 1];
        expect(steps).toBeLessThanOrEqual(cut.length);
      }
      const changed = cut.filter(({ parentId }, index) => parentId !== goals[index]?.parentId);
      expect(changed.every(({ circular }) => circular)).toBe(true);
    }),
  );
});

test("a link that would close a circle is seen before it is made", () => {
  const goals = [goal("a", null), goal("b", "a"), goal("c", "b")];
  expect(closesCircle("a", "c", goals)).toBe(true);
  expect(closesCircle("a", "a", goals)).toBe(true);
  expect(closesCircle("c", "a", goals)).toBe(false);
  expect(closesCircle("a", null, goals)).toBe(false);
});
