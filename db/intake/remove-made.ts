import { and, eq, inArray, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Handle } from "../store.ts";
import { removeRow } from "./taking-row.ts";
import type { AnyRow, RowTaken } from "./taking-rows.ts";

/** An activity stays where a paper still prints it, or where somebody has followed it up. */
export async function removeActivities(handle: Handle, planId: string, entries: AnyRow[], made: AnyRow[]): Promise<void> {
  const { db, t } = handle;
  const ids = made.map(({ id }) => String(id)).filter((id) => entries.some(({ activityId }) => activityId === id));
  if (ids.length === 0) return;
  const printed = await db.select({ id: t.documentPart.activityId }).from(t.documentPart).where(inArray(t.documentPart.activityId, ids));
  const reported = await db
    .select({ id: t.activityReport.activityId })
    .from(t.activityReport)
    .where(inArray(t.activityReport.activityId, ids));
  const elsewhere = await db
    .select({ id: t.planActivity.activityId })
    .from(t.planActivity)
    .where(and(inArray(t.planActivity.activityId, ids), ne(t.planActivity.planId, planId)));
  const needed = new Set([...printed, ...reported, ...elsewhere].map(({ id }) => id));
  const gone = ids.filter((id) => !needed.has(id));
  if (gone.length === 0) return;
  await db.delete(t.planActivity).where(inArray(t.planActivity.activityId, gone));
  await db.delete(t.activity).where(inArray(t.activity.id, gone));
}

/** An indicator stays under a goal where a paper still prints it, or where its figures would else stand nowhere; and at all where it is used. */
export async function removeIndicators(
  handle: Handle,
  planId: string,
  entries: AnyRow[],
  made: AnyRow[],
  changedSince: Set<RowTaken>,
): Promise<void> {
  const { db, t } = handle;
  const [plan] = await db.select().from(t.plan).where(eq(t.plan.id, planId));
  if (!plan) throw new Error(`There is no plan ${planId}`);
  const ofUnit = (table: typeof t.outcome | typeof t.target | typeof t.indicatorReport) =>
    db
      .select({ id: table.indicatorId })
      .from(table)
      .where(and(eq(table.orgUnitId, plan.orgUnitId), eq(table.year, plan.year)));
  const figures = [await ofUnit(t.outcome), await ofUnit(t.target), await ofUnit(t.indicatorReport)].flat();
  const withFigures = new Set(figures.map(({ id }) => id));
  const printed = await printedUnder(handle, planId);
  const pairOf = ({ goalId, indicatorId }: AnyRow) => `${goalId}/${indicatorId}`;
  const all = await db.select().from(t.planIndicator).where(eq(t.planIndicator.planId, planId));
  const loose = new Set(entries.map(pairOf).filter((pair) => !printed.has(pair)));
  const staysElsewhere = (indicatorId: unknown) => all.some((row) => row.indicatorId === indicatorId && !loose.has(pairOf(row)));
  for (const row of entries) {
    const { indicatorId } = row;
    const needed = withFigures.has(String(indicatorId)) && !staysElsewhere(indicatorId);
    if (loose.has(pairOf(row)) && !needed) await removeRow(handle, "planIndicator", row);
  }
  const told = new Set(Array.from(changedSince, ({ table, key }) => (table === "indicatorVersion" ? key.split("/")[0] : "")));
  const ids = made.map(({ id }) => String(id)).filter((id) => !told.has(id));
  if (ids.length === 0) return;
  const needed = new Set<string | null>();
  for (const table of [
    ...[t.planIndicator, t.outcome, t.target, t.indicatorReport, t.documentPart],
    ...[t.findingAnswer, t.indicatorLimit, t.indicatorAlias],
  ]) {
    for (const { id } of await db.select({ id: table.indicatorId }).from(table).where(inArray(table.indicatorId, ids))) needed.add(id);
  }
  const gone = ids.filter((id) => !needed.has(id));
  if (gone.length === 0) return;
  await db.delete(t.indicatorVersion).where(inArray(t.indicatorVersion.indicatorId, gone));
  await db.delete(t.indicator).where(inArray(t.indicator.id, gone));
}

