import { and, desc, eq, notExists, sql } from "drizzle-orm";
import type { User } from "../lib/domain/access.ts";
import type { DocumentContent } from "../lib/domain/document.ts";
import type { HistoryHead } from "../lib/domain/history-head.ts";
import type { Layout } from "../lib/domain/layout.ts";
import { canonical, sha256 } from "./canonical.ts";
import { newId } from "./id.ts";
import type { Handle, Source } from "./store.ts";

type Frozen = {
  documentId: string;
  takenAt: string;
  content: DocumentContent;
  styrmodellId: string;
  fileId: string | null;
  layout?: Layout;
  historyHead?: HistoryHead;
};

/** Keeps a document whole as it was decided or handed over; never changed afterwards. Answers the checksum of its content. */
export async function freezeDocument(handle: Handle, frozen: Frozen): Promise<string> {
  const { db, t } = handle;
  await forgetTakings(handle, frozen.documentId);
  const checksum = sha256(canonical(frozen.content));
  await db.insert(t.documentSnapshot).values({ id: newId(), format: 1, sha256: checksum, ...frozen });
  return checksum;
}

/** What can never be undone any more is not kept: the drafts that it took the place of, one after the other. */
export async function forgetTakings({ db, t }: Handle, documentId: string): Promise<void> {
  for (let id: string | null = documentId; id !== null; ) {
    const [taking]: { replacedId: string | null }[] = await db
      .delete(t.documentTaking)
      .where(eq(t.documentTaking.documentId, id))
      .returning({ replacedId: t.documentTaking.replacedId });
    id = taking?.replacedId ?? null;
  }
}

/** The Word file of a document's latest decision; null when that one was taken in without one, or nothing was decided. */
export async function frozenFile({ db, t }: Source, documentId: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [latest] = await db
    .select({ fileId: t.documentSnapshot.fileId })
    .from(t.documentSnapshot)
    .where(eq(t.documentSnapshot.documentId, documentId))
    .orderBy(desc(t.documentSnapshot.takenAt), desc(t.documentSnapshot.id))
    .limit(1);
  if (!latest?.fileId) return null;
  const [file] = await db.select({ name: t.file.name, bytes: t.file.content }).from(t.file).where(eq(t.file.id, latest.fileId));
  return file ?? null;
}

/** Takes a file away, unless a document, a decision or a draft that can come back has it. */
export async function dropFile({ db, t }: Handle, id: string): Promise<void> {
  const one = { one: sql`1` };
  const kept = [
    db.select(one).from(t.document).where(eq(t.document.originalFileId, id)),
    db.select(one).from(t.documentSnapshot).where(eq(t.documentSnapshot.fileId, id)),
    db
      .select(one)
      .from(t.documentTaking)
      .where(sql`${t.documentTaking.rows} like ${`%"${id}"%`}`),
  ];
  await db.delete(t.file).where(and(eq(t.file.id, id), ...kept.map((those) => notExists(those))));
}

/** Stores a file, the same bytes once; answers its id. */
export async function storeFile({ db, t }: Handle, file: { name: string; bytes: Uint8Array }, user: User, now: string): Promise<string> {
  const checksum = sha256(file.bytes);
  const [known] = await db.select({ id: t.file.id }).from(t.file).where(eq(t.file.sha256, checksum));
  if (known) return known.id;
  const id = newId();
  const content = Buffer.from(file.bytes);
  const name = file.name.normalize("NFC");
  await db.insert(t.file).values({ id, name, size: content.length, sha256: checksum, content, addedAt: now, addedBy: user.id });
  return id;
}
