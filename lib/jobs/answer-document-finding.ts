import { answerFinding } from "../../db/mutations/answer-finding.ts";
import type { Store } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import type { Saved } from "../domain/saved.ts";
import { type Work, workHere } from "./work.ts";

export type DocumentFindingAnswered = { documentId: string; identity: string; base: number; reason: string };

/**
 * Answers what the rules find in a document now. A finding whose figures have changed meanwhile is not there any more:
 * nobody explains figures that he did not see.
 */
export async function answerDocumentFinding(
  store: Store,
  user: User,
  now: string,
  { documentId, identity, base, reason }: DocumentFindingAnswered,
  work: Pick<Work, "findings"> = workHere(store),
): Promise<Saved> {
  const found = (await work.findings({ documentId }))?.findings.find((finding) => finding.identity === identity);
  if (!found) return { ok: false, reason: "missing", message: "Siffrorna har ändrats sedan sidan öppnades. Ladda om den." };
  const { rule, message, place } = found;
  const finding = { identity, rule, message, indicatorId: place.indicatorId ?? null };
  return answerFinding(store, user, now, { documentId, base, reason, finding });
}
