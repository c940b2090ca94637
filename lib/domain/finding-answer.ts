/** Why a finding stands all the same, as somebody of the unit wrote it. */
export type FindingAnswer = {
  /** "" when it was taken back */
  reason: string;
  version: number;
  /** the person's name */
  by: string;
  /** ISO instant */
  at: string;
};

/** What was answered in an earlier year's document; `identity` is that finding's. */
export type EarlierAnswer = { year: number; rule: string; indicatorId: string | null; identity: string; reason: string };
