import type { Source } from "../../db/store.ts";
import type { AnsweredFinding } from "../checks/answered.ts";
import type { Reading } from "../domain/access.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { Layout } from "../domain/layout.ts";
import { htmlOf } from "../files/html.ts";
import { type OutlineEntry, outlineOf } from "../report/outline.ts";
import { composedReport } from "./composed-report.ts";
import { editAddress, type MayChange } from "./edit-address.ts";
import { remarksAt } from "./remarks-at.ts";

/** `now` is an ISO instant; without `inLayout` the document stands in its own. */
export type PreviewAsked = {
  documentId: string;
  now: string;
  reading: Reading;
  mayChange: MayChange;
  findings: AnsweredFinding[];
  inLayout?: Layout;
};

/** A document as a page shows it: every letter in `html` is escaped. */
export type Preview = { summary: DocumentSummary; outline: OutlineEntry[]; html: string };

/** The report with its outline, links to where its blocks are changed, and what is left to look at in the margin. */
export async function previewOf(source: Source, asked: PreviewAsked): Promise<Preview | null> {
  const found = await composedReport(source, asked.documentId, asked.now, asked.reading, asked.inLayout);
  if (!found) return null;
  const { summary, report } = found;
  const html = htmlOf(report, editAddress(summary, asked.mayChange), remarksAt(report, asked.findings));
  return { summary, outline: outlineOf(report.blocks), html };
}
