import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { type Grant, inForce, type User } from "../../lib/domain/access.ts";
import { grouped } from "../../lib/domain/grouped.ts";
import { sha256 } from "../canonical.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";

/** Everyone with a role on the day of `now`, in the order they were added: whom the example can be opened as. `where`: their node's latest name. */
export async function examplePeople(source: Source, now: string): Promise<(User & { where: string })[]> {
  const { db, t } = source;
  const rows = await db
    .select({ person: t.person, grant: t.roleGrant })
    .from(t.person)
    .innerJoin(t.roleGrant, eq(t.roleGrant.personId, t.person.id))
    .where(isNull(t.person.disabledAt))
    .orderBy(t.roleGrant.id);
  const { orgUnitId, name, year } = t.orgUnitYear;
  const places = Array.from(new Set(rows.map(({ grant }) => grant.orgUnitId)));
  const nodes = await db.select({ orgUnitId, name }).from(t.orgUnitYear).where(inArray(orgUnitId, places)).orderBy(year);
  const names = new Map(nodes.map((node) => [node.orgUnitId, node.name]));
  const people = [...grouped(rows, ({ person }) => person.id).values()];
  return people.flatMap((ofPerson) => {
    const [{ person }] = ofPerson;
    const grants = ofPerson.map(({ grant }) => grant);
    const user = asUser(person, grants, now);
    return user ? [{ ...user, where: names.get(user.grants[0]?.orgUnitId ?? "") ?? "" }] : [];
  });
}

/**
 * Whose session it is, with the roles in force on the day of `now`: read at each request, so that a change holds at the
 * next one. Null when the session is unknown or over, or the person is disabled or has no role today.
 */
export async function userOfSession(source: Source, token: string, now: string): Promise<User | null> {
  const rows = await rolesOfSession(source, { tokenSha256: sha256(token), now });
  const person = rows[0]?.person;
  return person
    ? asUser(
        person,
        rows.map((row) => row.grant),
        now,
      )
    : null;
}

const rolesOfSession = prepared("roles_of_session", ({ db, t }: Source) =>
  db
    .select({ person: t.person, grant: t.roleGrant })
    .from(t.session)
    .innerJoin(t.person, eq(t.person.id, t.session.personId))
    .innerJoin(t.roleGrant, eq(t.roleGrant.personId, t.person.id))
    .where(
      and(
        eq(t.session.tokenSha256, sql.placeholder("tokenSha256")),
        gt(t.session.expiresAt, sql.placeholder("now")),
        isNull(t.person.disabledAt),
      ),
    )
    .orderBy(t.roleGrant.id),
);

function asUser(
  { id, name, title }: Tables["person"]["$inferSelect"],
  rows: Tables["roleGrant"]["$inferSelect"][],
  now: string,
): User | null {
  const grants = inForce(rows.map(grantOf), now);
  return grants.length > 0 ? { id, name, title, grants } : null;
}

/** A row as the policy reads it. */
export function grantOf(row: Tables["roleGrant"]["$inferSelect"]): Grant {
  const { role, orgUnitId, fromDate: from, toDate: to, standsInFor, delegation, openUntil, openedFor } = row;
  const grant = { role, orgUnitId, from, to, standsInFor, delegation };
  return openUntil === null ? grant : { ...grant, opened: { until: openUntil, reason: openedFor } };
}
