import { and, asc, eq, inArray, lt, lte } from "drizzle-orm";
import { mayReport, mayWrite, type User } from "../../lib/domain/access.ts";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { outcomeIsDue } from "../../lib/domain/completeness.ts";
import type { GridIndicator, OutcomeGrid } from "../../lib/domain/outcome-grid.ts";
import { type PackedGrid, type PackedIndicator, unpacked } from "../../lib/domain/packed-grid.ts";
import { lastDay, windowState } from "../../lib/domain/reporting-window.ts";
import { writeTarget } from "../../lib/domain/target.ts";
import type { Source } from "../store.ts";
import { loadPlan, type PlanFacts } from "./chain.ts";
import { documentsOf } from "./documents.ts";
import { type GridCells, gridCells } from "./grid-cells.ts";
import { reportingDays } from "./reporting-window.ts";
import { submissionEvents } from "./submissions.ts";

/** What a unit reports in a period of its year, as this user may. Throws for a period that the styrmodell does not have. */
export async function outcomeGrid(source: Source, user: User, now: string, here: UnitYear, periodCode: string): Promise<OutcomeGrid> {
  return unpacked(await packedOutcomeGrid(source, user, now, here, periodCode));
}

/** The same as it is sent to the browser. */
export async function packedOutcomeGrid(source: Source, user: User, now: string, here: UnitYear, periodCode: string): Promise<PackedGrid> {
  const chain = await loadPlan(source, here);
  const { periods } = chain.styrmodell;
  const period = periods.find(({ code }) => code === periodCode);
  if (!period) throw new RangeError(`no period ${periodCode}`);
  const before = periods[periods.indexOf(period) - 1];
  const cells = await gridCells(source, { unitId: here.unit.id, year: here.year, period: period.code, before: before?.code ?? null });
  const series = await earlierTotals(source, here, period.code);
  const { window, extension } = await reportingDays(source, { unitId: here.unit.id, year: here.year, period: period.code });
  return {
    unitId: here.unit.id,
    year: here.year,
    period: { code: period.code, name: period.name, forecast: period.forecast },
    previous: before ? { code: before.code, name: before.name } : null,
    decided: (await documentsOf(source, { year: here.year, unitId: here.unit.id })).some(
      ({ kind, state }) => kind === period.code && state === "beslutad",
    ),
    days: window && {
      state: windowState(window, extension, now),
      opensOn: window.opensOn,
      closesOn: lastDay(window, extension),
    },
    submissions: await submissionEvents(source, { unitId: here.unit.id, year: here.year, period: period.code }),
    submits: mayWrite(
      user,
      here.lineage.map((node) => node.id),
    ),
    districts: here.districts,
    groups: groupsOf(chain, (id) => ({ ...gridIndicator(chain, cells, user, id, period.code), series: series.get(id) ?? [] })),
    people: cells.people,
    words: cells.words,
  };
}

/** Earlier years' totals in this period, by indicator, oldest first; from the last break on. */
async function earlierTotals({ db, t }: Source, here: UnitYear, period: string): Promise<Map<string, GridIndicator["series"]>> {
  const earlier = await db
    .select({ indicatorId: t.outcome.indicatorId, year: t.outcome.year, micro: t.outcome.valueMicro })
    .from(t.outcome)
    .where(
      and(
        ...[eq(t.outcome.orgUnitId, here.unit.id), eq(t.outcome.period, period), lt(t.outcome.year, here.year)],
        ...[eq(t.outcome.districtId, "hela"), eq(t.outcome.gender, "totalt"), eq(t.outcome.kind, "varde")],
      ),
    )
    .orderBy(asc(t.outcome.year));
  const series = new Map<string, GridIndicator["series"]>();
  const since = await lastBreaks({ db, t }, Array.from(new Set(earlier.map(({ indicatorId }) => indicatorId))), here.year);
  for (const { indicatorId, year, micro } of earlier) {
    if (micro === null || year < (since.get(indicatorId) ?? 0)) continue;
    series.set(indicatorId, [...(series.get(indicatorId) ?? []), { year, micro }]);
  }
  return series;
}

/** The year from which each indicator has been what it is now: no comparison crosses a break (decisions.md 6). */
async function lastBreaks({ db, t }: Source, indicatorIds: string[], year: number): Promise<Map<string, number>> {
  if (indicatorIds.length === 0) return new Map();
  const versions = await db
    .select({ id: t.indicatorVersion.indicatorId, from: t.indicatorVersion.validFrom, because: t.indicatorVersion.breaksBecause })
    .from(t.indicatorVersion)
    .where(and(inArray(t.indicatorVersion.indicatorId, indicatorIds), lte(t.indicatorVersion.validFrom, `${year}-12-31`)))
    .orderBy(asc(t.indicatorVersion.validFrom));
  return new Map(versions.filter(({ because }) => because !== "").map(({ id, from }) => [id, Number(from.slice(0, 4))]));
}

/** Goals that measure something, in the chain's order, each indicator under the first of its goals. */
function groupsOf({ facts, attached }: PlanFacts, indicatorOf: (id: string) => PackedIndicator): PackedGrid["groups"] {
  const seen = new Set<string>();
  return Array.from(facts.goals.values()).flatMap(({ id, number, title }) => {
    const own = attached.filter(({ goalId, indicatorId }) => goalId === id && !seen.has(indicatorId));
    for (const { indicatorId } of own) seen.add(indicatorId);
    const indicators = own.map(({ indicatorId }) => indicatorOf(indicatorId));
    return indicators.length > 0 ? [{ goalId: id, number, title, indicators }] : [];
  });
}

function gridIndicator(
  { facts, attached, here, styrmodell }: PlanFacts,
  cells: GridCells,
  user: User,
  id: string,
  period: string,
): Omit<PackedIndicator, "series"> {
  const version = facts.indicators.get(id);
  if (!version) throw new Error(`The indicator ${id} has no version`);
  const { name, unit, decimals, direction, cumulative, periodicity, definition, source } = version;
  const said = facts.reports.get(`${id}/${period}`);
  const targetBy = (setBy: "kf" | "namnd" | "enhet") => writeTarget(facts.targets.get(`${id}/${setBy}`) ?? null, unit);
  const responsible = attached.flatMap((row) => (row.indicatorId === id && row.responsibleId ? [row.responsibleId] : []));
  return {
    id,
    ...{ name, unit, decimals, direction, cumulative, periodicity, definition, source },
    isShare: version.aggregation === "andel",
    byDistrict: here.districts.length > 0 && (version.byDistrict || cells.isSplit(id, "district")),
    byGender: version.aboutIndividuals || cells.isSplit(id, "gender"),
    due: outcomeIsDue(styrmodell, periodicity, period),
    reports: mayReport(
      user,
      here.lineage.map((node) => node.id),
      responsible,
    ),
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
