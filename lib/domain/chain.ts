import type { Decimal } from "../swedish/decimal.ts";
import type { Figure } from "../swedish/figure.ts";
import type { ActivityStatus } from "./activity.ts";
import type { BudgetTable } from "./budget.ts";
import type { DocumentKind, DocumentState } from "./document.ts";
import type { Share } from "./share.ts";
import type { Owner, Status, Tolerance } from "./styrmodell.ts";
import type { RichText } from "./text-block.ts";

/** What the pages of a unit's year show: read by db/queries, drawn by app/. */

export type UnitYear = {
  planId: string;
  unit: OrgNode;
  /** kommun first, the unit last */
  lineage: OrgNode[];
  year: number;
  districts: { id: string; name: string }[];
};

export type OrgNode = { id: string; name: string; slug: string; kind: "kommun" | "namnd" | "forvaltning" | "avdelning" | "enhet" };

/** What the municipality is called in a database that has not been told its name. */
export const UNNAMED_MUNICIPALITY = "Kommunen";

/** One goal of a unit's year with what is measured and done under it; `children` in the chain's order. */
export type ChainGoal = {
  id: string;
  version: number;
  level: string;
  levelTitle: string;
  owner: Owner;
  ownerName: string;
  number: string;
  title: string;
  /** taken from a unit's paper and not yet confirmed by its owner */
  unconfirmed: boolean;
  /** the goals above it stand under it: it is shown at the top */
  circular?: true;
  assessment: GoalAssessment | null;
  indicators: ChainIndicator[];
  activities: ChainActivity[];
  children: ChainGoal[];
};

/** `status` is a code of the styrmodell; `reason` why it is so, "" where nobody has said. */
export type GoalAssessment = { status: string; word: string; symbol: string; meaning: Meaning; reason?: string; version?: number };

export type Meaning = Status["meaning"];

export type ChainIndicator = {
  id: string;
  name: string;
  unit: string;
  decimals: number;
  direction: Direction;
  /** the whole unit's total this period; null = not reported */
  outcome: OutcomeCell | null;
  lastYear: OutcomeCell | null;
  target: Target | null;
  kfTarget: Target | null;
  /** the persons named to report it; none: every rapportör of the unit may */
  responsible?: string[];
  /** "Tertial", as the styrmodell names it */
  periodicity?: string;
  tolerance?: Tolerance;
  /** how far women and men may differ unremarked, in millionths of the indicator's unit; null: the styrmodell's tolerance */
  genderGapMicro?: number | null;
  /** why this year can't be compared with the last; "" when it can */
  breaksBecause?: string;
  /** what was expected of the whole year, by the period that said so; version 0 where a period has said nothing */
  forecasts?: Record<string, Forecast>;
};

/** `value` null: nothing is forecast, though the period has said something else of the indicator. */
export type Forecast = { value: Decimal | null; written: string; version: number };

/** `status` is the word, "Pågår" */
export type ChainActivity = {
  id: string;
  version?: number;
  /** owned by whose plan it is */
  own?: boolean;
  /** who answers for it: a name or a function as it is printed, "" for nobody; `version` of this alone */
  responsible?: { words: string; version: number };
  text: string;
  start: string;
  end: string;
  status: string;
  deviation: string;
  /** the period's own: its code and version, 0 where nothing is reported */
  report?: { status: ActivityStatus; version: number };
};

export type Direction = "hogre" | "lagre" | "intervall" | "neutral" | "okand";

export type OutcomeKind = "varde" | "ej-rapporterat" | "ej-matt" | "gar-ej-att-mata" | "sekretess";

/** One cell: a reported figure or one of the kinds of empty. No cell at all = not yet reported. */
export type OutcomeCell = {
  kind: OutcomeKind;
  value: Decimal | null;
  /** the counts behind a share, where they are known */
  share?: Share;
  /** as the unit's paper or format prints it */
  written: string;
  reason: string;
  version: number;
};

export type Target = { setBy: "kf" | "namnd" | "enhet"; no: number; figure: Figure | null; written: string };

export type Gender = "totalt" | "kvinnor" | "man";

/** A goal's own page: everything that can be changed there. */
export type GoalPage = {
  goal: ChainGoal;
  parents: { id: string; number: string; title: string; levelTitle: string }[];
  texts: { textId: string; version: number; code: string; heading: string; text: RichText; period: string }[];
  /** per indicator: a cell per period × district × gender, keyed by `outcomeKey` */
  outcomes: Record<string, Record<string, OutcomeCell>>;
  budgets: BudgetTable[];
  /** of every period that has one, in the year's order */
  assessments: { period: string; assessment: GoalAssessment }[];
  /** documents of the year that print the goal */
  documents: { id: string; title: string; kind: DocumentKind; state: DocumentState }[];
};

/** `hela` = the whole unit. */
export function outcomeKey(period: string, district: string, gender: Gender): string {
  return `${period}/${district}/${gender}`;
}
