import type { DocumentKind, DocumentState } from "./document.ts";

/** A document as it stands in a list. */
export type DocumentSummary = {
  id: string;
  kind: DocumentKind;
  year: number;
  unit: string;
  unitId: string;
  unitSlug: string;
  title: string;
  state: DocumentState;
  /** the instant it was handed over to kommunledningen; null when it is not */
  handedOverAt: string | null;
  dnr: string;
  /** calendar date of the paper, "" when none */
  date: string;
};

/** How far a unit's document has come, as those who may not read it know it. */
export type DocumentStanding = Pick<DocumentSummary, "id" | "unitId" | "kind" | "state" | "handedOverAt">;
