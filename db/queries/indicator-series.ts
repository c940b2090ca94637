import { and, eq, inArray } from "drizzle-orm";
import type { IndicatorSeries } from "../../lib/domain/indicator-series.ts";
import type { Source } from "../store.ts";

/**
 * What a unit has reported of these indicators up to and with a year, and what they are known to be then, by indicator id.
 * Values from before a changed definition are left out: they can't be compared (decisions.md 6).
 */
export async function indicatorSeries(
  { db, t }: Source,
  unitId: string,
  year: number,
  indicatorIds: string[],
): Promise<Map<string, IndicatorSeries>> {
  if (indicatorIds.length === 0) return new Map();
  const versions = await db
    .select()
    .from(t.indicatorVersion)
    .where(inArray(t.indicatorVersion.indicatorId, indicatorIds))
    .orderBy(t.indicatorVersion.validFrom);
  const outcomes = await db
    .select()
    .from(t.outcome)
    .where(and(eq(t.outcome.orgUnitId, unitId), inArray(t.outcome.indicatorId, indicatorIds), eq(t.outcome.kind, "varde")));
  const series = new Map<string, IndicatorSeries & { since: number }>();
  for (const { indicatorId, validFrom, direction, aggregation, cumulative, breaksBecause } of versions) {
    if (validFrom > `${year}-12-31`) continue;
    const since = breaksBecause === "" ? (series.get(indicatorId)?.since ?? 0) : Number(validFrom.slice(0, 4));
    series.set(indicatorId, { direction, aggregation, cumulative, since, values: [] });
  }
  for (const { indicatorId, year: of, period, districtId, gender, valueMicro } of outcomes) {
    const known = series.get(indicatorId);
    if (known && valueMicro !== null && of >= known.since && of <= year) {
      known.values.push({ year: of, period, district: districtId, gender, micro: valueMicro });
    }
  }
  return new Map([...series].map(([id, { since: _, ...each }]) => [id, each]));
}
