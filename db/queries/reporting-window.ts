import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Extension, ReportingWindow } from "../../lib/domain/reporting-window.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";

/** A unit's days for a period: the nearest window above it (its nämnd's before the kommun's) and the newest extension of its own. */
export async function reportingDays(
  source: Source,
  { unitId, year, period }: { unitId: string; year: number; period: string },
): Promise<{ window: ReportingWindow | null; extension: Extension | null }> {
  const [window] = await windowsAbove(source, { unitId, year, period });
  const [extension] = await extensionsOf(source, { unitId, year, period });
  return { window: window ?? null, extension: extension ?? null };
}

const windowsAbove = prepared("windows_above", ({ db, t: { reportingWindow, orgClosure } }: Source) =>
  db
    .select({ opensOn: reportingWindow.opensOn, closesOn: reportingWindow.closesOn })
    .from(orgClosure)
    .innerJoin(reportingWindow, and(eq(reportingWindow.orgUnitId, orgClosure.ancestorId), eq(reportingWindow.year, orgClosure.year)))
    .where(
      and(
        ...[eq(orgClosure.orgUnitId, sql.placeholder("unitId")), eq(orgClosure.year, sql.placeholder("year"))],
        eq(reportingWindow.period, sql.placeholder("period")),
      ),
    )
    .orderBy(asc(orgClosure.depth), desc(reportingWindow.no)),
);

const extensionsOf = prepared("extensions_of_unit", ({ db, t: { extension } }: Source) =>
  db
    .select({ closesOn: extension.closesOn, reason: extension.reason })
    .from(extension)
    .where(
      and(
        ...[eq(extension.orgUnitId, sql.placeholder("unitId")), eq(extension.year, sql.placeholder("year"))],
        eq(extension.period, sql.placeholder("period")),
      ),
    )
    .orderBy(desc(extension.no)),
);

/** The days of every period of a year, for any node by its lineage (the kommun first): two statements however many nodes. */
export async function everyReportingDays({ db, t }: Source, year: number): Promise<DaysAt> {
  const windows = await db.select().from(t.reportingWindow).where(eq(t.reportingWindow.year, year)).orderBy(t.reportingWindow.no);
  const extensions = await db.select().from(t.extension).where(eq(t.extension.year, year)).orderBy(t.extension.no);
  // the newest comes last and stays
  const newest = new Map(windows.map((row) => [`${row.orgUnitId}/${row.period}`, { opensOn: row.opensOn, closesOn: row.closesOn }]));
  const given = new Map(extensions.map((row) => [`${row.orgUnitId}/${row.period}`, { closesOn: row.closesOn, reason: row.reason }]));
  return (lineage, period) => ({
    window: lineage.toReversed().flatMap((node) => newest.get(`${node}/${period}`) ?? [])[0] ?? null,
    extension: given.get(`${lineage.at(-1)}/${period}`) ?? null,
  });
}

export type DaysAt = (lineage: string[], period: string) => { window: ReportingWindow | null; extension: Extension | null };
