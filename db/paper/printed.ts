import type { ColumnCode } from "../../lib/domain/styrmodell.ts";
import { canonical } from "../canonical.ts";

/** How a paper lays a part out, where that is the paper's own affair. */
export type PartData = {
  /** an indicator or activity table's columns with the titles as printed */
  columns?: { code: ColumnCode; title: string }[];
  /** an indicator row's cells, where they are not the table's columns */
  cells?: ColumnCode[];
  analysisHeading?: string;
  districts?: { id: string; menWord: string; womenWord: string }[];
  /** budget cells ("row/column") that the paper does not have at all */
  absent?: string[];
};

/**
 * The letters on paper, by place in the part, where they differ from what Tertial would print. `paper` is the piece of
 * content; `fact` what Tertial knew when it was read, kept only where the letters do not mean that fact.
 */
export type Printed = Record<string, { paper: unknown; fact?: unknown }>;

/**
 * A place of a part that prints a fact. `get` and `set` reach it in the content; `means` tells whether a paper's piece
 * means the fact, and is left out where only the very same fact will do (a title, whose letters are the fact).
 */
export type Place<Content> = {
  key: string;
  fact: unknown;
  get: (content: Content) => unknown;
  set: (content: Content, piece: unknown) => void;
  means?: (piece: unknown) => boolean;
};

/** What must be kept of the paper's content so that `standing` gives it back from `own`. */
export function printedOf<Content>(paper: Content, own: Content, places: Place<Content>[]): Printed {
  const printed: Printed = {};
  for (const place of places) {
    const piece = place.get(paper);
    if (canonical(piece) === canonical(place.get(own))) continue;
    printed[place.key] = place.means?.(piece) ? { paper: piece } : { paper: piece, fact: place.fact };
  }
  return printed;
}

/** The content with the paper's letters wherever they still mean the fact, and our own where it has changed. Changes `own`. */
export function standing<Content>(own: Content, printed: Printed, places: Place<Content>[]): Content {
  for (const place of places) {
    const kept = printed[place.key];
    if (!kept) continue;
    const stands = "fact" in kept ? canonical(kept.fact) === canonical(place.fact) : place.means?.(kept.paper);
    if (stands) place.set(own, kept.paper);
  }
  return own;
}
