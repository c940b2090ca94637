import { and, desc, eq, inArray } from "drizzle-orm";
import type { OrgNode, UnitYear } from "../../lib/domain/chain.ts";
import { slugOf } from "../../lib/swedish/wording.ts";
import type { Source } from "../store.ts";

/** Years that some unit has a plan for, newest first. */
export async function yearsOf({ db, t }: Source): Promise<number[]> {
  const rows = await db.selectDistinct({ year: t.plan.year }).from(t.plan).orderBy(desc(t.plan.year));
  return rows.map((row) => row.year);
}

/** Years that the unit has a plan for under that name in addresses, newest first. */
export async function yearsOfUnit(source: Source, unitId: string, slug: string): Promise<number[]> {
  const { db, t } = source;
  const rows = await db.select({ year: t.plan.year }).from(t.plan).where(eq(t.plan.orgUnitId, unitId)).orderBy(desc(t.plan.year));
  const years = rows.map((row) => row.year);
  const slugs = await unitSlugs(source, years);
  return years.filter((year) => slugs(year, unitId) === slug);
}

/** A unit or nämnd that has a plan; `lineage`: the ids of the kommun first, its own last. */
export type PlannedUnit = OrgNode & { lineage: string[] };

/** Units and nämnder that have a plan for the year, in Swedish order. */
export async function unitsOf(source: Source, year: number): Promise<PlannedUnit[]> {
  const planned = new Set((await plansOf(source, year)).map((plan) => plan.orgUnitId));
  const nodes = await nodesOf(source, year);
  const lineage = lineageIn(nodes);
  return nodes
    .filter((node) => planned.has(node.id))
    .map((node) => ({ ...withoutParent(node), lineage: lineage(node).map(({ id }) => id) }))
    .sort((a, b) => byName(a.name, b.name));
}

/** Who writes plans and reports in a year: every unit, and the nämnder that have a plan of their own; the kommun first in `lineage`. */
export async function writersOf(source: Source, year: number): Promise<Writer[]> {
  const planned = new Set((await plansOf(source, year)).map((plan) => plan.orgUnitId));
  const nodes = await nodesOf(source, year);
  const lineage = lineageIn(nodes);
  return nodes
    .filter((node) => node.kind === "enhet" || planned.has(node.id))
    .map((node) => ({ ...withoutParent(node), planned: planned.has(node.id), lineage: lineage(node).map(withoutParent) }))
    .sort((a, b) => byName(a.name, b.name));
}

/** `planned`: has a plan for the year, and so pages of its own. */
export type Writer = OrgNode & { planned: boolean; lineage: OrgNode[] };

/** A unit's year by the name in its address; null when it has no plan for the year. */
export async function unitYear(source: Source, year: number, slug: string): Promise<UnitYear | null> {
  const { db, t } = source;
  const nodes = await nodesOf(source, year);
  const plans = new Map((await plansOf(source, year)).map((plan) => [plan.orgUnitId, plan.id]));
  const unit = nodes.find((node) => node.slug === slug && plans.has(node.id));
  const planId = plans.get(unit?.id ?? "");
  if (!unit || !planId) return null;
  const districts = await db
    .select({ id: t.district.id, name: t.district.name })
    .from(t.unitDistrict)
    .innerJoin(t.district, eq(t.district.id, t.unitDistrict.districtId))
    .where(and(eq(t.unitDistrict.orgUnitId, unit.id), eq(t.unitDistrict.year, year)))
    .orderBy(t.unitDistrict.position);
  return { planId, unit: withoutParent(unit), lineage: lineageIn(nodes)(unit).map(withoutParent), year, districts };
}

/** A node by its name in a year's addresses, with all above it, the kommun first; it may have no plan. Null when there is none. */
export async function nodeAt(source: Source, year: number, slug: string): Promise<OrgNode[] | null> {
  const nodes = await nodesOf(source, year);
  const node = nodes.find((one) => one.slug === slug);
  return node ? lineageIn(nodes)(node).map(withoutParent) : null;
}

/** A node with all above it as they are in a year, the kommun first; no other nodes are read, so the names in addresses are unnumbered. */
export async function nodesAbove({ db, t }: Source, id: string, year: number): Promise<OrgNode[]> {
  const rows = await db
    .select({ id: t.orgUnit.id, name: t.orgUnitYear.name, kind: t.orgUnit.kind })
    .from(t.orgClosure)
    .innerJoin(t.orgUnit, eq(t.orgUnit.id, t.orgClosure.ancestorId))
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.orgUnitId, t.orgClosure.ancestorId), eq(t.orgUnitYear.year, year)))
    .where(and(eq(t.orgClosure.year, year), eq(t.orgClosure.orgUnitId, id)))
    .orderBy(desc(t.orgClosure.depth));
  return rows.map((row) => ({ ...row, slug: slugOf(row.name) }));
}

/** The municipality's own node, null in a database that is still empty. */
export async function municipalityId({ db, t }: Source): Promise<string | null> {
  const [kommun] = await db.select({ id: t.orgUnit.id }).from(t.orgUnit).where(eq(t.orgUnit.kind, "kommun"));
  return kommun?.id ?? null;
}

/** A unit's name in addresses, by year and id, for these years. */
export async function unitSlugs({ db, t }: Source, years: number[]): Promise<(year: number, unitId: string) => string> {
  const rows = years.length === 0 ? [] : await db.select().from(t.orgUnitYear).where(inArray(t.orgUnitYear.year, years));
  const slugs = new Map<string, string>();
  for (const year of years) {
    for (const { id, slug } of withSlugs(rows.filter((row) => row.year === year))) slugs.set(`${year}/${id}`, slug);
  }
  return (year, unitId) => slugs.get(`${year}/${unitId}`) ?? "";
}

const byName = new Intl.Collator("sv").compare;

type Node = OrgNode & { parentId: string | null };

async function nodesOf({ db, t }: Source, year: number): Promise<Node[]> {
  const rows = await db
    .select({ node: t.orgUnitYear, kind: t.orgUnit.kind })
    .from(t.orgUnitYear)
    .innerJoin(t.orgUnit, eq(t.orgUnit.id, t.orgUnitYear.orgUnitId))
    .where(eq(t.orgUnitYear.year, year));
  const slugs = new Map(withSlugs(rows.map((row) => row.node)).map(({ id, slug }) => [id, slug]));
  return rows.map(({ node, kind }) => ({
    id: node.orgUnitId,
    name: node.name,
    slug: slugs.get(node.orgUnitId) ?? "",
    kind,
    parentId: node.parentId,
  }));
}

/** Two nodes of one year never share an address: the later made is numbered ("ekonomienheten-2"). */
function withSlugs(rows: { orgUnitId: string; name: string }[]): { id: string; slug: string }[] {
  const used = new Map<string, number>();
  return rows
    .toSorted((a, b) => (a.orgUnitId < b.orgUnitId ? -1 : 1))
    .map(({ orgUnitId, name }) => {
      const slug = slugOf(name);
      const times = (used.get(slug) ?? 0) + 1;
      used.set(slug, times);
      return { id: orgUnitId, slug: times === 1 ? slug : `${slug}-${times}` };
    });
}

async function plansOf({ db, t }: Source, year: number): Promise<{ id: string; orgUnitId: string }[]> {
  return db.select({ id: t.plan.id, orgUnitId: t.plan.orgUnitId }).from(t.plan).where(eq(t.plan.year, year));
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

function withoutParent({ id, name, slug, kind }: Node): OrgNode {
  return { id, name, slug, kind };
}
