import { and, count, countDistinct, eq, inArray, lte, max, min, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Tally } from "../../lib/domain/completeness.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { Source } from "../store.ts";

/**
 * What is due and done for one kind of document of a year in every plan of these nodes and below them, by org node. Counts
 * only, in three statements however many units there are: no title, text or figure of a draft leaves the database
 * (decisions.md 8).
 */
export async function talliesOf(source: Source, year: number, kind: DocumentKind, nodeIds: string[]): Promise<Map<string, Tally>> {
  const plans = plansUnder(source, year, nodeIds);
  const tallies = new Map<string, Tally>();
  const tallyOf = (unitId: string): Tally => {
    const tally = tallies.get(unitId) ?? { indicators: [], goals: [], texts: [] };
    tallies.set(unitId, tally);
    return tally;
  };
  const indicators = kind === "VP" ? withTarget(source, year, nodeIds) : withOutcome(source, year, kind, plans);
  for (const { unitId, ...row } of await indicators) tallyOf(unitId).indicators.push(row);
  for (const { unitId, ...row } of await goalsOf(source, kind, plans)) tallyOf(unitId).goals.push(row);
  for (const { unitId, ...row } of await textsOf(source, kind, plans)) tallyOf(unitId).texts.push(row);
  return tallies;
}

/** Is the plan one of the year's at these nodes or below them? They are looked up once, not anew for each plan, however many they are. */
export function plansUnder(source: Source, year: number, nodeIds: string[]): SQL | undefined {
  const { plan } = source.t;
  return and(eq(plan.year, year), inArray(plan.orgUnitId, nodesUnder(source, year, nodeIds)));
}

function nodesUnder({ db, t }: Source, year: number, nodeIds: string[]) {
  return db
    .select({ id: t.orgClosure.orgUnitId })
    .from(t.orgClosure)
    .where(and(eq(t.orgClosure.year, year), inArray(t.orgClosure.ancestorId, nodeIds)));
}

type IndicatorRow = Tally["indicators"][number] & { unitId: string };

/** Indicators of each plan, and those that have an årsmål, the unit's or KF's; "–" is none, one that waits is one. */
async function withTarget(source: Source, year: number, nodeIds: string[]): Promise<IndicatorRow[]> {
  const { db, t } = source;
  const { orgUnitId, indicatorId, setBy } = t.target;
  const latest = db
    .select({ orgUnitId, indicatorId, setBy, newest: max(t.target.no).as("newest") })
    .from(t.target)
    .where(and(inArray(orgUnitId, nodesUnder(source, year, nodeIds)), eq(t.target.year, year)))
    .groupBy(orgUnitId, indicatorId, setBy)
    .as("latest");
  const given = db
    .selectDistinct({ orgUnitId, indicatorId })
    .from(latest)
    .innerJoin(
      t.target,
      and(eq(orgUnitId, latest.orgUnitId), eq(indicatorId, latest.indicatorId), eq(setBy, latest.setBy), eq(t.target.no, latest.newest)),
    )
    .where(and(eq(t.target.year, year), ne(t.target.form, "inget")))
    .as("given");
  const called = calledIn(source, year);
  return db
    .select({
      unitId: t.plan.orgUnitId,
      periodicity: called.periodicity,
      count: countDistinct(t.planIndicator.indicatorId),
      done: countDistinct(given.indicatorId),
    })
    .from(t.plan)
    .innerJoin(t.planIndicator, eq(t.planIndicator.planId, t.plan.id))
    .innerJoin(called, eq(called.indicatorId, t.planIndicator.indicatorId))
    .leftJoin(given, and(eq(given.orgUnitId, t.plan.orgUnitId), eq(given.indicatorId, t.planIndicator.indicatorId)))
    .where(plansUnder(source, year, nodeIds))
    .groupBy(t.plan.orgUnitId, called.periodicity);
}

/** Indicators of each plan, and those whose outcome for the whole unit is reported in the period, if only as not measured. */
async function withOutcome(source: Source, year: number, period: string, plans: SQL | undefined): Promise<IndicatorRow[]> {
  const { db, t } = source;
  const called = calledIn(source, year);
  const reported = and(
    eq(t.outcome.orgUnitId, t.plan.orgUnitId),
    eq(t.outcome.indicatorId, t.planIndicator.indicatorId),
    eq(t.outcome.year, year),
    eq(t.outcome.period, period),
    eq(t.outcome.districtId, "hela"),
    eq(t.outcome.gender, "totalt"),
    ne(t.outcome.kind, "ej-rapporterat"),
  );
  return db
    .select({
      unitId: t.plan.orgUnitId,
      periodicity: called.periodicity,
      count: countDistinct(t.planIndicator.indicatorId),
      done: countDistinct(t.outcome.indicatorId),
    })
    .from(t.plan)
    .innerJoin(t.planIndicator, eq(t.planIndicator.planId, t.plan.id))
    .innerJoin(called, eq(called.indicatorId, t.planIndicator.indicatorId))
    .leftJoin(t.outcome, reported)
    .where(plans)
    .groupBy(t.plan.orgUnitId, called.periodicity);
}

/** What each indicator is called and how often it is measured, as it stands at the end of the year (else from when it first is known). */
export function calledIn({ db, t }: Source, year: number) {
  const { indicatorId, validFrom, name, periodicity, unit, decimals } = t.indicatorVersion;
  // looked up for each indicator asked for: of a kommun's very many a unit has few
  const each = alias(t.indicatorVersion, "each_version");
  const its = eq(each.indicatorId, indicatorId);
  const newest = db
    .select({ validFrom: max(each.validFrom) })
    .from(each)
    .where(and(its, lte(each.validFrom, `${year}-12-31`)));
  const first = db
    .select({ validFrom: min(each.validFrom) })
    .from(each)
    .where(its);
  return db
    .select({ indicatorId, name, periodicity, unit, decimals })
    .from(t.indicatorVersion)
    .where(eq(validFrom, sql`coalesce((${newest}), (${first}))`))
    .as("called");
}

async function goalsOf({ db, t }: Source, period: string, plans: SQL | undefined) {
  return db
    .select({
      unitId: t.plan.orgUnitId,
      level: t.goal.level,
      count: count(),
      assessed: count(t.assessment.goalId),
    })
    .from(t.plan)
    .innerJoin(t.planGoal, eq(t.planGoal.planId, t.plan.id))
    .innerJoin(t.goal, eq(t.goal.id, t.planGoal.goalId))
    .leftJoin(
      t.assessment,
      and(eq(t.assessment.planId, t.plan.id), eq(t.assessment.goalId, t.planGoal.goalId), eq(t.assessment.period, period)),
    )
    .where(plans)
    .groupBy(t.plan.orgUnitId, t.goal.level);
}

async function textsOf({ db, t }: Source, period: string, plans: SQL | undefined) {
  return db
    .select({
      unitId: t.plan.orgUnitId,
      level: t.goal.level,
      code: t.goalText.kind,
      written: countDistinct(t.goalText.goalId),
    })
    .from(t.plan)
    .innerJoin(t.goalText, and(eq(t.goalText.planId, t.plan.id), eq(t.goalText.period, period)))
    .innerJoin(t.goal, eq(t.goal.id, t.goalText.goalId))
    .innerJoin(t.text, and(eq(t.text.id, t.goalText.textId), ne(t.text.plain, "")))
    .where(plans)
    .groupBy(t.plan.orgUnitId, t.goal.level, t.goalText.kind);
}
