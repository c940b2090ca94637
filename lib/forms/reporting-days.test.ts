import { expect, test } from "vitest";
import { readDays, readMoreTime } from "./reporting-days.ts";

test("a period's days are typed as Swedes write them", () => {
  const days = { ok: true, value: { opensOn: "2026-11-01", closesOn: "2027-01-26" } };
  expect(readDays({ opensOn: "2026-11-01", closesOn: "26 januari 2027" })).toEqual(days);
  expect(readDays({ opensOn: "1/11 2026", closesOn: "20270126" })).toEqual(days);
});

test("each day that can't be read is said at its own field, and so is a last day before the first", () => {
  expect(readDays({ opensOn: "snart", closesOn: "2027-02-30" })).toMatchObject({
    ok: false,
    faults: { opensOn: expect.stringContaining("2026-11-01"), closesOn: expect.stringContaining("2026-11-01") },
  });
  expect(readDays({ opensOn: "2026-11-02", closesOn: "2026-11-01" })).toEqual({
    ok: false,
    faults: { closesOn: "Sista dagen ligger före den första, 2 november 2026." },
  });
  expect(readDays({ opensOn: "2026-11-02", closesOn: "" })).toMatchObject({ ok: false });
});

test("more time has a unit, a day after everybody's last and a reason", () => {
  const typed = { unitId: "lonnen", closesOn: "31 januari 2027", reason: " Registret är stängt " };
  const value = { unitId: "lonnen", closesOn: "2027-01-31", reason: "Registret är stängt" };
  expect(readMoreTime(typed, "2027-01-26")).toEqual({ ok: true, value });
  expect(readMoreTime({ ...typed, closesOn: "2027-01-26" }, "2027-01-26")).toMatchObject({
    faults: { closesOn: "Välj en dag efter den 26 januari 2027, som är sista dagen för alla." },
  });
  const empty = readMoreTime({ unitId: "", closesOn: "", reason: " " }, "2027-01-26");
  expect(!empty.ok && Object.keys(empty.faults)).toEqual(["unitId", "closesOn", "reason"]);
});
