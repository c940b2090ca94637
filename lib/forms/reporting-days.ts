import { readDate, writeDate } from "../swedish/date.ts";

/** What a form with several fields makes of what was typed: the value, or one sentence for each field that is wrong. */
export type Fields<T extends object> = { ok: true; value: T } | { ok: false; faults: Partial<Record<keyof T, string>> };

export type Days = { opensOn: string; closesOn: string };
export type MoreTime = { unitId: string; closesOn: string; reason: string };

/** Reads a period's first and last day: "2026-11-01", "1 november 2026", "1/11 2026". */
export function readDays(typed: Days): Fields<Days> {
  const [opensOn, closesOn] = [readDate(typed.opensOn), readDate(typed.closesOn)];
  if (opensOn === null || closesOn === null) {
    return {
      ok: false,
      faults: { ...(opensOn === null && { opensOn: WRITE_A_DAY }), ...(closesOn === null && { closesOn: WRITE_A_DAY }) },
    };
  }
  if (opensOn > closesOn) return { ok: false, faults: { closesOn: `Sista dagen ligger före den första, ${writeDate(opensOn)}.` } };
  return { ok: true, value: { opensOn, closesOn } };
}

/** Reads a unit's later last day with its reason; `lastDay`: that of all the others. */
export function readMoreTime(typed: MoreTime, lastDay: string): Fields<MoreTime> {
  const closesOn = readDate(typed.closesOn);
  const faults: Partial<MoreTime> = {};
  if (typed.unitId === "") faults.unitId = "Välj vilken enhet som får mer tid.";
  if (closesOn === null) faults.closesOn = WRITE_A_DAY;
  else if (closesOn <= lastDay) faults.closesOn = `Välj en dag efter den ${writeDate(lastDay)}, som är sista dagen för alla.`;
  if (typed.reason.trim() === "") faults.reason = "Skriv varför enheten får mer tid.";
  if (closesOn === null || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, value: { unitId: typed.unitId, closesOn, reason: typed.reason.trim() } };
}

const WRITE_A_DAY = "Skriv dagen som till exempel 2026-11-01 eller 1 november 2026.";
