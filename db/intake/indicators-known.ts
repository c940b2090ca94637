import { and, eq, inArray } from "drizzle-orm";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { outcomeFactKey } from "../paper/facts.ts";
import type { Tables } from "../tables/all.ts";
import type { Taking } from "./taking.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

export type Indicator = { id: string; ownerId: string; version: Row<"indicatorVersion"> };

/** By wording key of any name they have had; each with its newest version. */
export async function knownIndicators({ handle: { db, t }, place }: Taking): Promise<Map<string, Indicator[]>> {
  const rows = await db
    .select({ id: t.indicator.id, ownerId: t.indicator.ownerId, version: t.indicatorVersion })
    .from(t.indicator)
    .innerJoin(t.indicatorVersion, eq(t.indicatorVersion.indicatorId, t.indicator.id))
    .where(inArray(t.indicator.ownerId, [place.kommunId, place.boardId, place.unitId]))
    .orderBy(t.indicatorVersion.validFrom, t.indicator.id);
  const newest = new Map(rows.map((row) => [row.id, row]));
  const byWording = new Map<string, Indicator[]>();
  for (const row of rows) {
    const key = wordingKey(row.version.name);
    const namesakes = byWording.get(key) ?? [];
    const indicator = newest.get(row.id);
    if (indicator && !namesakes.includes(indicator)) byWording.set(key, [...namesakes, indicator]);
  }
  return byWording;
}

export async function attachedTo({ handle: { db, t }, planId }: Taking): Promise<Set<string>> {
  const rows = await db.select().from(t.planIndicator).where(eq(t.planIndicator.planId, planId));
  return new Set(rows.map((row) => `${row.goalId}/${row.indicatorId}`));
}

export async function knownTargets({ handle: { db, t }, place, year }: Taking): Promise<Set<string>> {
  const rows = await db
    .select()
    .from(t.target)
    .where(and(eq(t.target.orgUnitId, place.unitId), eq(t.target.year, year)));
  return new Set(rows.map((row) => `${row.indicatorId}/${row.setBy}`));
}

export async function knownOutcomes({ handle: { db, t }, place, year, kind }: Taking): Promise<Map<string, Row<"outcome">>> {
  const rows = await db
    .select()
    .from(t.outcome)
    .where(and(eq(t.outcome.orgUnitId, place.unitId), inArray(t.outcome.year, [year - 1, year]), eq(t.outcome.period, kind)));
  return new Map(rows.map((row) => [outcomeFactKey(row.indicatorId, row.year, row.period, row.districtId, row.gender), row]));
}

export async function knownReports({ handle: { db, t }, place, year, kind }: Taking): Promise<Set<string>> {
  const rows = await db
    .select()
    .from(t.indicatorReport)
    .where(and(eq(t.indicatorReport.orgUnitId, place.unitId), eq(t.indicatorReport.year, year), eq(t.indicatorReport.period, kind)));
  return new Set(rows.map((row) => row.indicatorId));
}
