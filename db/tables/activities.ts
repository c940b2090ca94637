import type { Kit } from "../kit.ts";
import type { goalTable, planGoalTable, planTable } from "./goals.ts";
import type { orgUnitTable } from "./organisation.ts";
import type { personTable } from "./people.ts";

export const ACTIVITY_STATUSES = ["", "ej-paborjad", "pagar", "avslutad", "forsenad"] as const;

/** What is done for a goal; dates are "" when the paper does not say. */
export function activityTable(kit: Kit, goal: ReturnType<typeof goalTable>, orgUnit: ReturnType<typeof orgUnitTable>) {
  return kit.table(
    "activity",
    {
      id: kit.str("id").primaryKey(),
      /** null for a table that stands under no goal */
      goalId: kit.maybeStr("goal_id").references(() => goal.id),
      ownerId: kit.str("owner_id").references(() => orgUnit.id),
      text: kit.str("text"),
      startOn: kit.str("start_on"),
      endOn: kit.str("end_on"),
      version: kit.int("version").default(1),
    },
    (t) => [kit.index("activity_goal", t.goalId)],
  );
}

/** In whose year it is carried out, and who answers for it there. */
export function planActivityTable(
  kit: Kit,
  plan: ReturnType<typeof planTable>,
  planGoal: ReturnType<typeof planGoalTable>,
  activity: ReturnType<typeof activityTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "plan_activity",
    {
      planId: kit.str("plan_id").references(() => plan.id),
      goalId: kit.maybeStr("goal_id"),
      activityId: kit.str("activity_id").references(() => activity.id),
      position: kit.int("position"),
      /** as it is printed: a person's name, or a function ("biträdande rektor"); "" where nobody is named */
      responsible: kit.str("responsible").default(""),
      /** the person who is named, when it is one with a role here */
      responsibleId: kit.maybeStr("responsible_id").references(() => person.id),
      /** of the responsible */
      version: kit.int("version").default(1),
    },
    (t) => [
      kit.key([t.planId, t.activityId]),
      kit.index("plan_activity_responsible", t.responsibleId),
      kit.refers([t.planId, t.goalId], [planGoal.planId, planGoal.goalId]),
      kit.index("plan_activity_activity", t.activityId),
    ],
  );
}

/** Status and avvikelse of an activity in a period. */
export function activityReportTable(kit: Kit, planActivity: ReturnType<typeof planActivityTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "activity_report",
    {
      planId: kit.str("plan_id"),
      activityId: kit.str("activity_id"),
      period: kit.str("period"),
      status: kit.str("status").$type<(typeof ACTIVITY_STATUSES)[number]>(),
      deviation: kit.str("deviation"),
      version: kit.int("version").default(1),
      savedBy: kit.str("saved_by").references(() => person.id),
      savedAt: kit.str("saved_at"),
    },
    (t) => [
      kit.key([t.planId, t.activityId, t.period]),
      kit.refers([t.planId, t.activityId], [planActivity.planId, planActivity.activityId]),
      kit.oneOf("activity_report_status", t.status, ACTIVITY_STATUSES),
    ],
  );
}
