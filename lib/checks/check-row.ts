import type { DocumentKind, IndicatorRow } from "../domain/document.ts";
import type { IndicatorSeries } from "../domain/indicator-series.ts";
import { partsOf } from "./breakdown.ts";
import type { CheckedRows } from "./checked-paper.ts";
import type { Finding } from "./finding.ts";
import { measureOf } from "./measure.ts";
import { pastOf } from "./past.ts";
import { factorSlip, fallingCount, outlier, swappedGenders } from "./rules/against-history.ts";
import { districtSum, genderByDistrict } from "./rules/district-sum.ts";
import { genderSum } from "./rules/gender-sum.ts";
import { shareRange } from "./rules/share-range.ts";

/** The rules that need nothing but the row itself, and so can speak while somebody types. */
const ROW_RULES = [genderSum, districtSum, genderByDistrict, shareRange];

/** And those that need what was reported of it before: all that a grid finds in what is typed. */
export const GRID_RULES = [...ROW_RULES, factorSlip, swappedGenders, outlier, fallingCount];

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
  const past = pastOf(history?.series, { year: history?.year ?? 0, kind: history?.period ?? "" });
  const rows: CheckedRows = {
    head: { districts, year: history?.year ?? 0, kind: (history?.period ?? "VB") as DocumentKind },
    model: { periods: history ? [{ code: history.before ?? "" }, { code: history.period }] : [] },
    rows: [{ row, table: TABLE, goal: null, place, measure, parts: partsOf(row), past }],
  };
  return (history ? GRID_RULES : ROW_RULES).flatMap((rule) => rule.find(rows));
}

const TABLE = { kind: "indikatortabell" as const, heading: "", columns: [], rows: [] };
