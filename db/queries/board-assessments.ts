import { and, eq, inArray, sql } from "drizzle-orm";
import type { TakenUp } from "../../lib/domain/board-goals.ts";
import type { Source } from "../store.ts";

/**
 * The goals that each of these units takes up in a year, with its assessment of the period, in one statement. `changedSince`:
 * it was decided after the period's report was handed over, which a decision of the nämnd sets right again.
 */
export async function assessmentsBy({ db, t }: Source, unitIds: string[], year: number, period: string): Promise<TakenUp[]> {
  if (unitIds.length === 0) return [];
  const later = sql<number>`case when ${t.document.state} <> 'beslutad' and ${t.assessment.decidedAt} > ${t.document.handedOverAt} then 1 else 0 end`;
  const rows = await db
    .select({ unitId: t.plan.orgUnitId, goalId: t.planGoal.goalId, status: t.assessment.decided, later: later.mapWith(Number) })
    .from(t.plan)
    .innerJoin(t.planGoal, eq(t.planGoal.planId, t.plan.id))
    .leftJoin(
      t.assessment,
      and(eq(t.assessment.planId, t.plan.id), eq(t.assessment.goalId, t.planGoal.goalId), eq(t.assessment.period, period)),
    )
    .leftJoin(t.document, and(eq(t.document.planId, t.plan.id), sql`${t.document.kind} = ${period}`))
    .where(and(eq(t.plan.year, year), inArray(t.plan.orgUnitId, unitIds)))
    .orderBy(t.planGoal.position);
  return rows.map(({ later: changed, ...row }) => ({ ...row, changedSince: changed === 1 }));
}
