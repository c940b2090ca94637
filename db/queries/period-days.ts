import { and, desc, eq, inArray } from "drizzle-orm";
import type { Extension, ReportingWindow } from "../../lib/domain/reporting-window.ts";
import type { Source } from "../store.ts";

/** What a period's days have been: the newest first; `by` is the person's name, `at` an ISO instant. */
export type DaysSet = ReportingWindow & { period: string; orgUnitId: string; no: number; by: string; at: string };
export type TimeGiven = Extension & { period: string; unitId: string; no: number; by: string; at: string };

/** Every day that has been set for a year's periods at these nodes. */
export async function daysSetAt({ db, t }: Source, year: number, nodeIds: string[]): Promise<DaysSet[]> {
  const { period, orgUnitId, no, opensOn, closesOn, setAt } = t.reportingWindow;
  return db
    .select({ period, orgUnitId, no, opensOn, closesOn, by: t.person.name, at: setAt })
    .from(t.reportingWindow)
    .innerJoin(t.person, eq(t.person.id, t.reportingWindow.setBy))
    .where(and(eq(t.reportingWindow.year, year), inArray(orgUnitId, [...nodeIds, ""])))
    .orderBy(desc(no));
}

/** All the time that has been given to these units. */
export async function timeGivenTo({ db, t }: Source, year: number, unitIds: string[]): Promise<TimeGiven[]> {
  const { period, orgUnitId, no, closesOn, reason, setAt } = t.extension;
  return db
    .select({ period, unitId: orgUnitId, no, closesOn, reason, by: t.person.name, at: setAt })
    .from(t.extension)
    .innerJoin(t.person, eq(t.person.id, t.extension.setBy))
    .where(and(eq(t.extension.year, year), inArray(orgUnitId, [...unitIds, ""])))
    .orderBy(desc(no));
}
