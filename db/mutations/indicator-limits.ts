import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { IndicatorLimits } from "../../lib/domain/indicator-limits.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireIndicatorOwner } from "./guards.ts";

/**
 * Gives an indicator limits of its own from a day on, for a reason (decisions.md 14). What was judged before that day is judged
 * as it was. Those of a day are taken away before others are given from the same day. Only the indicator's owner gives them.
 */
export async function setLimits(store: Store, user: User, now: string, input: IndicatorLimits & { indicatorId: string }): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const { indicatorId, ...limits } = inNfc(input);
      const authorityId = await requireIndicatorOwner(handle, user, indicatorId, "ge den gränser");
      if (await standing(handle, indicatorId, limits.validFrom)) {
        refuse("stale", `Det finns redan gränser från ${writeDate(limits.validFrom)}. Ta bort dem först.`);
      }
      await db.insert(t.indicatorLimit).values({ indicatorId, ...limits, changedBy: user.id, changedAt: now });
      const change = { authorityId, at: now, byId: user.id, place: `indicator-limit/${indicatorId}`, planId: null };
      await remember(handle, { ...change, action: "granser-satta", before: null, after: limits });
      return { ok: true, version: 1 };
    }),
  );
}

/** Takes the limits of a day away, as if they had never been given; the history keeps them. */
export async function removeLimits(
  store: Store,
  user: User,
  now: string,
  { indicatorId, validFrom }: { indicatorId: string; validFrom: string },
): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const authorityId = await requireIndicatorOwner(handle, user, indicatorId, "ta bort gränserna");
      const row = await standing(handle, indicatorId, validFrom);
      if (!row) return refuse("missing", "Gränserna är redan borttagna.");
      await db
        .delete(t.indicatorLimit)
        .where(and(eq(t.indicatorLimit.indicatorId, indicatorId), eq(t.indicatorLimit.validFrom, validFrom)));
      const { toleranceMicro, genderGapMicro, reason } = row;
      const change = { authorityId, at: now, byId: user.id, place: `indicator-limit/${indicatorId}`, planId: null };
      const before = { validFrom, toleranceMicro, genderGapMicro, reason };
      await remember(handle, { ...change, action: "granser-borttagna", before, after: null });
      return { ok: true, version: 1 };
    }),
  );
}

async function standing({ db, t }: Handle, indicatorId: string, validFrom: string) {
  const [row] = await db
    .select()
    .from(t.indicatorLimit)
    .where(and(eq(t.indicatorLimit.indicatorId, indicatorId), eq(t.indicatorLimit.validFrom, validFrom)));
  return row;
}
