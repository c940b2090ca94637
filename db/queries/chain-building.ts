import { and, eq, inArray } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { type BuildingView, type GoalAbove, goalName } from "../../lib/domain/chain-building.ts";
import { withoutCircles } from "../../lib/domain/goal-circles.ts";
import { type PlacedGoal, placedGoals } from "../building/built-plan.ts";
import type { Source } from "../store.ts";
import { chainHistory } from "./chain-history.ts";
import { goalsToCopy } from "./goals-to-copy.ts";

/** A plan's chain as the page where it is built shows it. */
export async function chainToBuild(source: Source, user: User, here: UnitYear): Promise<BuildingView> {
  const { db, t } = source;
  const { planId, unit, year, lineage } = here;
  const placed = await placedGoals(source, planId, unit.id);
  const [past, above, answers, work] = [
    await chainHistory(source, planId),
    await goalsAbove(source, here),
    await answersOf(source, here),
    await workUnder(source, planId),
  ];
  const undo = past.find(({ undoable }) => undoable);
  const last = await db
    .select({ id: t.goal.id, number: t.goal.number, title: t.goal.title })
    .from(t.goal)
    .where(and(eq(t.goal.ownerId, unit.id), eq(t.goal.year, year - 1)))
    .orderBy(t.goal.id);
  const papers = await db.select({ kind: t.document.kind, state: t.document.state }).from(t.document).where(eq(t.document.planId, planId));
  const plans = papers.filter(({ kind }) => kind === "VP");
  const taken = new Set(placed.map(({ id }) => id));
  return {
    base: past[0]?.seq ?? 0,
    undo: undo ? { seq: undo.seq, words: undo.words, by: undo.by } : null,
    decided: (plans.length > 0 ? plans : papers).some(({ state }) => state === "beslutad"),
    goals: placed.map((goal) => ({
      ...{ id: goal.id, parentId: goal.parentId, level: goal.level, number: goal.number, title: goal.title, own: goal.own },
      ownerName: lineage.find(({ id }) => id === goal.row.ownerId)?.name ?? "",
      unconfirmed: goal.row.origin === "ej-bekraftad",
      goneAbove: isGone(goal, above),
      answers: answers.get(goal.id) ?? 0,
      continues: goal.row.continuesGoalId,
      indicators: work.indicators.get(goal.id) ?? [],
      activities: work.activities.get(goal.id) ?? [],
    })),
    above: above.known.filter(({ id }) => !taken.has(id)).map((goal) => ({ ...goal, answers: answers.get(goal.id) ?? 0 })),
    lastYear: last,
    toCopy: await goalsToCopy(source, user, { unitId: unit.id, year, lineage }),
  };
}

/** The goals that the plan answers and that their owner has taken out of the plan above. */
export async function goneAbove(source: Source, here: UnitYear): Promise<{ id: string; name: string; ownerName: string }[]> {
  const placed = await placedGoals(source, here.planId, here.unit.id);
  const above = await goalsAbove(source, here);
  return placed
    .filter((goal) => isGone(goal, above))
    .map((goal) => ({ id: goal.id, name: goalName(goal), ownerName: here.lineage.find(({ id }) => id === goal.row.ownerId)?.name ?? "" }));
}

type Above = { known: Omit<GoalAbove, "answers">[]; planned: Map<string, Set<string>> };

/**
 * The goals above that a unit may take up: those in the plans of the kommun and the nämnd where these have one, else all that are
 * confirmed, and the unconfirmed that a plan of the own nämnd has; and one's own that others there still answer. What only another nämnd drafts is not known here (decisions.md 8).
 */
