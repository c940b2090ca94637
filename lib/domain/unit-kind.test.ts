import { expect, test } from "vitest";
import { otherUnit } from "./unit-kind.ts";

test("spellings of one unit are one, and a figure without its unit is in the indicator's", () => {
  expect([
    otherUnit("%", "procent"),
    otherUnit("st", "personer"),
    otherUnit("kr", "kronor"),
    otherUnit("", "st"),
    otherUnit("%", " "),
  ]).toEqual([...[false, false, false, false, false]]);
  expect([otherUnit("%", "st"), otherUnit("kr", "tkr"), otherUnit("kWh/m²", "%")]).toEqual([true, true, true]);
});
