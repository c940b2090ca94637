import { and, eq, inArray, ne } from "drizzle-orm";
import { mayRead, type User } from "../../lib/domain/access.ts";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import type { Source } from "../store.ts";

export type GoalToCopy = { id: string; title: string; unit: string; year: number };

/**
 * Goals of the nämnd's other units, this year's and last year's: those that are decided, and those of drafts that the user may
 * read.
 */
export async function goalsToCopy(
  { db, t }: Source,
  user: User,
  { unitId, year, lineage }: { unitId: string; year: number; lineage: OrgNode[] },
): Promise<GoalToCopy[]> {
  const board = lineage[1]?.id;
  if (!board || board === unitId) return [];
  const rows = await db
    .select({
      id: t.goal.id,
      title: t.goal.title,
      year: t.goal.year,
      ownerId: t.goal.ownerId,
      origin: t.goal.origin,
      unit: t.orgUnitYear.name,
    })
    .from(t.goal)
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.orgUnitId, t.goal.ownerId), eq(t.orgUnitYear.year, t.goal.year)))
    .where(
      and(
        inArray(t.goal.year, [year - 1, year]),
        eq(t.orgUnitYear.authorityId, board),
        ne(t.goal.ownerId, board),
        ne(t.goal.ownerId, unitId),
      ),
    );
  const above = lineage.slice(0, 2).map(({ id }) => id);
  return rows
    .filter(({ origin, ownerId }) => origin === "beslutat" || mayRead(user, [...above, ownerId]))
    .map(({ id, title, unit, year: of }) => ({ id, title, unit, year: of }))
    .sort((a, b) => inSwedishOrder(a.unit, b.unit) || b.year - a.year || inSwedishOrder(a.title, b.title));
}
