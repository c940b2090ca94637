import { expect, test } from "vitest";
import { readLimits } from "./indicator-limits.ts";

const read = (more: Partial<Record<string, string>>, unit = "%") =>
  readLimits((field) => ({ from: "2026-01-01", tolerance: "", genderGap: "", reason: "Små tal", ...more })[field] ?? "", unit);

test("limits are read in the indicator's unit, percentage points for a share, and an empty one is the styrmodell's", () => {
  expect(read({ tolerance: "2,5", genderGap: "" })).toEqual({
    ok: true,
    value: { validFrom: "2026-01-01", toleranceMicro: 2_500_000, genderGapMicro: null, reason: "Små tal" },
  });
  expect(read({ tolerance: "2 procentenheter", genderGap: "5 %" })).toMatchObject({
    value: { toleranceMicro: 2_000_000, genderGapMicro: 5_000_000 },
  });
  expect(read({ tolerance: "0" })).toMatchObject({ value: { toleranceMicro: 0 } });
  expect(read({ tolerance: "3 st" }, "st")).toMatchObject({ value: { toleranceMicro: 3_000_000 } });
});

test("what can't be limits says what to write instead", () => {
  const words = (more: Partial<Record<string, string>>, unit?: string) => read(more, unit);
  expect(words({ from: "i vår" })).toMatchObject({ message: "Skriv från vilken dag gränserna gäller, till exempel 2026-01-01." });
  expect(words({ tolerance: "lite" })).toMatchObject({ message: "Skriv toleransen som ett tal, till exempel 2,5." });
  expect(words({ tolerance: "max 3" })).toMatchObject({ ok: false });
  expect(words({ genderGap: "−1" })).toMatchObject({
    message: "Skriv skillnaden mellan kvinnor och män som ett tal som inte är negativt.",
  });
  expect(words({ tolerance: "5 %" }, "st")).toMatchObject({ message: "Indikatorn räknas i st. Skriv bara talet." });
  expect(words({ reason: " " })).toMatchObject({ message: "Skriv varför gränserna ändras." });
});
