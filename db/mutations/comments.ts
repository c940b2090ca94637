import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { User } from "../../lib/domain/access.ts";
import type { CommentPlace } from "../../lib/domain/comment.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { timesIn, wordsPutIn } from "../../lib/domain/words-put-in.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { mentionable } from "../queries/comments.ts";
import { answered, refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireCommenter, requireDocument } from "./guards.ts";
import { saveTextWithin } from "./texts.ts";

const LONGEST = 4000;

/** `key` is the save's own: sent again it counts once. */
export type CommentWritten = { documentId: string; key: string; body: string; mentions: string[] } & (
  | { place: CommentPlace; quote: string; proposal: string | null }
  /** an answer in that thread */
  | { threadId: string }
);

/** Says something of a place in a draft, or answers in a thread. Everyone who reads the unit's drafts may. */
export async function writeComment(store: Store, user: User, now: string, input: CommentWritten): Promise<Saved<{ commentId: string }>> {
  return answered(store.tx((handle) => write(handle, user, now, inNfc(input))));
}

async function write(handle: Handle, user: User, now: string, input: CommentWritten): Promise<Saved<{ commentId: string }>> {
  const { db, t } = handle;
  const { document, authorityId } = await openDraft(handle, user, input.documentId);
  const { planId, kind } = document;
  const [again] = await db
    .select({ id: t.comment.id })
    .from(t.comment)
    .where(and(eq(t.comment.planId, planId), eq(t.comment.byId, user.id), eq(t.comment.saveKey, input.key)));
  if (again) return { ok: true, version: 1, commentId: again.id };
  const body = requireWords(input.body, "proposal" in input && input.proposal !== null);
  const on = "threadId" in input ? await inThread(handle, document, input.threadId) : await onPlace(handle, document, input);
  if (input.mentions.length > 0) {
    const known = new Set((await mentionable(handle, document, now)).map(({ id }) => id));
    if (input.mentions.some((id) => !known.has(id))) refuse("invalid", "Nämn bara personer som läser enhetens utkast.");
  }
  const id = newId();
  const said = { body, saveKey: input.key, byId: user.id, at: now };
  await db.insert(t.comment).values({ id, planId, kind, ...on, threadId: on.threadId || id, ...said });
  const mentions = [...new Set(input.mentions)].map((personId) => ({ commentId: id, personId }));
  await insertAll(handle, t.commentMention, mentions);
  const place = `comment/${on.threadId || id}`;
  const after = { on: `${on.placeKind}/${on.placeId}`, mentions: mentions.map(({ personId }) => personId) };
  await remember(handle, { authorityId, at: now, byId: user.id, action: "kommentar-skriven", place, planId, before: null, after });
  return { ok: true, version: 1, commentId: id };
}

/** Resolves a thread, or opens it again. `base` is the thread's version. */
export async function resolveThread(
  store: Store,
  user: User,
  now: string,
  { threadId, base, resolved }: { threadId: string; base: number; resolved: boolean },
): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const thread = await openThread(handle, user, threadId, base);
      if ((thread.row.resolvedAt !== null) === resolved) return { ok: true, version: thread.row.version };
      return settle(handle, user, now, thread, { resolved, accepted: false });
    }),
  );
}

/** Changes the words of one's own comment, or takes it back (null), while its thread is open. `base` is the comment's version. */
export async function changeComment(
  store: Store,
  user: User,
  now: string,
  { commentId, base, body }: { commentId: string; base: number; body: string | null },
): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const { row, first, authorityId } = await ownComment(handle, user, commentId);
      const place = `comment/${row.threadId}`;
      await requireBase(handle, base, {
        version: row.version,
        written: row.body,
        place,
        savedBy: user.id,
        savedAt: row.changedAt ?? row.at,
      });
      if (first.resolvedAt !== null) refuse("invalid", "Tråden är löst. Öppna den igen först.");
      const words = body === null ? "" : requireWords(inNfc(body), row.proposal !== null);
      const version = row.version + 1;
      const change = body === null ? { proposal: null, removedAt: now } : { changedAt: now };
      await db
        .update(t.comment)
        .set({ body: words, version, ...change })
        .where(eq(t.comment.id, row.id));
      if (body === null) await db.delete(t.commentMention).where(eq(t.commentMention.commentId, row.id));
      const action = body === null ? "kommentar-borttagen" : "kommentar-andrad";
      const [before, after] = [{ comment: row.id, body: row.body, proposal: row.proposal }, { body: words }];
      await remember(handle, { authorityId, at: now, byId: user.id, action, place, planId: row.planId, before, after });
      return { ok: true, version };
    }),
  );
}

/** Puts the proposed words into the text, in place of the quoted ones, and resolves the thread: by who may write the text. */
export async function acceptProposal(
  store: Store,
  user: User,
  now: string,
  { threadId, base }: { threadId: string; base: number },
): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const thread = await openThread(handle, user, threadId, base);
      const { quote, proposal, placeId: textId, resolvedAt } = thread.row;
      if (proposal === null) return refuse("invalid", "Kommentaren har inget förslag.");
      if (resolvedAt !== null) refuse("invalid", "Tråden är redan löst. Öppna den igen först.");
      const [standing] = await db
        .select({ version: t.text.version, blocks: t.textVersion.blocks })
        .from(t.text)
        .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
        .where(eq(t.text.id, textId));
      const text = standing && wordsPutIn(standing.blocks, { quote, at: 0, end: quote.length }, { s: proposal });
      if (!standing || !text) return refuse("invalid", "Orden står inte kvar i texten. Läs texten och ändra för hand.");
      if (timesIn(standing.blocks, quote) > 1)
        refuse("invalid", "Orden står på flera ställen i texten. Ändra för hand där det är meningen.");
      const saved = await saveTextWithin(handle, user, now, { textId, base: standing.version, text });
      return saved.ok ? settle(handle, user, now, thread, { resolved: true, accepted: true }) : saved;
    }),
  );
}

