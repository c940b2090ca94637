import { expect, test } from "vitest";
import { readDate, writeDate } from "./date.ts";

test("dates are read as plans write them", () => {
  for (const typed of ["2017-12-31", "20171231", "31 december 2017", "31 dec 2017", "31/12 2017"])
    expect(readDate(typed), typed).toBe("2017-12-31");
});

test("a day that does not exist is no date", () => {
  for (const typed of ["2017-02-30", "2017-13-01", "32 januari 2017", "våren 2017", ""]) expect(readDate(typed), typed).toBeNull();
});

test("a date in running text is spelt out", () => {
  expect(writeDate("2017-12-31")).toBe("31 december 2017");
});
