import { eq } from "drizzle-orm";
import { mayFollow, moveRefused, type User } from "../../lib/domain/access.ts";
import { asDecided } from "../../lib/domain/as-decided.ts";
import type { DocumentState } from "../../lib/domain/document.ts";
import { type Decision, EVENT_OF, isDecision, lifeOf, type Step } from "../../lib/domain/document-steps.ts";
import type { HistoryHead } from "../../lib/domain/history-head.ts";
import type { Layout } from "../../lib/domain/layout.ts";
import type { Refused, Saved } from "../../lib/domain/saved.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { readDate } from "../../lib/swedish/date.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { canonical, inNfc, sha256 } from "../canonical.ts";
import { freezeDocument, storeFile } from "../frozen-document.ts";
import { remember, stands } from "../history.ts";
import { contentOf } from "../paper/document-tree.ts";
import { loadPaper } from "../paper/load.ts";
import { documentStory } from "../queries/document-life.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireNoImport } from "../waiting/hold.ts";
import { authorityOf, requireBase, requireDocument } from "./guards.ts";

export type DocumentMoved = {
  documentId: string;
  step: Step;
  /** the document's version the page showed */
  base: number;
  /** why it is handed back, or why a decision is withdrawn */
  note?: string;
  /** with besluta and delegation */
  decision?: Decision;
  /**
   * with besluta and delegation: the Word file of `asDecided(content, decision)`, the checksum of that content, its layout and
   * the end of the history that it prints
   */
  file?: DecidedFile;
};

export type DecidedFile = { name: string; bytes: Uint8Array; contentSha256: string; layout?: Layout; historyHead?: HistoryHead };

/**
 * Takes a document one step on, or back: an event, the state that follows from all events, and a history row. A decision
 * freezes the document as data and as the Word file handed in; both stay also when the decision is withdrawn. Handing over
 * freezes what is not decided yet as data: that is what kommunledningen reads.
 */
export async function moveDocument(store: Store, user: User, now: string, input: DocumentMoved): Promise<Saved> {
  const { file, ...words } = input;
  return answered(store.tx((handle) => move(handle, user, now, { ...inNfc(words), ...(file && { file }) })));
}

/** Why the step can't be taken, or null: asked before the long work of a decision's file is done. Changes nothing. */
export async function refusedMove(store: Store, user: User, now: string, input: Omit<DocumentMoved, "file">): Promise<Refused | null> {
  const asked = await answered(store.tx((handle) => requireMove(handle, user, now, inNfc(input))));
  return "ok" in asked ? asked : null;
}

async function move(handle: Handle, user: User, now: string, input: DocumentMoved): Promise<Saved> {
  const { db, t } = handle;
  const { documentId, step } = input;
  const { document, plan, story, place, note, decision } = await requireMove(handle, user, now, input);
  const frozen = decision
    ? await freezeDecided(handle, user, now, input, decision)
    : step === "overlamna" && (await freezeHandedOver(handle, now, documentId, story.state));
  const kind = EVENT_OF[step];
  const decided = decision && { decidedOn: decision.date, paragraph: decision.paragraph, dnr: decision.dnr };
  await db.insert(t.documentEvent).values({ documentId, no: story.events.length + 1, kind, at: now, byId: user.id, note, ...decided });
  const { state, handedOverAt } = lifeOf([...story.events, { kind, byId: user.id, at: now }]);
  const version = story.version + 1;
  const dnr = document.dnr || (decision?.dnr ?? "");
  await db
    .update(t.document)
    .set({ state, handedOverAt, version, dnr, head: { ...document.head, dnr: document.head.dnr || dnr } })
    .where(eq(t.document.id, documentId));
  await remember(handle, {
    authorityId: await authorityOf(handle, plan.orgUnitId, plan.year),
    at: now,
    byId: user.id,
    action: `dokument-${kind}`,
    place,
    planId: plan.id,
    before: { state: story.state },
    after: { state, ...(note && { note }), ...(decision && { decision }), ...frozen },
  });
  return { ok: true, version };
}

