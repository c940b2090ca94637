import { and, eq, inArray } from "drizzle-orm";
import type { Direction, Gender } from "../../lib/domain/chain.ts";
import type { IndicatorRow, IndicatorTablePart } from "../../lib/domain/document.ts";
import { outcomeOf } from "../../lib/domain/outcome.ts";
import type { Owner } from "../../lib/domain/styrmodell.ts";
import { targetOf } from "../../lib/domain/target.ts";
import type { Cell, Figure } from "../../lib/swedish/figure.ts";
import { cleaned, wordingKey } from "../../lib/swedish/wording.ts";
import { canonical } from "../canonical.ts";
import { newId } from "../id.ts";
import { outcomeFactKey } from "../paper/facts.ts";
import { insertAll } from "../rows.ts";
import type { Tables } from "../tables/all.ts";
import { ownerNode, type Taking } from "./taking.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];
type Indicator = { id: string; ownerId: string; version: Row<"indicatorVersion"> };

export type IndicatorTaker = {
  /** the indicator that a row of the paper reports, found or made, with the row's figures */
  take(row: IndicatorRow, table: IndicatorTablePart, goalId: string | null): string;
  /** ids of indicators of which this paper tells more than was known (unit, decimals, how often, which way is better) */
  filledIn: Set<string>;
  write(): Promise<void>;
};

/**
 * Indicators are the same over years when the wording is (case, blanks and final stop apart) and one of the unit's own
 * line of nodes owns them. Figures: no cell without a row; what is already known stands, and the paper's differing letters
 * stay on the paper. Last year's column fills only what nobody has reported (decisions.md 16).
 */
