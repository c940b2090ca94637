import { and, asc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { SubmissionEvent } from "../../lib/domain/submission.ts";
import { canonical, sha256 } from "../canonical.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";

type UnitPeriod = { unitId: string; year: number; period: string };

/** What has happened with a unit's period, oldest first. */
export async function submissionEvents(source: Source, { unitId, year, period }: UnitPeriod): Promise<SubmissionEvent[]> {
  const rows = await eventsOfPeriod(source, { unitId, year, period });
  return rows.map(eventOf).map(({ unitId: _, period: __, ...event }) => event);
}

/** The same for every period of a year in these units. */
export async function submissionsOf(
  source: Source,
  year: number,
  unitIds: string[],
): Promise<(SubmissionEvent & { unitId: string; period: string })[]> {
  if (unitIds.length === 0) return [];
  const { reportingEvent } = source.t;
  return (await events(source, and(eq(reportingEvent.year, year), inArray(reportingEvent.orgUnitId, unitIds)))).map(eventOf);
}

const eventsOfPeriod = prepared("reporting_events", (source: Source) => {
  const { orgUnitId, year, period } = source.t.reportingEvent;
  return events(
    source,
    and(eq(orgUnitId, sql.placeholder("unitId")), eq(year, sql.placeholder("year")), eq(period, sql.placeholder("period"))),
  );
});

function events({ db, t }: Source, which: SQL | undefined) {
  return db
    .select({ event: t.reportingEvent, by: t.person.name })
    .from(t.reportingEvent)
    .innerJoin(t.person, eq(t.person.id, t.reportingEvent.byId))
    .where(which)
    .orderBy(asc(t.reportingEvent.no));
}

function eventOf({ event: { orgUnitId: unitId, year: _, byId: __, ...event }, by }: Awaited<ReturnType<typeof events>>[number]) {
  return { ...event, unitId, by };
}

/** The checksum of everything that is reported in a unit's period: the same figures give the same letters. */
export async function outcomesChecksum({ db, t }: Source, { unitId, year, period }: UnitPeriod): Promise<string> {
  const { indicatorId, districtId, gender, kind, valueMicro, decimals, numeratorMicro, denominatorMicro, reason } = t.outcome;
  const rows = await db
    .select({ indicatorId, districtId, gender, kind, valueMicro, decimals, numeratorMicro, denominatorMicro, reason })
    .from(t.outcome)
    .where(and(eq(t.outcome.orgUnitId, unitId), eq(t.outcome.year, year), eq(t.outcome.period, period), ne(kind, "ej-rapporterat")))
    .orderBy(asc(indicatorId), asc(districtId), asc(gender));
  return sha256(canonical(rows));
}
