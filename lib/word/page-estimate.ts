import { addStrips, type Strip } from "./page-flow.ts";
import { PAGE } from "./palette.ts";
import type { Piece } from "./pieces.ts";

export type PageEstimate = {
  /** page of each bookmark */
  pages: Map<string, number>;
  total: number;
  /** the contents do not fit under the title and get a page of their own */
  contentsOnNewPage: boolean;
};

const PAGE_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/**
 * Which page each heading lands on: the report cut into lines and rows (page-flow.ts), laid on pages until one is full. A page
 * ends before what is kept together with the strip that does not fit. An estimate (decisions.md 29); Word computes the numbers
 * anew on F9. `firstPageLoss`: twips of the first page that its taller head takes.
 */
export function estimatePages(pieces: Piece[], firstPageLoss: number): PageEstimate {
  const strips: Strip[] = [];
  const bookmarked: [string, number][] = [];
  const contents = { first: -1, end: -1 };
  let air = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "paragraph" && piece.bookmark) bookmarked.push([piece.bookmark, strips.length]);
    if (piece.kind === "contents") contents.first = strips.length;
    air = addStrips(strips, piece, pieces[index - 1], air);
    if (piece.kind === "contents") contents.end = strips.length;
  }
  const { pageOf, contentsOnNewPage } = laidOut(strips, firstPageLoss, contents);
  return {
    pages: new Map(bookmarked.map(([bookmark, strip]) => [bookmark, pageOf[strip] ?? 1])),
    total: pageOf.at(-1) ?? 1,
    contentsOnNewPage,
  };
}

function laidOut(strips: Strip[], firstPageLoss: number, contents: { first: number; end: number }) {
  const pageOf: number[] = [];
  let page = 1;
  /** first strip of the page */
  let top = 0;
  let used = firstPageLoss;
  let contentsOnNewPage = false;
  const turn = (strip: number) => {
    page++;
    top = strip;
    used = 0;
  };
  for (let at = 0; at < strips.length; at++) {
    const strip = strips[at] as Strip;
    if (at === contents.first && at > top && used + heightOf(strips, contents) > PAGE_HEIGHT) {
      contentsOnNewPage = true;
      turn(at);
    } else if (strip.newPage && at > top) turn(at);
    const above = at > top || page === 1 || strip.newPage ? strip.above : strip.repeated;
    if (at > top && used + above + strip.height > PAGE_HEIGHT) {
      let first = at;
      while (first > top && strips[first - 1]?.keep) first--;
      // what is kept together is taller than a page: then it parts where the page ends
      turn(first > top ? first : at);
      at = top - 1;
      continue;
    }
    used += above + strip.height;
    pageOf[at] = page;
  }
  return { pageOf, contentsOnNewPage };
}

function heightOf(strips: Strip[], { first, end }: { first: number; end: number }): number {
  return strips.slice(first, end).reduce((sum, strip) => sum + strip.above + strip.height, 0);
}