export async function indicatorTaker(taking: Taking): Promise<IndicatorTaker> {
  const { handle, place, planId, documentId, year, kind } = taking;
  const { db, t } = handle;
  const made: Indicator[] = [];
  const filledIn = new Set<string>();
  const known = await knownIndicators(taking);
  const attached = await attachedTo(taking);
  const targets = await knownTargets(taking);
  const outcomes = await knownOutcomes(taking);
  const reported = await knownReports(taking);
  const newTargets: Row<"target">[] = [];
  const newOutcomes = new Map<string, Row<"outcome">>();
  const newReports: Row<"indicatorReport">[] = [];
  const newAttached: Row<"planIndicator">[] = [];

  const indicatorOf = (row: IndicatorRow, owner: Owner): Indicator => {
    const ownerId = ownerNode(taking, owner);
    const namesakes = known.get(wordingKey(row.name)) ?? [];
    const found = namesakes.find((indicator) => indicator.ownerId === ownerId) ?? namesakes[0];
    const told = toldBy(row, taking);
    if (found) {
      const reported = row.cells.utfall?.figure;
      const { version } = found;
      const more = {
        unit: version.unit || told.unit,
        decimals: Math.max(version.decimals, reported?.kind === "number" ? reported.value.decimals : 0),
        periodicity: version.periodicity || told.periodicity,
        direction: version.direction === "okand" ? told.direction : version.direction,
      };
      if (canonical({ ...version, ...more }) !== canonical(version)) {
        Object.assign(version, more);
        if (!made.includes(found)) filledIn.add(found.id);
      }
      return found;
    }
    const id = newId();
    const version = { indicatorId: id, validFrom: `${year}-01-01`, name: cleaned(row.name), ...told };
    const indicator = { id, ownerId, version: { ...version, changedBy: taking.userId, changedAt: taking.now } };
    made.push(indicator);
    known.set(wordingKey(row.name), [...namesakes, indicator]);
    return indicator;
  };

  const attach = (indicatorId: string, goalId: string | null) => {
    const key = `${goalId}/${indicatorId}`;
    if (!goalId || attached.has(key)) return;
    attached.add(key);
    newAttached.push({ planId, goalId, indicatorId, position: attached.size });
  };

  const setTarget = (indicatorId: string, setBy: Row<"target">["setBy"], cell: Cell | null | undefined) => {
    const key = `${indicatorId}/${setBy}`;
    if (!cell || targets.has(key)) return;
    targets.add(key);
    const saved = { documentId, changedBy: taking.userId, changedAt: taking.now };
    newTargets.push({ orgUnitId: place.unitId, year, indicatorId, setBy, no: 1, ...targetOf(cell.figure), ...saved });
  };

  const report = (indicatorId: string, at: { year: number; district: string; gender: Gender }, cell: Cell | null | undefined) => {
    const outcome = cell && outcomeOf(cell.figure);
    if (!outcome || kind === "VP") return;
    const key = outcomeFactKey(indicatorId, at.year, kind, at.district, at.gender);
    const source = at.year === year ? "dokument" : "jamforelse";
    const before = outcomes.get(key);
    if (newOutcomes.has(key) || (before && !(source === "dokument" && (before.source === "jamforelse" || taking.replaces)))) return;
    newOutcomes.set(key, {
      orgUnitId: place.unitId,
      indicatorId,
      year: at.year,
      period: kind,
      districtId: at.district,
      gender: at.gender,
      kind: outcome.kind,
      valueMicro: outcome.value?.micro ?? null,
      decimals: outcome.value?.decimals ?? 0,
      numeratorMicro: null,
      denominatorMicro: null,
      reason: outcome.reason,
      source,
      documentId,
      version: (before?.version ?? 0) + 1,
      savedBy: taking.userId,
      savedAt: taking.now,
    });
  };

  const reportBeside = (indicatorId: string, row: IndicatorRow) => {
    const status = taking.styrmodell.statuses.find((candidate) => candidate.symbol === row.symbol && row.symbol !== "")?.code ?? "";
    const forecast = row.cells.prognos?.figure;
    if (reported.has(indicatorId) || (!status && forecast?.kind !== "number")) return;
    reported.add(indicatorId);
    const value = forecast?.kind === "number" ? forecast.value : null;
    newReports.push({
      orgUnitId: place.unitId,
      year,
      period: kind,
      indicatorId,
      status,
      forecastMicro: value?.micro ?? null,
      forecastDecimals: value?.decimals ?? 0,
      documentId,
      version: 1,
    });
  };

  return {
    filledIn,
    take(row, table, goalId) {
      const { id } = indicatorOf(row, ownerOf(row, table, taking));
      attach(id, goalId);
      setTarget(id, place.unitId === place.boardId ? "namnd" : "enhet", row.cells.arsmal);
      setTarget(id, "kf", row.cells["kf-arsmal"]);
      report(id, { year, district: "hela", gender: "totalt" }, row.cells.utfall);
      report(id, { year, district: "hela", gender: "man" }, row.cells["utfall-man"]);
      report(id, { year, district: "hela", gender: "kvinnor" }, row.cells["utfall-kvinnor"]);
      report(id, { year: year - 1, district: "hela", gender: "totalt" }, row.cells["utfall-fjol"]);
      for (const line of row.breakdown) {
        const district = taking.districts.get(line.district) ?? "hela";
        report(id, { year, district, gender: "totalt" }, line.total);
        report(id, { year, district, gender: "man" }, line.men);
        report(id, { year, district, gender: "kvinnor" }, line.women);
      }
      reportBeside(id, row);
      return id;
    },
    async write() {
      await insertAll(
        handle,
        t.indicator,
        made.map(({ id, ownerId }) => ({ id, ownerId })),
      );
      await insertAll(
        handle,
        t.indicatorVersion,
        made.map(({ version }) => version),
      );
      for (const { id, version } of Array.from(known.values()).flat()) {
        if (!filledIn.has(id)) continue;
        const { unit, decimals, periodicity, direction, validFrom } = version;
        const which = and(eq(t.indicatorVersion.indicatorId, id), eq(t.indicatorVersion.validFrom, validFrom));
        await db.update(t.indicatorVersion).set({ unit, decimals, periodicity, direction }).where(which);
      }
      await insertAll(handle, t.planIndicator, newAttached);
      await insertAll(handle, t.target, newTargets);
      for (const outcome of newOutcomes.values()) {
        if (outcome.version === 1) continue;
        const { indicatorId, year: at, period, districtId, gender } = outcome;
        const which = [eq(t.outcome.indicatorId, indicatorId), eq(t.outcome.year, at), eq(t.outcome.period, period)];
        const cell = [eq(t.outcome.orgUnitId, place.unitId), eq(t.outcome.districtId, districtId), eq(t.outcome.gender, gender)];
        await db.delete(t.outcome).where(and(...which, ...cell));
      }
      await insertAll(handle, t.outcome, Array.from(newOutcomes.values()));
      await insertAll(handle, t.indicatorReport, newReports);
    },
  };
}

/** Whose indicator it is: the table's heading says, else the KF column does. */
function ownerOf(row: IndicatorRow, table: IndicatorTablePart, { styrmodell }: Taking): Owner {
  const key = wordingKey(table.heading);
  const heading = styrmodell.indicatorHeadings.find((candidate) =>
    [candidate.title, ...candidate.spellings].some((spelling) => wordingKey(spelling) === key),
  );
  if (heading?.owner) return heading.owner;
  if (!table.columns.some((column) => column.code === "kf-arsmal")) return "enhet";
  return row.cells["kf-arsmal"] ? "kommun" : "namnd";
}

