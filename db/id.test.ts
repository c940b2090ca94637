import { expect, test } from "vitest";
import { newId } from "./id.ts";

test("ids have sixteen lower-case characters and sort in the order they were made", () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{16}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(5000);
  expect(ids.toSorted()).toEqual(ids);
});
