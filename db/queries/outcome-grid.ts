import { and, asc, eq, lt, lte, ne, sql } from "drizzle-orm";
import { mayReport, mayWrite, type User } from "../../lib/domain/access.ts";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { outcomeIsDue } from "../../lib/domain/completeness.ts";
import type { GridIndicator } from "../../lib/domain/outcome-grid.ts";
import type { PackedGrid, PackedIndicator } from "../../lib/domain/packed-grid.ts";
import { lastDay, windowState } from "../../lib/domain/reporting-window.ts";
import { writeTarget } from "../../lib/domain/target.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";
import { loadMeasuredPlan, type MeasuredPlan } from "./chain.ts";
import { isDecided } from "./documents.ts";
import { type GridCells, gridCells } from "./grid-cells.ts";
import { reportingDays } from "./reporting-window.ts";
import { submissionEvents } from "./submissions.ts";

/**
 * What a unit reports in a period of its year, as this user may; as it is sent to the browser and to workers. Throws for a period
 * that the styrmodell does not have.
 */
export async function packedOutcomeGrid(source: Source, user: User, now: string, here: UnitYear, periodCode: string): Promise<PackedGrid> {
  const chain = await loadMeasuredPlan(source, here);
  const { periods } = chain.styrmodell;
  const period = periods.find(({ code }) => code === periodCode);
  if (!period) throw new RangeError(`no period ${periodCode}`);
  const before = periods[periods.indexOf(period) - 1];
  const at = { unitId: here.unit.id, year: here.year, period: period.code };
  const cells = await gridCells(source, { ...at, before: before?.code ?? null, districts: here.districts });
  const series = await earlierTotals(source, here, period.code);
  const reports = reportedBy(chain, user);
  const { window, extension } = await reportingDays(source, at);
  return {
    unitId: here.unit.id,
    year: here.year,
    period: { code: period.code, name: period.name, forecast: period.forecast },
    previous: before ? { code: before.code, name: before.name } : null,
    decided: await isDecided(source, here, period.code),
    days: window && {
      state: windowState(window, extension, now),
      opensOn: window.opensOn,
      closesOn: lastDay(window, extension),
    },
    submissions: await submissionEvents(source, at),
    submits: mayWrite(
      user,
      here.lineage.map((node) => node.id),
    ),
    districts: here.districts,
    groups: groupsOf(chain, (id) => ({ ...gridIndicator(chain, cells, reports, id, period.code), series: series.get(id) ?? [] })),
    people: cells.people,
    words: cells.words,
  };
}

/** Earlier years' totals in this period, by indicator, oldest first; from the last break on. */
async function earlierTotals(source: Source, here: UnitYear, period: string): Promise<Map<string, GridIndicator["series"]>> {
  const earlier = await totalsBefore(source, { unitId: here.unit.id, year: here.year, period });
  const series = new Map<string, GridIndicator["series"]>();
  const since = await lastBreaks(source, here);
  for (const { indicatorId, year, micro } of earlier) {
    if (micro === null || year < (since.get(indicatorId) ?? 0)) continue;
    series.set(indicatorId, [...(series.get(indicatorId) ?? []), { year, micro }]);
  }
  return series;
}

const totalsBefore = prepared("grid_totals_before", ({ db, t }: Source) =>
  db
    .select({ indicatorId: t.outcome.indicatorId, year: t.outcome.year, micro: t.outcome.valueMicro })
    .from(t.outcome)
    .where(
      and(
        ...[eq(t.outcome.orgUnitId, sql.placeholder("unitId")), eq(t.outcome.period, sql.placeholder("period"))],
        ...[lt(t.outcome.year, sql.placeholder("year")), eq(t.outcome.districtId, "hela")],
        ...[eq(t.outcome.gender, "totalt"), eq(t.outcome.kind, "varde")],
      ),
    )
    .orderBy(asc(t.outcome.year)),
);

/** The year from which each of the plan's indicators has been what it is now: no comparison crosses a break (decisions.md 6). */
async function lastBreaks(source: Source, { planId, year }: UnitYear): Promise<Map<string, number>> {
  const breaks = await breaksInPlan(source, { planId, lastDay: `${year}-12-31` });
  return new Map(breaks.map(({ id, from }) => [id, Number(from.slice(0, 4))]));
}

const breaksInPlan = prepared("grid_breaks", ({ db, t }: Source) => {
  const { indicatorId, validFrom, breaksBecause } = t.indicatorVersion;
  const { planIndicator } = t;
  return db
    .select({ id: indicatorId, from: validFrom })
    .from(planIndicator)
    .innerJoin(t.indicatorVersion, eq(indicatorId, planIndicator.indicatorId))
    .where(and(eq(planIndicator.planId, sql.placeholder("planId")), ne(breaksBecause, ""), lte(validFrom, sql.placeholder("lastDay"))))
    .orderBy(asc(validFrom));
});

/** Goals that measure something, in the chain's order, each indicator under the first of its goals. */
function groupsOf({ facts, attached }: MeasuredPlan, indicatorOf: (id: string) => PackedIndicator): PackedGrid["groups"] {
  const seen = new Set<string>();
  return Array.from(facts.goals.values()).flatMap(({ id, number, title }) => {
    const own = attached.filter(({ goalId, indicatorId }) => goalId === id && !seen.has(indicatorId));
    for (const { indicatorId } of own) seen.add(indicatorId);
    const indicators = own.map(({ indicatorId }) => indicatorOf(indicatorId));
    return indicators.length > 0 ? [{ goalId: id, number, title, indicators }] : [];
  });
}

/** Which indicators the user may report. */
function reportedBy({ attached, here }: MeasuredPlan, user: User): (indicatorId: string) => boolean {
  const lineage = here.lineage.map((node) => node.id);
  const responsible = new Map<string, string[]>();
  for (const { indicatorId, responsibleId } of attached) {
    if (responsibleId) responsible.set(indicatorId, [...(responsible.get(indicatorId) ?? []), responsibleId]);
  }
  return (id) => mayReport(user, lineage, responsible.get(id) ?? []);
}

function gridIndicator(
  { facts, here, styrmodell }: MeasuredPlan,
  cells: GridCells,
  reports: (id: string) => boolean,
  id: string,
  period: string,
): Omit<PackedIndicator, "series"> {
  const version = facts.indicators.get(id);
  if (!version) throw new Error(`The indicator ${id} has no version`);
  const { name, unit, decimals, direction, cumulative, periodicity, definition, source } = version;
  const said = facts.reports.get(`${id}/${period}`);
  const targetBy = (setBy: "kf" | "namnd" | "enhet") => writeTarget(facts.targets.get(`${id}/${setBy}`) ?? null, unit);
  return {
    id,
    ...{ name, unit, decimals, direction, cumulative, periodicity, definition, source },
    isShare: version.aggregation === "andel",
    byDistrict: here.districts.length > 0 && (version.byDistrict || cells.isSplit(id, "district")),
    byGender: version.aboutIndividuals || cells.isSplit(id, "gender"),
    due: outcomeIsDue(styrmodell, periodicity, period),
    reports: reports(id),
    target: targetBy("enhet") || targetBy("namnd"),
    kfTarget: targetBy("kf"),
    forecast: said
      ? {
          value: said.forecastMicro === null ? null : { micro: said.forecastMicro, decimals: said.forecastDecimals },
          version: said.version,
        }
      : null,
    ...cells.cellsOf(id),
  };
}
