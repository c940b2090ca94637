import { and, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Grant } from "../../lib/domain/access.ts";
import { mayBeNamed } from "../../lib/domain/giving-roles.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";
import { workplaces } from "./accounts.ts";
import { grantOf } from "./people.ts";

export type Named = { id: string; name: string };

/** A role somebody has or will have, with the names of what it refers to. `begun`: it holds now, not only from a day to come. */
export type HeldRole = Grant & {
  id: string;
  person: Named & { title: string };
  where: string;
  standsInForName: string;
  begun: boolean;
};

/** The roles given at these nodes that have not ended, by the person's name; those shut out have none. */
export async function rolesAt(source: Source, nodeIds: string[], now: string): Promise<HeldRole[]> {
  const { t } = source;
  return heldRoles(source, now, inArray(t.roleGrant.orgUnitId, nodeIds));
}

/** A person's own roles that have not ended. */
export async function rolesOf(source: Source, personId: string, now: string): Promise<HeldRole[]> {
  return heldRoles(source, now, eq(source.t.roleGrant.personId, personId));
}

/** Roles that others hold in this person's place. */
export async function standInsFor(source: Source, personId: string, now: string): Promise<HeldRole[]> {
  return heldRoles(source, now, eq(source.t.roleGrant.standsInFor, personId));
}

/** The node and every node that has been under it in any year. */
export async function nodesUnder({ db, t }: Source, orgUnitId: string): Promise<string[]> {
  const rows = await db.selectDistinct({ id: t.orgClosure.orgUnitId }).from(t.orgClosure).where(eq(t.orgClosure.ancestorId, orgUnitId));
  return [...new Set([orgUnitId, ...rows.map((row) => row.id)])];
}

/** Those of the people with these roles who can be named for an indicator of the node, once each. */
export function nameable(roles: HeldRole[], lineage: string[]): (Named & { title: string })[] {
  const people = new Map(roles.map(({ person }) => [person.id, person]));
  return [...people.values()].filter(({ id }) => {
    const grants = roles.filter(({ person }) => person.id === id);
    return mayBeNamed(id, grants, lineage);
  });
}

async function heldRoles(source: Source, now: string, which: ReturnType<typeof eq>): Promise<HeldRole[]> {
  const { db, t } = source;
  const rows = await db
    .select({ grant: t.roleGrant, person: t.person })
    .from(t.roleGrant)
    .innerJoin(t.person, eq(t.person.id, t.roleGrant.personId))
    .where(and(which, gte(t.roleGrant.toDate, dayOf(now)), isNull(t.person.disabledAt)))
    .orderBy(t.roleGrant.id);
  const nodes = Array.from(new Set(rows.map(({ grant }) => grant.orgUnitId)));
  const places = new Map((await workplaces(source, nodes)).map(({ id, name }) => [id, name]));
  const names = await namesOf(
    source,
    rows.flatMap(({ grant }) => grant.standsInFor ?? []),
  );
  return rows
    .map(({ grant: row, person: { id, name, title } }): HeldRole => {
      const grant = grantOf(row);
      const where = places.get(row.orgUnitId) ?? "";
      const standsInForName = names.get(row.standsInFor ?? "") ?? "";
      return { ...grant, id: row.id, person: { id, name, title }, where, standsInForName, begun: grant.from <= dayOf(now) };
    })
    .filter(({ opened }) => !opened || now < opened.until)
    .sort((one, other) => inSwedishOrder(one.person.name, other.person.name));
}

/** A nämnd's drafts that a systemförvaltare opened to read: who, when, until when and why. */
export type Opening = { id: string; personId: string; by: string; at: string; until: string; reason: string };

/** The openings of the nämnd's drafts that closed after an instant, the newest first. */
export async function openingsOf(source: Source, boardId: string, after: string): Promise<Opening[]> {
  const rows = await openedSince(source, { boardId, after });
  return rows.map(({ grant, by }) => ({
    ...{ id: grant.id, personId: grant.personId, by, at: grant.fromDate },
    ...{ until: grant.openUntil ?? "", reason: grant.openedFor },
  }));
}

const openedSince = prepared("opened_since", ({ db, t: { roleGrant, person } }: Source) =>
  db
    .select({ grant: roleGrant, by: person.name })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(and(eq(roleGrant.orgUnitId, sql.placeholder("boardId")), gte(roleGrant.openUntil, sql.placeholder("after"))))
    .orderBy(desc(roleGrant.id)),
);

async function namesOf({ db, t }: Source, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: t.person.id, name: t.person.name }).from(t.person).where(inArray(t.person.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
