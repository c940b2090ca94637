import { moveDocument, refusedMove } from "../../db/mutations/document-steps.ts";
import type { Store } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import type { Decision } from "../domain/document-steps.ts";
import type { Saved } from "../domain/saved.ts";
import { type Work, workHere } from "./work.ts";

export type DocumentDecided = { documentId: string; step: "besluta" | "delegation"; base: number; note?: string; decision: Decision };

/**
 * Registers a decision about a document: makes the Word file of what stands now and hands it to the step that freezes both.
 * Who may do it is asked before the file is made and, with whether anything changed meanwhile, again in the step's own transaction.
 */
export async function decideDocument(
  store: Store,
  user: User,
  now: string,
  input: DocumentDecided,
  work: Pick<Work, "decision"> = workHere(store),
): Promise<Saved> {
  const refused = await refusedMove(store, user, now, input);
  if (refused) return refused;
  const file = await work.decision({ documentId: input.documentId, now, decision: input.decision });
  if (!file) return { ok: false, reason: "missing", message: "Dokumentet finns inte." };
  return moveDocument(store, user, now, { ...input, file });
}