type Document = { id: string; planId: string; kind: "VP" | "T1" | "T2" | "VB"; unitId: string; year: number };

/** The document, when this user may comment it and it is not decided. */
async function openDraft(handle: Handle, user: User, documentId: string): Promise<{ document: Document; authorityId: string }> {
  const {
    document,
    plan: { orgUnitId: unitId, year },
  } = await requireDocument(handle, documentId);
  const authorityId = await requireCommenter(handle, user, unitId, year);
  if (document.state === "beslutad") refuse("frozen", "Dokumentet är beslutat och kommenteras inte längre.");
  return { document: { id: document.id, planId: document.planId, kind: document.kind, unitId, year }, authorityId };
}

/** A comment that stands, by this user, in a draft that may still be commented; with the first of its thread. */
async function ownComment(handle: Handle, user: User, commentId: string) {
  const { db, t } = handle;
  const first = alias(t.comment, "first");
  const [found] = await db
    .select({ row: t.comment, first, documentId: t.document.id })
    .from(t.comment)
    .innerJoin(first, eq(first.id, t.comment.threadId))
    .innerJoin(t.document, and(eq(t.document.planId, t.comment.planId), eq(t.document.kind, t.comment.kind)))
    .where(eq(t.comment.id, commentId));
  if (!found) return refuse("missing", "Kommentaren finns inte.");
  const { authorityId } = await openDraft(handle, user, found.documentId);
  if (found.row.byId !== user.id) refuse("forbidden", "Du kan bara ändra dina egna kommentarer.");
  if (found.row.removedAt !== null) refuse("invalid", "Kommentaren är redan borttagen.");
  return { ...found, authorityId };
}

/** The thread's first comment, when this user reads it and knows what stands. */
async function openThread(handle: Handle, user: User, threadId: string, base: number) {
  const { db, t } = handle;
  const [found] = await db
    .select({ row: t.comment, documentId: t.document.id })
    .from(t.comment)
    .innerJoin(t.document, and(eq(t.document.planId, t.comment.planId), eq(t.document.kind, t.comment.kind)))
    .where(and(eq(t.comment.id, threadId), eq(t.comment.threadId, threadId)));
  if (!found) return refuse("missing", "Kommentaren finns inte.");
  const { row, documentId } = found;
  const { authorityId } = await openDraft(handle, user, documentId);
  const written = row.resolvedAt === null ? "öppen" : "löst";
  const place = `comment/${threadId}`;
  await requireBase(handle, base, { version: row.version, written, place, savedBy: row.resolvedBy ?? row.byId, savedAt: row.at });
  return { row, place, authorityId };
}

async function settle(
  handle: Handle,
  user: User,
  now: string,
  { row, place, authorityId }: Awaited<ReturnType<typeof openThread>>,
  { resolved, accepted }: { resolved: boolean; accepted: boolean },
): Promise<Saved> {
  const { db, t } = handle;
  const version = row.version + 1;
  const by = resolved ? { resolvedBy: user.id, resolvedAt: now } : { resolvedBy: null, resolvedAt: null };
  await db
    .update(t.comment)
    .set({ version, accepted, ...by })
    .where(eq(t.comment.id, row.id));
  const action = accepted ? "forslag-godtaget" : resolved ? "kommentar-lost" : "kommentar-oppnad";
  const before = { resolved: row.resolvedAt !== null };
  await remember(handle, { authorityId, at: now, byId: user.id, action, place, planId: row.planId, before, after: { resolved } });
  return { ok: true, version };
}

async function inThread({ db, t }: Handle, { planId, kind }: Document, threadId: string) {
  const [first] = await db
    .select()
    .from(t.comment)
    .where(and(eq(t.comment.id, threadId), eq(t.comment.planId, planId), eq(t.comment.kind, kind)));
  if (!first || first.threadId !== first.id) return refuse("missing", "Kommentaren finns inte.");
  return { threadId, placeKind: first.placeKind, placeId: first.placeId, quote: "", proposal: null };
}

async function onPlace(
  { db, t }: Handle,
  { id: documentId }: Document,
  { place, quote, proposal }: { place: CommentPlace; quote: string; proposal: string | null },
) {
  const { textId, goalId, indicatorId } = t.documentPart;
  const column = { text: textId, mal: goalId, siffra: indicatorId }[place.kind];
  const [printed] = await db
    .select({ id: t.documentPart.id })
    .from(t.documentPart)
    .where(and(eq(t.documentPart.documentId, documentId), eq(column, place.id)))
    .limit(1);
  if (!printed) refuse("missing", "Det som kommenteras finns inte i dokumentet längre.");
  if (quote.length > LONGEST) refuse("invalid", "Markera ett kortare stycke.");
  if (proposal !== null && (place.kind !== "text" || quote === "")) refuse("invalid", "Markera de ord i texten som förslaget gäller.");
  if (proposal !== null && proposal.length > LONGEST) refuse("invalid", `Förslaget är för långt. Skriv högst ${LONGEST} tecken.`);
  return { threadId: "", placeKind: place.kind, placeId: place.id, quote, proposal };
}

/** A proposal may speak for itself. */
function requireWords(typed: string, mayBeEmpty: boolean): string {
  const body = typed.trim();
  if (body === "" && !mayBeEmpty) refuse("invalid", "Skriv en kommentar.");
  if (body.length > LONGEST) refuse("invalid", `Kommentaren är för lång. Skriv högst ${LONGEST} tecken.`);
  return body;
}
