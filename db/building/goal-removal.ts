import { and, eq, inArray, ne, or } from "drizzle-orm";
import { goalName, withBelow } from "../../lib/domain/chain-building.ts";
import { refuse } from "../refusal.ts";
import type { Building, PlacedGoal } from "./built-plan.ts";

/** Takes a goal and everything under it out of the plan. What others still answer stays a goal; it is only out of this plan. */
export async function remove(building: Building, goal: PlacedGoal): Promise<void> {
  const going = withBelow(building.goals, goal.id);
  await requireUnreported(building, going);
  await takeOut(building, going);
}

/** Refuses goals that a report has begun with, that are judged, or that hold the unit's budget. */
export async function requireUnreported({ ledger, planId }: Building, goals: PlacedGoal[]): Promise<void> {
  const { db, t } = ledger.handle;
  const ids = goals.map(({ id }) => id);
  const nameOf = (id: string | null) => `”${goalName(goals.find((goal) => goal.id === id) ?? { number: "", title: "" })}”`;
  const [printed] = await db
    .select({ id: t.documentPart.goalId })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(and(eq(t.document.planId, planId), ne(t.document.kind, "VP"), inArray(t.documentPart.goalId, ids)))
    .limit(1);
  if (printed) refuse("invalid", `${nameOf(printed.id)} står i en av årets rapporter och kan inte tas ur planen.`);
  const [judged] = await db
    .select({ id: t.assessment.goalId })
    .from(t.assessment)
    .where(and(eq(t.assessment.planId, planId), inArray(t.assessment.goalId, ids)))
    .limit(1);
  if (judged) refuse("invalid", `${nameOf(judged.id)} är bedömt och kan inte tas ur planen.`);
  const [budgeted] = await db
    .select({ id: t.budgetTable.goalId })
    .from(t.budgetTable)
    .where(and(eq(t.budgetTable.planId, planId), inArray(t.budgetTable.goalId, ids)))
    .limit(1);
  if (budgeted) refuse("invalid", `Under ${nameOf(budgeted.id)} står en budget. Målet kan inte tas ur planen så länge den står där.`);
}

/** Out of the plan, leaves first; a goal of one's own that nobody else holds on to goes altogether. */
export async function takeOut({ ledger, planId, unitId, afterLaying }: Building, goals: PlacedGoal[]): Promise<void> {
  const { db, t } = ledger.handle;
  const ids = goals.map(({ id }) => id);
  const inPlan = (table: typeof t.planIndicator | typeof t.planActivity | typeof t.goalText | typeof t.goalBudgetRow) =>
    and(eq(table.planId, planId), inArray(table.goalId, ids));
  for (const row of await db.select().from(t.planIndicator).where(inPlan(t.planIndicator))) await ledger.remove("planIndicator", row);
  for (const row of await db.select().from(t.planActivity).where(inPlan(t.planActivity))) {
    await ledger.remove("planActivity", row);
    afterLaying.push(() => removeActivity(row.activityId));
  }
  for (const row of await db.select().from(t.goalText).where(inPlan(t.goalText))) await ledger.remove("goalText", row);
  for (const row of await db.select().from(t.goalBudgetRow).where(inPlan(t.goalBudgetRow))) await ledger.remove("goalBudgetRow", row);
  for (const { place } of goals) await ledger.remove("planGoal", place);
  for (const { id, row, own } of goals.toReversed()) if (own) afterLaying.push(() => removeGoal(id, row));

  async function removeActivity(id: string): Promise<void> {
    const [row] = await db.select().from(t.activity).where(eq(t.activity.id, id));
    const [elsewhere] = await db.select().from(t.planActivity).where(eq(t.planActivity.activityId, id)).limit(1);
    if (row && !elsewhere && row.ownerId === unitId) await ledger.remove("activity", row);
  }

  async function removeGoal(id: string, was: PlacedGoal["row"]): Promise<void> {
    const pointing = await db
      .select({ id: t.goal.id })
      .from(t.goal)
      .where(or(eq(t.goal.parentId, id), eq(t.goal.continuesGoalId, id), eq(t.goal.perhapsGoalId, id)))
      .limit(1);
    const taken = await db.select({ id: t.planGoal.goalId }).from(t.planGoal).where(eq(t.planGoal.goalId, id)).limit(1);
    const done = await db.select({ id: t.activity.id }).from(t.activity).where(eq(t.activity.goalId, id)).limit(1);
    if (pointing.length + taken.length + done.length > 0) return;
    const [now] = await db.select().from(t.goal).where(eq(t.goal.id, id));
    await ledger.remove("goal", now ?? was);
  }
}
