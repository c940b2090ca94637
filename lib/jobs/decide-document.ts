import { canonical, sha256 } from "../../db/canonical.ts";
import { moveDocument } from "../../db/mutations/document-steps.ts";
import { documentContent } from "../../db/queries/documents.ts";
import type { Store } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import { asDecided } from "../domain/as-decided.ts";
import { fileName } from "../domain/document-name.ts";
import type { Decision } from "../domain/document-steps.ts";
import type { Saved } from "../domain/saved.ts";
import { compose } from "../report/compose.ts";
import { writeWord } from "../word/write.ts";
import { municipalityOf } from "./composed-report.ts";
import { documentLayout, logoOf } from "./document-layout.ts";

export type DocumentDecided = { documentId: string; step: "besluta" | "delegation"; base: number; note?: string; decision: Decision };

/**
 * Registers a decision about a document: makes the Word file of what stands now and hands it to the step that freezes both.
 * Who may do it, and whether anything changed meanwhile, is asked in the step's own transaction.
 */
export async function decideDocument(store: Store, user: User, now: string, input: DocumentDecided): Promise<Saved> {
  const found = await documentContent(store, input.documentId);
  if (!found) return { ok: false, reason: "missing", message: "Dokumentet finns inte." };
  const { summary, styrmodell } = found;
  const content = asDecided(found.content, input.decision);
  const layout = await documentLayout(store, found);
  const reader = { municipality: await municipalityOf(store, summary), now, draft: false, ...(await logoOf(store, layout)) };
  const { report } = compose(content, styrmodell, layout, reader);
  const file = {
    name: fileName({ ...summary, state: "beslutad" }, 1, "docx"),
    bytes: await writeWord(report),
    contentSha256: sha256(canonical(content)),
    layout,
  };
  return moveDocument(store, user, now, { ...input, file });
}
