import { and, eq, inArray } from "drizzle-orm";
import type { ListedActivity } from "../../lib/domain/activity-list.ts";
import type { OrgNode } from "../../lib/domain/chain.ts";
import type { Source } from "../store.ts";

/** The activities of these units' year. `periods`: the year's, in order; of several that have said how it goes the last counts. */
export async function activitiesOf({ db, t }: Source, units: OrgNode[], year: number, periods: string[]): Promise<ListedActivity[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const rows = await db
    .select({ activity: t.activity, planId: t.plan.id, unitId: t.plan.orgUnitId, planned: t.planActivity })
    .from(t.planActivity)
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .innerJoin(t.plan, eq(t.plan.id, t.planActivity.planId))
    .where(and(eq(t.plan.year, year), inArray(t.plan.orgUnitId, [...byId.keys(), ""])));
  const plans = new Set(rows.map(({ planId }) => planId));
  const reports = await db
    .select()
    .from(t.activityReport)
    .where(inArray(t.activityReport.planId, [...plans, ""]));
  const said = new Map<string, ListedActivity["status"]>();
  for (const period of periods) {
    for (const report of reports)
      if (report.period === period && report.status) said.set(`${report.planId}/${report.activityId}`, report.status);
  }
  return rows.flatMap(({ activity: { id, text, startOn, endOn }, planId, unitId, planned }): ListedActivity[] => {
    const unit = byId.get(unitId);
    const { goalId, responsible, responsibleId } = planned;
    const status = said.get(`${planId}/${id}`) ?? "";
    return unit ? [{ id, text, unit, goalId, start: startOn, end: endOn, responsible, responsibleId, status }] : [];
  });
}
