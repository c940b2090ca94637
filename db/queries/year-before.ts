import { and, eq, inArray } from "drizzle-orm";
import { writeTarget } from "../../lib/domain/target.ts";
import type { Source } from "../store.ts";
import { outcomeCell } from "./chain.ts";

/** What a unit aimed at the year before and how far it came: the latest period that has a figure for the whole unit. */
export type YearBefore = { target: string; outcome: { period: string; written: string } | null };

/** The year before, of each of these indicators. `periods`: the year's, in order. */
export async function yearBefore(
  { db, t }: Source,
  { unitId, year }: { unitId: string; year: number },
  indicators: { id: string; unit: string; decimals: number }[],
  periods: string[],
): Promise<Map<string, YearBefore>> {
  const ids = [...indicators.map(({ id }) => id), ""];
  const targets = await db
    .select()
    .from(t.target)
    .where(and(eq(t.target.orgUnitId, unitId), eq(t.target.year, year - 1), inArray(t.target.indicatorId, ids)))
    .orderBy(t.target.no);
  const outcomes = await db
    .select()
    .from(t.outcome)
    .where(
      and(
        ...[eq(t.outcome.orgUnitId, unitId), eq(t.outcome.year, year - 1), inArray(t.outcome.indicatorId, ids)],
        ...[eq(t.outcome.districtId, "hela"), eq(t.outcome.gender, "totalt"), eq(t.outcome.kind, "varde")],
      ),
    );
  return new Map(
    indicators.map((indicator) => {
      const own = targets.findLast(({ indicatorId, setBy }) => indicatorId === indicator.id && setBy !== "kf");
      const told = outcomes.filter(({ indicatorId }) => indicatorId === indicator.id);
      const latest = periods.flatMap((code) => told.find(({ period }) => period === code) ?? []).at(-1);
      const outcome = latest ? { period: latest.period, written: outcomeCell(latest, indicator).written } : null;
      return [indicator.id, { target: writeTarget(own ?? null, indicator.unit), outcome }];
    }),
  );
}
