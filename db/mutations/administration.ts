import { desc, eq } from "drizzle-orm";
import type { Role, User } from "../../lib/domain/access.ts";
import { administers } from "../../lib/domain/account.ts";
import { rolesToGive } from "../../lib/domain/giving-roles.ts";
import { remember } from "../history.ts";
import { lineageOf } from "../queries/lineage.ts";
import { refuse } from "../refusal.ts";
import type { Handle } from "../store.ts";

/** Refuses everyone but a systemförvaltare. */
export function requireAdministrator(user: User): void {
  if (!administers(user)) refuse("forbidden", "Bara en systemförvaltare kan bjuda in, ge roller och stänga av personer.");
}

/**
 * Refuses who may not give or end that role at the node; answers the node's lineage as the organisation is now. A node
 * that no year has placed yet stands by itself.
 */
export async function requireGiver(handle: Handle, user: User, role: Role, orgUnitId: string): Promise<string[]> {
  const { db, t } = handle;
  await requirePlace(handle, orgUnitId);
  const [latest] = await db
    .select({ year: t.orgUnitYear.year })
    .from(t.orgUnitYear)
    .where(eq(t.orgUnitYear.orgUnitId, orgUnitId))
    .orderBy(desc(t.orgUnitYear.year))
    .limit(1);
  const lineage = latest ? await lineageOf(handle, orgUnitId, latest.year) : [orgUnitId];
  if (administers(user) && rolesToGive(user, lineage.slice(0, 1)).includes(role) && !rolesToGive(user, lineage).includes(role)) {
    refuse("invalid", "Rollen gäller hela kommunen. Välj kommunen i stället.");
  }
  if (!rolesToGive(user, lineage).includes(role)) refuse("forbidden", "Du har inte behörighet att ge eller ändra den rollen där.");
  return lineage;
}

/** Refuses an org node that is not there. */
export async function requirePlace({ db, t }: Handle, orgUnitId: string): Promise<void> {
  const [place] = await db.select().from(t.orgUnit).where(eq(t.orgUnit.id, orgUnitId));
  if (!place) refuse("missing", "Enheten finns inte.");
}

/** Into the chain of the node's authority; names and addresses stay out of it, since it can never be changed. */
export async function rememberPerson(
  handle: Handle,
  user: Pick<User, "id">,
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
