import { eq } from "drizzle-orm";
import { mayWrite, type User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { remember } from "../history.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answered, refuse } from "../refusal.ts";
import type { Store } from "../store.ts";

/**
 * The owner confirms a goal that was known only from a paper below (decisions.md 2): from now on it is decided. One that
 * is no longer unconfirmed is left as it is.
 */
export async function confirmGoal(store: Store, user: User, now: string, input: { goalId: string }): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const [goal] = await db.select().from(t.goal).where(eq(t.goal.id, input.goalId));
      if (!goal) return refuse("missing", "Målet finns inte längre.");
      const lineage = await lineageOf(handle, goal.ownerId, goal.year);
      if (!mayWrite(user, lineage)) refuse("forbidden", "Bara den som äger målet kan bekräfta det.");
      if (goal.origin !== "ej-bekraftad") return { ok: true, version: goal.version };
      const version = goal.version + 1;
      await db.update(t.goal).set({ origin: "beslutat", version }).where(eq(t.goal.id, goal.id));
      const [owner] = await db.select().from(t.orgUnitYear).where(eq(t.orgUnitYear.orgUnitId, goal.ownerId)).limit(1);
      await remember(handle, {
        authorityId: owner?.authorityId ?? goal.ownerId,
        at: now,
        byId: user.id,
        action: "mal-bekraftat",
        place: `goal/${goal.id}`,
        planId: null,
        before: { origin: goal.origin },
        after: { origin: "beslutat" },
      });
      return { ok: true, version };
    }),
  );
}
