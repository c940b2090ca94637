import type { Place as FoundAt } from "../checks/finding.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { anchorOf } from "../jobs/edit-address.ts";
import type { Place } from "./place.ts";

export type Mending = { href: string; words: string };

/** Where what was found can be looked at and mended: an outcome in the grid, all else of a goal on its page, the rest in the paper's sections. */
export function mendAddress({ here }: Place, { id: documentId, kind }: Pick<DocumentSummary, "id" | "kind">, found: FoundAt): Mending {
  const unit = `/${here.year}/${here.unit.slug}`;
  const period = kind === "VP" ? "" : `?period=${kind}`;
  const { goalId, id } = found;
  if (period && found.indicatorId && isOutcome(found))
    return { href: `${unit}/utfall${period}#rad-${found.indicatorId}/hela`, words: "Till utfallet" };
  if (goalId) return { href: `${unit}/mal/${goalId}${period}${anchorOnGoal(found)}`, words: "Till målet" };
  const sections = `${unit}/dokument/${documentId}/avsnitt`;
  if (found.kind === "budget") return { href: `${sections}#budget-${id ?? ""}`, words: "Till budgeten" };
  if ((found.kind === "text" || found.kind === "avsnitt") && id) {
    return { href: `${sections}#${anchorOf({ kind: found.kind === "text" ? "text" : "section", id })}`, words: "Till avsnittet" };
  }
  return { href: `${unit}/dokument/${documentId}`, words: "Till dokumentet" };
}

function isOutcome({ kind, column, district, gender }: FoundAt): boolean {
  return kind === "indikator" && (district !== undefined || gender !== undefined || (column?.startsWith("utfall") ?? false));
}

function anchorOnGoal({ kind, id, indicatorId }: FoundAt): string {
  if (kind === "indikator" && indicatorId) return `#indikator-${indicatorId}`;
  if (kind === "text" && id) return `#text-${id}`;
  return kind === "budget" ? "#budget" : kind === "aktivitet" ? "#aktiviteter" : "";
}
