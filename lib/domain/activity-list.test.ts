import { expect, test } from "vitest";
import { calendarOf, inOrderOfDays, isOverdue, type ListedActivity, stretchOf } from "./activity-list.ts";

const TODAY = "2026-09-10";
const unit = { id: "u", name: "Enheten", slug: "enheten", kind: "enhet" as const };

function activity(id: string, more: Partial<ListedActivity>): ListedActivity {
  return { id, text: id, unit, goalId: null, start: "", end: "", responsible: "", responsibleId: null, status: "", ...more };
}

test("an activity is overdue when its last day has passed and it is not finished, or when the unit says that it is late", () => {
  expect(isOverdue({ end: "2026-09-09", status: "pagar" }, TODAY)).toBe(true);
  expect(isOverdue({ end: TODAY, status: "pagar" }, TODAY)).toBe(false);
  expect(isOverdue({ end: "2026-09-09", status: "avslutad" }, TODAY)).toBe(false);
  expect(isOverdue({ end: "2026-12-31", status: "forsenad" }, TODAY)).toBe(true);
  expect(isOverdue({ end: "", status: "" }, TODAY)).toBe(false);
});

test("the overdue stand first, then what ends soonest, and last what has no last day", () => {
  const activities = [
    activity("sen", { end: "2026-12-31" }),
    activity("utan dag", {}),
    activity("snart", { end: "2026-10-01" }),
    activity("försenad", { end: "2026-03-31", status: "pagar" }),
    activity("klar", { end: "2026-03-31", status: "avslutad" }),
  ];
  expect(inOrderOfDays(activities, TODAY).map(({ id }) => id)).toEqual(["försenad", "klar", "snart", "sen", "utan dag"]);
});

test("what lies outside the year is cut off where it is drawn", () => {
  expect(stretchOf({ start: "2026-01-01", end: "2026-12-31" }, 2026)).toEqual({ from: 0, to: 100 });
  expect(stretchOf({ start: "2025-06-01", end: "2026-07-01" }, 2026)).toEqual({ from: 0, to: 49.9 });
  expect(stretchOf({ start: "2026-07-02", end: "" }, 2026)).toEqual({ from: 49.9, to: 100 });
  expect(stretchOf({ start: "", end: "" }, 2026)).toBeNull();
});

test("in the calendar an activity stands in the months where it begins and ends, the overdue and those without a day in the year apart", () => {
  const late = activity("försenad", { end: "2026-03-31" });
  const autumn = activity("höst", { start: "2026-09-15", end: "2026-11-30" });
  const long = activity("från i fjol", { start: "2025-06-01", end: "2026-11-02" });
  const around = activity("runt året", { start: "2025-06-01", end: "2027-02-01" });
  const open = activity("utan dag", {});
  const { overdue, months, others } = calendarOf([late, autumn, long, around, open], 2026, TODAY);
  expect([overdue, others]).toEqual([[late], [around, open]]);
  expect(months.map((month) => month.map(({ activity: { id }, what }) => `${id} ${what}`))).toEqual([
    ...Array(8).fill([]),
    ["höst borjar"],
    [],
    ["från i fjol slutar", "höst slutar"],
    [],
  ]);
});
