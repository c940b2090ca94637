import { eq } from "drizzle-orm";
import type { Role, User } from "../../lib/domain/access.ts";
import { newId } from "../id.ts";
import type { Handle, Store } from "../store.ts";

const COMMAND_LINE = "kommandoraden";

/** Who the command line is in the history (decisions.md 24): it may do everything in its own database. */
export async function commandLineUser(store: Store): Promise<User> {
  return store.tx(async (handle) => {
    const { db, t } = handle;
    const orgUnitId = await municipalityNode(handle);
    const [known] = await db.select().from(t.person).where(eq(t.person.id, COMMAND_LINE));
    if (!known) await db.insert(t.person).values({ id: COMMAND_LINE, name: COMMAND_LINE });
    return { id: COMMAND_LINE, name: COMMAND_LINE, title: "", role: "systemforvaltare", orgUnitId };
  });
}

export type NewPerson = { name: string; title: string; role: Role; orgUnitId: string };

/** Adds a person with one role on one org node, from today on. */
export async function addPerson(store: Store, now: string, person: NewPerson): Promise<User> {
  return store.tx((handle) => addPersonWithin(handle, now, person));
}

/** The same as a part of a larger change. */
export async function addPersonWithin({ db, t }: Handle, now: string, person: NewPerson): Promise<User> {
  const { name, title, role, orgUnitId } = person;
  const id = newId();
  await db.insert(t.person).values({ id, name: name.normalize("NFC"), title: title.normalize("NFC") });
  await db.insert(t.roleGrant).values({ id: newId(), personId: id, orgUnitId, role, fromDate: now.slice(0, 10) });
  return { id, name, title, role, orgUnitId };
}

/** Gives the municipality its name, in every year it has so far; later years take it over. */
export async function nameMunicipality(store: Store, name: string): Promise<void> {
  await store.tx((handle) => nameMunicipalityWithin(handle, name));
}

/** The same as a part of a larger change. */
export async function nameMunicipalityWithin(handle: Handle, name: string): Promise<void> {
  const { db, t } = handle;
  const id = await municipalityNode(handle);
  await db
    .update(t.orgUnitYear)
    .set({ name: name.normalize("NFC") })
    .where(eq(t.orgUnitYear.orgUnitId, id));
}

/** One municipality a database (decisions.md 36); its node is made when the database is new. */
async function municipalityNode({ db, t }: Handle): Promise<string> {
  const [known] = await db.select({ id: t.orgUnit.id }).from(t.orgUnit).where(eq(t.orgUnit.kind, "kommun"));
  if (known) return known.id;
  const id = newId();
  await db.insert(t.orgUnit).values({ id, kind: "kommun" });
  return id;
}
