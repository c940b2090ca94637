import { and, eq, gte, ne } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { lifeOf } from "../../lib/domain/document-steps.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import type { Source } from "../store.ts";
import { type HeldRole, rolesOf, standInsFor } from "./access.ts";
import { workplaces } from "./accounts.ts";

/** Everything a person answers for now. Indicators are counted, not named: who administers does not read drafts (decisions.md 8). */
export type Responsibilities = {
  roles: HeldRole[];
  /** roles that others hold in this person's place */
  standIns: HeldRole[];
  indicators: Counted[];
  activities: Counted[];
  /** submitted by this person and not decided yet */
  submitted: { unit: string; year: number; kind: DocumentKind }[];
};

/** How many in which unit's year. */
type Counted = { unit: string; year: number; count: number };

export async function responsibilitiesOf(source: Source, personId: string, now: string): Promise<Responsibilities> {
  const names = new Map((await workplaces(source)).map(({ id, name }) => [id, name]));
  return {
    roles: (await rolesOf(source, personId, now)).filter(({ opened }) => !opened),
    standIns: await standInsFor(source, personId, now),
    indicators: await indicatorsOf(source, personId, now, names),
    activities: await activitiesOf(source, personId, now, names),
    submitted: await submittedBy(source, personId, names),
  };
}

/** The first year that is still reported: last year's annual report is written in this one. */
export function reportedFrom(now: string): number {
  return Number(now.slice(0, 4)) - 1;
}

async function indicatorsOf({ db, t }: Source, personId: string, now: string, names: Map<string, string>) {
  const rows = await db
    .selectDistinct({ unitId: t.plan.orgUnitId, year: t.plan.year, indicatorId: t.planIndicator.indicatorId })
    .from(t.planIndicator)
    .innerJoin(t.plan, eq(t.plan.id, t.planIndicator.planId))
    .where(and(eq(t.planIndicator.responsibleId, personId), gte(t.plan.year, reportedFrom(now))));
  return countedIn(rows, names);
}

async function activitiesOf({ db, t }: Source, personId: string, now: string, names: Map<string, string>) {
  const rows = await db
    .select({ unitId: t.plan.orgUnitId, year: t.plan.year })
    .from(t.planActivity)
    .innerJoin(t.plan, eq(t.plan.id, t.planActivity.planId))
    .where(and(eq(t.planActivity.responsibleId, personId), gte(t.plan.year, reportedFrom(now))));
  return countedIn(rows, names);
}

/** The latest year first, its units by name. */
function countedIn(rows: { unitId: string; year: number }[], names: Map<string, string>): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { unitId, year } of rows) {
    const one = counts.get(`${unitId}/${year}`) ?? { unit: names.get(unitId) ?? "", year, count: 0 };
    counts.set(`${unitId}/${year}`, { ...one, count: one.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.year - a.year || inSwedishOrder(a.unit, b.unit));
}

async function submittedBy({ db, t }: Source, personId: string, names: Map<string, string>) {
  const rows = await db
    .select({ id: t.document.id, kind: t.document.kind, year: t.plan.year, unitId: t.plan.orgUnitId, event: t.documentEvent })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.documentEvent, eq(t.documentEvent.documentId, t.document.id))
    .where(and(ne(t.document.state, "utkast"), ne(t.document.state, "beslutad")))
    .orderBy(t.documentEvent.no);
  const documents = new Map(rows.map((row) => [row.id, row]));
  return [...documents.values()].flatMap(({ id, kind, year, unitId }) => {
    const life = lifeOf(rows.filter((row) => row.id === id).map((row) => row.event));
    return life.submittedBy === personId ? [{ unit: names.get(unitId) ?? "", year, kind }] : [];
  });
}
