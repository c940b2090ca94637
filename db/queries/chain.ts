import { eq, sql } from "drizzle-orm";
import { activityStatusWord } from "../../lib/domain/activity.ts";
import type { ChainGoal, ChainIndicator, Forecast, OutcomeCell, Target, UnitYear } from "../../lib/domain/chain.ts";
import { limitsAt } from "../../lib/domain/indicator-limits.ts";
import { writeOutcome } from "../../lib/domain/outcome.ts";
import { shareOfCounts } from "../../lib/domain/share.ts";
import { lastDayOf, levelOf, type Styrmodell, statusOf, toleranceOf } from "../../lib/domain/styrmodell.ts";
import { figureOfTarget, writeTarget } from "../../lib/domain/target.ts";
import { writeFigure } from "../../lib/swedish/figure.ts";
import { type Facts, loadFacts, loadMeasured, type Measured, outcomeFactKey, type PlanPlace } from "../paper/facts.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";

/** What the chain's pages read of a unit's year, in a fixed number of statements. */
export type ChainFacts = MeasuredPlan & { facts: Facts };

/** The same of what is measured, without the figures. */
export type MeasuredPlan = {
  here: UnitYear;
  styrmodell: Styrmodell;
  facts: Measured;
  attached: Tables["planIndicator"]["$inferSelect"][];
};

/** The unit's goal chain with what is measured and done, as one period sees it. */
export async function chainOf(source: Source, here: UnitYear, period: string): Promise<ChainGoal[]> {
  const chain = await loadChain(source, here);
  const inPlan = chain.facts.goals;
  const roots = Array.from(inPlan.values()).filter((goal) => !inPlan.has(goal.parentId ?? ""));
  return roots.map((goal) => chainGoal(chain, goal.id, period));
}

export async function loadChain(source: Source, here: UnitYear): Promise<ChainFacts> {
  return loadPlan(source, here, loadFacts);
}

export async function loadMeasuredPlan(source: Source, here: UnitYear): Promise<MeasuredPlan> {
  return loadPlan(source, here, loadMeasured);
}

async function loadPlan<Read>(source: Source, here: UnitYear, read: (source: Source, place: PlanPlace) => Promise<Read>) {
  const [year] = await styrmodellIn(source, { year: here.year });
  if (!year) throw new Error(`The year ${here.year} follows no styrmodell`);
  const facts = await read(source, placeOf(here));
  return { here, styrmodell: year.styrmodell, facts, attached: await attachedTo(source, { planId: here.planId }) };
}

const styrmodellIn = prepared("styrmodell_in", ({ db, t }: Source) =>
  db
    .select({ styrmodell: t.styrmodell.definition })
    .from(t.steeringYear)
    .innerJoin(t.styrmodell, eq(t.styrmodell.id, t.steeringYear.styrmodellId))
    .where(eq(t.steeringYear.year, sql.placeholder("year"))),
);

const attachedTo = prepared("indicators_attached", ({ db, t }: Source) =>
  db
    .select()
    .from(t.planIndicator)
    .where(eq(t.planIndicator.planId, sql.placeholder("planId")))
    .orderBy(t.planIndicator.position),
);

function placeOf({ planId, unit, year }: UnitYear): PlanPlace {
  return { planId, unitId: unit.id, year };
}

/** One goal of the plan with everything under it. */
export function chainGoal(chain: ChainFacts, goalId: string, period: string): ChainGoal {
  const { facts, styrmodell, here, attached } = chain;
  const goal = facts.goals.get(goalId);
  if (!goal) throw new Error(`The goal ${goalId} is not in the plan`);
  const level = levelOf(styrmodell, goal.level);
  const activities = Array.from(facts.activities.values()).filter((activity) => activity.planGoalId === goalId);
  const children = Array.from(facts.goals.values()).filter((child) => child.parentId === goalId);
  return {
    id: goal.id,
    version: goal.version,
    level: goal.level,
    levelTitle: level?.title ?? goal.level,
    owner: level?.owner ?? "enhet",
    ownerName: here.lineage.find((node) => node.id === goal.ownerId)?.name ?? "",
    number: goal.number,
    title: goal.title,
    unconfirmed: goal.origin === "ej-bekraftad",
    ...(goal.circular && { circular: goal.circular }),
    assessment: assessmentOf(chain, goalId, period),
    indicators: attached.filter((row) => row.goalId === goalId).map((row) => chainIndicator(chain, row.indicatorId, period)),
    activities: activities.map((activity) => {
      const report = facts.activityReports.get(`${activity.id}/${period}`);
      return {
        id: activity.id,
        version: activity.version,
        own: activity.ownerId === here.unit.id,
        responsible: { words: activity.responsible, version: activity.planVersion },
        text: activity.text,
        start: activity.startOn,
        end: activity.endOn,
        status: activityStatusWord(report?.status ?? ""),
        deviation: report?.deviation ?? "",
        report: { status: report?.status ?? "", version: report?.version ?? 0 },
      };
    }),
    children: children.map((child) => chainGoal(chain, child.id, period)),
  };
}

