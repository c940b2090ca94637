import type { Measure, Period, Reading } from "../unit-year.ts";

/** Indicators that KF has decided for every unit, each with the unit's own target and figures. */

type ByPeriod<T> = Partial<Record<Period, T>>;

export function sickLeave(target: string, lastYear: ByPeriod<string>, reported: ByPeriod<Reading>, expected: ByPeriod<string>): Measure {
  return { name: "Sjukfrånvaro", target, kf: "6,5 %", every: "Tertial", lastYear, reported, expected };
}

/** Known in October, when the medarbetarenkät is done. */
export function engagement(target: string, lastYear: string, fullYear?: Reading): Measure {
  return {
    name: "Aktivt medskapandeindex (AMI)",
    target,
    kf: "öka",
    every: "År",
    lastYear: { VB: lastYear },
    reported: fullYear ? { VB: fullYear } : {},
  };
}

export function budgetKept(lastYear: ByPeriod<string>, reported: ByPeriod<Reading>, expected: ByPeriod<string>): Measure {
  return { name: "Budgetföljsamhet", target: "100 %", kf: "100 %", every: "Tertial", lastYear, reported, expected };
}

/** Measured for the whole year, in January. */
export function electricity(target: string, lastYear: string): Measure {
  return { name: "Elförbrukning per kvadratmeter", target, kf: "minska", every: "År", lastYear: { VB: lastYear } };
}
