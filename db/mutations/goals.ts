import { eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireNotFrozen, requireWriter } from "./guards.ts";

export type GoalRenamed = {
  goalId: string;
  base: number;
  title: string;
  /** left out: the number stands */
  number?: string;
};

/** Changes a goal's wording, and its number where one is given. Only its owner may (decisions.md 1). */
export async function renameGoal(store: Store, user: User, now: string, input: GoalRenamed): Promise<Saved> {
  return answered(store.tx((handle) => rename(handle, user, now, input)));
}

async function rename(handle: Handle, user: User, now: string, input: GoalRenamed): Promise<Saved> {
  const { db, t } = handle;
  const [goal] = await db.select().from(t.goal).where(eq(t.goal.id, input.goalId));
  if (!goal) return refuse("missing", "Målet finns inte.");
  const authorityId = await requireWriter(handle, user, goal.ownerId, goal.year);
  const place = `goal/${goal.id}`;
  const written = [goal.number, goal.title].filter(Boolean).join(" ");
  await requireBase(handle, input.base, { version: goal.version, written, place, savedBy: "", savedAt: "" });
  await requireNotFrozen(handle, eq(t.documentPart.goalId, goal.id));
  const after = { title: cleaned(input.title), number: input.number === undefined ? goal.number : cleaned(input.number) };
  if (after.title === "") refuse("invalid", "Ett mål måste ha en rubrik.");
  const before = { title: goal.title, number: goal.number };
  if (before.title === after.title && before.number === after.number) return { ok: true, version: goal.version };
  const version = goal.version + 1;
  await db
    .update(t.goal)
    .set({ ...after, version })
    .where(eq(t.goal.id, goal.id));
  await remember(handle, { authorityId, at: now, byId: user.id, action: "mal-andrat", place, planId: null, before, after });
  return { ok: true, version };
}
