import { and, asc, desc, eq, exists, sql } from "drizzle-orm";
import { mayReport, type User } from "../../lib/domain/access.ts";
import { type Gender, outcomeKey } from "../../lib/domain/chain.ts";
import { prepared } from "../prepared.ts";
import { refuse } from "../refusal.ts";
import type { Handle } from "../store.ts";
import { importUnderWay, refuseDuringImport } from "../waiting/hold.ts";
import { refuseClosed, refuseDecided, refuseHandedIn, refuseReporting } from "./guards.ts";

/** One cell of an indicator in a unit's period. */
export type OutcomeCellKey = {
  unitId: string;
  indicatorId: string;
  year: number;
  /** a period of the year's styrmodell */
  period: string;
  /** "hela", or a stadsdel's id */
  district: string;
  gender: Gender;
};

/** All cells of an indicator in a unit's period. */
export type IndicatorPeriod = Omit<OutcomeCellKey, "district" | "gender">;

/** Where the history keeps a cell's changes. */
export function outcomePlace({ unitId, indicatorId, year, period, district, gender }: OutcomeCellKey): string {
  return `outcome/${unitId}/${indicatorId}/${year}/${outcomeKey(period, district, gender)}`;
}

/** The cell whose changes the history keeps there. */
export function cellAt(place: string): OutcomeCellKey {
  const [, unitId = "", indicatorId = "", year = "", period = "", district = "", gender = ""] = place.split("/");
  return { unitId, indicatorId, year: Number(year), period, district, gender: gender as Gender };
}

/**
 * What a save of cells builds on, asked for in few statements: an autosave is a handful, and of 200 pasted cells only the cells'
 * own rows are asked for 200 times. One for each transaction.
 */
export class OutcomeStanding {
  private units = new Map<string, UnitPeriod>();
  private indicators = new Map<string, PlannedIndicator>();

  /** `importId`: the import that the saves are a part of, which is no hindrance to itself */
  constructor(
    private handle: Handle,
    private user: User,
    private now: string,
    private importId = "",
  ) {}

  /** A cell as it stands, or a refusal: it is not there, or this user may not report it. */
  async cell(cell: OutcomeCellKey) {
    const indicator = await this.indicator(cell);
    const [found] = await cellRow(this.handle, cell);
    // an outcome nobody can find again is a lost one
    if (!found) return refuse("missing", "Stadsdelen finns inte.");
    return { cell, place: outcomePlace(cell), ...indicator, row: found.row };
  }

  /** The indicator as the unit's plan has it, or a refusal: it is not there, or this user may not report it. */
  async indicator(place: IndicatorPeriod) {
    const { unitId, indicatorId, year, period } = place;
    const find = () => unitPeriod(this.handle, place, this.now, this.importId);
    const unit = await known(this.units, `${unitId}/${year}/${period}`, find);
    if (unit.lineage.length === 0) refuse("missing", `Enheten finns inte år ${year}.`);
    const indicator = await known(this.indicators, `${unitId}/${indicatorId}/${year}/${period}`, () =>
      plannedIndicator(this.handle, place),
    );
    if (!mayReport(this.user, unit.lineage, indicator.responsible)) await refuseReporting(this.handle, this.user, unit.lineage, year);
    const planId = unit.planId ?? refuse("missing", `Enheten har ingen plan för ${year}.`);
    const version = indicator.version ?? refuse("missing", "Indikatorn finns inte i enhetens plan.");
    if (!unit.hasPeriod) refuse("missing", "Perioden finns inte.");
    return { authorityId: unit.authorityId, planId, indicator: version };
  }

  /** Refuses a cell whose period is not open, is handed in, is printed by a decided paper only, or has a file being taken into it. */
  requireOpen(cell: IndicatorPeriod): void {
    const { unitId, indicatorId, year, period } = cell;
    const unit = this.units.get(`${unitId}/${year}/${period}`);
    const indicator = this.indicators.get(`${unitId}/${indicatorId}/${year}/${period}`);
    if (!unit || !indicator) throw new Error("requireOpen asks what `indicator` has found");
    refuseClosed(unit, this.now, cell);
    refuseHandedIn(unit.events, cell);
    refuseDecided(indicator.papers);
    if (unit.importing) refuseDuringImport(cell);
  }
}

type UnitPeriod = Awaited<ReturnType<typeof unitPeriod>>;
type PlannedIndicator = Awaited<ReturnType<typeof plannedIndicator>>;

async function known<Value>(values: Map<string, Value>, key: string, find: () => Promise<Value>): Promise<Value> {
  const value = values.get(key) ?? (await find());
  values.set(key, value);
  return value;
}

async function unitPeriod(handle: Handle, { unitId, year, period }: IndicatorPeriod, now: string, importId: string) {
  const above = await nodesAbove(handle, { unitId, year, period });
  const unit = above.at(-1);
  return {
    lineage: above.map(({ id }) => id),
    authorityId: unit?.authorityId ?? unitId,
    planId: unit?.planId ?? null,
    hasPeriod: unit ? (await periodsOf(handle, unit.styrmodellId)).includes(period) : false,
    window: above.findLast(({ window }) => window !== null)?.window ?? null,
    extension: unit?.extension ?? null,
    importing: await importUnderWay(handle, now, { unitId, year, period }, importId),
    events: unit?.event ? [{ kind: unit.event.kind, by: unit.by ?? "" }] : [],
  };
}

