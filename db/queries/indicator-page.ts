import { and, eq, lte } from "drizzle-orm";
import type { OutcomeCell, UnitYear } from "../../lib/domain/chain.ts";
import type { IndicatorPage, MadeForecast } from "../../lib/domain/indicator-page.ts";
import { seriesKey, type YearPoint } from "../../lib/domain/indicator-years.ts";
import { figureOfTarget, writeTarget } from "../../lib/domain/target.ts";
import { writeFigure } from "../../lib/swedish/figure.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { outcomeCell } from "./chain.ts";
import { describedIndicator, historyAt, placesOf, versionAt } from "./described-indicator.ts";

type Version = Tables["indicatorVersion"]["$inferSelect"];
type TargetRow = Tables["target"]["$inferSelect"];

const SETTERS = ["kf", "namnd", "enhet"] as const;
/** where a target without any outcome is shown: the whole year */
const WHOLE_YEAR = "VB";

/** An indicator as a unit has measured it up to and with a year; null where the unit's year does not have it. */
export async function indicatorPage(source: Source, here: UnitYear, indicatorId: string): Promise<IndicatorPage | null> {
  const { db, t } = source;
  const goals = await db
    .select({ id: t.goal.id, number: t.goal.number, title: t.goal.title })
    .from(t.planIndicator)
    .innerJoin(t.goal, eq(t.goal.id, t.planIndicator.goalId))
    .where(and(eq(t.planIndicator.planId, here.planId), eq(t.planIndicator.indicatorId, indicatorId)));
  const found = await describedIndicator(source, indicatorId, here.year);
  if (goals.length === 0 || !found) return null;
  const { described, versions } = found;
  const targets = SETTERS.map((setBy) => `target/${here.unit.id}/${indicatorId}/${here.year}/${setBy}`);
  return {
    ...described,
    owner: here.lineage.find(({ id }) => id === described.ownerId) ?? null,
    history: await historyAt(source, [...placesOf(indicatorId), ...targets], described.unit),
    points: await pointsOf(source, here, indicatorId, versions),
    forecasts: await forecastsOf(source, here, indicatorId, described.unit),
    goals,
    documents: await db
      .selectDistinct({ id: t.document.id, title: t.document.title, state: t.document.state })
      .from(t.documentPart)
      .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
      .where(and(eq(t.document.planId, here.planId), eq(t.documentPart.indicatorId, indicatorId)))
      .orderBy(t.document.id),
  };
}

async function forecastsOf({ db, t }: Source, here: UnitYear, indicatorId: string, unit: string): Promise<MadeForecast[]> {
  const { indicatorReport: report } = t;
  const which = and(eq(report.orgUnitId, here.unit.id), eq(report.indicatorId, indicatorId), lte(report.year, here.year));
  const rows = await db.select().from(report).where(which).orderBy(report.year, report.period);
  return rows.flatMap(({ year, period, forecastMicro, forecastDecimals }) => {
    if (forecastMicro === null) return [];
    const value = { micro: forecastMicro, decimals: forecastDecimals };
    return [{ year, period, value, written: writeFigure({ kind: "number", value, unit }) }];
  });
}

async function pointsOf({ db, t }: Source, here: UnitYear, indicatorId: string, versions: Version[]): Promise<YearPoint[]> {
  const which = <Table extends Tables["outcome"] | Tables["target"]>(table: Table) =>
    and(eq(table.orgUnitId, here.unit.id), eq(table.indicatorId, indicatorId), lte(table.year, here.year));
  const outcomes = await db.select().from(t.outcome).where(which(t.outcome));
  const targets = await db.select().from(t.target).where(which(t.target)).orderBy(t.target.no);
  const latest = new Map(targets.map((row) => [`${row.year}/${row.setBy}`, row]));
  const targetBy = (year: number, setBy: (typeof SETTERS)[number]) => {
    const row: TargetRow | undefined = latest.get(`${year}/${setBy}`);
    const unit = versionAt(versions, year)?.unit ?? "";
    return row ? { setBy, no: row.no, figure: figureOfTarget(row, unit), written: writeTarget(row, unit) } : null;
  };
  const points = new Map<string, YearPoint>();
  const pointAt = (year: number, period: string) => {
    const target = targetBy(year, "enhet") ?? targetBy(year, "namnd");
    const point = points.get(`${year}/${period}`) ?? { year, period, cells: {}, target, kfTarget: targetBy(year, "kf") };
    points.set(`${year}/${period}`, point);
    return point;
  };
  for (const row of outcomes) {
    const cell: OutcomeCell = outcomeCell(row, versionAt(versions, row.year) ?? { unit: "", decimals: 0 });
    pointAt(row.year, row.period).cells[seriesKey(row.districtId, row.gender)] = cell;
  }
  for (const { year } of targets) pointAt(year, WHOLE_YEAR);
  return Array.from(points.values());
}
