import { expect, test } from "vitest";
import { isLastYearsPeriod } from "./indicators-told.ts";

test("bara samma period i fjol är fjolårets utfall", () => {
  expect(isLastYearsPeriod("Periodens utfall VB 2016", "VB", 2017)).toBe(true);
  expect(isLastYearsPeriod("Utfall 2016", "VB", 2017)).toBe(true);
  expect(isLastYearsPeriod("Utfall 2015", "VB", 2017)).toBe(false);
  expect(isLastYearsPeriod("Utfall T2 2016", "T2", 2017)).toBe(true);
  expect(isLastYearsPeriod("Utfall samma period i fjol", "T1", 2017)).toBe(true);
  expect(isLastYearsPeriod("Utfall helår 2016", "T1", 2017)).toBe(false);
  expect(isLastYearsPeriod("Utfall 2016", "T1", 2017)).toBe(false);
});
