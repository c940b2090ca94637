import { and, eq } from "drizzle-orm";
import type { Gender } from "../../lib/domain/chain.ts";
import type { IndicatorRow, IndicatorTablePart } from "../../lib/domain/document.ts";
import { outcomeOf } from "../../lib/domain/outcome.ts";
import type { Owner } from "../../lib/domain/styrmodell.ts";
import { targetOf } from "../../lib/domain/target.ts";
import { otherUnit } from "../../lib/domain/unit-kind.ts";
import type { Cell, Figure } from "../../lib/swedish/figure.ts";
import { cleaned, wordingKey } from "../../lib/swedish/wording.ts";
import { canonical } from "../canonical.ts";
import { newId } from "../id.ts";
import { outcomeFactKey } from "../paper/facts.ts";
import { insertAll } from "../rows.ts";
import type { Tables } from "../tables/all.ts";
import { attachedTo, type Indicator, knownIndicators, knownOutcomes, knownReports, knownTargets } from "./indicators-known.ts";
import { isLastYearsPeriod, ownerTold, toldBy } from "./indicators-told.ts";
import { ownerNode, type Taking } from "./taking.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

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
        aggregation: version.aggregation === "okand" ? told.aggregation : version.aggregation,
        byDistrict: version.byDistrict || told.byDistrict,
        aboutIndividuals: version.aboutIndividuals || told.aboutIndividuals,
      };
      if (canonical({ ...version, ...more }) !== canonical(version)) {
        Object.assign(version, more);
        if (!made.includes(found)) filledIn.add(found.id);
      }
      return found;
    }
    const id = newId();
    const version = { indicatorId: id, validFrom: `${year}-01-01`, name: cleaned(row.name), ...told, ...UNTOLD };
    const indicator = { id, ownerId, version: { ...version, changedBy: taking.userId, changedAt: taking.now } };
    made.push(indicator);
    known.set(wordingKey(row.name), [...namesakes, indicator]);
    return indicator;
  };

  const attach = (indicatorId: string, goalId: string | null) => {
    const key = `${goalId}/${indicatorId}`;
    if (!goalId || attached.has(key)) return;
    attached.add(key);
    newAttached.push({ planId, goalId, indicatorId, position: attached.size, responsibleId: null, version: 1 });
  };

  const setTarget = ({ id: indicatorId, version }: Indicator, setBy: Row<"target">["setBy"], cell: Cell | null | undefined) => {
    const key = `${indicatorId}/${setBy}`;
    if (!cell || targets.has(key)) return;
    targets.add(key);
    const saved = { documentId, changedBy: taking.userId, changedAt: taking.now };
    newTargets.push({ orgUnitId: place.unitId, year, indicatorId, setBy, no: 1, ...targetOf(inUnit(cell, version.unit)), ...saved });
  };

  const report = (
    { id: indicatorId, version }: Indicator,
    at: { year: number; district: string; gender: Gender },
    cell: Cell | null | undefined,
  ) => {
    const outcome = cell && outcomeOf(inUnit(cell, version.unit));
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
      comment: before?.comment ?? "",
      source,
      documentId,
      version: (before?.version ?? 0) + 1,
      saveKey: "",
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
      const indicator = indicatorOf(row, ownerTold(row, table, taking));
      attach(indicator.id, goalId);
      setTarget(indicator, place.unitId === place.boardId ? "namnd" : "enhet", row.cells.arsmal);
      setTarget(indicator, "kf", row.cells["kf-arsmal"]);
      report(indicator, { year, district: "hela", gender: "totalt" }, row.cells.utfall);
      report(indicator, { year, district: "hela", gender: "man" }, row.cells["utfall-man"]);
      report(indicator, { year, district: "hela", gender: "kvinnor" }, row.cells["utfall-kvinnor"]);
      const compared = table.columns.find(({ code }) => code === "utfall-fjol")?.title ?? "";
      if (isLastYearsPeriod(compared, kind, year))
        report(indicator, { year: year - 1, district: "hela", gender: "totalt" }, row.cells["utfall-fjol"]);
      for (const line of row.breakdown) {
        const district = taking.districts.get(line.district) ?? "hela";
        report(indicator, { year, district, gender: "totalt" }, line.total);
        report(indicator, { year, district, gender: "man" }, line.men);
        report(indicator, { year, district, gender: "kvinnor" }, line.women);
      }
      reportBeside(indicator.id, row);
      return indicator.id;
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
        const { unit, decimals, periodicity, direction, aggregation, byDistrict, aboutIndividuals, validFrom } = version;
        const which = and(eq(t.indicatorVersion.indicatorId, id), eq(t.indicatorVersion.validFrom, validFrom));
        await db
          .update(t.indicatorVersion)
          .set({ unit, decimals, periodicity, direction, aggregation, byDistrict, aboutIndividuals })
          .where(which);
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

/** A figure in another unit than the indicator's ("0 %" for a count) says nothing of it: it stays the paper's words. */
function inUnit({ written, figure }: Cell, unit: string): Figure {
  return "unit" in figure && otherUnit(figure.unit, unit) ? { kind: "text", words: written } : figure;
}

/** What no paper tells of an indicator; its owner says it. */
const UNTOLD = {
  cumulative: true,
  numeratorName: "",
  denominatorName: "",
  definition: "",
  source: "",
  breaksBecause: "",
};
