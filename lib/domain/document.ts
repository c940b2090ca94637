import type { Cell } from "../swedish/figure.ts";
import type { BudgetTable } from "./budget.ts";
import type { ColumnCode } from "./styrmodell.ts";
import type { RichText } from "./text-block.ts";

/**
 * One paper with everything it prints, in its own order. Importing makes it from a Word file (a proposal, without ids),
 * the database gives it back (with ids and versions), `compose` prints it. Every `written` is what stands on paper.
 */
export type DocumentContent = {
  head: DocumentHead;
  parts: Part[];
  appendix: SectionPart[];
};

export type DocumentKind = "VP" | "T1" | "T2" | "VB";

/** Life of a document (decisions.md 9); ASCII codes, printed as utkast, inlämnad, återlämnad, godkänd, beslutad. */
export type DocumentState = "utkast" | "inlamnad" | "aterlamnad" | "godkand" | "beslutad";

export type DocumentHead = {
  kind: DocumentKind;
  year: number;
  title: string;
  /** "Tjänsteutlåtande", "" when the paper does not say */
  documentType: string;
  dnr: string;
  /** "2018-02-20", "" when none */
  date: string;
  /** "Till Östermalms stadsdelsnämnd" as printed, without the meeting; "" when none */
  addressee: string;
  /** the whole line as printed and its date */
  meeting: { date: string; text: string } | null;
  officer: { name: string; phone: string } | null;
  /** the nämnd's name, "" when the paper does not say */
  board: string;
  /** the unit's name */
  unit: string;
  /** stadsdelar the unit answers for */
  districts: string[];
  /** the letterhead lines (address, telephone) */
  footer: string[];
};

export type Part = SectionPart | GoalPart | TextPart | IndicatorTablePart | ActivityTablePart | BudgetPart | UnplacedPart;

/** Ids and versions of the row behind a thing; absent in what has not been stored yet. */
export type Stored = { id: string; version: number };

export type SectionPart = {
  kind: "avsnitt";
  stored?: Stored;
  title: string;
  /** texts, budgets and sub-sections, in order. A goal never stands inside a section: goals follow it. */
  parts: (TextPart | BudgetPart | SectionPart | UnplacedPart)[];
};

export type GoalPart = {
  kind: "mal";
  stored?: Stored;
  /** level code of the styrmodell */
  level: string;
  /** as printed above the heading, "" where the paper has none */
  label: string;
  /** "1.2", "" when unnumbered; without final stop */
  number: string;
  /** the number as printed, "1.", "I.3", "" */
  numberWritten: string;
  title: string;
  assessment: Assessment | null;
  /** texts, tables, budgets and child goals in the paper's order; what stands after the child goals comes after them */
  parts: Part[];
};

/**
 * `status` is a code of the styrmodell; `symbol` the symbol printed before the word, "" where the paper lost it; `reason`
 * why a person judges so, where one had to say or did.
 */
export type Assessment = { status: string; word: string; symbol: string; reason?: string; stored?: Stored };

export type TextPart = {
  kind: "text";
  stored?: Stored;
  /** text kind of the styrmodell ("analys"), "" for a text without heading or with a heading of its own */
  code: string;
  /** the right spelling ("Arbetssätt"), "" without heading */
  heading: string;
  /** the heading as printed */
  headingWritten: string;
  text: RichText;
};

export type IndicatorTablePart = {
  kind: "indikatortabell";
  stored?: Stored;
  /** as printed: "Indikator", "KF:s indikatorer" */
  heading: string;
  columns: { code: ColumnCode; title: string }[];
  rows: IndicatorRow[];
};

export type IndicatorRow = {
  stored?: Stored;
  indicatorId?: string;
  name: string;
  /** "●", "◆", "■", "" */
  symbol: string;
  cells: Partial<Record<ColumnCode, Cell | null>>;
  /** "Analys" as printed above the breakdown; "" where there is none */
  analysisHeading: string;
  breakdown: DistrictRow[];
  analysis: RichText;
};

export type DistrictRow = {
  /** the known district ("Norrmalm"); `written` what the paper has ("Normalm") */
  district: string;
  written: string;
  total: Cell | null;
  men: Cell | null;
  women: Cell | null;
  /** "Pojkar", "Män/pojkar" as printed before the figure; "" when none */
  menWord: string;
  womenWord: string;
};

export type ActivityTablePart = {
  kind: "aktivitetstabell";
  stored?: Stored;
  heading: string;
  columns: { code: ColumnCode; title: string }[];
  rows: ActivityRow[];
};

export type ActivityRow = {
  stored?: Stored;
  activityId?: string;
  text: string;
  /** ISO dates, "" when not stated or not readable (then `startWritten` has the letters) */
  start: string;
  end: string;
  startWritten: string;
  endWritten: string;
  status: string;
  deviation: string;
  /** who answers for it; left out where nobody is named */
  responsible?: string;
};

export type BudgetPart = { kind: "budget"; stored?: Stored; table: BudgetTable };

/** A piece that could not be placed: it stays at its place as text, and is listed. */
export type UnplacedPart = { kind: "oplacerat"; stored?: Stored; heading: string; text: RichText };

/** Every goal of the document in print order, with its parents outermost first. */
export function* goalsOf(parts: Part[], parents: GoalPart[] = []): Generator<{ goal: GoalPart; parents: GoalPart[] }> {
  for (const part of parts) {
    if (part.kind !== "mal") continue;
    yield { goal: part, parents };
    yield* goalsOf(part.parts, [...parents, part]);
  }
}

/** Every part of the document, sections and goals before what they hold. */
export function* partsOf(parts: Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.kind === "mal" || part.kind === "avsnitt") yield* partsOf(part.parts);
  }
}