/** A reported cell as the pages show it. */
export function outcomeCell(row: Tables["outcome"]["$inferSelect"], indicator: { unit: string; decimals: number }): OutcomeCell {
  const value = row.valueMicro === null ? null : { micro: row.valueMicro, decimals: row.decimals };
  const { kind, reason, version } = row;
  const share = shareOfCounts(row.numeratorMicro, row.denominatorMicro);
  const written = writeOutcome({ kind, value, reason }, indicator.unit, indicator.decimals);
  return { kind, value, ...(share && { share }), written, reason, version };
}

function chainIndicator({ facts, here, attached, styrmodell }: ChainFacts, indicatorId: string, period: string): ChainIndicator {
  const version = facts.indicators.get(indicatorId);
  if (!version) throw new Error(`The indicator ${indicatorId} has no version`);
  const { name, unit, decimals, direction, periodicity } = version;
  const limits = limitsAt(facts.limits.get(indicatorId) ?? [], lastDayOf(styrmodell, here.year, period));
  const cellIn = (year: number) => {
    const row = facts.outcomes.get(outcomeFactKey(indicatorId, year, period, "hela", "totalt"));
    return row ? outcomeCell(row, version) : null;
  };
  const targetBy = (setBy: Target["setBy"]): Target | null => {
    const row = facts.targets.get(`${indicatorId}/${setBy}`);
    return row ? { setBy, no: row.no, figure: figureOfTarget(row, unit), written: writeTarget(row, unit) } : null;
  };
  const forecasts = styrmodell.periods.filter(({ forecast }) => forecast);
  return {
    id: indicatorId,
    name,
    unit,
    decimals,
    direction,
    outcome: cellIn(here.year),
    lastYear: cellIn(here.year - 1),
    target: targetBy("enhet") ?? targetBy("namnd"),
    kfTarget: targetBy("kf"),
    responsible: attached.flatMap((row) => (row.indicatorId === indicatorId && row.responsibleId ? [row.responsibleId] : [])),
    periodicity,
    tolerance: toleranceOf(limits, styrmodell),
    genderGapMicro: limits?.genderGapMicro ?? null,
    breaksBecause: version.validFrom > `${here.year - 1}-12-31` ? version.breaksBecause : "",
    forecasts: Object.fromEntries(forecasts.map(({ code }) => [code, forecastIn(facts.reports.get(`${indicatorId}/${code}`), unit)])),
  };
}

function forecastIn(report: Tables["indicatorReport"]["$inferSelect"] | undefined, unit: string): Forecast {
  const { forecastMicro = null, forecastDecimals = 0, version = 0 } = report ?? {};
  const value = forecastMicro === null ? null : { micro: forecastMicro, decimals: forecastDecimals };
  return { value, written: value ? writeFigure({ kind: "number", value, unit }) : "", version };
}

/** How the unit has judged the goal in a period, in that period's words; null until somebody has. */
export function assessmentOf({ facts, styrmodell }: ChainFacts, goalId: string, period: string): ChainGoal["assessment"] {
  const assessment = facts.assessments.get(`${goalId}/${period}`);
  if (!assessment) return null;
  const status = statusOf(styrmodell, assessment.decided);
  const forecast = styrmodell.periods.find((candidate) => candidate.code === period)?.forecast;
  return {
    status: assessment.decided,
    word: (forecast ? status?.forecast : status?.word) ?? assessment.decided,
    symbol: status?.symbol ?? "",
    meaning: status?.meaning ?? "unassessed",
    reason: assessment.reason,
    version: assessment.version,
  };
}
