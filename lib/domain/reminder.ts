import { writeDate } from "../swedish/date.ts";
import { countedOf } from "../swedish/wording.ts";
import type { UnitOutcomes } from "./board-outcomes.ts";
import { daysLeft } from "./reporting-window.ts";

type Reminded = {
  unit: Pick<UnitOutcomes, "unit" | "whole" | "missing">;
  /** "VB 2026" */
  period: string;
  /** calendar date; null when nobody has set one */
  lastDay: string | null;
  /** where it is reported */
  address: string;
};

/** The words of a reminder to a unit, to be sent by its nämnd: what is missing, the last day, where it is reported. */
export function reminderText({ unit: { unit, whole, missing }, period, lastDay, address }: Reminded, now: string): string {
  const lacking = missing.map((name) => `– ${name}`);
  const lines =
    missing.length > 0
      ? [`I ${unit.name} saknas utfall för ${countedOf(missing.length, whole.due, "indikator", "indikatorer")} för ${period}:`, ...lacking]
      : [
          `${whole.due === 1 ? `Indikatorn för ${period} är rapporterad` : `Alla ${whole.due} indikatorer för ${period} är rapporterade`} i ${unit.name}, men perioden är inte inlämnad.`,
        ];
  return ["Hej!", "", ...lines, "", ...(lastDay ? [dayWords(lastDay, now)] : []), `Rapportera här: ${address}`].join("\n");
}

function dayWords(lastDay: string, now: string): string {
  const days = daysLeft(lastDay, now);
  if (days < 0) return `Sista dagen var den ${writeDate(lastDay)}.`;
  return days === 0 ? "Sista dagen är i dag." : `Sista dagen är den ${writeDate(lastDay)}.`;
}
