import { eq } from "drizzle-orm";
import { type DocumentEvent, type DocumentLife, lifeOf } from "../../lib/domain/document-steps.ts";
import type { Source } from "../store.ts";

export type DocumentStory = DocumentLife & { version: number; events: DocumentEvent[] };

/** What has happened to a document, oldest first, and what follows from it; null when there is no such document. */
export async function documentStory({ db, t }: Source, documentId: string): Promise<DocumentStory | null> {
  const [document] = await db.select({ version: t.document.version }).from(t.document).where(eq(t.document.id, documentId));
  if (!document) return null;
  const rows = await db
    .select({ event: t.documentEvent, by: t.person.name })
    .from(t.documentEvent)
    .innerJoin(t.person, eq(t.person.id, t.documentEvent.byId))
    .where(eq(t.documentEvent.documentId, documentId))
    .orderBy(t.documentEvent.no);
  const events = rows.map(({ event: { documentId: _, no: __, ...event }, by }) => ({ ...event, by }));
  return { version: document.version, events, ...lifeOf(events) };
}
