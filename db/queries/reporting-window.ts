import { and, desc, eq, inArray } from "drizzle-orm";
import type { Extension, ReportingWindow } from "../../lib/domain/reporting-window.ts";
import type { Source } from "../store.ts";
import { lineageOf } from "./lineage.ts";

/** A unit's days for a period: the nearest window above it (its nämnd's before the kommun's) and the newest extension of its own. */
export async function reportingDays(
  source: Source,
  { unitId, year, period }: { unitId: string; year: number; period: string },
): Promise<{ window: ReportingWindow | null; extension: Extension | null }> {
  const { db, t } = source;
  const lineage = await lineageOf(source, unitId, year);
  if (lineage.length === 0) return { window: null, extension: null };
  const windows = await db
    .select()
    .from(t.reportingWindow)
    .where(and(eq(t.reportingWindow.year, year), eq(t.reportingWindow.period, period), inArray(t.reportingWindow.orgUnitId, lineage)))
    .orderBy(desc(t.reportingWindow.no));
  const nearest = lineage.toReversed().flatMap((node) => windows.find(({ orgUnitId }) => orgUnitId === node) ?? [])[0];
  const [extension] = await db
    .select()
    .from(t.extension)
    .where(and(eq(t.extension.year, year), eq(t.extension.period, period), eq(t.extension.orgUnitId, unitId)))
    .orderBy(desc(t.extension.no))
    .limit(1);
  return {
    window: nearest ? { opensOn: nearest.opensOn, closesOn: nearest.closesOn } : null,
    extension: extension ? { closesOn: extension.closesOn, reason: extension.reason } : null,
  };
}

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
