import type { DocumentKind } from "./document.ts";
import type { HistoryHead } from "./history-head.ts";

/** What became of a checksum that a decided report prints. "brott-fore": it is there, but the history before it does not hold. */
export type HeadStanding = "stammer" | "brott-fore" | "saknas";

/** A decided report with the checksum in it; `withdrawn`: the decision has been taken back, or made anew. */
export type PrintedReport = {
  documentId: string;
  kind: DocumentKind;
  year: number;
  unit: string;
  decidedOn: string;
  paragraph: string;
  withdrawn: boolean;
  head: HistoryHead;
  standing: HeadStanding;
};

/** A change as it is told to people: `place` as the history has it, `about` the unit and year where it has one. */
export type ToldChange = { seq: number; at: string; by: string; action: string; place: string; about: string };

/**
 * Where the chain does not hold first, and what stands there. "andrad": the change has been made another afterwards; "foljer-inte":
 * what stands before it has; "saknas": it is gone, and what stands before it is told; "slut": the end is not where it was.
 */
export type ToldBreak = { seq: number; kind: "andrad" | "foljer-inte" | "saknas" | "slut"; change: ToldChange | null };

/** A nämnd's (or the kommun's) own history, walked from its first change to its last. */
export type VerifiedHistory = {
  authority: string;
  changes: number;
  head: HistoryHead | null;
  broken: ToldBreak | null;
  /** the changes whose words lie beside the history (a text, a decided document, a large file's values) and are not what they were */
  altered: ToldChange[];
  reports: PrintedReport[];
  /** the changes whose checksum begins as the one that was asked for */
  asked: ToldChange[];
};

/** Does all of it hold, also against every report that was printed? */
export function isWhole({ broken, altered, reports }: VerifiedHistory): boolean {
  return broken === null && altered.length === 0 && reports.every(({ standing }) => standing === "stammer");
}

/**
 * Between which changes a history whose own checksums all fit must have been written anew: the last report that is still
 * right and the first that is not; null where no report says so.
 */
export function rewrittenBetween({ reports }: VerifiedHistory): { after: number; before: number } | null {
  const wrong = reports.filter(({ standing }) => standing === "saknas").map(({ head }) => head.seq);
  if (wrong.length === 0) return null;
  const before = Math.min(...wrong);
  const right = reports.filter(({ standing, head }) => standing === "stammer" && head.seq < before).map(({ head }) => head.seq);
  return { after: Math.max(0, ...right), before };
}
