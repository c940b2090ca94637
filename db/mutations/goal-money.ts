import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requirePlan, requireWriter } from "./guards.ts";

export type GoalLeans = {
  /** in whose year */
  unitId: string;
  year: number;
  goalId: string;
  /** a line of the same year's budget */
  tableId: string;
  row: number;
  leans: boolean;
};

/** Says that a goal of a unit's year leans on a line of its budget, or takes that back. The last word counts. */
export async function leanOn(store: Store, user: User, now: string, input: GoalLeans): Promise<Saved> {
  return answered(store.tx((handle) => set(handle, user, now, input)));
}

async function set(handle: Handle, user: User, now: string, { unitId, year, goalId, tableId, row, leans }: GoalLeans): Promise<Saved> {
  const { db, t } = handle;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await requirePlan(handle, unitId, year);
  const [goal] = await db
    .select()
    .from(t.planGoal)
    .where(and(eq(t.planGoal.planId, planId), eq(t.planGoal.goalId, goalId)));
  if (!goal) return refuse("missing", "Målet finns inte i enhetens plan.");
  const [line] = await db
    .select({ label: t.budgetRow.label })
    .from(t.budgetRow)
    .innerJoin(t.budgetTable, eq(t.budgetTable.id, t.budgetRow.budgetTableId))
    .where(and(eq(t.budgetTable.planId, planId), eq(t.budgetRow.budgetTableId, tableId), eq(t.budgetRow.rowNo, row)));
  if (!line) return refuse("missing", "Raden finns inte i enhetens budget.");
  const link = { planId, goalId, budgetTableId: tableId, rowNo: row };
  const which = and(
    ...(["planId", "goalId", "budgetTableId"] as const).map((key) => eq(t.goalBudgetRow[key], link[key])),
    eq(t.goalBudgetRow.rowNo, row),
  );
  const [standing] = await db.select().from(t.goalBudgetRow).where(which);
  if ((standing !== undefined) === leans) return { ok: true, version: 0 };
  if (leans) await db.insert(t.goalBudgetRow).values(link);
  else await db.delete(t.goalBudgetRow).where(which);
  const change = { before: { line: line.label, leans: !leans }, after: { line: line.label, leans } };
  const place = `goal-money/${unitId}/${goalId}/${year}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: "mal-pengar", place, planId, ...change });
  return { ok: true, version: 0 };
}
