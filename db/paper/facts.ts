import { and, eq, getTableColumns, inArray, or, sql } from "drizzle-orm";
import { outcomeKey } from "../../lib/domain/chain.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { withoutCircles } from "../../lib/domain/goal-circles.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { outcomesNow } from "../waiting/take-over.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

/** Whose year it is. */
export type PlanPlace = { planId: string; unitId: string; year: number };

/** What is so in a unit's year, by the keys its papers ask with. */
export type Facts = {
  goals: Map<string, Row<"goal"> & { position: number; circular?: true }>;
  /** by `goal/period` */
  assessments: Map<string, Row<"assessment">>;
  /** the version that holds at the end of the year */
  indicators: Map<string, Row<"indicatorVersion">>;
  /** the indicators' own, in the order of their days */
  limits: Map<string, Row<"indicatorLimit">[]>;
  /** by `indicator/set by`; the latest */
  targets: Map<string, Row<"target">>;
  /** by `indicator/year/period/district/gender`; this year's and last year's */
  outcomes: Map<string, Row<"outcome">>;
  /** by `indicator/period` */
  reports: Map<string, Row<"indicatorReport">>;
  activities: Map<string, Row<"activity"> & { position: number; planGoalId: string | null; responsible: string; planVersion: number }>;
  /** by `activity/period` */
  activityReports: Map<string, Row<"activityReport">>;
  budgets: Map<string, BudgetFacts>;
  districts: Map<string, string>;
};

/** What of it an outcome is reported against. */
export type Measured = Pick<Facts, "goals" | "indicators" | "targets" | "reports">;

export type BudgetFacts = {
  table: Row<"budgetTable">;
  /** in the table's order */
  rows: Row<"budgetRow">[];
  /** by `row/column` */
  amounts: Map<string, Row<"budgetAmount">>;
};

/** What a paper is read against. */
export type PaperContext = { styrmodell: Styrmodell; kind: DocumentKind; year: number; facts: Facts };

export function outcomeFactKey(
  indicatorId: string,
  year: number,
  period: string,
  district: string,
  gender: Row<"outcome">["gender"],
): string {
  return `${indicatorId}/${year}/${outcomeKey(period, district, gender)}`;
}

/** Reads a unit's year, in as many statements however large it is. */
export async function loadFacts(source: Source, place: PlanPlace): Promise<Facts> {
  const { db, t } = source;
  const { planId } = place;
  const measured = await loadMeasured(source, place);
  const assessments = await db.select().from(t.assessment).where(eq(t.assessment.planId, planId));
  const activities = await db
    .select({
      activity: t.activity,
      position: t.planActivity.position,
      planGoalId: t.planActivity.goalId,
      responsible: t.planActivity.responsible,
      planVersion: t.planActivity.version,
    })
    .from(t.planActivity)
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .where(eq(t.planActivity.planId, planId))
    .orderBy(t.planActivity.position);
  const activityReports = await db.select().from(t.activityReport).where(eq(t.activityReport.planId, planId));
  const districts = await db.select().from(t.district);
  return {
    ...measured,
    outcomes: await loadOutcomes(source, place),
    assessments: new Map(assessments.map((row) => [`${row.goalId}/${row.period}`, row])),
    limits: await loadLimits(source, [...measured.indicators.keys()]),
    activities: new Map(activities.map(({ activity, ...place }) => [activity.id, { ...activity, ...place }])),
    activityReports: new Map(activityReports.map((row) => [`${row.activityId}/${row.period}`, row])),
    budgets: await loadBudgets(source, eq(t.budgetTable.planId, planId)),
    districts: new Map(districts.map((row) => [row.id, row.name])),
  };
}

/** The goals of the year, what they are measured by, what is wanted and what is foreseen. */
export async function loadMeasured(source: Source, { planId, unitId, year }: PlanPlace): Promise<Measured> {
  const goals = await goalsOfPlan(source, { planId });
  const targets = await targetsOfUnit(source, { unitId, year });
  const reports = await reportsOfUnit(source, { unitId, year });
  return {
    goals: new Map(withoutCircles(goals.map(({ goal, position }) => ({ ...goal, position }))).map((goal) => [goal.id, goal])),
    indicators: await loadIndicators(source, planId, year),
    targets: new Map(targets.map((row) => [`${row.indicatorId}/${row.setBy}`, row])),
    reports: new Map(reports.map((row) => [`${row.indicatorId}/${row.period}`, row])),
  };
}

const asked = { planId: sql.placeholder("planId"), unitId: sql.placeholder("unitId"), year: sql.placeholder("year") };

