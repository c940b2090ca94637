import { type AnyColumn, and, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { OrgNode, UnitYear } from "../../lib/domain/chain.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";

/** Years that some unit has a plan for, newest first. */
export async function yearsOf({ db, t }: Source): Promise<number[]> {
  const rows = await db.selectDistinct({ year: t.plan.year }).from(t.plan).orderBy(desc(t.plan.year));
  return rows.map((row) => row.year);
}

/** Years that the unit has a plan for under that name in addresses, newest first. */
export async function yearsOfUnit(source: Source, unitId: string, slug: string): Promise<number[]> {
  const rows = await yearsUnderName(source, { unitId, slug });
  return rows.map((row) => row.year);
}

const yearsUnderName = prepared("years_of_unit", ({ db, t }: Source) =>
  db
    .select({ year: t.plan.year })
    .from(t.plan)
    .innerJoin(t.orgUnitYear, nodeOfPlan(t))
    .where(and(eq(t.plan.orgUnitId, sql.placeholder("unitId")), eq(t.orgUnitYear.slug, sql.placeholder("slug"))))
    .orderBy(desc(t.plan.year)),
);

/** A unit or nämnd that has a plan; `lineage`: the ids of the kommun first, its own last. */
export type PlannedUnit = OrgNode & { lineage: string[] };

/** Units and nämnder that have a plan for the year, in Swedish order; `under`: those at or below these nodes only. */
export async function unitsOf(source: Source, year: number, under?: string[]): Promise<PlannedUnit[]> {
  const writers = await writersOf(source, year, under);
  return writers
    .filter(({ planned }) => planned)
    .map(({ planned: _, lineage, ...node }) => ({ ...node, lineage: lineage.map(({ id }) => id) }));
}

/** Who writes plans and reports in a year: every unit, and the nämnder that have a plan of their own; `under` as above. */
export async function writersOf(source: Source, year: number, under?: string[]): Promise<Writer[]> {
  const nodes = await nodesOf(source, year, under);
  const asked = new Set(under);
  const lineage = lineageIn(nodes);
  return nodes
    .filter((node) => node.kind === "enhet" || node.planned)
    .map((node) => ({ ...node, above: lineage(node) }))
    .filter(({ above }) => under === undefined || above.some(({ id }) => asked.has(id)))
    .map(({ above, planned, ...node }) => ({ ...withoutParent(node), planned, lineage: above.map(withoutParent) }))
    .sort((a, b) => inSwedishOrder(a.name, b.name));
}

/** `planned`: has a plan for the year, and so pages of its own; `lineage`: the kommun first, itself last. */
export type Writer = OrgNode & { planned: boolean; lineage: OrgNode[] };

/** A unit's year by the name in its address; null when it has no plan for the year. */
export async function unitYear(source: Source, year: number, slug: string): Promise<UnitYear | null> {
  return plannedNode(source, year, await planBySlug(source, { year, slug }));
}

/** The same by the unit's id. */
export async function unitYearOf(source: Source, year: number, unitId: string): Promise<UnitYear | null> {
  return plannedNode(source, year, await planByUnit(source, { year, unitId }));
}

async function plannedNode(source: Source, year: number, [found]: { planId: string; unitId: string }[]): Promise<UnitYear | null> {
  const lineage = found ? await nodesAbove(source, found.unitId, year) : [];
  const unit = lineage.at(-1);
  if (!found || !unit) return null;
  return { planId: found.planId, unit, lineage, year, districts: await districtsOf(source, { year, unitId: unit.id }) };
}

const planBySlug = prepared("plan_by_slug", (source: Source) => planOfNode(source, eq(source.t.orgUnitYear.slug, sql.placeholder("slug"))));
const planByUnit = prepared("plan_by_unit", (source: Source) =>
  planOfNode(source, eq(source.t.orgUnitYear.orgUnitId, sql.placeholder("unitId"))),
);

function planOfNode({ db, t }: Source, which: SQL) {
  return db
    .select({ planId: t.plan.id, unitId: t.plan.orgUnitId })
    .from(t.orgUnitYear)
    .innerJoin(t.plan, nodeOfPlan(t))
    .where(and(eq(t.orgUnitYear.year, sql.placeholder("year")), which));
}

const districtsOf = prepared("districts_of_unit", ({ db, t }: Source) =>
  db
    .select({ id: t.district.id, name: t.district.name })
    .from(t.unitDistrict)
    .innerJoin(t.district, eq(t.district.id, t.unitDistrict.districtId))
    .where(and(eq(t.unitDistrict.orgUnitId, sql.placeholder("unitId")), eq(t.unitDistrict.year, sql.placeholder("year"))))
    .orderBy(t.unitDistrict.position),
);

/** A node by its name in a year's addresses, with all above it, the kommun first; it may have no plan. Null when there is none. */
export async function nodeAt(source: Source, year: number, slug: string): Promise<OrgNode[] | null> {
  const { db, t } = source;
  const [node] = await db
    .select({ id: t.orgUnitYear.orgUnitId })
    .from(t.orgUnitYear)
    .where(and(eq(t.orgUnitYear.year, year), eq(t.orgUnitYear.slug, slug)));
  return node ? nodesAbove(source, node.id, year) : null;
}

/** A node with all above it as they are in a year, the kommun first. */
export async function nodesAbove(source: Source, id: string, year: number): Promise<OrgNode[]> {
  return nodeWithAbove(source, { id, year });
}

const nodeWithAbove = prepared("node_with_above", ({ db, t }: Source) =>
  db
    .select({ id: t.orgUnit.id, name: t.orgUnitYear.name, slug: t.orgUnitYear.slug, kind: t.orgUnit.kind })
    .from(t.orgClosure)
    .innerJoin(t.orgUnit, eq(t.orgUnit.id, t.orgClosure.ancestorId))
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.orgUnitId, t.orgClosure.ancestorId), eq(t.orgUnitYear.year, t.orgClosure.year)))
    .where(and(eq(t.orgClosure.year, sql.placeholder("year")), eq(t.orgClosure.orgUnitId, sql.placeholder("id"))))
    .orderBy(desc(t.orgClosure.depth)),
);

