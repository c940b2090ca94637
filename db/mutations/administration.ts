import { desc, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { administers } from "../../lib/domain/account.ts";
import { remember } from "../history.ts";
import { refuse } from "../refusal.ts";
import type { Handle } from "../store.ts";

/** Refuses everyone but a systemförvaltare. */
export function requireAdministrator(user: User): void {
  if (!administers(user)) refuse("forbidden", "Bara en systemförvaltare kan bjuda in, ge roller och stänga av personer.");
}

/** Refuses an org node that is not there. */
export async function requirePlace({ db, t }: Handle, orgUnitId: string): Promise<void> {
  const [place] = await db.select().from(t.orgUnit).where(eq(t.orgUnit.id, orgUnitId));
  if (!place) refuse("missing", "Enheten finns inte.");
}

/** Into the chain of the node's authority; names and addresses stay out of it, since it can never be changed. */
export async function rememberPerson(
  handle: Handle,
  user: User,
  now: string,
  { personId, orgUnitId, ...change }: { action: string; personId: string; orgUnitId: string; before: unknown; after: unknown },
): Promise<void> {
  const { db, t } = handle;
  const [node] = await db
    .select({ authorityId: t.orgUnitYear.authorityId })
    .from(t.orgUnitYear)
    .where(eq(t.orgUnitYear.orgUnitId, orgUnitId))
    .orderBy(desc(t.orgUnitYear.year))
    .limit(1);
  const authorityId = node?.authorityId ?? orgUnitId;
  await remember(handle, { ...change, authorityId, at: now, byId: user.id, place: `person/${personId}`, planId: null });
}
