import { and, eq, inArray } from "drizzle-orm";
import { byNumber, mayMoveTo, mayStandUnder, moved, ownLevels, siblingsIn } from "../../lib/domain/chain-building.ts";
import { withoutCircles } from "../../lib/domain/goal-circles.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { newId } from "../id.ts";
import { refuse } from "../refusal.ts";
import type { Tables } from "../tables/all.ts";
import { type Building, insertPlaced, ownerKind, type PlacedGoal, placedGoals, setOrder } from "./built-plan.ts";
import { requireUnreported, takeOut } from "./goal-removal.ts";

type Goal = Tables["goal"]["$inferSelect"];

/** A goal of one's own under a goal of the plan. */
export async function addGoal(
  building: Building,
  { parentId, level, title }: { parentId: string | null; level: string; title: string },
): Promise<string> {
  requireLevel(building, level, parentId);
  return insertOwn(building, { parentId, level, title: requireTitle(title), continuesGoalId: null }, null);
}

/** Only its owner changes a goal's wording (decisions.md 1). */
export async function reword(building: Building, { goalId, title }: { goalId: string; title: string }): Promise<void> {
  const { row } = requireOwn(building, goalId);
  const next = requireTitle(title);
  if (next !== row.title) await building.ledger.update("goal", row, { title: next, version: row.version + 1 });
}

/** Among its siblings anyone whose plan it is; to another goal only its owner. */
export async function move(
  building: Building,
  { goalId, parentId, before }: { goalId: string; parentId: string | null; before: string | null },
): Promise<void> {
  const { goals, styrmodell, ledger } = building;
  const goal = requireInPlan(building, goalId);
  if (!mayMoveTo(styrmodell, goals, goal, parentId)) {
    refuse(
      "invalid",
      goal.own ? "Målet kan inte stå där. Välj ett mål på en högre nivå." : "Bara den som äger målet kan flytta det till ett annat mål.",
    );
  }
  if (before !== null && !siblingsIn(goals, parentId).some(({ id }) => id === before))
    refuse("missing", "Målet som det skulle stå före är inte kvar.");
  if (parentId !== goal.parentId) await ledger.update("goal", goal.row, { parentId, version: goal.row.version + 1 });
  await setOrder(
    building,
    siblingsIn(moved(goals, goalId, parentId, before), parentId).map(({ place }) => place),
  );
}

/** The new goal stands after the one it was a part of, continues the same goal of last year, and gets what is named. */
export async function split(
  building: Building,
  { goalId, title, indicatorIds, activityIds }: { goalId: string; title: string; indicatorIds: string[]; activityIds: string[] },
): Promise<void> {
  const { goals, ledger, planId } = building;
  const { db, t } = ledger.handle;
  const goal = requireOwn(building, goalId);
  const siblings = siblingsIn(goals, goal.parentId);
  const after = siblings[siblings.findIndex(({ id }) => id === goalId) + 1]?.id ?? null;
  const { parentId, level, continuesGoalId } = goal.row;
  const id = await insertOwn(building, { parentId, level, title: requireTitle(title), continuesGoalId }, after);
  const measured = await db
    .select()
    .from(t.planIndicator)
    .where(and(eq(t.planIndicator.planId, planId), eq(t.planIndicator.goalId, goalId)));
  for (const row of measured.filter(({ indicatorId }) => indicatorIds.includes(indicatorId))) await reattach(building, row, id);
  await moveActivities(building, goalId, id, (activityId) => activityIds.includes(activityId));
}