/** "goal/indicator" of each row that a paper of the plan prints under a goal. */
async function printedUnder({ db, t }: Handle, planId: string): Promise<Set<string>> {
  const { id, parentId, goalId, indicatorId } = t.documentPart;
  const parts = await db
    .select({ id, parentId, goalId, indicatorId })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(eq(t.document.planId, planId));
  const byId = new Map(parts.map((part) => [part.id, part]));
  const goalAbove = (part: (typeof parts)[number] | undefined): string | null =>
    part ? (part.goalId ?? goalAbove(byId.get(part.parentId ?? ""))) : null;
  return new Set(parts.flatMap((part) => (part.indicatorId ? [`${goalAbove(part)}/${part.indicatorId}`] : [])));
}

/** A goal stays in the plan where a paper of it prints it or something hangs on it, and at all where anyone needs it. */
export async function removeGoals(handle: Handle, planId: string, entries: AnyRow[], made: AnyRow[]): Promise<void> {
  const { db, t } = handle;
  const taken = entries.map(({ goalId }) => String(goalId));
  const printed = notExists(
    db
      .select({ one: sql`1` })
      .from(t.documentPart)
      .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
      .where(and(eq(t.document.planId, t.planGoal.planId), eq(t.documentPart.goalId, t.planGoal.goalId))),
  );
  const free = await db
    .select({ id: t.planGoal.goalId })
    .from(t.planGoal)
    .where(and(eq(t.planGoal.planId, planId), inArray(t.planGoal.goalId, ["", ...taken]), printed, ...nothingUnder(handle)));
  await leaveGoals(handle, planId, new Set(free.map(({ id }) => id)));
  await removeUnneededGoals(
    handle,
    made.map(({ id }) => String(id)),
  );
}

/** Of a plan's goals those on which no indicator, activity, text, assessment or budget row of the plan hangs. */
export function nothingUnder({ db, t }: Handle): SQL[] {
  return [t.planIndicator, t.planActivity, t.goalText, t.assessment, t.goalBudgetRow].map((table) =>
    notExists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.planId, t.planGoal.planId), eq(table.goalId, t.planGoal.goalId))),
    ),
  );
}

/** Removes those of the goals that no plan, budget, activity or other goal needs; what stands under a goal goes before it. */
export async function removeUnneededGoals(handle: Handle, ids: string[]): Promise<void> {
  for (let left = ids; left.length > 0; ) {
    const needed = await neededGoals(handle, left);
    const gone = left.filter((id) => !needed.has(id));
    if (gone.length === 0) return;
    await handle.db.delete(handle.t.goal).where(inArray(handle.t.goal.id, gone));
    left = left.filter((id) => needed.has(id));
  }
}

/** Takes goals out of a plan, but those that others in it stand under. */
async function leaveGoals({ db, t }: Handle, planId: string, free: Set<string>): Promise<void> {
  let inPlan = await db
    .select({ id: t.goal.id, parentId: t.goal.parentId })
    .from(t.planGoal)
    .innerJoin(t.goal, eq(t.goal.id, t.planGoal.goalId))
    .where(eq(t.planGoal.planId, planId));
  const gone = new Set<string>();
  for (let left = -1; left !== inPlan.length; ) {
    left = inPlan.length;
    const above = new Set(inPlan.map(({ parentId }) => parentId));
    for (const { id } of inPlan) if (free.has(id) && !above.has(id)) gone.add(id);
    inPlan = inPlan.filter(({ id }) => !gone.has(id));
  }
  if (gone.size > 0) await db.delete(t.planGoal).where(and(eq(t.planGoal.planId, planId), inArray(t.planGoal.goalId, Array.from(gone))));
}

async function neededGoals({ db, t }: Handle, ids: string[]): Promise<Set<string | null>> {
  const pointing = await db
    .select({ parent: t.goal.parentId, perhaps: t.goal.perhapsGoalId, continues: t.goal.continuesGoalId })
    .from(t.goal)
    .where(or(inArray(t.goal.parentId, ids), inArray(t.goal.perhapsGoalId, ids), inArray(t.goal.continuesGoalId, ids)));
  const entries = await db.select({ id: t.planGoal.goalId }).from(t.planGoal).where(inArray(t.planGoal.goalId, ids));
  const activities = await db.select({ id: t.activity.goalId }).from(t.activity).where(inArray(t.activity.goalId, ids));
  const budgets = await db.select({ id: t.budgetTable.goalId }).from(t.budgetTable).where(inArray(t.budgetTable.goalId, ids));
  const held = [...entries, ...activities, ...budgets].map(({ id }) => id);
  return new Set([...held, ...pointing.flatMap(({ parent, perhaps, continues }) => [parent, perhaps, continues])]);
}
