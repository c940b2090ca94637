import { and, desc, eq } from "drizzle-orm";
import { mayWrite, type User } from "../../lib/domain/access.ts";
import type { Direction } from "../../lib/domain/chain.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { remember } from "../history.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answered, refuse } from "../refusal.ts";
import type { Store } from "../store.ts";

/**
 * Says which way an indicator is better. A paper tells it only through "max" and "minst", and without it no outcome can be
 * judged. It describes the indicator's newest version; the series goes on.
 */
export async function describeIndicator(
  store: Store,
  user: User,
  now: string,
  { indicatorId, direction }: { indicatorId: string; direction: Direction },
): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const [indicator] = await db.select().from(t.indicator).where(eq(t.indicator.id, indicatorId));
      const [newest] = await db
        .select()
        .from(t.indicatorVersion)
        .where(eq(t.indicatorVersion.indicatorId, indicatorId))
        .orderBy(desc(t.indicatorVersion.validFrom))
        .limit(1);
      if (!indicator || !newest) return refuse("missing", "Indikatorn finns inte längre.");
      const [owner] = await db
        .select()
        .from(t.orgUnitYear)
        .where(eq(t.orgUnitYear.orgUnitId, indicator.ownerId))
        .orderBy(desc(t.orgUnitYear.year))
        .limit(1);
      const lineage = owner ? await lineageOf(handle, indicator.ownerId, owner.year) : [];
      if (!owner || !mayWrite(user, lineage)) return refuse("forbidden", "Bara den som äger indikatorn kan beskriva den.");
      if (newest.direction === direction) return { ok: true, version: 1 };
      await db
        .update(t.indicatorVersion)
        .set({ direction, changedBy: user.id, changedAt: now })
        .where(and(eq(t.indicatorVersion.indicatorId, indicatorId), eq(t.indicatorVersion.validFrom, newest.validFrom)));
      await remember(handle, {
        authorityId: owner.authorityId,
        at: now,
        byId: user.id,
        action: "indikator-beskriven",
        place: `indicator/${indicatorId}`,
        planId: null,
        before: { direction: newest.direction },
        after: { direction },
      });
      return { ok: true, version: 1 };
    }),
  );
}
