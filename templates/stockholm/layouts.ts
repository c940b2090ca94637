import type { DocumentKind } from "../../lib/domain/document.ts";
import { CONTENTS_TITLE, GOALS_HEADING, NO_TEXT, SUMMARY_HEADING } from "../../lib/domain/report-additions.ts";
import type { Layout } from "../../lib/report/layout.ts";

const plan: Layout = {
  documentType: "Verksamhetsplan",
  frontSections: ["Förslag till beslut"],
  goalsHeading: GOALS_HEADING,
  summaryHeading: "",
  contentsTitle: CONTENTS_TITLE,
  emptySection: NO_TEXT,
};

const followUp: Layout = { ...plan, documentType: "Tjänsteutlåtande", summaryHeading: SUMMARY_HEADING };

const LAYOUTS: Record<DocumentKind, Layout> = { VP: plan, T1: followUp, T2: followUp, VB: followUp };

/** Stockholm's layout of a kind of report. */
export function layoutOf(kind: DocumentKind): Layout {
  return LAYOUTS[kind];
}
