import { documentContent } from "../../db/queries/documents.ts";
import { mayRead } from "../domain/access.ts";
import type { DocumentContent } from "../domain/document.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { type ComposedReport, composedReport } from "../jobs/composed-report.ts";
import type { Place } from "./place.ts";

/** A document of the place as a report, or null when it is not there or not to be seen. */
export async function documentReport(place: Place, id: string): Promise<ComposedReport | null> {
  const found = await composedReport(place.store, id, place.now);
  return found && opens(place, found.summary) ? found : null;
}

/** A document of the place with its parts, or null when it is not there or not to be seen. */
export async function documentParts(place: Place, id: string): Promise<{ summary: DocumentSummary; content: DocumentContent } | null> {
  const found = await documentContent(place.store, id);
  return found && opens(place, found.summary) ? found : null;
}

function opens({ user, here }: Place, { unitSlug, year, state }: DocumentSummary): boolean {
  const lineage = here.lineage.map((node) => node.id);
  return unitSlug === here.unit.slug && year === here.year && mayRead(user, lineage, state);
}
