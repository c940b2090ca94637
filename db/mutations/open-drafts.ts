import { and, eq, gt } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { HOURS_OPEN } from "../../lib/domain/giving-roles.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { answered, refuse } from "../refusal.ts";
import type { Store } from "../store.ts";
import { rememberPerson, requireAdministrator } from "./administration.ts";
import { giveRoleWithin } from "./people.ts";

const LONGEST_REASON = 500;

/**
 * Lets a systemförvaltare read one nämnd's drafts for a few hours, for a reason (decisions.md 8). It stands in the
 * nämnd's own history, and on its pages for all to see (docs/decisions/0009).
 */
export async function openDrafts(
  store: Store,
  user: User,
  now: string,
  { boardId, reason: typed }: { boardId: string; reason: string },
): Promise<{ ok: true; until: string } | Refused> {
  const reason = cleaned(typed);
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      requireAdministrator(user);
      const [board] = await db.select().from(t.orgUnit).where(eq(t.orgUnit.id, boardId));
      if (board?.kind !== "namnd") return refuse("missing", "Nämnden finns inte.");
      if (reason === "") refuse("invalid", "Skriv varför du behöver läsa nämndens utkast. Nämnden får se det.");
      if (reason.length > LONGEST_REASON) refuse("invalid", `Skälet är för långt. Skriv högst ${LONGEST_REASON} tecken.`);
      const open = [eq(t.roleGrant.personId, user.id), eq(t.roleGrant.orgUnitId, boardId), gt(t.roleGrant.openUntil, now)];
      const [already] = await db
        .select()
        .from(t.roleGrant)
        .where(and(...open));
      if (already) refuse("invalid", "Du har redan öppnat nämndens utkast.");
      const until = new Date(Date.parse(now) + HOURS_OPEN * 3_600_000).toISOString();
      const grant = { role: "lasare" as const, orgUnitId: boardId, to: dayOf(until), opened: { until, reason } };
      await giveRoleWithin(handle, now, user, grant);
      const change = { before: null, after: { until, reason } };
      await rememberPerson(handle, user, now, { action: "utkast-oppnade", personId: user.id, orgUnitId: boardId, ...change });
      return { ok: true as const, until };
    }),
  );
}

/** Closes what one has opened oneself, before its time is out. */
export async function closeDrafts(store: Store, user: User, now: string, boardId: string): Promise<{ ok: true } | Refused> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const mine = [eq(t.roleGrant.personId, user.id), eq(t.roleGrant.orgUnitId, boardId), gt(t.roleGrant.openUntil, now)];
      const [open] = await db
        .select()
        .from(t.roleGrant)
        .where(and(...mine));
      if (!open) return refuse("missing", "Nämndens utkast är redan stängda för dig.");
      await db.update(t.roleGrant).set({ openUntil: now }).where(eq(t.roleGrant.id, open.id));
      const change = { before: { until: open.openUntil }, after: { until: now } };
      await rememberPerson(handle, user, now, { action: "utkast-stangda", personId: user.id, orgUnitId: boardId, ...change });
      return { ok: true as const };
    }),
  );
}
