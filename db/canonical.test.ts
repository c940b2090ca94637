import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "./canonical.ts";

test("equal values have equal letters, in whatever order they were written", () => {
  expect(canonical({ b: [1, { d: null, c: undefined }], a: "å" })).toBe('{"a":"å","b":[1,{"d":null}]}');
  expect(canonical({ b: { 10: 1, 9: 2, a: 3 }, a: new Date(0) })).toBe('{"a":"1970-01-01T00:00:00.000Z","b":{"9":2,"10":1,"a":3}}');
});

test("the letters are those of JSON with its keys sorted: checksums taken of them hold", () => {
  fc.assert(
    fc.property(fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true }), (value) => {
      expect(canonical(value)).toBe(JSON.stringify(value, sortedKeys) ?? "null");
    }),
  );
});

function sortedKeys(_key: string, part: unknown): unknown {
  if (typeof part !== "object" || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
