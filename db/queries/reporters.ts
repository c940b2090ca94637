import { eq, sql } from "drizzle-orm";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";

/** An indicator of a unit's year and who is named to report it; none: every rapportör of the unit. */
export type PlannedReporter = { id: string; name: string; version: number; responsible: { id: string; name: string } | null };

/** Who is named to report each of a plan's indicators, by its id; those for which nobody is are left out. */
export async function namedReporters(source: Source, planId: string): Promise<Record<string, string>> {
  const rows = await namedInPlan(source, { planId });
  return Object.fromEntries(rows.map(({ indicatorId, name }) => [indicatorId, name]));
}

const namedInPlan = prepared("named_reporters", ({ db, t }: Source) =>
  db
    .selectDistinct({ indicatorId: t.planIndicator.indicatorId, name: t.person.name })
    .from(t.planIndicator)
    .innerJoin(t.person, eq(t.person.id, t.planIndicator.responsibleId))
    .where(eq(t.planIndicator.planId, sql.placeholder("planId"))),
);

/** The year's indicators in the plan's order, each once, under the names they have that year. */
export async function reportersOf({ db, t }: Source, { planId, year }: UnitYear): Promise<PlannedReporter[]> {
  const rows = await db
    .select({ row: t.planIndicator, responsible: t.person })
    .from(t.planIndicator)
    .leftJoin(t.person, eq(t.person.id, t.planIndicator.responsibleId))
    .where(eq(t.planIndicator.planId, planId))
    .orderBy(t.planIndicator.position);
  const names = await db
    .select({ id: t.indicatorVersion.indicatorId, from: t.indicatorVersion.validFrom, name: t.indicatorVersion.name })
    .from(t.indicatorVersion)
    .innerJoin(t.planIndicator, eq(t.planIndicator.indicatorId, t.indicatorVersion.indicatorId))
    .where(eq(t.planIndicator.planId, planId))
    .orderBy(t.indicatorVersion.validFrom);
  return [...new Set(rows.map(({ row }) => row.indicatorId))].map((id) => {
    const own = rows.filter(({ row }) => row.indicatorId === id);
    const named = names.filter((version) => version.id === id);
    const known = named.findLast(({ from }) => from <= `${year}-12-31`) ?? named[0];
    const person = own.find(({ responsible }) => responsible !== null)?.responsible;
    return {
      ...{ id, name: known?.name ?? "", version: Math.max(...own.map(({ row }) => row.version)) },
      responsible: person ? { id: person.id, name: person.name } : null,
    };
  });
}
