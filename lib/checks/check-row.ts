import type { DocumentKind, IndicatorRow } from "../domain/document.ts";
import type { IndicatorSeries } from "../domain/indicator-series.ts";
import type { Period, Styrmodell } from "../domain/styrmodell.ts";
import type { CheckedPaper } from "./checked-paper.ts";
import type { Finding } from "./finding.ts";
import { measureOf } from "./measure.ts";
import { factorSlip, fallingCount, outlier, swappedGenders } from "./rules/against-history.ts";
import { districtSum, genderByDistrict } from "./rules/district-sum.ts";
import { genderSum } from "./rules/gender-sum.ts";
import { shareRange } from "./rules/share-range.ts";

/** The rules that need nothing but the row itself, and so can speak while somebody types. */
const ROW_RULES = [genderSum, districtSum, genderByDistrict, shareRange];

/** And those that need what was reported of it before. */
const HISTORY_RULES = [factorSlip, swappedGenders, outlier, fallingCount];

/** What was reported of the indicator before, and the period that is reported now with the one before it in the year, if any. */
export type RowHistory = { year: number; period: string; before: string | null; series: IndicatorSeries };

/**
 * What can't be right in one indicator's outcomes: women, men and the stadsdelar (by name) against the total, and with
 * `history` also what is unlike what was reported before.
 */
export function checkRow(
  row: IndicatorRow,
  districts: string[],
  aggregation: "andel" | "okand" = "okand",
  history: RowHistory | null = null,
): Finding[] {
  const measure = measureOf(row, aggregation === "andel" ? { aggregation, direction: "okand" } : undefined);
  const place = { kind: "indikator" as const, path: [], row: row.name, ...(row.indicatorId && { indicatorId: row.indicatorId }) };
  const line = { row, table: TABLE, goal: null, place, measure };
  const paper: CheckedPaper = {
    head: { ...HEAD, districts, ...(history && { year: history.year, kind: history.period as DocumentKind }) },
    model: { ...NO_MODEL, periods: [history?.before, history?.period].flatMap((code) => (code ? [periodOf(code)] : [])) },
    context: history && row.indicatorId ? { series: new Map([[row.indicatorId, history.series]]) } : {},
    goals: [],
    tables: [],
    rows: [line],
    activities: [],
    budgets: [],
    texts: [],
  };
  return [...ROW_RULES, ...(history ? HISTORY_RULES : [])].flatMap((rule) => rule.find(paper));
}

function periodOf(code: string): Period {
  return { code, name: code, from: 1, to: 12, forecast: false };
}

const TABLE = { kind: "indikatortabell" as const, heading: "", columns: [], rows: [] };
const HEAD = {
  kind: "VB" as const,
  year: 0,
  title: "",
  documentType: "",
  dnr: "",
  date: "",
  addressee: "",
  meeting: null,
  officer: null,
  board: "",
  unit: "",
  footer: [],
};
/** The rules of a row ask the styrmodell nothing. */
const NO_MODEL: Styrmodell = {
  name: "",
  years: { from: 0, to: 0 },
  levels: [],
  texts: [],
  statuses: [],
  periods: [],
  indicatorColumns: [],
  indicatorHeadings: [],
  activityHeadings: [],
  activityColumns: [],
};
