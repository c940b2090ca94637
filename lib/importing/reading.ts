import type { Assembly } from "./assembly.ts";
import type { Survey } from "./paper-survey.ts";

/** Where the reading of a paper has come. */
export type Reading = {
  survey: Survey;
  paper: Assembly;
  at: number;
  /** the line or two just above a budget table; `unit` where the second only says what its amounts are in */
  budgetTitle: { title: string; subtitle: string; level: number; unit?: string } | null;
};

/** A line longer than this is no heading. */
export const LONGEST_HEADING = 150;
