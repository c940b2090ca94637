import { everyReportingDays, reportingDays } from "../../db/queries/reporting-window.ts";
import { submissionEvents } from "../../db/queries/submissions.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { periodNow, windowState } from "../domain/reporting-window.ts";
import type { Period } from "../domain/styrmodell.ts";
import { receiptOf } from "../domain/submission.ts";
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

/** The period asked for; else the one that the unit reports now. */
export async function unitsPeriod(
  place: Pick<Place, "here" | "now" | "store">,
  asked: string | undefined,
): Promise<{ period: Period; periods: Period[] }> {
  const { here, now, store } = place;
  const { periods } = styrmodellOf(here.year);
  if (periods.some(({ code }) => code === asked)) return reportedPeriod(place, asked);
  const daysAt = await everyReportingDays(store, here.year);
  const lineage = here.lineage.map(({ id }) => id);
  return reportedPeriod(place, periodNow(periods, here.year, (period) => daysAt(lineage, period).window, now)?.code);
}

/** May figures of the unit's period be changed as to its days, and is it not handed in? */
export async function takesOutcomes({ here, now, store }: Pick<Place, "here" | "now" | "store">, period: string): Promise<boolean> {
  const which = { unitId: here.unit.id, year: here.year, period };
  const { window, extension } = await reportingDays(store, which);
  return windowState(window, extension, now) === "oppen" && receiptOf(await submissionEvents(store, which)) === null;
}