/** Everything of the one comes to the other, its words too; then it is taken out. */
export async function merge(building: Building, { goalId, into }: { goalId: string; into: string }): Promise<void> {
  const { goals, ledger, planId } = building;
  const { db, t } = ledger.handle;
  const [from, to] = [requireOwn(building, goalId), requireOwn(building, into)];
  if (goalId === into || from.level !== to.level) refuse("invalid", "Välj ett annat mål på samma nivå att slå ihop med.");
  await requireUnreported(building, [from]);
  const measured = await db
    .select()
    .from(t.planIndicator)
    .where(and(eq(t.planIndicator.planId, planId), inArray(t.planIndicator.goalId, [goalId, into])));
  const there = new Set(measured.flatMap((row) => (row.goalId === into ? [row.indicatorId] : [])));
  for (const row of measured.filter((one) => one.goalId === goalId && !there.has(one.indicatorId))) await reattach(building, row, into);
  await moveActivities(building, goalId, into, () => true);
  await moveTexts(building, goalId, into);
  await moveMoney(building, goalId, into);
  for (const child of siblingsIn(goals, goalId)) await ledger.update("goal", child.row, { parentId: into, version: child.row.version + 1 });
  if (from.row.continuesGoalId && !to.row.continuesGoalId) {
    await ledger.update("goal", to.row, { continuesGoalId: from.row.continuesGoalId, version: to.row.version + 1 });
  }
  await takeOut(building, [from]);
}

/** Which goal of last year a goal of one's own continues. */
export async function continueGoal(building: Building, { goalId, continues }: { goalId: string; continues: string | null }): Promise<void> {
  const { ledger, unitId, year } = building;
  const { db, t } = ledger.handle;
  const { row } = requireOwn(building, goalId);
  if (continues !== null) {
    const [last] = await db.select().from(t.goal).where(eq(t.goal.id, continues));
    if (last?.ownerId !== unitId || last.year !== year - 1) refuse("missing", `Målet finns inte i planen för ${year - 1}.`);
  }
  if (continues !== row.continuesGoalId) await ledger.update("goal", row, { continuesGoalId: continues, version: row.version + 1 });
}

/** Goals above come with those above them, each where its number puts it; so does one of one's own that others answer. */
export async function takeUp(building: Building, goalIds: string[]): Promise<void> {
  const { ledger, planId, unitId, lineage, year, goals } = building;
  const { db, t } = ledger.handle;
  const owners = lineage.map(({ id }) => id);
  const above = await db
    .select()
    .from(t.goal)
    .where(and(eq(t.goal.year, year), inArray(t.goal.ownerId, owners)));
  const byId = new Map(withoutCircles(above).map((goal) => [goal.id, goal]));
  const wanted = new Set<string>();
  for (const id of goalIds) {
    if (!byId.has(id)) refuse("missing", "Målet finns inte längre ovanför. Ladda om sidan.");
    for (let goal = byId.get(id); goal; goal = byId.get(goal.parentId ?? "")) wanted.add(goal.id);
  }
  const taken = new Set(goals.map(({ id }) => id));
  const inOrder = topFirst(Array.from(wanted, (id) => byId.get(id)).filter((goal) => goal !== undefined && !taken.has(goal.id)) as Goal[]);
  for (const goal of inOrder) {
    const parentId = goal.parentId !== null && taken.has(goal.parentId) ? goal.parentId : null;
    const siblings = siblingsIn(building.goals, parentId);
    const before = siblings.find((one) => one.number !== "" && goal.number !== "" && byNumber(one, goal) > 0)?.id ?? null;
    await insertPlaced(building, goal.id, parentId, before);
    taken.add(goal.id);
    building.goals = await placedGoals(ledger.handle, planId, unitId);
  }
}

/** A goal of the plan, or a refusal. */
export function requireInPlan({ goals }: Building, goalId: string): PlacedGoal {
  return goals.find(({ id }) => id === goalId) ?? refuse("missing", "Målet finns inte kvar i planen.");
}

/** A goal that whose plan it is owns, or a refusal. */
export function requireOwn(building: Building, goalId: string): PlacedGoal {
  const goal = requireInPlan(building, goalId);
  return goal.own ? goal : refuse("invalid", "Målet ägs av nivån ovanför och ändras bara där.");
}

type OwnGoal = { parentId: string | null; level: string; title: string; continuesGoalId: string | null };

async function insertOwn(building: Building, goal: OwnGoal, before: string | null): Promise<string> {
  const { ledger, unitId, year } = building;
  const id = newId();
  const fresh = { id, year, ownerId: unitId, number: "", perhapsGoalId: null, origin: "utkast" as const, version: 1 };
  await ledger.insert("goal", { ...fresh, ...goal });
  await insertPlaced(building, id, goal.parentId, before);
  return id;
}

function requireTitle(typed: string): string {
  const title = cleaned(typed);
  return title === "" ? refuse("invalid", "Ett mål måste ha en rubrik.") : title;
}

