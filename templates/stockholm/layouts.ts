import type { DocumentKind } from "../../lib/domain/document.ts";
import { type LaidOutColumn, type Layout, PAGE_HEAD_LINES } from "../../lib/domain/layout.ts";
import { CONTENTS_TITLE, GOALS_HEADING, NO_TEXT, SUMMARY_HEADING } from "../../lib/domain/report-additions.ts";
import type { ColumnCode } from "../../lib/domain/styrmodell.ts";

const plan: Layout = {
  documentType: "Verksamhetsplan",
  frontSections: ["Förslag till beslut"],
  goalsHeading: GOALS_HEADING,
  summaryHeading: "",
  legend: true,
  contentsTitle: CONTENTS_TITLE,
  emptySection: NO_TEXT,
  appendix: true,
  pageHead: [...PAGE_HEAD_LINES],
  footer: [],
  logo: null,
  indicatorTable: { columnsOf: "dokumentet", columns: labelled("arsmal", "kf-arsmal", "periodicitet") },
  activityTable: { columnsOf: "dokumentet", columns: labelled("startdatum", "slutdatum") },
};

const annualReport: Layout = {
  ...plan,
  documentType: "Tjänsteutlåtande",
  summaryHeading: SUMMARY_HEADING,
  indicatorTable: {
    columnsOf: "dokumentet",
    columns: labelled("utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol", "arsmal", "kf-arsmal", "period"),
  },
  activityTable: { columnsOf: "dokumentet", columns: labelled("startdatum", "slutdatum", "status", "avvikelse") },
};

const tertialReport: Layout = {
  ...annualReport,
  indicatorTable: {
    columnsOf: "dokumentet",
    columns: labelled("utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol", "prognos", "arsmal", "kf-arsmal", "period"),
  },
};

const LAYOUTS: Record<DocumentKind, Layout> = { VP: plan, T1: tertialReport, T2: tertialReport, VB: annualReport };

/** Stockholm's layout of a kind of report, the same in all years: what a municipality has until it changes it. */
export function layoutOf(kind: DocumentKind): Layout {
  return LAYOUTS[kind];
}

function labelled(...codes: ColumnCode[]): LaidOutColumn[] {
  return codes.map((code) => ({ code, title: "" }));
}
