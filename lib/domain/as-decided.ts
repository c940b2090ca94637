import { cleaned } from "../swedish/wording.ts";
import type { DocumentContent } from "./document.ts";
import type { Decision } from "./document-steps.ts";

/** A document as its decision prints it: a paper that had no registry number yet gets the decision's. */
export function asDecided(content: DocumentContent, decision: Decision): DocumentContent {
  return { ...content, head: { ...content.head, dnr: content.head.dnr || cleaned(decision.dnr) } };
}
