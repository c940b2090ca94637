import { and, eq, inArray, max } from "drizzle-orm";
import type { GoalPart } from "../../lib/domain/document.ts";
import { closesCircle } from "../../lib/domain/goal-circles.ts";
import { levelOf } from "../../lib/domain/styrmodell.ts";
import { likeness, wordingKey } from "../../lib/swedish/wording.ts";
import { newId } from "../id.ts";
import { insertAll } from "../rows.ts";
import type { Tables } from "../tables/all.ts";
import { ownerNode, type Taking } from "./taking.ts";

type Goal = Tables["goal"]["$inferSelect"];

/** From here on two titles are probably the same goal (decisions.md 2). */
const NEARLY = 0.85;

export type GoalTaker = {
  /** the goal that an entry of the paper takes up, found or made */
  take(part: GoalPart, parentId: string | null): string;
  write(): Promise<void>;
  counts: { linked: number; proposed: number; made: number };
};

/**
 * Links entries to their owners' goals (decisions.md 2): number and wording agree → the same goal; they nearly agree → a
 * goal of its own that proposes the other; else a goal of its own. What a paper from below says of others' goals is
 * unconfirmed until the owner takes it up.
 */
export async function goalTaker(taking: Taking): Promise<GoalTaker> {
  const { handle, place, planId, year } = taking;
  const { db, t } = handle;
  const owners = [place.kommunId, place.boardId, place.unitId];
  const known = await db
    .select()
    .from(t.goal)
    .where(and(eq(t.goal.year, year), inArray(t.goal.ownerId, owners)))
    .orderBy(t.goal.id);
  const entries = await db.select({ id: t.planGoal.goalId }).from(t.planGoal).where(eq(t.planGoal.planId, planId));
  const [last] = await db
    .select({ position: max(t.planGoal.position) })
    .from(t.planGoal)
    .where(eq(t.planGoal.planId, planId));
  const inPlan = new Set(entries.map((entry) => entry.id));
  let position = last?.position ?? 0;
  const made: Goal[] = [];
  const changed = new Map<string, Partial<Goal>>();
  const taken: Tables["planGoal"]["$inferInsert"][] = [];
  const counts = { linked: 0, proposed: 0, made: 0 };

  const takeUp = (goalId: string) => {
    if (inPlan.has(goalId)) return;
    inPlan.add(goalId);
    position++;
    taken.push({ planId, goalId, position });
  };

  return {
    counts,
    take(part, parentId) {
      const ownerId = ownerNode(taking, levelOf(taking.styrmodell, part.level)?.owner ?? "enhet");
      const own = ownerId === place.unitId;
      const rivals = known.filter((goal) => goal.ownerId === ownerId && goal.level === part.level);
      const same = rivals.find((goal) => sameGoal(goal, part) && (!parentId || !goal.parentId || goal.parentId === parentId));
      if (same) {
        const above = closesCircle(same.id, parentId, known) ? null : parentId;
        const change = confirmation(same, own, taking.decided, above);
        if (change) {
          Object.assign(same, change);
          if (!made.includes(same)) changed.set(same.id, { ...changed.get(same.id), ...change });
        }
        takeUp(same.id);
        counts.linked++;
        return same.id;
      }
      const near = rivals.find((goal) => nearlySameGoal(goal, part) && !made.includes(goal));
      const goal: Goal = {
        id: newId(),
        year,
        ownerId,
        level: part.level,
        parentId,
        number: part.number,
        title: part.title,
        continuesGoalId: null,
        perhapsGoalId: near?.id ?? null,
        origin: own ? (taking.decided ? "beslutat" : "utkast") : "ej-bekraftad",
        version: 1,
      };
      known.push(goal);
      made.push(goal);
      takeUp(goal.id);
      counts[near ? "proposed" : "made"]++;
      return goal.id;
    },
    async write() {
      await insertAll(handle, t.goal, made);
      for (const [id, change] of changed) await db.update(t.goal).set(change).where(eq(t.goal.id, id));
      await insertAll(handle, t.planGoal, taken);
    },
  };
}

function sameGoal(goal: Goal, part: GoalPart): boolean {
  return goal.number === part.number && wordingKey(goal.title) === wordingKey(part.title);
}

/** The same number and nearly the same words, or the same words under another number. */
function nearlySameGoal(goal: Goal, part: GoalPart): boolean {
  if (goal.number !== part.number) return wordingKey(goal.title) === wordingKey(part.title);
  return likeness(goal.title, part.title) >= NEARLY;
}

/** What the owner's own paper, or a first sight of the goal above, adds to a known goal. */
function confirmation(goal: Goal, own: boolean, decided: boolean, parentId: string | null): Partial<Goal> | null {
  const origin = own && goal.origin !== "beslutat" ? (decided ? "beslutat" : "utkast") : goal.origin;
  const parent = goal.parentId ?? parentId;
  return origin === goal.origin && parent === goal.parentId ? null : { origin, parentId: parent };
}
