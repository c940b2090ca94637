import type { Inline } from "../domain/text-block.ts";

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
  unit: string;
  documentType: string;
  dnr: string;
  date: string;
  officer: { name: string; phone: string } | null;
  addressee: string;
  footer: string[];
};

/** Where a block comes from, so that a reader of the preview can go there. */
export type Place = { kind: "goal" | "section" | "indicator" | "budget" | "text"; id: string };

export type Block =
  | { k: "title"; text: string }
  /** level 1–6; deeper headings are `midheading`. `label` is the type label above ("Nämndmål:") */
  | { k: "heading"; level: 1 | 2 | 3 | 4 | 5 | 6; label: string; text: string; anchor: string; goalLevel: string; place?: Place }
  | { k: "midheading"; text: string }
  | { k: "paragraph"; c: Inline[]; look: "body" | "lines" | "muted" | "note" }
  | { k: "item"; list: "punkt" | "nummer"; depth: 0 | 1 | 2; c: Inline[]; first: boolean }
  | { k: "status"; symbol: string; word: string; meaning: "met" | "partly" | "not" | "unassessed" }
  | { k: "contents"; title: string }
  | TableBlock
  | { k: "pagebreak" };

export type TableBlock = {
  k: "table";
  /** caption above the table; "" when the heading just above names it */
  caption: string;
  /** the table's purpose in a sentence, for screen readers */
  description: string;
  kind: "indicators" | "activities" | "budget" | "small";
  columns: TableColumn[];
  /** false for a small table in a text that has no head */
  head: boolean;
  rows: TableRow[];
};

export type TableColumn = {
  title: string;
  /** the upper head over several columns, "" when none */
  group: string;
  align: "left" | "right";
  /** share of the table's width; the renderer makes widths of them */
  weight: number;
};

export type TableRow = {
  kind: "line" | "sum" | "total" | "heading" | "varav" | "part" | "note";
  cells: TableCell[];
  place?: Place;
};

export type TableCell = {
  c: Inline[];
  /** a status symbol before the words, with its word for those who do not see it */
  status?: { symbol: string; word: string; meaning: "met" | "partly" | "not" | "unassessed" };
  /** columns this cell spans to the right (a heading or analysis row); 1 by default */
  span?: number;
};
