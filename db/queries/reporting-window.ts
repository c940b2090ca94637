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
