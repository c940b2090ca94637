import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { OutcomeCell, UnitYear } from "../../lib/domain/chain.ts";
import type { IndicatorPage } from "../../lib/domain/indicator-page.ts";
import { type IndicatorMeaning, seriesKey, type YearPoint } from "../../lib/domain/indicator-years.ts";
import { figureOfTarget, type StatedTarget, writeTarget } from "../../lib/domain/target.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { outcomeCell } from "./chain.ts";

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
  const versions = await db
    .select()
    .from(t.indicatorVersion)
    .where(eq(t.indicatorVersion.indicatorId, indicatorId))
    .orderBy(t.indicatorVersion.validFrom);
  const [indicator] = await db.select().from(t.indicator).where(eq(t.indicator.id, indicatorId));
  const version = versionAt(versions, here.year);
  if (goals.length === 0 || !indicator || !version) return null;
  const { validFrom: _, indicatorId: __, changedBy: ___, changedAt, ...meaning } = version;
  return {
    id: indicatorId,
    ...meaning,
    base: changedAt,
    newest: version === versions.at(-1),
    owner: here.lineage.find(({ id }) => id === indicator.ownerId) ?? null,
    meanings: versions.filter(({ validFrom }) => validFrom <= `${here.year}-12-31`).map(meaningOf),
    points: await pointsOf(source, here, indicatorId, versions),
    goals,
    documents: await db
      .selectDistinct({ id: t.document.id, title: t.document.title, state: t.document.state })
      .from(t.documentPart)
      .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
      .where(and(eq(t.document.planId, here.planId), eq(t.documentPart.indicatorId, indicatorId)))
      .orderBy(t.document.id),
    history: await historyOf(source, here, indicatorId, version.unit),
  };
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

/** What has been said of the indicator and of its årsmål here, the newest first. */
async function historyOf({ db, t }: Source, here: UnitYear, indicatorId: string, unit: string): Promise<IndicatorPage["history"]> {
  const targets = SETTERS.map((setBy) => `target/${here.unit.id}/${indicatorId}/${here.year}/${setBy}`);
  const rows = await db
    .select({ at: t.history.at, place: t.history.place, before: t.history.before, after: t.history.after, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(inArray(t.history.place, [`indicator/${indicatorId}`, ...targets]))
    .orderBy(desc(t.history.at), desc(t.history.seq));
  return rows.map(({ at, by, place, before, after }) => {
    const target = (side: unknown) => (isTarget(side) ? writeTarget(side, unit) : "") || "inget";
    const words = place.startsWith("target/") ? `satte årsmålet ${target(after)}, var ${target(before)}` : "beskrev indikatorn";
    return { at, by, words };
  });
}

function isTarget(side: unknown): side is StatedTarget {
  return typeof side === "object" && side !== null && "form" in side;
}

function versionAt(versions: Version[], year: number): Version | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= `${year}-12-31`) ?? versions[0];
}

function meaningOf({ validFrom, name, unit, decimals, direction, definition, breaksBecause }: Version): IndicatorMeaning {
  return { validFrom, name, unit, decimals, direction, definition, breaksBecause };
}
