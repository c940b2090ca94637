import type { ColumnCode } from "../domain/styrmodell.ts";
import type { TextFigure } from "../domain/text-figure.ts";
import { wordingKey } from "../swedish/wording.ts";

/**
 * What a rule found. `hard`: the document contradicts itself or lacks what it must have. `soft`: worth a look.
 * Neither blocks (decisions.md 10); each can be answered with a reason.
 */
export type Finding = {
  /** the rule's code, "konssumma" */
  rule: string;
  severity: Severity;
  place: Place;
  /** one Swedish sentence with the arithmetic in it */
  message: string;
  /** what was compared, each as the paper prints it */
  figures: ComparedFigure[];
  /** how it is plainly mended, where one figure or word stands against all the rest */
  mending?: Mending;
};

/**
 * `text`: in the sentence the letters `from`, at `at`, become `to`, which follows the table from then on where it is a `figure`
 * of it. `cell`: the place's cell becomes `to`.
 */
export type Mending = TextMending | { kind: "cell"; to: string };

export type TextMending = { kind: "text"; sentence: string; at: number; from: string; to: string; figure?: TextFigure };

export type Severity = "hard" | "soft";

export type ComparedFigure = { what: string; written: string };

export type PlaceKind = "dokument" | "avsnitt" | "mal" | "indikator" | "aktivitet" | "budget" | "text";

/** Where in the document: ids of what is stored, and always the headings, so that a person finds it on paper too. */
export type Place = {
  kind: PlaceKind;
  /** headings from the outermost in, as printed */
  path: string[];
  /** the stored thing itself: goal, text, indicator or activity row, budget, section */
  id?: string;
  /** the stored goal it stands under */
  goalId?: string;
  indicatorId?: string;
  /** name of the indicator, activity or budget row */
  row?: string;
  /** the cell's column: a code of the styrmodell, or the key of a budget's column */
  column?: ColumnCode | string;
  /** the column as printed */
  columnTitle?: string;
  district?: string;
  gender?: "kvinnor" | "man";
  /** the words it is about */
  quote?: string;
};

/**
 * The identity of a finding: its rule, its place and the figures compared. An answer bound to it stands as long as those
 * figures do, wherever the words around them move, and falls when one of them changes.
 */
export function findingKey({ rule, place, figures }: Finding): string {
  const where = [
    place.goalId ?? "",
    place.indicatorId ?? place.id ?? wordingKey(place.path.join("/")),
    place.row ?? "",
    place.column ?? "",
  ];
  const compared = figures.map(({ what, written }) => [wordingKey(what), wordingKey(written)]);
  return JSON.stringify([rule, ...where, place.district ?? "", place.gender ?? "", compared]);
}

/** Of one goal against those below it, or of its number: known again by the goals' titles. */
const BETWEEN_GOALS = ["bedomning-mot-underliggande", "numrering"];

/**
 * What the identities of two years' findings have in common when they are about the same thing: the rule with the row of a
 * budget or a table of activities, or with the goals. Null where only the year's own ids tell what it is about.
 */
export function lastingKey(identity: string): string | null {
  const [rule, , , row, column, district, gender, compared] = JSON.parse(identity) as [...string[], [string, string][]];
  if (row) return JSON.stringify([rule, row, column, district, gender]);
  return BETWEEN_GOALS.includes(String(rule)) ? JSON.stringify([rule, (compared as [string, string][]).map(([what]) => what)]) : null;
}

/** Are two findings of one row about the same figures? One may come from the paper and the other from what is being typed. */
export function sameFinding(a: Finding, b: Finding): boolean {
  const about = ({ rule, place, figures }: Finding) =>
    JSON.stringify([rule, place.indicatorId, place.district ?? "", place.gender ?? "", figures.map(({ written }) => wordingKey(written))]);
  return about(a) === about(b);
}
