import { eq } from "drizzle-orm";
import { type Grant, inForce, type Role, UNTIL_FURTHER_NOTICE, type User } from "../../lib/domain/access.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { newId } from "../id.ts";
import { renameNode } from "../intake/organisation.ts";
import type { Handle, Store } from "../store.ts";

const COMMAND_LINE = "kommandoraden";

/** Who the command line is in the history (decisions.md 24): it may do everything in its own database. */
export async function commandLineUser(store: Store): Promise<User> {
  return store.tx(async (handle) => {
    const { db, t } = handle;
    const [known] = await db.select().from(t.person).where(eq(t.person.id, COMMAND_LINE));
    if (!known) await db.insert(t.person).values({ id: COMMAND_LINE, name: COMMAND_LINE });
    return { id: COMMAND_LINE, name: COMMAND_LINE, title: "", grants: [], operator: true };
  });
}

/** A role on an org node; from today and until further notice where no dates are said. */
export type NewGrant = { role: Role; orgUnitId: string } & Partial<Grant>;

export type NewPerson = { name: string; title: string } & NewGrant;

/** Adds a person with one role on one org node. */
export async function addPerson(store: Store, now: string, person: NewPerson): Promise<User> {
  return store.tx((handle) => addPersonWithin(handle, now, person));
}

/** The same as a part of a larger change. */
export async function addPersonWithin(handle: Handle, now: string, person: NewPerson): Promise<User> {
  const { name, title, ...grant } = person;
  const id = newId();
  await handle.db.insert(handle.t.person).values({ id, name: name.normalize("NFC"), title: title.normalize("NFC") });
  return giveRoleWithin(handle, now, { id, name, title, grants: [] }, grant);
}

/** Gives a person one more role, in force at the next request; answers the person with the roles of today. */
export async function giveRole(store: Store, now: string, user: User, grant: NewGrant): Promise<User> {
  return store.tx((handle) => giveRoleWithin(handle, now, user, grant));
}

/** The same as a part of a larger change. */
export async function giveRoleWithin({ db, t }: Handle, now: string, user: User, grant: NewGrant): Promise<User> {
  const today = dayOf(now);
  const { role, orgUnitId, from = today, to = UNTIL_FURTHER_NOTICE, standsInFor = null, delegation = false, opened } = grant;
  const dates = { fromDate: from, toDate: to, openUntil: opened?.until ?? null, openedFor: opened?.reason ?? "" };
  await db.insert(t.roleGrant).values({ id: newId(), personId: user.id, orgUnitId, role, standsInFor, delegation, ...dates });
  return {
    ...user,
    grants: inForce([...user.grants, { role, orgUnitId, from, to, standsInFor, delegation, ...(opened && { opened }) }], now),
  };
}

/** The municipality's own node, where kommunledningen and the systemförvaltare have their roles. */
export async function municipality(store: Store): Promise<string> {
  return store.tx(municipalityNode);
}

/** Gives the municipality its name, in every year it has so far; later years take it over. */
export async function nameMunicipality(store: Store, name: string): Promise<void> {
  await store.tx((handle) => nameMunicipalityWithin(handle, name));
}

/** The same as a part of a larger change. */
export async function nameMunicipalityWithin(handle: Handle, name: string): Promise<void> {
  await renameNode(handle, await municipalityNode(handle), name.normalize("NFC"));
}

/** One municipality a database (decisions.md 36); its node is made when the database is new. */
async function municipalityNode({ db, t }: Handle): Promise<string> {
  const [known] = await db.select({ id: t.orgUnit.id }).from(t.orgUnit).where(eq(t.orgUnit.kind, "kommun"));
  if (known) return known.id;
  const id = newId();
  await db.insert(t.orgUnit).values({ id, kind: "kommun" });
  return id;
}
