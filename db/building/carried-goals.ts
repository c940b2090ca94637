import { and, eq, inArray } from "drizzle-orm";
import { withoutCircles } from "../../lib/domain/goal-circles.ts";
import { levelOf, type Styrmodell } from "../../lib/domain/styrmodell.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { newId } from "../id.ts";
import type { Facts } from "../paper/facts.ts";
import { lineageOf } from "../queries/lineage.ts";
import { insertAll } from "../rows.ts";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";

type Goal = Tables["goal"]["$inferSelect"];

export type NextYear = { planId: string; unitId: string; year: number; styrmodell: Styrmodell };

export type CarriedGoals = {
  /** next year's goal by last year's id */
  next: Map<string, string>;
  /** what could not come along, in sentences */
  left: string[];
};

/**
 * Last year's chain as the unit begins the next: its own goals anew, each continuing the old one; those from above as their
 * owners have them next year, known by what they continue or by their wording. An own goal whose goal above is not there
 * stands under the nearest that is.
 */
export async function carryGoals(
  handle: Handle,
  last: Facts["goals"],
  { planId, unitId, year, styrmodell }: NextYear,
): Promise<CarriedGoals> {
  const { db, t } = handle;
  const owners = (await lineageOf(handle, unitId, year)).filter((id) => id !== unitId);
  const above = await db
    .select()
    .from(t.goal)
    .where(and(eq(t.goal.year, year), inArray(t.goal.ownerId, owners)))
    .orderBy(t.goal.id);
  const byId = new Map(withoutCircles(above).map((goal) => [goal.id, goal]));
  const next = new Map<string, string>();
  const left: string[] = [];
  const made: Goal[] = [];
  const order: string[] = [];
  const takeUp = (id: string): void => {
    const parentId = byId.get(id)?.parentId;
    if (parentId && byId.has(parentId)) takeUp(parentId);
    if (!order.includes(id)) order.push(id);
  };
  for (const goal of last.values()) {
    if (goal.ownerId !== unitId) {
      const same = above.find(({ continuesGoalId }) => continuesGoalId === goal.id) ?? above.find((one) => sameWords(one, goal));
      if (!same) {
        left.push(`${nameOf(goal)} finns inte ${year} än. Det kan tas upp när det är beslutat.`);
        continue;
      }
      next.set(goal.id, same.id);
      takeUp(same.id);
      continue;
    }
    const id = newId();
    const level = levelOf(styrmodell, goal.level);
    const parentId = nearest(goal, last, next);
    const fresh = { year, ownerId: unitId, perhapsGoalId: null, origin: "utkast" as const, version: 1, continuesGoalId: goal.id };
    made.push({ ...fresh, id, level: level?.sameAs ?? goal.level, parentId, number: goal.number, title: goal.title });
    if (goal.parentId && last.has(goal.parentId) && !next.has(goal.parentId))
      left.push(`”${goal.title}” behöver ett nytt mål ovanför sig.`);
    next.set(goal.id, id);
    takeUp(id);
  }
  await insertAll(handle, t.goal, made);
  await insertAll(
    handle,
    t.planGoal,
    order.map((goalId, index) => ({ planId, goalId, position: index + 1 })),
  );
  return { next, left };
}

function sameWords(one: Goal, other: Goal): boolean {
  return one.ownerId === other.ownerId && one.level === other.level && wordingKey(one.title) === wordingKey(other.title);
}

/** Next year's goal for the nearest goal above that there is one for. */
function nearest(goal: Goal, last: Facts["goals"], next: Map<string, string>): string | null {
  const parent = last.get(goal.parentId ?? "");
  return parent ? (next.get(parent.id) ?? nearest(parent, last, next)) : null;
}

function nameOf({ number, title }: Goal): string {
  return `”${[number, title].filter(Boolean).join(" ")}”`;
}
