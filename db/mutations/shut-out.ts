import { eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import { answered, refuse } from "../refusal.ts";
import type { Store } from "../store.ts";
import { rememberPerson, requireAdministrator } from "./administration.ts";

/** Shuts a person out: every session and link ends at once. What they have done stays under their name. */
export async function disablePerson(store: Store, user: User, now: string, personId: string): Promise<{ ok: true } | Refused> {
  return turn(store, user, now, personId, { action: "person-avstangd", disabledAt: now });
}

/** Lets a person who was shut out in again, with the roles and the password from before. */
export async function enablePerson(store: Store, user: User, now: string, personId: string): Promise<{ ok: true } | Refused> {
  return turn(store, user, now, personId, { action: "person-paslagen", disabledAt: null });
}

async function turn(
  store: Store,
  user: User,
  now: string,
  personId: string,
  { action, disabledAt }: { action: string; disabledAt: string | null },
): Promise<{ ok: true } | Refused> {
  return answered(
    store.tx(async (handle) => {
      requireAdministrator(user);
      if (personId === user.id) refuse("invalid", "Du kan inte stänga av dig själv.");
      const { db, t } = handle;
      const [known] = await db
        .select({ orgUnitId: t.roleGrant.orgUnitId, disabledAt: t.person.disabledAt })
        .from(t.person)
        .innerJoin(t.roleGrant, eq(t.roleGrant.personId, t.person.id))
        .where(eq(t.person.id, personId));
      if (!known) return refuse("missing", "Personen finns inte.");
      await db.update(t.person).set({ disabledAt }).where(eq(t.person.id, personId));
      await db.delete(t.session).where(eq(t.session.personId, personId));
      await db.delete(t.invitation).where(eq(t.invitation.personId, personId));
      const change = { before: { disabledAt: known.disabledAt }, after: { disabledAt } };
      await rememberPerson(handle, user, now, { action, personId, orgUnitId: known.orgUnitId, ...change });
      return { ok: true as const };
    }),
  );
}
