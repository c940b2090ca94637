import type { Inline } from "../domain/text-block.ts";

/** A Word file as found, in one pass: what stands where, before anyone knows what it means. All text is NFC. */
export type Outline = {
  /** dc:title of the file, "" when none */
  title: string;
  /** texts of page heads and feet, in file order, one entry a non-empty paragraph or cell */
  headers: string[];
  footers: string[];
  blocks: OutlineBlock[];
  /** pictures, diagrams and drawn figures in the text, whose words and figures are not read */
  pictures: number;
};

export type OutlineBlock = OutlineParagraph | OutlineTable;

export type OutlineParagraph = {
  kind: "paragraph";
  /** 1–9 by heading style or outline level, 0 for body text */
  level: number;
  /** true for the style Title/Rubrik (the paper's own title) */
  title: boolean;
  /** true for an entry of a table of contents */
  contents: boolean;
  content: Inline[];
  list: { list: "punkt" | "nummer"; depth: 0 | 1 | 2 } | null;
  /** the number Word prints by itself before a heading or an item ("1.2", "3."), which is not in `content`; absent when none */
  number?: string;
  /** every letter is bold */
  bold: boolean;
  /** every letter is a capital (and there are at least three) */
  capitals: boolean;
  /** font size of most letters in half points, where run, style or the file's default states one, else null */
  size: number | null;
};

export type OutlineTable = { kind: "table"; rows: OutlineRow[] };

export type OutlineRow = {
  /** marked as a repeated header row */
  header: boolean;
  cells: OutlineCell[];
};

export type OutlineCell = {
  paragraphs: OutlineParagraph[];
  /** grid columns it spans */
  span: number;
  /** true when it continues the cell above (vertical merge) */
  continues: boolean;
  /** the colour behind it as six hexadecimal digits; absent when none is stated */
  fill?: string;
};
