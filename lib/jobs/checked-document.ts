import { documentContent } from "../../db/queries/documents.ts";
import { indicatorSeries } from "../../db/queries/indicator-series.ts";
import type { Source } from "../../db/store.ts";
import { checkDocument } from "../checks/check-document.ts";
import type { Finding } from "../checks/finding.ts";
import type { Rule } from "../checks/rule.ts";
import { type DocumentContent, partsOf } from "../domain/document.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";

export type CheckedDocument = { summary: DocumentSummary; content: DocumentContent; findings: Finding[] };

/** A stored document with what the rules (all, if not said) find in it, against what its unit has reported before; null when there is none. */
export async function checkedDocument(source: Source, documentId: string, rules?: Rule[]): Promise<CheckedDocument | null> {
  const found = await documentContent(source, documentId);
  if (!found) return null;
  const { summary, content, styrmodell } = found;
  const series = await indicatorSeries(source, summary.unitId, summary.year, indicatorsOf(content));
  return { summary, content, findings: checkDocument(content, styrmodell, { series }, rules) };
}

function indicatorsOf(content: DocumentContent): string[] {
  const rows = [...partsOf(content.parts)].flatMap((part) => (part.kind === "indikatortabell" ? part.rows : []));
  return [...new Set(rows.flatMap(({ indicatorId }) => indicatorId ?? []))];
}
