import type { IndicatorRow } from "../domain/document.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import type { CheckedPaper } from "./checked-paper.ts";
import type { Finding } from "./finding.ts";
import { measureOf } from "./measure.ts";
import { districtSum, genderByDistrict } from "./rules/district-sum.ts";
import { genderSum } from "./rules/gender-sum.ts";
import { shareRange } from "./rules/share-range.ts";

/** The rules that need nothing but the row itself, and so can speak while somebody types. */
const ROW_RULES = [genderSum, districtSum, genderByDistrict, shareRange];

/** What can't be right in one indicator's outcomes: women, men and the stadsdelar (by name) against the total. */
export function checkRow(row: IndicatorRow, districts: string[], aggregation: "andel" | "okand" = "okand"): Finding[] {
  const measure = measureOf(row, aggregation === "andel" ? { aggregation, direction: "okand" } : undefined);
  const line = { row, table: TABLE, goal: null, place: { kind: "indikator" as const, path: [], row: row.name }, measure };
  const paper: CheckedPaper = {
    head: { ...HEAD, districts },
    model: NO_MODEL,
    context: {},
    goals: [],
    tables: [],
    rows: [line],
    activities: [],
    budgets: [],
    texts: [],
  };
  return ROW_RULES.flatMap((rule) => rule.find(paper));
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
