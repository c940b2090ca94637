import { documentContent } from "../../db/queries/documents.ts";
import { unitYear } from "../../db/queries/organisation.ts";
import type { Source } from "../../db/store.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { UNNAMED_MUNICIPALITY } from "../domain/chain.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import type { Report } from "../report/blocks.ts";
import { type ComposedData, compose } from "../report/compose.ts";

export type ComposedReport = { summary: DocumentSummary; styrmodell: Styrmodell; data: ComposedData; report: Report };

/**
 * A stored document made ready for every output, as it stands at `now` (an ISO instant); null when there is none. Who may
 * see it is the caller's question. A municipality that has not been named stands back for the nämnd in the page head.
 */
export async function composedReport(source: Source, documentId: string, now: string): Promise<ComposedReport | null> {
  const found = await documentContent(source, documentId);
  if (!found) return null;
  const { summary, content, styrmodell } = found;
  const place = await unitYear(source, summary.year, summary.unitSlug);
  const municipality = place?.lineage[0]?.name ?? "";
  const reader = { municipality: municipality === UNNAMED_MUNICIPALITY ? "" : municipality, now, draft: summary.state !== "beslutad" };
  return { summary, styrmodell, ...compose(content, styrmodell, layoutOf(summary.kind), reader) };
}
