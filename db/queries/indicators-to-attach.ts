import { and, eq, exists, inArray, or, sql } from "drizzle-orm";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import type { Source } from "../store.ts";

export type KnownIndicator = { id: string; name: string; unit: string; ownerId: string };

/**
 * The indicators that a node may measure: its own, and those of the nodes above that stand in a plan of theirs or of its own.
 * What another unit or nämnd has in its papers is not known here (decisions.md 8). `lineage`: the kommun first.
 */
export async function indicatorsToAttach({ db, t }: Source, lineage: OrgNode[]): Promise<KnownIndicator[]> {
  const here = lineage.map(({ id }) => id);
  const planned = db
    .select({ one: sql`1` })
    .from(t.planIndicator)
    .innerJoin(t.plan, eq(t.plan.id, t.planIndicator.planId))
    .where(and(eq(t.planIndicator.indicatorId, t.indicator.id), inArray(t.plan.orgUnitId, here)));
  const rows = await db
    .select({
      id: t.indicator.id,
      ownerId: t.indicator.ownerId,
      name: t.indicatorVersion.name,
      unit: t.indicatorVersion.unit,
    })
    .from(t.indicator)
    .innerJoin(t.indicatorVersion, eq(t.indicatorVersion.indicatorId, t.indicator.id))
    .where(or(eq(t.indicator.ownerId, here.at(-1) ?? ""), and(inArray(t.indicator.ownerId, here), exists(planned))))
    .orderBy(t.indicatorVersion.validFrom);
  const newest = new Map(rows.map((row) => [row.id, row]));
  return Array.from(newest.values()).sort((a, b) => inSwedishOrder(a.name, b.name));
}
