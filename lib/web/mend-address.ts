import type { Place as FoundAt } from "../checks/finding.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { writingAddress } from "../jobs/edit-address.ts";
import type { Place } from "./place.ts";

export type Mending = { href: string; words: string };

/** Where what was found can be looked at and mended: an outcome in the grid, all else of a goal on its page, the rest in the paper's sections. */
export function mendAddress({ here }: Place, { id: documentId, kind }: Pick<DocumentSummary, "id" | "kind">, found: FoundAt): Mending {
  const unit = `/${here.year}/${here.unit.slug}`;
  const period = kind === "VP" ? "" : `?period=${kind}`;
  const { goalId, id } = found;
  if (period && found.indicatorId && isOutcome(found))
    return { href: `${unit}/utfall${period}#rad-${found.indicatorId}/hela`, words: "Till utfallet" };
  const paper = `${unit}/dokument/${documentId}`;
  if (found.kind === "text" && id) return { href: writingAddress(paper, { kind: "text", id }, goalId), words: "Till texten" };
  if (goalId) return { href: `${unit}/mal/${goalId}${period}${anchorOnGoal(found)}`, words: "Till målet" };
  if (found.kind === "budget" && id) return { href: writingAddress(paper, { kind: "budget", id }), words: "Till budgeten" };
  if (found.kind === "avsnitt" && id) return { href: writingAddress(paper, { kind: "section", id }), words: "Till avsnittet" };
  return { href: paper, words: "Till dokumentet" };
}

function isOutcome({ kind, column, district, gender }: FoundAt): boolean {
  return kind === "indikator" && (district !== undefined || gender !== undefined || (column?.startsWith("utfall") ?? false));
}

function anchorOnGoal({ kind, indicatorId }: FoundAt): string {
  if (kind === "indikator" && indicatorId) return `#indikator-${indicatorId}`;
  return kind === "budget" ? "#budget" : kind === "aktivitet" ? "#aktiviteter" : "";
}
