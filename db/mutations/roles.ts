import { and, eq, gte } from "drizzle-orm";
import type { Role, User } from "../../lib/domain/access.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { answered, refuse } from "../refusal.ts";
import type { Store } from "../store.ts";
import { rememberPerson, requireAdministrator, requirePlace } from "./administration.ts";
import { giveRoleWithin } from "./people.ts";

/**
 * Gives a known person one more role, from today on and in force at the next request. Nobody gives a role to oneself: who
 * administers would else open every draft (decisions.md 8).
 */
export async function grantRole(
  store: Store,
  user: User,
  now: string,
  { personId, role, orgUnitId }: { personId: string; role: Role; orgUnitId: string },
): Promise<{ ok: true; name: string } | Refused> {
  return answered(
    store.tx(async (handle) => {
      requireAdministrator(user);
      if (personId === user.id) refuse("invalid", "Du kan inte ge dig själv en roll. Be en annan systemförvaltare.");
      await requirePlace(handle, orgUnitId);
      const { db, t } = handle;
      const [person] = await db.select().from(t.person).where(eq(t.person.id, personId));
      if (!person || person.disabledAt) return refuse("missing", "Personen finns inte, eller är avstängd.");
      const same = and(eq(t.roleGrant.personId, personId), eq(t.roleGrant.role, role), eq(t.roleGrant.orgUnitId, orgUnitId));
      const [known] = await db
        .select()
        .from(t.roleGrant)
        .where(and(same, gte(t.roleGrant.toDate, dayOf(now))));
      if (known) refuse("invalid", `${person.name} har redan den rollen där.`);
      await giveRoleWithin(handle, now, { id: personId, name: person.name, title: person.title, grants: [] }, { role, orgUnitId });
      const after = { role, orgUnitId };
      await rememberPerson(handle, user, now, { action: "roll-given", personId, orgUnitId, before: null, after });
      return { ok: true as const, name: person.name };
    }),
  );
}
