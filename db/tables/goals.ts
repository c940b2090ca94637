import type { Kit } from "../kit.ts";
import type { orgUnitTable, steeringYearTable } from "./organisation.ts";
import type { personTable } from "./people.ts";
import type { textTable } from "./texts.ts";

export const GOAL_ORIGINS = ["beslutat", "utkast", "ej-bekraftad"] as const;

/** A unit's year (a nämnd's and the kommun's too): its chain, its texts, its figures. */
export function planTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>, year: ReturnType<typeof steeringYearTable>) {
  return kit.table(
    "plan",
    {
      id: kit.str("id").primaryKey(),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      year: kit.int("year").references(() => year.year),
      createdAt: kit.str("created_at"),
    },
    (t) => [kit.unique("plan_unit_year", t.orgUnitId, t.year), kit.index("plan_year", t.year)],
  );
}

/** One goal of one year, written by its owner only. */
export function goalTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>, year: ReturnType<typeof steeringYearTable>) {
  return kit.table(
    "goal",
    {
      id: kit.str("id").primaryKey(),
      year: kit.int("year").references(() => year.year),
      ownerId: kit.str("owner_id").references(() => orgUnit.id),
      level: kit.str("level"),
      parentId: kit.maybeStr("parent_id"),
      number: kit.str("number"),
      title: kit.str("title"),
      /** last year's goal, through renumbering and rewording */
      continuesGoalId: kit.maybeStr("continues_goal_id"),
      /** the goal that this one, read from a paper below, is probably the same as */
      perhapsGoalId: kit.maybeStr("perhaps_goal_id"),
      /** ej-bekraftad: known only from an imported paper below, until the owner confirms it */
      origin: kit.str("origin").$type<(typeof GOAL_ORIGINS)[number]>(),
      version: kit.int("version").default(1),
    },
    (t) => [
      kit.oneOf("goal_origin", t.origin, GOAL_ORIGINS),
      kit.refers([t.parentId], [t.id]),
      kit.refers([t.continuesGoalId], [t.id]),
      kit.refers([t.perhapsGoalId], [t.id]),
      kit.index("goal_owner", t.year, t.ownerId, t.level),
      kit.index("goal_parent", t.parentId),
      kit.index("goal_continues", t.continuesGoalId),
      kit.index("goal_perhaps", t.perhapsGoalId),
    ],
  );
}

/** The unit takes the goal up: its chain, in the chain's order. */
export function planGoalTable(kit: Kit, plan: ReturnType<typeof planTable>, goal: ReturnType<typeof goalTable>) {
  return kit.table(
    "plan_goal",
    {
      planId: kit.str("plan_id").references(() => plan.id),
      goalId: kit.str("goal_id").references(() => goal.id),
      position: kit.int("position"),
    },
    (t) => [kit.key([t.planId, t.goalId]), kit.index("plan_goal_goal", t.goalId, t.planId)],
  );
}

/** The unit's text on a goal; period `VP` is the plan's, else that report's. */
export function goalTextTable(kit: Kit, planGoal: ReturnType<typeof planGoalTable>, text: ReturnType<typeof textTable>) {
  return kit.table(
    "goal_text",
    {
      planId: kit.str("plan_id"),
      goalId: kit.str("goal_id"),
      kind: kit.str("kind"),
      period: kit.str("period"),
      no: kit.int("no"),
      heading: kit.str("heading"),
      textId: kit.str("text_id").references(() => text.id),
    },
    (t) => [
      kit.key([t.planId, t.goalId, t.kind, t.period, t.no]),
      kit.refers([t.planId, t.goalId], [planGoal.planId, planGoal.goalId]),
      kit.index("goal_text_text", t.textId),
    ],
  );
}

/** Målbedömning of a goal by a unit in a period. */
export function assessmentTable(kit: Kit, planGoal: ReturnType<typeof planGoalTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "assessment",
    {
      planId: kit.str("plan_id"),
      goalId: kit.str("goal_id"),
      period: kit.str("period"),
      /** a status code of the styrmodell */
      decided: kit.str("decided"),
      reason: kit.str("reason").default(""),
      decidedBy: kit.str("decided_by").references(() => person.id),
      decidedAt: kit.str("decided_at"),
      version: kit.int("version").default(1),
    },
    (t) => [
      kit.key([t.planId, t.goalId, t.period]),
      kit.refers([t.planId, t.goalId], [planGoal.planId, planGoal.goalId]),
      kit.index("assessment_goal", t.goalId, t.period),
    ],
  );
}