/** The municipality's own node, null in a database that is still empty. */
export async function municipalityId(source: Source): Promise<string | null> {
  const [kommun] = await municipality(source, {});
  return kommun?.id ?? null;
}

const municipality = prepared("municipality", ({ db, t }: Source) =>
  db.select({ id: t.orgUnit.id }).from(t.orgUnit).where(eq(t.orgUnit.kind, "kommun")),
);

type Node = OrgNode & { parentId: string | null; planned: boolean };

/** A year's nodes; `under`: those at, below and above these only. */
async function nodesOf({ db, t }: Source, year: number, under?: string[]): Promise<Node[]> {
  const { ancestorId, orgUnitId: belowId, year: ofYear } = t.orgClosure;
  const lines = (asked: AnyColumn, of: string[]) => and(eq(ofYear, year), inArray(asked, of));
  const id = t.orgUnitYear.orgUnitId;
  const within = under && [
    inArray(id, db.select({ id: belowId }).from(t.orgClosure).where(lines(ancestorId, under))),
    inArray(id, db.select({ id: ancestorId }).from(t.orgClosure).where(lines(belowId, under))),
  ];
  const { name, slug, parentId } = t.orgUnitYear;
  const rows = await db
    .select({ id, name, slug, parentId, kind: t.orgUnit.kind, planId: t.plan.id })
    .from(t.orgUnitYear)
    .innerJoin(t.orgUnit, eq(t.orgUnit.id, id))
    .leftJoin(t.plan, nodeOfPlan(t))
    .where(and(eq(t.orgUnitYear.year, year), within && or(...within)));
  return rows.map(({ planId, ...node }) => ({ ...node, planned: planId !== null }));
}

function nodeOfPlan(t: Source["t"]): SQL | undefined {
  return and(eq(t.plan.orgUnitId, t.orgUnitYear.orgUnitId), eq(t.plan.year, t.orgUnitYear.year));
}

/** The kommun first, the node itself last. */
function lineageIn(nodes: Node[]): (node: Node) => Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lineage = (node: Node): Node[] => {
    const parent = byId.get(node.parentId ?? "");
    return parent ? [...lineage(parent), node] : [node];
  };
  return lineage;
}

function withoutParent({ id, name, slug, kind }: OrgNode): OrgNode {
  return { id, name, slug, kind };
}