function requireLevel(building: Building, level: string, parentId: string | null): void {
  const { styrmodell, lineage } = building;
  const own = ownLevels(styrmodell, ownerKind(lineage));
  if (!own.some(({ code }) => code === level)) refuse("invalid", "Mål på den nivån läggs till av nivån ovanför.");
  const outermost = styrmodell.levels[0]?.code === level;
  if (parentId === null && !outermost) refuse("invalid", "Välj vilket mål ovanför som det nya målet svarar på.");
  if (parentId !== null && !mayStandUnder(styrmodell, level, requireInPlan(building, parentId).level)) {
    refuse("invalid", "Målet kan inte stå där. Välj ett mål på en högre nivå.");
  }
}

async function reattach({ ledger }: Building, row: Tables["planIndicator"]["$inferSelect"], goalId: string): Promise<void> {
  await ledger.remove("planIndicator", row);
  await ledger.insert("planIndicator", { ...row, goalId });
}

async function moveActivities(
  { ledger, planId }: Building,
  from: string,
  to: string,
  which: (activityId: string) => boolean,
): Promise<void> {
  const { db, t } = ledger.handle;
  const rows = await db
    .select({ planned: t.planActivity, activity: t.activity })
    .from(t.planActivity)
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .where(and(eq(t.planActivity.planId, planId), eq(t.planActivity.goalId, from)));
  for (const { planned, activity } of rows) {
    if (!which(activity.id)) continue;
    await ledger.update("planActivity", planned, { goalId: to });
    if (activity.goalId === from) await ledger.update("activity", activity, { goalId: to });
  }
}

/** The lines that a goal leans on carry the other, too. */
async function moveMoney({ ledger, planId }: Building, from: string, to: string): Promise<void> {
  const { db, t } = ledger.handle;
  const rows = await db
    .select()
    .from(t.goalBudgetRow)
    .where(and(eq(t.goalBudgetRow.planId, planId), inArray(t.goalBudgetRow.goalId, [from, to])));
  const lineOf = (row: (typeof rows)[number]) => `${row.budgetTableId}/${row.rowNo}`;
  const there = new Set(rows.filter(({ goalId }) => goalId === to).map(lineOf));
  for (const row of rows) if (!there.has(lineOf(row))) await ledger.insert("goalBudgetRow", { ...row, goalId: to });
}

/** The words of a goal stand under the other, after its own; the same kind twice is told apart by its number. */
async function moveTexts({ ledger, planId }: Building, from: string, to: string): Promise<void> {
  const { db, t } = ledger.handle;
  const texts = await db
    .select()
    .from(t.goalText)
    .where(and(eq(t.goalText.planId, planId), inArray(t.goalText.goalId, [from, to])))
    .orderBy(t.goalText.no);
  for (const row of texts.filter(({ goalId }) => goalId === from)) {
    const same = texts.filter((one) => one.goalId === to && one.kind === row.kind && one.period === row.period);
    const next = { ...row, goalId: to, no: Math.max(0, ...same.map(({ no }) => no)) + 1 };
    await ledger.remove("goalText", row);
    await ledger.insert("goalText", next);
    texts.push(next);
  }
  const parts = await db
    .select({ part: t.documentPart })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(and(eq(t.document.planId, planId), eq(t.document.kind, "VP")))
    .orderBy(t.documentPart.position);
  const [source, target] = [from, to].map((id) => parts.find(({ part }) => part.kind === "mal" && part.goalId === id)?.part.id);
  if (!source || !target) return;
  const last = Math.max(-1, ...parts.flatMap(({ part }) => (part.parentId === target ? [part.position] : [])));
  const words = parts.filter(({ part }) => part.parentId === source && part.kind === "text");
  for (const [index, { part }] of words.entries())
    await ledger.update("documentPart", part, { parentId: target, position: last + 1 + index });
}

function topFirst(goals: Goal[]): Goal[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const depth = (goal: Goal): number => {
    const parent = byId.get(goal.parentId ?? "");
    return parent ? depth(parent) + 1 : 0;
  };
  return goals.toSorted((a, b) => depth(a) - depth(b));
}
