import { expect, test } from "vitest";
import { type Present, presentAfter } from "./presence.ts";

const present = (personId: string, clock: string, textId: string | null = null): Present => {
  return { personId, name: personId, textId, at: `2026-09-10T${clock}.000Z` };
};

test("a person is where that person was last, and one who has been quiet for more than a minute has gone", () => {
  const first = presentAfter([], present("Eva", "08:00:00", "inledning"));
  const second = presentAfter(first, present("Bo", "08:00:20"));
  const third = presentAfter(second, present("Eva", "08:00:40", "analys"));
  expect(third.map(({ name, textId }) => [name, textId])).toEqual([
    ["Bo", null],
    ["Eva", "analys"],
  ]);
  expect(presentAfter(third, present("Eva", "08:01:20")).map(({ name }) => name)).toEqual(["Bo", "Eva"]);
  expect(presentAfter(third, present("Eva", "08:01:21")).map(({ name }) => name)).toEqual(["Eva"]);
});
