import { CELL_MARGIN } from "./column-widths.ts";
import { PAGE, TEXT_WIDTH } from "./palette.ts";
import { type ParagraphStyle, resolvedStyle } from "./paragraph-styles.ts";
import type { ContentsPiece, ParagraphPiece, Piece, TablePiece } from "./pieces.ts";
import { lineCount, lineHeight } from "./text-lines.ts";

export type PageEstimate = {
  /** page of each bookmark */
  pages: Map<string, number>;
  total: number;
  /** the contents do not fit under the title and get a page of their own */
  contentsOnNewPage: boolean;
};

const PAGE_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;
const CELL_MARGINS = 70;
const BORDER = 10;
const LEAST_LINES = 2;

/**
 * Which page each heading lands on: lines counted by the fonts' own widths, heights by the styles, with keep-with-next,
 * two lines at least at a page's foot and head, and repeated table heads. An estimate (decisions.md 29); Word computes the
 * numbers anew on F9. `firstPageLoss`: twips of the first page that its taller head takes.
 */
export function estimatePages(pieces: Piece[], firstPageLoss: number): PageEstimate {
  const pages = new Map<string, number>();
  let page = 1;
  let used = firstPageLoss;
  let contentsOnNewPage = false;
  const turn = () => {
    page++;
    used = 0;
  };
  let index = 0;
  while (index < pieces.length) {
    const chain = chainFrom(pieces, index);
    const need = chain.reduce((sum, piece, at) => sum + leastHeight(piece, pieces[index + at - 1], at === chain.length - 1), 0);
    const [first] = chain;
    if (first && startsPage(first) && used > 0) turn();
    else if (used > 0 && used + need > PAGE_HEIGHT) {
      if (first?.kind === "contents") contentsOnNewPage = true;
      turn();
    }
    for (const [at, piece] of chain.entries()) {
      if (piece.kind === "paragraph" && piece.bookmark) pages.set(piece.bookmark, page);
      const heights = unitsOf(piece, pieces[index + at - 1], used === 0);
      for (const [unit, height] of heights.entries()) {
        if (used > 0 && used + height > PAGE_HEIGHT + 1) {
          turn();
          if (piece.kind === "table" && unit > 0) used += rowHeight(piece, piece.head);
        }
        used += height;
      }
    }
    index += chain.length;
  }
  return { pages, total: page, contentsOnNewPage };
}

/** Pieces that must begin on the same page: everything up to the first that does not keep with its next. */
function chainFrom(pieces: Piece[], start: number): Piece[] {
  let end = start;
  while (end < pieces.length - 1 && keepsNext(pieces[end])) end++;
  return pieces.slice(start, end + 1);
}

function keepsNext(piece: Piece | undefined): boolean {
  if (piece?.kind === "paragraph") return piece.keepNext ?? resolvedStyle(piece.style).keepNext ?? false;
  return piece?.kind === "table" && rowKeeps(piece, piece.rows.length - 1);
}

function rowKeeps(table: TablePiece, row: number): boolean {
  return table.rows[row]?.[0]?.[0]?.keepNext ?? false;
}

function startsPage(piece: Piece): boolean {
  return piece.kind === "paragraph" && (piece.newPage ?? resolvedStyle(piece.style).newPage ?? false);
}

/** What of a piece must find room on the page where its chain begins. */
function leastHeight(piece: Piece, before: Piece | undefined, last: boolean): number {
  const heights = unitsOf(piece, before, false);
  if (piece.kind === "paragraph") return last ? (heights[0] ?? 0) : sum(heights);
  if (piece.kind === "contents") return sum(heights);
  if (!last) return sum(heights);
  let rows = 1;
  while (rowKeeps(piece, rows - 1) && rows < piece.rows.length) rows++;
  return sum(heights.slice(0, rows + 1));
}

/** Heights of what does not part: lines (the first and last two together), rows, entries. */
function unitsOf(piece: Piece, before: Piece | undefined, atTop: boolean): number[] {
  if (piece.kind === "paragraph") return paragraphUnits(piece, before, atTop);
  if (piece.kind === "contents") return contentsUnits(piece, atTop);
  return [rowHeight(piece, piece.head), ...piece.rows.map((row) => rowHeight(piece, row))];
}

function paragraphUnits(piece: ParagraphPiece, before: Piece | undefined, atTop: boolean): number[] {
  const style = resolvedStyle(piece.style);
  const line = lineHeight(style);
  const width = piece.list ? TEXT_WIDTH - 340 * (piece.list.depth + 1) : TEXT_WIDTH;
  const lines = lineCount(piece.runs, style, width);
  const neighbour = style.tight && before?.kind === "paragraph" && before.style === piece.style;
  const above = atTop || neighbour ? 0 : (style.before ?? 0);
  const below = style.tight ? (style.after ?? 0) / 4 : (style.after ?? 0);
  const first = Math.min(lines, style.keepLines ? lines : lines <= LEAST_LINES + 1 ? lines : LEAST_LINES);
  const rest = lines - first;
  const lastLines = Math.min(rest, LEAST_LINES);
  return [
    above + first * line + (rest === 0 ? below : 0) + (style.rule === "kf" ? 100 : 0),
    ...Array.from({ length: rest - lastLines }, () => line),
    ...(lastLines > 0 ? [lastLines * line + below] : []),
  ];
}

function contentsUnits(piece: ContentsPiece, atTop: boolean): number[] {
  const title = resolvedStyle("Innehallsrubrik");
  const entries = piece.entries.map(({ level, text }) => {
    const style = resolvedStyle(`TOC${level}`);
    return (style.before ?? 0) + lineHeight(style) * lineCount([{ text }], style, TEXT_WIDTH - 250);
  });
  const end = lineHeight(resolvedStyle("Innehallsslut"));
  return [(atTop ? 0 : (title.before ?? 0)) + lineHeight(title) + (title.after ?? 0), ...entries, end];
}

function rowHeight(table: TablePiece, row: ParagraphPiece[][]): number {
  const heights = row.map((cell, column) => {
    const width = (table.widths[column] ?? 0) - 2 * CELL_MARGIN;
    return sum(cell.map((piece) => cellParagraph(piece, resolvedStyle(piece.style), width)));
  });
  return Math.max(0, ...heights) + CELL_MARGINS + BORDER;
}

function cellParagraph(piece: ParagraphPiece, style: ParagraphStyle, width: number): number {
  return (style.before ?? 0) + lineHeight(style) * lineCount(piece.runs, style, width) + (style.after ?? 0);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
