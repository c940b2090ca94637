/** A report set in Word's terms, between its blocks and the XML: what the page estimate measures and the body writes. */
export type Piece = ParagraphPiece | TablePiece | ContentsPiece;

export type ParagraphPiece = {
  kind: "paragraph";
  /** id of a paragraph style */
  style: string;
  runs: Run[];
  /** instead of what the style says */
  keepNext?: boolean;
  newPage?: boolean;
  list?: { number: number; depth: number };
  /** a heading of the contents' levels: where their entry leads */
  bookmark?: string;
  /** what its words ask of a column, once it has been asked (column-widths.ts) */
  measure?: Measure;
};

/** `note`: a footnote is referred to, with its words */
export type Run = TextRun | { tab: true } | { br: true } | { note: string };

export type TextRun = { text: string; style?: string; href?: string };

/** In thousandths of the type size. */
export type Measure = {
  word: number;
  /** all words on one line, a tab or a forced line counted as a blank */
  line: number;
  /** there is neither, nor another face: the words need no more than `line` */
  plain: boolean;
};

export type TablePiece = {
  kind: "table";
  caption: string;
  description: string;
  /** column widths in twips */
  widths: number[];
  head: ParagraphPiece[][];
  rows: ParagraphPiece[][][];
  /** the last row is a grand total */
  lastRow: boolean;
};

export type ContentsPiece = { kind: "contents"; title: string; entries: ContentsEntry[] };

export type ContentsEntry = { level: 1 | 2 | 3; text: string; bookmark: string };

/** A numbered or lettered list: where it begins. */
export type CountedList = { lettered: boolean; start: number };

/** A paragraph with every key in one order: objects of one shape are read faster, and a long report has some ten thousand. */
export function paragraphPiece(style: string, runs: Run[], keepNext?: boolean): ParagraphPiece {
  return { kind: "paragraph", style, runs, keepNext, newPage: undefined, list: undefined, bookmark: undefined, measure: undefined };
}

export function textRun(text: string, style?: string, href?: string): TextRun {
  return { text, style, href };
}

const MOST_WHOLE_LETTERS = 1500;

/** A row that may be taller than half a page is allowed to part (requirements.md 34). */
export function rowMayBreak(cells: ParagraphPiece[][]): boolean {
  for (const cell of cells) {
    let letters = 0;
    for (const piece of cell) for (const run of piece.runs) if ("text" in run) letters += run.text.length;
    if (letters > MOST_WHOLE_LETTERS) return true;
  }
  return false;
}
