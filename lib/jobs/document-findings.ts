import { earlierAnswers, findingAnswers } from "../../db/queries/finding-answers.ts";
import type { Source } from "../../db/store.ts";
import {
  type AnsweredFinding,
  countFindings,
  type FindingCounts,
  type MendableFinding,
  type MendedText,
  withAnswers,
} from "../checks/answered.ts";
import type { Rule } from "../checks/rule.ts";
import type { DocumentContent } from "../domain/document.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { checkedDocument } from "./checked-document.ts";
import { mendedText } from "./mended-text.ts";

export type DocumentFindings = { summary: DocumentSummary; findings: MendableFinding[] };

/** What the rules (all, if not said) find in a stored document, with what the unit has answered; null when there is no such document. */
export async function documentFindings(source: Source, documentId: string, rules?: Rule[]): Promise<DocumentFindings | null> {
  const checked = await checkedDocument(source, documentId, rules);
  if (!checked) return null;
  const { summary, content, findings } = checked;
  const answers = (await findingAnswers(source, [documentId])).get(documentId) ?? new Map();
  const answered = withAnswers(findings, answers, await earlierAnswers(source, summary.unitId, summary.year));
  return { summary, findings: answered.map((finding) => ({ ...finding, mended: mendedBy(finding, content) })) };
}

function mendedBy({ mending, place }: AnsweredFinding, content: DocumentContent): MendedText | null {
  return mending?.kind === "text" && place.kind === "text" ? mendedText(content, place.id, mending) : null;
}

/** How much is left to look at in each of the documents, by id. */
export async function findingCounts(source: Source, documentIds: string[]): Promise<Map<string, FindingCounts>> {
  const counts = new Map<string, FindingCounts>();
  for (const id of documentIds) {
    const found = await documentFindings(source, id);
    if (found) counts.set(id, countFindings(found.findings));
  }
  return counts;
}
