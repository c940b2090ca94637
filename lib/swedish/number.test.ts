import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber, writeKronor, writeNumber } from "./number.ts";

test("a number is read as people type it in Sweden", () => {
  for (const typed of ["1 234,5", "1\u00a0234,5", "1\u202f234,5", "1234,5", "1234.5", " 1234,5 "]) {
    expect(readNumber(typed), typed).toEqual({ micro: 1_234_500_000, decimals: 1 });
  }
});

test("every dash before a number is a minus", () => {
  for (const typed of ["-3,2", "\u22123,2", "\u20133,2"]) expect(readNumber(typed), typed).toEqual({ micro: -3_200_000, decimals: 1 });
});

test("what is not one number is refused, never guessed", () => {
  for (const typed of [
    "",
    " ",
    "-",
    "..",
    "1.234",
    "1,234,5",
    "12 34",
    "1e5",
    "0x10",
    "12,5 %",
    "2017-01-01",
    "=1+1",
    "9999999999",
    "1,1234567",
    "١٢",
  ]) {
    expect(readNumber(typed), typed).toBeNull();
  }
});

test("stated decimals are kept: 0,4 and 0,40 are the same value written differently", () => {
  expect(readNumber("0,40")).toEqual({ micro: 400_000, decimals: 2 });
  expect(writeNumber({ micro: 400_000, decimals: 2 })).toBe("0,40");
});

test("a number is printed with no-break groups, decimal comma and the true minus sign", () => {
  expect(writeNumber({ micro: -1_234_567_500_000, decimals: 1 })).toBe("\u22121\u00a0234\u00a0567,5");
  expect(writeNumber({ micro: 1_000_000_000, decimals: 0 })).toBe("1\u00a0000");
});

test("rounding is half away from zero and never prints minus nought", () => {
  expect(writeNumber({ micro: 250_000, decimals: 2 }, 1)).toBe("0,3");
  expect(writeNumber({ micro: -250_000, decimals: 2 }, 1)).toBe("\u22120,3");
  expect(writeNumber({ micro: -40_000, decimals: 2 }, 1)).toBe("0,0");
});

test("kronor are printed in the table's unit", () => {
  expect(writeKronor(17_450_000, 1_000_000, 1)).toBe("17,5");
  expect(writeKronor(-3_571_000, 1_000, 0)).toBe("\u22123\u00a0571");
  expect(writeKronor(42_613_000, 1, 0)).toBe("42\u00a0613\u00a0000");
});

test("whatever Tertial prints it reads back as the same value", () => {
  const stated = fc
    .integer({ min: 0, max: 6 })
    .chain((decimals) =>
      fc.integer({ min: -8_999_999, max: 8_999_999 }).map((value) => ({ micro: value * 10 ** (6 - decimals), decimals })),
    );
  fc.assert(
    fc.property(stated, (value) => {
      const read = readNumber(writeNumber(value));
      // three decimals after a comma are fine; only a point is ambiguous
      expect(read).toEqual({ micro: value.micro === 0 ? 0 : value.micro, decimals: value.decimals });
    }),
  );
});