async function goalsAbove({ db, t }: Source, { lineage, year, unit }: UnitYear): Promise<Above> {
  const owners = lineage.map(({ id }) => id);
  const goals = await db
    .select()
    .from(t.goal)
    .where(and(eq(t.goal.year, year), inArray(t.goal.ownerId, owners)))
    .orderBy(t.goal.id);
  const entries = await db
    .select({ goalId: t.planGoal.goalId, ownerId: t.plan.orgUnitId, authorityId: t.orgUnitYear.authorityId })
    .from(t.planGoal)
    .innerJoin(t.plan, eq(t.plan.id, t.planGoal.planId))
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.orgUnitId, t.plan.orgUnitId), eq(t.orgUnitYear.year, t.plan.year)))
    .where(eq(t.plan.year, year));
  const planned = new Map<string, Set<string>>();
  for (const { goalId, ownerId } of entries) {
    if (owners.includes(ownerId)) planned.set(ownerId, (planned.get(ownerId) ?? new Set()).add(goalId));
  }
  const board = lineage[1]?.id ?? unit.id;
  const inBoard = new Set(entries.flatMap(({ goalId, authorityId }) => (authorityId === board ? [goalId] : [])));
  const known = goals.filter(({ id, ownerId, origin }) => {
    if (ownerId === unit.id) return inBoard.has(id);
    const plan = planned.get(ownerId);
    return plan?.has(id) || (origin === "ej-bekraftad" ? inBoard.has(id) : plan === undefined);
  });
  return {
    known: withoutCircles(known).map(({ id, parentId, level, number, title, ownerId }) => ({
      ...{ id, parentId, level, number, title },
      ownerName: lineage.find((node) => node.id === ownerId)?.name ?? "",
    })),
    planned,
  };
}

/** Has its owner, who has a plan for the year, taken it out of it? */
function isGone({ own, row }: PlacedGoal, { planned }: Above): boolean {
  const plan = planned.get(row.ownerId);
  return !own && row.origin !== "ej-bekraftad" && plan !== undefined && !plan.has(row.id);
}

/** How many other units of the nämnd have goals of their own under each goal. */
async function answersOf({ db, t }: Source, { lineage, year, unit }: UnitYear): Promise<Map<string, number>> {
  const board = lineage[1]?.id ?? unit.id;
  const rows = await db
    .selectDistinct({ goalId: t.goal.parentId, ownerId: t.goal.ownerId })
    .from(t.goal)
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.orgUnitId, t.goal.ownerId), eq(t.orgUnitYear.year, t.goal.year)))
    .where(and(eq(t.goal.year, year), eq(t.orgUnitYear.authorityId, board)));
  const counts = new Map<string, number>();
  for (const { goalId, ownerId } of rows) if (goalId && ownerId !== unit.id) counts.set(goalId, (counts.get(goalId) ?? 0) + 1);
  return counts;
}

async function workUnder({ db, t }: Source, planId: string) {
  const measured = await db
    .select({ goalId: t.planIndicator.goalId, id: t.planIndicator.indicatorId, name: t.indicatorVersion.name })
    .from(t.planIndicator)
    .innerJoin(t.indicatorVersion, eq(t.indicatorVersion.indicatorId, t.planIndicator.indicatorId))
    .where(eq(t.planIndicator.planId, planId))
    .orderBy(t.planIndicator.position, t.indicatorVersion.validFrom);
  const done = await db
    .select({ goalId: t.planActivity.goalId, id: t.activity.id, name: t.activity.text })
    .from(t.planActivity)
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .where(eq(t.planActivity.planId, planId))
    .orderBy(t.planActivity.position);
  return { indicators: byGoal(measured), activities: byGoal(done) };
}

/** One of each under its goal; of an indicator's names the newest. */
function byGoal(rows: { goalId: string | null; id: string; name: string }[]): Map<string, { id: string; name: string }[]> {
  const found = new Map<string, Map<string, string>>();
  for (const { goalId, id, name } of rows) {
    const under = found.get(goalId ?? "") ?? new Map<string, string>();
    found.set(goalId ?? "", under.set(id, name));
  }
  return new Map(Array.from(found, ([goalId, names]) => [goalId, Array.from(names, ([id, name]) => ({ id, name }))]));
}