/** The codes of a styrmodell's periods. Its row is never changed, and is long: it is read once. */
async function periodsOf(handle: Handle, styrmodellId: string | null): Promise<string[]> {
  if (styrmodellId === null) return [];
  const codes = codesOf.get(styrmodellId);
  if (codes) return codes;
  const [row] = await handle.db.select().from(handle.t.styrmodell).where(eq(handle.t.styrmodell.id, styrmodellId));
  const read = row?.definition.periods.map(({ code }) => code) ?? [];
  codesOf.set(styrmodellId, read);
  return read;
}

const codesOf = new Map<string, string[]>();

async function plannedIndicator(handle: Handle, { unitId, indicatorId, year, period }: IndicatorPeriod) {
  const rows = await indicatorRows(handle, { unitId, indicatorId, year, period });
  const versions = rows.map(({ version }) => version);
  return {
    responsible: rows.flatMap(({ responsibleId }) => responsibleId ?? []),
    version: versions.findLast(({ validFrom }) => validFrom <= `${year}-12-31`) ?? versions[0] ?? null,
    papers: rows.flatMap(({ paper }) => (paper === null ? [] : [{ state: paper }])),
  };
}

const unitId = sql.placeholder("unitId");
const indicatorId = sql.placeholder("indicatorId");
const year = sql.placeholder("year");
const period = sql.placeholder("period");

/** The kommun, the nämnd and so on down to the unit, with the newest window of each; with the unit its plan, newest extension and last event. */
const nodesAbove = prepared("outcome_nodes_above", ({ db, t }) => {
  const { orgClosure, orgUnitYear, plan, steeringYear, reportingWindow, extension, reportingEvent, person } = t;
  const own = eq(orgClosure.depth, 0);
  const newest = (table: typeof reportingWindow | typeof extension | typeof reportingEvent) => {
    const which = sql`${table.year} = ${orgClosure.year} and ${table.period} = ${period} and ${table.orgUnitId} = ${orgClosure.ancestorId}`;
    const inner = sql`n.year = ${orgClosure.year} and n.period = ${period} and n.org_unit_id = ${orgClosure.ancestorId}`;
    return sql`${which} and ${table.no} = (select max(n.no) from ${table} n where ${inner})`;
  };
  return db
    .select({
      id: orgClosure.ancestorId,
      authorityId: orgUnitYear.authorityId,
      planId: plan.id,
      styrmodellId: steeringYear.styrmodellId,
      window: { opensOn: reportingWindow.opensOn, closesOn: reportingWindow.closesOn },
      extension: { closesOn: extension.closesOn, reason: extension.reason },
      event: { kind: reportingEvent.kind },
      by: person.name,
    })
    .from(orgClosure)
    .leftJoin(orgUnitYear, and(own, eq(orgUnitYear.year, orgClosure.year), eq(orgUnitYear.orgUnitId, orgClosure.orgUnitId)))
    .leftJoin(plan, and(own, eq(plan.year, orgClosure.year), eq(plan.orgUnitId, orgClosure.orgUnitId)))
    .leftJoin(steeringYear, and(own, eq(steeringYear.year, orgClosure.year)))
    .leftJoin(reportingWindow, newest(reportingWindow))
    .leftJoin(extension, and(own, newest(extension)))
    .leftJoin(reportingEvent, and(own, newest(reportingEvent)))
    .leftJoin(person, eq(person.id, reportingEvent.byId))
    .where(and(eq(orgClosure.year, year), eq(orgClosure.orgUnitId, unitId)))
    .orderBy(desc(orgClosure.depth));
});

/** The indicator in the unit's plan: each version, whoever answers for it, and the state of the period's paper where it prints it. */
const indicatorRows = prepared("outcome_indicator", ({ db, t }) =>
  db
    .selectDistinct({
      responsibleId: t.planIndicator.responsibleId,
      version: { validFrom: t.indicatorVersion.validFrom, unit: t.indicatorVersion.unit, decimals: t.indicatorVersion.decimals },
      paper: t.document.state,
    })
    .from(t.plan)
    .innerJoin(t.planIndicator, and(eq(t.planIndicator.planId, t.plan.id), eq(t.planIndicator.indicatorId, indicatorId)))
    .innerJoin(t.indicatorVersion, eq(t.indicatorVersion.indicatorId, t.planIndicator.indicatorId))
    .leftJoin(
      t.document,
      and(
        ...[eq(t.document.planId, t.plan.id), eq(t.document.kind, period)],
        exists(
          db
            .select({ id: t.documentPart.id })
            .from(t.documentPart)
            .where(and(eq(t.documentPart.indicatorId, indicatorId), eq(t.documentPart.documentId, t.document.id))),
        ),
      ),
    )
    .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year)))
    .orderBy(asc(t.indicatorVersion.validFrom)),
);

/** The stadsdel, with the cell's row where somebody has reported it. */
const cellRow = prepared("outcome_cell", ({ db, t }) =>
  db
    .select({ id: t.district.id, row: t.outcome })
    .from(t.district)
    .leftJoin(
      t.outcome,
      and(
        ...[eq(t.outcome.orgUnitId, unitId), eq(t.outcome.indicatorId, indicatorId), eq(t.outcome.year, year)],
        ...[eq(t.outcome.period, period), eq(t.outcome.districtId, t.district.id), eq(t.outcome.gender, sql.placeholder("gender"))],
      ),
    )
    .where(eq(t.district.id, sql.placeholder("district"))),
);