/** What a row tells of its indicator: unit, decimals, how often, which way is better. */
function toldBy(row: IndicatorRow, taking: Taking) {
  const { utfall, arsmal, periodicitet } = row.cells;
  const whole = figuresIn([utfall, arsmal, row.cells["kf-arsmal"], row.cells["utfall-fjol"]]);
  const parts = figuresIn([row.cells["utfall-kvinnor"], row.cells["utfall-man"], ...row.breakdown.map((line) => line.total)]);
  const stated = [...whole, ...parts].find((figure) => figure.kind === "number");
  return {
    unit: commonUnit(whole.some((figure) => "unit" in figure) ? whole : parts),
    decimals: stated?.kind === "number" ? stated.value.decimals : 0,
    periodicity: periodicitet?.written ?? "",
    direction: directionTold(row, taking),
  };
}

function figuresIn(cells: (Cell | null | undefined)[]): Figure[] {
  return cells.flatMap((cell) => (cell ? [cell.figure] : []));
}

/** The unit most of the figures are written with, the first of equals: one cell's slip ("0 %" for a count) does not win. */
function commonUnit(figures: Figure[]): string {
  const units = figures.flatMap((figure) => ("unit" in figure && figure.unit ? [figure.unit] : []));
  const times = (unit: string) => units.filter((other) => other === unit).length;
  return units.toSorted((a, b) => times(b) - times(a))[0] ?? "";
}

/** Which way is better: a bound or "öka" says it, and else a status that the paper has set beside outcome and årsmål. */
function directionTold({ cells, symbol }: IndicatorRow, { styrmodell }: Taking): Direction {
  for (const figure of [cells.arsmal?.figure, cells["kf-arsmal"]?.figure]) {
    if (figure?.kind === "bound") return figure.bound === "hogst" ? "lagre" : "hogre";
    if (figure?.kind === "range") return "intervall";
    if (figure?.kind === "direction" && /öka|förbättra/i.test(figure.words)) return "hogre";
    if (figure?.kind === "direction" && /minska/i.test(figure.words)) return "lagre";
  }
  const meaning = styrmodell.statuses.find((status) => status.symbol === symbol)?.meaning;
  const target = (cells.arsmal ?? cells["kf-arsmal"])?.figure;
  const outcome = cells.utfall?.figure;
  if (target?.kind !== "number" || outcome?.kind !== "number" || target.value.micro === outcome.value.micro) return "okand";
  if (meaning !== "met" && meaning !== "not") return "okand";
  return outcome.value.micro > target.value.micro === (meaning === "met") ? "hogre" : "lagre";
}

/** By wording key of any name they have had; each with its newest version. */
async function knownIndicators({ handle: { db, t }, place }: Taking): Promise<Map<string, Indicator[]>> {
  const rows = await db
    .select({ id: t.indicator.id, ownerId: t.indicator.ownerId, version: t.indicatorVersion })
    .from(t.indicator)
    .innerJoin(t.indicatorVersion, eq(t.indicatorVersion.indicatorId, t.indicator.id))
    .where(inArray(t.indicator.ownerId, [place.kommunId, place.boardId, place.unitId]))
    .orderBy(t.indicatorVersion.validFrom, t.indicator.id);
  const newest = new Map(rows.map((row) => [row.id, row]));
  const byWording = new Map<string, Indicator[]>();
  for (const row of rows) {
    const key = wordingKey(row.version.name);
    const namesakes = byWording.get(key) ?? [];
    const indicator = newest.get(row.id);
    if (indicator && !namesakes.includes(indicator)) byWording.set(key, [...namesakes, indicator]);
  }
  return byWording;
}

async function attachedTo({ handle: { db, t }, planId }: Taking): Promise<Set<string>> {
  const rows = await db.select().from(t.planIndicator).where(eq(t.planIndicator.planId, planId));
  return new Set(rows.map((row) => `${row.goalId}/${row.indicatorId}`));
}

async function knownTargets({ handle: { db, t }, place, year }: Taking): Promise<Set<string>> {
  const rows = await db
    .select()
    .from(t.target)
    .where(and(eq(t.target.orgUnitId, place.unitId), eq(t.target.year, year)));
  return new Set(rows.map((row) => `${row.indicatorId}/${row.setBy}`));
}

async function knownOutcomes({ handle: { db, t }, place, year, kind }: Taking): Promise<Map<string, Row<"outcome">>> {
  const rows = await db
    .select()
    .from(t.outcome)
    .where(and(eq(t.outcome.orgUnitId, place.unitId), inArray(t.outcome.year, [year - 1, year]), eq(t.outcome.period, kind)));
  return new Map(rows.map((row) => [outcomeFactKey(row.indicatorId, row.year, row.period, row.districtId, row.gender), row]));
}

async function knownReports({ handle: { db, t }, place, year, kind }: Taking): Promise<Set<string>> {
  const rows = await db
    .select()
    .from(t.indicatorReport)
    .where(and(eq(t.indicatorReport.orgUnitId, place.unitId), eq(t.indicatorReport.year, year), eq(t.indicatorReport.period, kind)));
  return new Set(rows.map((row) => row.indicatorId));
}
