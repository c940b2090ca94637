import { statusAt } from "./statuses.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Is this line something that a paper prints on a line of its own: a label, the heading of a text, an assessment? */
export function knownLine(text: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.labelAt(text) ?? vocabulary.textKindOf(text, false)) return true;
  const status = statusAt(text, vocabulary.model);
  return status !== null && status.word !== "" && (status.symbol !== "" || status.word.includes(" "));
}
