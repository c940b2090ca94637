import type { Unsaid } from "./ledger.ts";

/** A ledger tried in every way but saved; `digest` is the checksum of what saving it would do. */
export type TriedLedger = {
  lines: number;
  /** rows that can't be read, and why */
  troubles: { row: number; words: string; why: string }[];
  /** rows that say exactly what an earlier row says, and which */
  doubles: { row: number; first: number; words: string }[];
  /** rows that only sum up others */
  sums: number;
  /** lines that somebody has said do not belong in the table */
  left: number;
  unsaid: Unsaid[];
  amounts: { row: number; column: string; place: string; before: string; after: string; lines: number; rounded: boolean; why: string }[];
  /** amounts of the same columns that the ledger says nothing of */
  untouched: string[];
  digest: string;
};
