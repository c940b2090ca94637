import { frozenFile } from "../../db/frozen-document.ts";
import { documentContent } from "../../db/queries/documents.ts";
import { unitYear } from "../../db/queries/organisation.ts";
import type { Source } from "../../db/store.ts";
import type { Reading } from "../domain/access.ts";
import { UNNAMED_MUNICIPALITY } from "../domain/chain.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { Layout } from "../domain/layout.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import type { Report } from "../report/blocks.ts";
import { type ComposedData, compose } from "../report/compose.ts";
import { writeWord } from "../word/write.ts";
import { documentLayout, logoOf } from "./document-layout.ts";

export type ComposedReport = { summary: DocumentSummary; styrmodell: Styrmodell; data: ComposedData; report: Report };

/**
 * A stored document made ready for every output, as it stands at `now` (an ISO instant), or as it stood when it was decided
 * or handed over; null when there is none. `inLayout`: as it would be in another layout than its own. Who may see it, and how,
 * is the caller's question.
 */
export async function composedReport(
  source: Source,
  documentId: string,
  now: string,
  reading?: Reading,
  inLayout?: Layout,
): Promise<ComposedReport | null> {
  const found = await documentContent(source, documentId, reading);
  if (!found) return null;
  const { summary, content, styrmodell, frozenAt, historyHead } = found;
  const municipality = await municipalityOf(source, summary);
  const layout = inLayout ?? (await documentLayout(source, found));
  const draft = summary.state !== "beslutad";
  const printed = draft ? {} : { historyHead };
  const reader = { municipality, now: frozenAt ?? now, draft, ...printed, ...(await logoOf(source, layout)) };
  return { summary, styrmodell, ...compose(content, styrmodell, layout, reader) };
}

/** The municipality's name in the page head of a paper, "" until it has been named: then the nämnd stands there. */
export async function municipalityOf(source: Source, { year, unitSlug }: DocumentSummary): Promise<string> {
  const name = (await unitYear(source, year, unitSlug))?.lineage[0]?.name ?? "";
  return name === UNNAMED_MUNICIPALITY ? "" : name;
}

/** A document as a Word file: a decided one the very file of the decision, where it has one. */
export async function wordOf(source: Source, { summary, report }: ComposedReport): Promise<Uint8Array> {
  const frozen = summary.state === "beslutad" ? await frozenFile(source, summary.id) : null;
  return frozen?.bytes ?? writeWord(report);
}
