import type { DocumentContent } from "../domain/document.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import { type CheckContext, checkedPaper } from "./checked-paper.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

/**
 * Everything the rules find in a document, hard before soft and within that in the order of the rules. Pure: the same
 * document and context give the same findings.
 */
export function checkDocument(content: DocumentContent, model: Styrmodell, context: CheckContext = {}, rules: Rule[] = RULES): Finding[] {
  const paper = checkedPaper(content, model, context);
  const findings = rules.flatMap((rule) => rule.find(paper));
  return [...findings.filter(({ severity }) => severity === "hard"), ...findings.filter(({ severity }) => severity === "soft")];
}
