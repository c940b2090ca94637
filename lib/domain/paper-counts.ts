import type { DocumentKind } from "./document.ts";

/** What a paper that was read from Word holds, for the one who takes it in to compare with the paper. */
export type PaperCounts = {
  kind: DocumentKind;
  year: number;
  unit: string;
  /** what was seen, and where: "titeln", "sidhuvudet", "angivet" */
  guessed: Record<"kind" | "year" | "unit", { value: string; reason: string }>;
  /** by the level's name */
  goals: Record<string, number>;
  indicators: number;
  outcomes: number;
  activities: number;
  budgetRows: number;
  sections: number;
  /** pieces that found no place, with where they stood */
  unplaced: string[];
  /** Swedish sentences about what to look after in the paper */
  doubts: string[];
};

/** A paper that was read and not stored. `known`: there is such a document already */
export type TriedPaper = PaperCounts & { known: boolean };
