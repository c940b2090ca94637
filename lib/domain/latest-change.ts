import type { Gender } from "./chain.ts";
import type { DocumentKind } from "./document.ts";

/** The last thing that was done with something of a unit's year; `action` as the history calls it, `at` an ISO instant. */
export type LatestChange = { at: string; by: string; action: string } & (
  | { kind: "utfall"; name: string; period: string; gender: Gender; before: string; after: string }
  /** saved at once: a paste */
  | { kind: "flera-utfall"; period: string }
  | { kind: "indikator"; name: string }
  | { kind: "inlamning"; period: string }
  /** a file of outcomes taken in or undone; `cells`: how many values of it */
  | { kind: "fil"; file: string; period: string; cells: number }
  | { kind: "mal"; goalId: string; name: string }
  /** a text of a section of a paper; `name` is the heading above it, "" for none */
  | { kind: "avsnitt"; documentId: string; paper: DocumentKind; name: string }
  /** `words`: "Flyttade ”Alla barn får ett rikt språk”" */
  | { kind: "kedja"; words: string }
  | { kind: "budget"; tableId: string; name: string }
  | { kind: "dokument"; documentId: string; paper: DocumentKind }
  /** its taking in is undone */
  | { kind: "borttaget"; paper: DocumentKind }
);
