import type { Carried } from "../domain/beginning.ts";
import { slugOf } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

export type PlanForm = { from: number; unit: string; year: number; carried: Carried };

/** The boxes of the form; ticked they are sent with their names. */
export const CARRIED_BOXES = ["sectionTexts", "goalTexts", "activities"] as const;

/** Reads which plan is to be begun and what it takes along, as the form sent it: `start` is "forra-aret" or "tom". */
export function readPlanBeginning(sent: (name: string) => string): Typed<PlanForm> {
  const { from, unit, year, start } = { from: sent("from"), unit: sent("unit"), year: sent("year"), start: sent("start") };
  const years = [from, year].every((one) => /^\d{4}$/.test(one));
  if (!years || unit === "" || slugOf(unit) !== unit || !["forra-aret", "tom"].includes(start)) {
    return refused("Det skickade säger inte vilken plan det gäller.");
  }
  const [sectionTexts, goalTexts, activities] = CARRIED_BOXES.map((name) => sent(name) !== "") as [boolean, boolean, boolean];
  const carried = start === "tom" ? null : { sectionTexts, goalTexts, activities };
  return understood({ from: Number(from), unit, year: Number(year), carried });
}
