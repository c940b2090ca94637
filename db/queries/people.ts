import { and, eq, gt, gte, isNull, lte } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { sha256 } from "../canonical.ts";
import type { Source } from "../store.ts";

/** Everyone with a role, in the order they were added: whom the example can be opened as. `where`: the node's latest name. */
export async function examplePeople(source: Source): Promise<(User & { where: string })[]> {
  const { db, t } = source;
  const rows = await db
    .select({ person: t.person, role: t.roleGrant.role, orgUnitId: t.roleGrant.orgUnitId })
    .from(t.person)
    .innerJoin(t.roleGrant, eq(t.roleGrant.personId, t.person.id))
    .where(isNull(t.person.disabledAt))
    .orderBy(t.roleGrant.id);
  const nodes = await db.select().from(t.orgUnitYear).orderBy(t.orgUnitYear.year);
  const names = new Map(nodes.map((node) => [node.orgUnitId, node.name]));
  return rows.map((row) => ({ ...asUser(row), where: names.get(row.orgUnitId) ?? "" }));
}

/** Whose session it is; null when it is unknown, over, or the person is disabled or has no role today. */
export async function userOfSession(source: Source, token: string, now: string): Promise<User | null> {
  const { db, t } = source;
  const today = now.slice(0, 10);
  const [row] = await db
    .select({ person: t.person, role: t.roleGrant.role, orgUnitId: t.roleGrant.orgUnitId })
    .from(t.session)
    .innerJoin(t.person, eq(t.person.id, t.session.personId))
    .innerJoin(t.roleGrant, and(eq(t.roleGrant.personId, t.person.id), lte(t.roleGrant.fromDate, today), gte(t.roleGrant.toDate, today)))
    .where(and(eq(t.session.tokenSha256, sha256(token)), gt(t.session.expiresAt, now), isNull(t.person.disabledAt)))
    .orderBy(t.roleGrant.id)
    .limit(1);
  return row ? asUser(row) : null;
}

function asUser({
  person,
  role,
  orgUnitId,
}: {
  person: { id: string; name: string; title: string };
  role: User["role"];
  orgUnitId: string;
}): User {
  return { id: person.id, name: person.name, title: person.title, role, orgUnitId };
}
