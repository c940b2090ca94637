import fc from "fast-check";
import { expect, test } from "vitest";
import { readShare, shareValue, writeShare } from "./share.ts";

const share = (typed: string) => {
  const read = readShare(typed);
  if (read === null || read === "noll") throw new Error(typed);
  return read;
};

test("412 of 171 000 is 0,24 per cent, and 3 of 8 children is 0,375", () => {
  expect(shareValue(share("412/171 000"), "%", 2)).toEqual({ micro: 240_000, decimals: 2 });
  expect(shareValue(share("3/8"), "", 3)).toEqual({ micro: 375_000, decimals: 3 });
});

test("a half is rounded away from zero", () => {
  expect(shareValue(share("1/8"), "%", 0)).toEqual({ micro: 13_000_000, decimals: 0 });
  expect(shareValue(share("-1/8"), "%", 0)).toEqual({ micro: -13_000_000, decimals: 0 });
});

test("nothing is a share of nothing", () => {
  expect(readShare("3/0")).toBe("noll");
  expect(readShare("3/-4")).toBe("noll");
  expect(readShare("1/5 2026")).toBeNull();
  expect(readShare("1/2/3")).toBeNull();
  expect(readShare("12")).toBeNull();
});

test("what is written is read back as the same share, and a share of all is one whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 1, max: 9_000_000 }), (above, below) => {
      const made = share(`${above}/${below}`);
      expect(share(writeShare(made))).toEqual(made);
      expect(shareValue({ ...made, numerator: made.denominator }, "%", 1)).toEqual({ micro: 100_000_000, decimals: 1 });
      const exact = (above / below) * 100;
      expect(Math.abs(shareValue(made, "%", 2).micro / 1e6 - exact)).toBeLessThanOrEqual(0.005000001);
    }),
  );
});
