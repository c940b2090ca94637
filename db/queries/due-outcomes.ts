import { and, eq } from "drizzle-orm";
import { outcomeIsDue } from "../../lib/domain/completeness.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import type { Source } from "../store.ts";
import { calledIn, plansUnder } from "./completeness.ts";

/** An indicator that a unit is to report in a period. */
export type DueOutcome = {
  unitId: string;
  indicatorId: string;
  name: string;
  /** the first of its goals in the unit's chain */
  goalId: string;
  /** the persons named to report it; none: every rapportör of the unit may */
  responsible: string[];
  /** its total has a figure, or says why there is none */
  reported: boolean;
};

/**
 * What is to be reported in a period in every plan of these nodes and below them, each unit's in its chain's order: in one
 * statement however many units there are. It names indicators, so it is for those who read the drafts.
 */
export async function dueOutcomes(
  source: Source,
  model: Styrmodell,
  { year, period, nodeIds }: { year: number; period: string; nodeIds: string[] },
): Promise<DueOutcome[]> {
  const { db, t } = source;
  if (nodeIds.length === 0) return [];
  const called = calledIn(source, year);
  const rows = await db
    .select({
      unitId: t.plan.orgUnitId,
      indicatorId: t.planIndicator.indicatorId,
      name: called.name,
      periodicity: called.periodicity,
      goalId: t.planIndicator.goalId,
      responsibleId: t.planIndicator.responsibleId,
      outcome: t.outcome.kind,
    })
    .from(t.plan)
    .innerJoin(t.planIndicator, eq(t.planIndicator.planId, t.plan.id))
    .innerJoin(t.planGoal, and(eq(t.planGoal.planId, t.plan.id), eq(t.planGoal.goalId, t.planIndicator.goalId)))
    .innerJoin(called, eq(called.indicatorId, t.planIndicator.indicatorId))
    .leftJoin(
      t.outcome,
      and(
        ...[eq(t.outcome.orgUnitId, t.plan.orgUnitId), eq(t.outcome.indicatorId, t.planIndicator.indicatorId)],
        ...[eq(t.outcome.year, year), eq(t.outcome.period, period)],
        ...[eq(t.outcome.districtId, "hela"), eq(t.outcome.gender, "totalt")],
      ),
    )
    .where(plansUnder(source, year, nodeIds))
    .orderBy(t.plan.orgUnitId, t.planGoal.position, t.planIndicator.position);
  const due = new Map<string, DueOutcome>();
  for (const { periodicity, responsibleId, outcome, ...row } of rows) {
    if (!outcomeIsDue(model, periodicity, period)) continue;
    const key = `${row.unitId}/${row.indicatorId}`;
    const known = due.get(key) ?? { ...row, responsible: [], reported: outcome !== null && outcome !== "ej-rapporterat" };
    due.set(key, { ...known, responsible: responsibleId ? [...known.responsible, responsibleId] : known.responsible });
  }
  return Array.from(due.values());
}