const goalsOfPlan = prepared("facts_goals", ({ db, t }: Source) =>
  db
    .select({ goal: t.goal, position: t.planGoal.position })
    .from(t.planGoal)
    .innerJoin(t.goal, eq(t.goal.id, t.planGoal.goalId))
    .where(eq(t.planGoal.planId, asked.planId))
    .orderBy(t.planGoal.position),
);

const targetsOfUnit = prepared("facts_targets", ({ db, t }: Source) =>
  db
    .select()
    .from(t.target)
    .where(and(eq(t.target.orgUnitId, asked.unitId), eq(t.target.year, asked.year)))
    .orderBy(t.target.no),
);

const reportsOfUnit = prepared("facts_reports", ({ db, t }: Source) =>
  db
    .select()
    .from(t.indicatorReport)
    .where(and(eq(t.indicatorReport.orgUnitId, asked.unitId), eq(t.indicatorReport.year, asked.year))),
);

/** Budget tables with their rows and amounts, in three statements. */
export async function loadBudgets({ db, t }: Source, which: ReturnType<typeof eq>): Promise<Map<string, BudgetFacts>> {
  const tables = await db.select().from(t.budgetTable).where(which).orderBy(t.budgetTable.id);
  const rows = await db
    .select({ row: t.budgetRow })
    .from(t.budgetRow)
    .innerJoin(t.budgetTable, eq(t.budgetTable.id, t.budgetRow.budgetTableId))
    .where(which)
    .orderBy(t.budgetRow.budgetTableId, t.budgetRow.position);
  const amounts = await db
    .select({ amount: t.budgetAmount })
    .from(t.budgetAmount)
    .innerJoin(t.budgetTable, eq(t.budgetTable.id, t.budgetAmount.budgetTableId))
    .where(which);
  const budgets = new Map(tables.map((table): [string, BudgetFacts] => [table.id, { table, rows: [], amounts: new Map() }]));
  for (const { row } of rows) budgets.get(row.budgetTableId)?.rows.push(row);
  for (const { amount } of amounts) budgets.get(amount.budgetTableId)?.amounts.set(`${amount.rowNo}/${amount.columnKey}`, amount);
  return budgets;
}

/** This year's and last year's figures, the only thing of a year that is many. */
async function loadOutcomes(source: Source, { unitId, year }: PlanPlace): Promise<Facts["outcomes"]> {
  const { db, t } = source;
  const rows = await db
    .select(getTableColumns(t.outcome))
    .from(await outcomesNow(source, unitId))
    .where(and(eq(t.outcome.orgUnitId, unitId), inArray(t.outcome.year, [year - 1, year])));
  return new Map(rows.map((row) => [outcomeFactKey(row.indicatorId, row.year, row.period, row.districtId, row.gender), row]));
}

/** Indicators of the plan and of every part its papers print, as they are called at the end of the year. */
async function loadIndicators(source: Source, planId: string, year: number): Promise<Facts["indicators"]> {
  const found: Facts["indicators"] = new Map();
  for (const version of await versionsInPlan(source, { planId })) {
    if (version.validFrom <= `${year}-12-31` || !found.has(version.indicatorId)) found.set(version.indicatorId, version);
  }
  return found;
}

/** From the plan's few indicators to their versions, oldest first: a kommun has very many. */
const versionsInPlan = prepared("facts_indicators", ({ db, t }: Source) => {
  const inPlan = db.select({ id: t.planIndicator.indicatorId }).from(t.planIndicator).where(eq(t.planIndicator.planId, asked.planId));
  const inPapers = db
    .select({ id: t.documentPart.indicatorId })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(eq(t.document.planId, asked.planId));
  const { indicatorId } = t.indicatorVersion;
  return db
    .select()
    .from(t.indicatorVersion)
    .where(or(inArray(indicatorId, inPlan), inArray(indicatorId, inPapers)))
    .orderBy(t.indicatorVersion.validFrom);
});

/** The own limits of these indicators, which few have. */
export async function loadLimits({ db, t }: Source, indicatorIds: string[]): Promise<Facts["limits"]> {
  const rows = await db
    .select()
    .from(t.indicatorLimit)
    .where(inArray(t.indicatorLimit.indicatorId, indicatorIds))
    .orderBy(t.indicatorLimit.validFrom);
  const limits: Facts["limits"] = new Map();
  for (const row of rows) limits.set(row.indicatorId, [...(limits.get(row.indicatorId) ?? []), row]);
  return limits;
}