/** The document and its story, and what the step says; refuses who may not, what builds on an older version, what is left unsaid. */
async function requireMove(handle: Handle, user: User, now: string, input: Omit<DocumentMoved, "file">) {
  const { documentId, step } = input;
  const { document, plan } = await requireDocument(handle, documentId);
  const story = await documentStory(handle, documentId);
  if (!story) return refuse("missing", "Dokumentet finns inte.");
  const lineage = await lineageOf(handle, plan.orgUnitId, plan.year);
  if (!mayFollow(user, lineage)) refuse("missing", "Dokumentet finns inte.");
  const place = `document/${documentId}`;
  const last = story.events.at(-1);
  const written = STATE_WORDS[story.state];
  await requireBase(handle, input.base, { version: story.version, written, place, savedBy: last?.byId ?? "", savedAt: last?.at ?? "" });
  const refused = moveRefused(user, lineage, story, step);
  if (refused) refuse(refused.reason, refused.message);
  const note = cleaned(input.note ?? "");
  const unsaid = asksWhy(step, story.state);
  if (unsaid && note === "") refuse("invalid", unsaid);
  const decision = isDecision(step) ? readDecision(input.decision, step, now) : null;
  if (decision) await requireNoImport(handle, now, { unitId: plan.orgUnitId, year: plan.year, period: document.kind });
  return { document, plan, story, place, note, decision };
}

/** What to write where a step must say why; null where it need not. */
function asksWhy(step: Step, state: DocumentState): string | null {
  if (step === "aterlamna") return "Skriv vad som ska ändras.";
  if (step === "aterta") return "Skriv varför dokumentet tas tillbaka.";
  return step === "aterkalla" && state === "beslutad" ? "Skriv varför beslutet tas tillbaka." : null;
}

/** A decision by delegation has no paragraph of a meeting; a nämnd's always has. */
function readDecision(decision: Decision | undefined, step: Step, now: string): Decision {
  const date = readDate(decision?.date ?? "") ?? refuse("invalid", "Skriv vilken dag beslutet fattades, till exempel 2026-12-15.");
  const paragraph = cleaned(decision?.paragraph ?? "");
  const dnr = cleaned(decision?.dnr ?? "");
  if (date > dayOf(now)) refuse("invalid", "Beslutets dag har inte varit än.");
  if (paragraph === "" && step === "besluta") refuse("invalid", "Skriv beslutets paragraf, till exempel § 12.");
  if (dnr === "") refuse("invalid", "Skriv beslutets diarienummer.");
  return { date, paragraph, dnr };
}

/** Freezes what stands now, and refuses a Word file that was made of something else. */
async function freezeDecided(handle: Handle, user: User, now: string, { documentId, file }: DocumentMoved, decision: Decision) {
  const paper = await loadPaper(handle, documentId);
  if (!paper || !file) throw new Error(`The document ${documentId} cannot be decided without its content and its Word file`);
  const content = asDecided(contentOf(paper), decision);
  if (sha256(canonical(content)) !== file.contentSha256) {
    refuse("stale", "Dokumentet ändrades just när beslutet skulle registreras. Läs igenom det och registrera beslutet igen.");
  }
  const styrmodellId = await styrmodellOfYear(handle, content.head.year);
  const fileId = await storeFile(handle, file, user, now);
  const { layout, historyHead } = file;
  if (historyHead && !(await stands(handle, historyHead)))
    throw new Error(`The Word file of ${documentId} prints a history that is not there`);
  const printed = { ...(layout && { layout }), ...(historyHead && { historyHead }) };
  const sha = await freezeDocument(handle, { documentId, takenAt: now, content, styrmodellId, fileId, ...printed });
  return { sha256: sha, fileId, fileSha256: sha256(file.bytes) };
}

/** What is decided is frozen already; the rest is kept as it stands now, since it may still be changed inside the nämnd. */
async function freezeHandedOver(handle: Handle, now: string, documentId: string, state: DocumentState) {
  if (state === "beslutad") return {};
  const paper = await loadPaper(handle, documentId);
  if (!paper) throw new Error(`The document ${documentId} cannot be handed over without its content`);
  const content = contentOf(paper);
  const styrmodellId = await styrmodellOfYear(handle, content.head.year);
  return { sha256: await freezeDocument(handle, { documentId, takenAt: now, content, styrmodellId, fileId: null }) };
}

async function styrmodellOfYear({ db, t }: Handle, year: number): Promise<string> {
  const [model] = await db.select({ id: t.steeringYear.styrmodellId }).from(t.steeringYear).where(eq(t.steeringYear.year, year));
  if (!model) throw new Error(`The year ${year} has no styrmodell`);
  return model.id;
}

const STATE_WORDS = { utkast: "utkast", inlamnad: "inlämnad", aterlamnad: "återlämnad", godkand: "godkänd", beslutad: "beslutad" };
