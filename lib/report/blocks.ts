import type { PictureSize } from "../domain/layout.ts";
import type { Inline } from "../domain/text-block.ts";

export type { Inline };

/**
 * A report as a flat list of blocks: one description that Word, the HTML preview and (later) PDF are made from, so that
 * they cannot disagree. `compose` makes it, lib/word and lib/files render it.
 */
export type Report = {
  properties: ReportProperties;
  /** the letterhead of the first page and the running head */
  pageHead: PageHead;
  blocks: Block[];
};

export type ReportProperties = {
  title: string;
  /** unit or author shown as creator */
  creator: string;
  subject: string;
  keywords: string[];
  language: "sv-SE";
  /** when the data was read, ISO instant: the only time in the file */
  dataTime: string;
  /** sha-256 of the composed data */
  checksum: string;
  draft: boolean;
};

export type PageHead = {
  municipality: string;
  /** the nämnd, "" when the paper does not say */
  board: string;
  unit: string;
  documentType: string;
  dnr: string;
  date: string;
  /** "Utkast, inte beslutat", "" for what is decided */
  draftLine: string;
  officer: { name: string; phone: string } | null;
  addressee: string;
  footer: string[];
  /** stands before the owners' names */
  logo?: Picture;
};

/** A picture with its text for those who do not see it; size in pixels. */
export type Picture = PictureSize & { bytes: Uint8Array; alt: string };

/** Where a block comes from, so that a reader of the preview can go there. */
export type Place = { kind: "goal" | "section" | "indicator" | "budget" | "text"; id: string };

export type HeadingBlock = {
  k: "heading";
  level: HeadingLevel;
  label: string;
  text: string;
  /** unique in the report, of letters, digits and hyphens */
  anchor: string;
  /** level code of the styrmodell, "" for a heading that is no goal's */
  goalLevel: string;
  /** heads a text of a goal ("Arbetssätt"), not a goal or a section */
  ofText: boolean;
  place?: Place;
};

/** `first` begins a new list; `number` is the item's own (1 for "a)"), 0 for a bullet */
export type ItemBlock = { k: "item"; list: "punkt" | "nummer" | "bokstav"; depth: 0 | 1 | 2; c: Inline[]; first: boolean; number: number };

/** `lines` are short lines set tight, `muted` says that a text is missing, `note` belongs to the table before, `origin` are the last lines of the report */
export type ParagraphLook = "body" | "lines" | "muted" | "note" | "origin";

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** `added`: the paper has only the symbol, the word is the styrmodell's */
export type StatusMark = { symbol: string; word: string; meaning: "met" | "partly" | "not" | "unassessed"; added?: true };

export type Block =
  | { k: "title"; text: string }
  /** level 1–6; deeper headings are `midheading`. `label` is the type label above ("Nämndmål:") */
  | HeadingBlock
  | { k: "midheading"; text: string }
  | { k: "paragraph"; c: Inline[]; look: ParagraphLook }
  | ItemBlock
  | ({ k: "status" } & StatusMark)
  /** what the status symbols mean; the only one of the report */
  | { k: "legend"; title: string; entries: (StatusMark & { explanation: string })[]; note: string }
  | { k: "contents"; title: string }
  | TableBlock
  | { k: "pagebreak" };

export type TableBlock = {
  k: "table";
  /** caption above the table; "" when the heading just above names it */
  caption: string;
  /** the table's purpose in a sentence, for screen readers */
  description: string;
  kind: "indicators" | "activities" | "budget" | "summary" | "small";
  columns: TableColumn[];
  rows: TableRow[];
};

export type TableColumn = {
  title: string;
  /** the upper head over several columns, "" when none */
  group: string;
  /** a status in place of the title, for a column that counts it */
  status?: StatusMark;
  align: "left" | "right";
  /** share of the table's width; the renderer makes widths of them */
  weight: number;
};

export type TableRow = {
  /** `part` is a district's row under its indicator, `total` a sum of all */
  kind: "line" | "sum" | "total" | "heading" | "varav" | "part";
  cells: TableCell[];
  place?: Place;
};

export type TableCell = {
  c: Inline[];
  /** a status symbol before the words, with its word for those who do not see it */
  status?: StatusMark;
};
