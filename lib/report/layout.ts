import type { Styrmodell } from "../domain/styrmodell.ts";

/** What a municipality decides about a kind of report: data in templates/. */
export type Layout = {
  /** printed in the page head where the paper names no type of its own */
  documentType: string;
  /** sections that stand on the first page, before the contents, when they come first */
  frontSections: string[];
  /** first heading over the goals where no section stands right before them */
  goalsHeading: string;
  /** heading of the computed count of assessments; "" leaves it out */
  summaryHeading: string;
  contentsTitle: string;
  /** what an empty section says; "" leaves empty sections out */
  emptySection: string;
};

/** For whom and when the report is made. */
export type Reader = {
  /** the name in the page head, "" to leave it out */
  municipality: string;
  /** when the data was read, ISO instant */
  now: string;
  /** not yet decided: "UTKAST" on each page */
  draft: boolean;
};

/** What every part needs to know to be printed. */
export type Setting = {
  styrmodell: Styrmodell;
  layout: Layout;
  /** assessments are about what is expected of the year, not what it became */
  forecast: boolean;
};
