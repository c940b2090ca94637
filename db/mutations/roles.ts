import { and, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { type Role, UNTIL_FURTHER_NOTICE, type User } from "../../lib/domain/access.ts";
import { administers } from "../../lib/domain/account.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { dayBefore } from "../../lib/swedish/date.ts";
import { nodesUnder } from "../queries/access.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { rememberPerson, requireGiver } from "./administration.ts";
import { giveRoleWithin } from "./people.ts";

export type RoleGiven = {
  personId: string;
  role: Role;
  orgUnitId: string;
  /** calendar dates, both days included; "" from today, until further notice */
  from?: string;
  to?: string;
  /** whom it is held for, "" for nobody */
  standsInFor?: string;
  /** may decide by delegation; means something for a nämndcontroller only */
  delegation?: boolean;
};

/**
 * Gives a known person one more role, in force at the next request after its first day has begun. Nobody gives a role to
 * oneself: who administers would else open every draft (decisions.md 8). Who is no systemförvaltare lets only people of
 * the own nämnd in, so that its wall holds.
 */
export async function grantRole(
  store: Store,
  user: User,
  now: string,
  { personId, role, orgUnitId, ...given }: RoleGiven,
): Promise<{ ok: true; name: string } | Refused> {
  return answered(
    store.tx(async (handle) => {
      const lineage = await requireGiver(handle, user, role, orgUnitId);
      if (personId === user.id) refuse("invalid", "Du kan inte ge dig själv en roll. Be en systemförvaltare.");
      const person = await requireActive(handle, personId);
      if (!administers(user)) await requireColleague(handle, personId, lineage[1] ?? orgUnitId);
      const standsInFor = await requireOther(handle, personId, given.standsInFor || null);
      const delegation = given.delegation === true && role === "namndcontroller";
      const grant = { role, orgUnitId, standsInFor, delegation, ...datesOf(given, now) };
      await requireNew(handle, person, grant);
      await giveRoleWithin(handle, now, { ...person, grants: [] }, grant);
      await rememberPerson(handle, user, now, { action: "roll-given", personId, orgUnitId, before: null, after: grant });
      return { ok: true as const, name: person.name };
    }),
  );
}

/** What was changed: whose role, and its last day before and now. */
export type LastDaySet = { ok: true; name: string; before: string; after: string };

/**
 * Sets a role's last day, earlier or later; "" ends it at once. The same undoes it, until the role has been over for a
 * whole day: then who had access when is a fact, and the role is given anew.
 */
export async function setLastDay(
  store: Store,
  user: User,
  now: string,
  { grantId, lastDay }: { grantId: string; lastDay: string },
): Promise<LastDaySet | Refused> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const [row] = await db
        .select({ grant: t.roleGrant, name: t.person.name })
        .from(t.roleGrant)
        .innerJoin(t.person, eq(t.person.id, t.roleGrant.personId))
        .where(and(eq(t.roleGrant.id, grantId), isNull(t.roleGrant.openUntil)));
      if (!row) return refuse("missing", "Rollen finns inte.");
      const { personId, role, orgUnitId, toDate: before } = row.grant;
      await requireGiver(handle, user, role, orgUnitId);
      if (personId === user.id) refuse("invalid", "Du kan inte ändra dina egna roller. Be en systemförvaltare.");
      const yesterday = dayBefore(dayOf(now));
      const after = lastDay || yesterday;
      if (before < yesterday) refuse("invalid", "Rollen är redan avslutad. Ge en ny roll i stället.");
      if (after < yesterday) refuse("invalid", "Den sista dagen kan inte ligga bakåt i tiden. Lämna fältet tomt för att avsluta genast.");
      await db.update(t.roleGrant).set({ toDate: after }).where(eq(t.roleGrant.id, grantId));
      const change = { before: { role, orgUnitId, to: before }, after: { role, orgUnitId, to: after } };
      await rememberPerson(handle, user, now, { action: "roll-sista-dag", personId, orgUnitId, ...change });
      return { ok: true as const, name: row.name, before, after };
    }),
  );
}

/** Refuses a person who is not there or is shut out. */
export async function requireActive({ db, t }: Handle, personId: string): Promise<{ id: string; name: string; title: string }> {
  const [person] = await db.select().from(t.person).where(eq(t.person.id, personId));
  if (!person || person.disabledAt) return refuse("missing", "Personen finns inte, eller är avstängd.");
  return { id: person.id, name: person.name, title: person.title };
}

async function requireColleague(handle: Handle, personId: string, boardId: string): Promise<void> {
  const { db, t } = handle;
  const inside = await nodesUnder(handle, boardId);
  const [known] = await db
    .select({ id: t.roleGrant.id })
    .from(t.roleGrant)
    .where(and(eq(t.roleGrant.personId, personId), inArray(t.roleGrant.orgUnitId, inside), isNull(t.roleGrant.openUntil)));
  if (!known) refuse("forbidden", "Personen har ingen roll i nämnden. Be en systemförvaltare släppa in hen.");
}

async function requireOther({ db, t }: Handle, personId: string, standsInFor: string | null): Promise<string | null> {
  if (standsInFor === null) return null;
  if (standsInFor === personId) refuse("invalid", "Ingen kan vara ersättare för sig själv.");
  const [other] = await db.select({ id: t.person.id }).from(t.person).where(eq(t.person.id, standsInFor));
  return other?.id ?? refuse("missing", "Den som ska ersättas finns inte.");
}

function datesOf({ from, to }: Pick<RoleGiven, "from" | "to">, now: string): { from: string; to: string } {
  const today = dayOf(now);
  const dates = { from: from || today, to: to || UNTIL_FURTHER_NOTICE };
  if (dates.from < today) refuse("invalid", "Rollen kan börja gälla tidigast i dag.");
  if (dates.to < dates.from) refuse("invalid", "Den sista dagen ligger före den första.");
  return dates;
}

async function requireNew(
  { db, t }: Handle,
  person: { id: string; name: string },
  { role, orgUnitId, from, to, standsInFor }: { role: Role; orgUnitId: string; from: string; to: string; standsInFor: string | null },
): Promise<void> {
  const same = [eq(t.roleGrant.personId, person.id), eq(t.roleGrant.role, role), eq(t.roleGrant.orgUnitId, orgUnitId)];
  const held = standsInFor === null ? isNull(t.roleGrant.standsInFor) : eq(t.roleGrant.standsInFor, standsInFor);
  const sameDays = [lte(t.roleGrant.fromDate, to), gte(t.roleGrant.toDate, from), isNull(t.roleGrant.openUntil)];
  const [known] = await db
    .select()
    .from(t.roleGrant)
    .where(and(...same, held, ...sameDays));
  if (known) refuse("invalid", `${person.name} har redan den rollen där.`);
}
