import { CELL_MARGIN, measureOf } from "./column-widths.ts";
import { TEXT_WIDTH } from "./palette.ts";
import { resolvedStyle } from "./paragraph-styles.ts";
import { type ContentsPiece, type ParagraphPiece, type Piece, rowMayBreak, type TablePiece } from "./pieces.ts";
import { lineCount, lineHeight, lineRoom } from "./text-lines.ts";

/** What no page break parts: a line of a paragraph, or a row of a table. Heights in twips. */
export type Strip = {
  height: number;
  /** air above it, which the top of a page takes away but for the first page and where a style begins the page */
  above: number;
  /** stays on the page of the next strip */
  keep: boolean;
  newPage: boolean;
  /** what a page that begins with this strip repeats above it: the head of its table */
  repeated: number;
};

const LIST_INDENT = 340;
const ROW_MARGINS = 70;
/** rules of the table style, in twips: above and below the table and a grand total, below the head, between rows */
const RULE = { edge: 20, head: 15, row: 10 } as const;
/** a paragraph's rule above, with the air between it and the words */
const GOAL_RULE = 110;
/** the page number at the end of an entry of the contents, with the least dots before it */
const NUMBER_ROOM = 300;

/**
 * Adds a piece's strips to the flow and answers how much air it wants below. `before` is the piece above with its `air` below,
 * which is not added to the air above this one: the larger counts.
 */
export function addStrips(flow: Strip[], piece: Piece, before: Piece | undefined, air: number): number {
  if (piece.kind === "paragraph") return addParagraph(flow, piece, before, air);
  if (piece.kind === "contents") return addContents(flow, piece, air);
  addTable(flow, piece, air);
  return 0;
}

function addParagraph(flow: Strip[], piece: ParagraphPiece, before: Piece | undefined, air: number): number {
  const style = resolvedStyle(piece.style);
  const count = lineCount(piece.runs, style, TEXT_WIDTH, piece.list ? LIST_INDENT * (piece.list.depth + 1) : style.left);
  const newPage = piece.newPage ?? style.newPage ?? false;
  const neighbour = style.tight && before?.kind === "paragraph" && before.style === piece.style;
  const above = neighbour ? 0 : Math.max(newPage ? 0 : air, style.before ?? 0);
  const first = addLines(flow, count, lineHeight(style), above, style.keepLines ?? false);
  if (style.rule === "kf") first.height += GOAL_RULE;
  first.newPage = newPage;
  keepLast(flow, piece.keepNext ?? style.keepNext ?? false);
  return style.after ?? 0;
}

/** Two lines at least stand together at the foot and at the head of a page. Answers the first line. */
function addLines(flow: Strip[], count: number, height: number, above: number, together: boolean): Strip {
  const first: Strip = { height, above, keep: true, newPage: false, repeated: 0 };
  flow.push(first);
  for (let line = 1; line < count; line++)
    flow.push({ height, above: 0, keep: together || line === count - 2, newPage: false, repeated: 0 });
  return first;
}

function keepLast(flow: Strip[], keep: boolean) {
  const last = flow.at(-1);
  if (last) last.keep = keep;
}

function addContents(flow: Strip[], piece: ContentsPiece, airBefore: number): number {
  if (piece.entries.length === 0) return airBefore;
  const width = TEXT_WIDTH - NUMBER_ROOM;
  let air = airBefore;
  const add = (id: string, text: string) => {
    const style = resolvedStyle(id);
    addLines(flow, lineCount([{ text }], style, width), lineHeight(style), Math.max(air, style.before ?? 0), false);
    keepLast(flow, style.keepNext ?? false);
    air = style.after ?? 0;
  };
  add("Innehallsrubrik", piece.title);
  for (const { level, text } of piece.entries) add(`TOC${level}`, text);
  add("Innehallsslut", "");
  return air;
}

function addTable(flow: Strip[], table: TablePiece, air: number) {
  const repeated = rowHeight(table, table.head, RULE.edge);
  flow.push({ height: repeated, above: air, keep: true, newPage: false, repeated: 0 });
  const lastRow = table.rows.length - 1;
  table.rows.forEach((row, index) => {
    const rule = index === 0 ? RULE.head : index === lastRow && table.lastRow ? RULE.edge : RULE.row;
    const height = rowHeight(table, row, rule) + (index === lastRow ? RULE.edge : 0);
    const keep = row[0]?.[0]?.keepNext ?? false;
    if (rowMayBreak(row)) addParts(flow, height, keep, repeated);
    else flow.push({ height, above: 0, keep, newPage: false, repeated });
  });
}

/** A row that may part does so between the lines of its tallest cell, nearly. */
function addParts(flow: Strip[], height: number, keep: boolean, repeated: number) {
  const count = Math.max(1, Math.round((height - ROW_MARGINS) / lineHeight(resolvedStyle("Tabelltext"))));
  for (let part = 0; part < count; part++)
    flow.push({ height: height / count, above: 0, keep: part === 0 || part === count - 2, newPage: false, repeated });
  keepLast(flow, keep);
}

function rowHeight(table: TablePiece, row: ParagraphPiece[][], rule: number): number {
  let tallest = 0;
  for (let column = 0; column < row.length; column++)
    tallest = Math.max(tallest, cellHeight(row[column] ?? [], (table.widths[column] ?? 0) - 2 * CELL_MARGIN));
  return tallest + ROW_MARGINS + rule;
}

function cellHeight(cell: ParagraphPiece[], width: number): number {
  let height = 0;
  let air = 0;
  for (const piece of cell) {
    const style = resolvedStyle(piece.style);
    const { line, plain } = measureOf(piece);
    const count = plain && line <= lineRoom(style, width) ? 1 : lineCount(piece.runs, style, width);
    height += Math.max(air, style.before ?? 0) + lineHeight(style) * count;
    air = style.after ?? 0;
  }
  return height + air;
}
