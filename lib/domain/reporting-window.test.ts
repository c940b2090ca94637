import { expect, test } from "vitest";
import { daysLeft, lastDay, periodNow, windowState } from "./reporting-window.ts";

const january = { opensOn: "2027-01-04", closesOn: "2027-01-26" };

test("a period is open from its first day to 23.59 in Stockholm on its last", () => {
  expect(windowState(january, null, "2027-01-03T22:59:00Z")).toBe("ej-oppnad");
  expect(windowState(january, null, "2027-01-03T23:00:00Z")).toBe("oppen");
  expect(windowState(january, null, "2027-01-26T22:59:59Z")).toBe("oppen");
  expect(windowState(january, null, "2027-01-26T23:00:00Z")).toBe("stangd");
});

test("a unit that was given more time has its own last day, never an earlier one", () => {
  const later = { closesOn: "2027-02-02", reason: "Registret är stängt" };
  expect(windowState(january, later, "2027-01-30T12:00:00Z")).toBe("oppen");
  expect(lastDay(january, later)).toBe("2027-02-02");
  expect(lastDay(january, { closesOn: "2027-01-10", reason: "" })).toBe("2027-01-26");
});

test("a period that nobody has given days is open", () => {
  expect(windowState(null, null, "2027-06-01T12:00:00Z")).toBe("oppen");
});

test("days left are counted in Stockholm's calendar, also across the change of clock", () => {
  expect(daysLeft("2027-01-26", "2027-01-11T09:00:00Z")).toBe(15);
  expect(daysLeft("2027-01-26", "2027-01-26T22:30:00Z")).toBe(0);
  expect(daysLeft("2027-01-26", "2027-01-26T23:30:00Z")).toBe(-1);
  expect(daysLeft("2027-03-29", "2027-03-27T12:00:00Z")).toBe(2);
});

test("a year's annual report is reported from the day it opens, though the year is not over; till then the tertial before it", () => {
  const periods = [
    { code: "T1", to: 4 },
    { code: "T2", to: 8 },
    { code: "VB", to: 12 },
  ];
  const windowOf = (period: string) => (period === "VB" ? { opensOn: "2026-11-01", closesOn: "2027-01-26" } : null);
  const at = (now: string) => periodNow(periods, 2026, windowOf, `${now}T12:00:00Z`)?.code;
  expect(["2026-01-10", "2026-05-10", "2026-10-31", "2026-11-01", "2027-03-01"].map(at)).toEqual(["T1", "T1", "T2", "VB", "VB"]);
});
