import type { DocumentContent } from "../domain/document.ts";
import type { TextBlock } from "../domain/text-block.ts";

/** What a Word file seems to hold, before anything is stored. Pure: no ids, no database. */
export type Proposal = {
  content: DocumentContent;
  /** how kind, year and unit were found: "titeln", "sidhuvudet", "aktiviteternas datum", "angivet" */
  guessed: { kind: Guess; year: Guess; unit: Guess };
  /** pieces that found no place; they stand in the content as `oplacerat` too */
  unplaced: { where: string; text: TextBlock[] }[];
  /** what the paper does not say and had to be guessed, and what of the file is in no words: Swedish sentences for the user to look after */
  doubts: string[];
};

export type Guess = { value: string; reason: string };

/** What the caller already knows; wins over every guess. */
export type Known = { kind?: DocumentContent["head"]["kind"]; year?: number; unit?: string };

/** A Word file that cannot be taken in; `message` is one Swedish sentence for the user. */
export class NotAPlan extends Error {}
