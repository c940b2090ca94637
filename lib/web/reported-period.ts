import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { Period } from "../domain/styrmodell.ts";
import { dayOf } from "../swedish/clock.ts";
import type { Place } from "./place.ts";

/** The period asked for; else the last one of the year that has ended, or the first. */
export function reportedPeriod(
  { here, now }: { here: Pick<Place["here"], "year"> } & Pick<Place, "now">,
  asked: string | undefined,
): { period: Period; periods: Period[] } {
  const { periods } = styrmodellOf(here.year);
  const today = dayOf(now);
  const ended = periods.findLast(({ to }) => `${here.year}-${String(to).padStart(2, "0")}-31` < today);
  const period = periods.find(({ code }) => code === asked) ?? ended ?? periods[0];
  if (!period) throw new Error(`${here.year} has no periods`);
  return { period, periods };
}
