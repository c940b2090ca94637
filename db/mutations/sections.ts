import { eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { changeRefused, isTaken, type SectionChange } from "../../lib/domain/document-sections.ts";
import { type DocumentTemplate, sectionOf, standingText } from "../../lib/domain/document-template.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { remember } from "../history.ts";
import { textTaker } from "../intake/texts.ts";
import { childrenOf, type PartRow, partRow } from "../paper/part-row.ts";
import { documentSections } from "../queries/document-sections.ts";
import { answered, refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import { requireDraft } from "./guards.ts";

/** `template`: the one that the document follows (db does not know the templates). */
export type SectionsChanged = { documentId: string; change: SectionChange; template: DocumentTemplate };

const LONGEST_TITLE = 120;
const CHANGED = "Avsnitten har ändrats sedan du öppnade sidan. Ladda om sidan och gör om det.";
const ACTIONS: Record<SectionChange["kind"], string> = {
  "lagg-till": "avsnitt-tillagt",
  flytta: "avsnitt-flyttat",
  rubrik: "avsnitt-fick-rubrik",
  dolj: "avsnitt-dolt",
  visa: "avsnitt-visat",
  "ta-bort": "avsnitt-borttaget",
};

/**
 * Adds, moves, renames, leaves out or brings back a section of an undecided document, as its template allows. Nothing that is written is ever
 * taken away: only an empty section can be removed, others are left out.
 */
export async function changeSections(store: Store, user: User, now: string, input: SectionsChanged): Promise<Saved> {
  return answered(store.tx((handle) => make(handle, user, now, input)));
}

type Changing = {
  handle: Handle;
  rows: PartRow[];
  document: { id: string };
  taking: Parameters<typeof textTaker>[0];
  unit: string;
  year: number;
};

async function make(handle: Handle, user: User, now: string, { documentId, change, template }: SectionsChanged) {
  const { db, t } = handle;
  const { document, plan, authorityId } = await requireDraft(handle, user, documentId);
  const rows: PartRow[] = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  const standing = change.kind === "lagg-till" ? null : sectionIn(rows, change.id);
  const title = change.kind === "lagg-till" ? cleaned(change.title) : (standing?.title ?? "");
  const refused = changeRefused(template, change, title);
  if (refused) refuse("invalid", refused);
  const taking = { handle, planId: plan.id, kind: document.kind, userId: user.id, now, place: { boardId: authorityId } };
  const unit = document.head.unit;
  const changing: Changing = { handle, rows, document, taking, unit, year: plan.year };
  const sectionId = standing ? standing.id : await add(changing, change as Extract<SectionChange, { kind: "lagg-till" }>, title, template);
  if (standing && change.kind === "flytta") await place(handle, rows, standing, change.before);
  if (standing && change.kind === "rubrik") await rename(changing, standing, change);
  if (standing && (change.kind === "dolj" || change.kind === "visa")) {
    const hiddenAt = change.kind === "dolj" ? (standing.hiddenAt ?? now) : null;
    await db.update(t.documentPart).set({ hiddenAt }).where(eq(t.documentPart.id, standing.id));
  }
  if (standing && change.kind === "ta-bort") await remove(changing, standing);
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: ACTIONS[change.kind],
    place: `avsnitt/${sectionId}`,
    planId: plan.id,
    before: standing && { title, parentId: standing.parentId, position: standing.position, hidden: standing.hiddenAt !== null },
    after: { title, ...change },
  });
  return { ok: true as const, version: 1 };
}

async function add(
  { handle, rows, document, taking, unit, year }: Changing,
  { parentId, before }: Extract<SectionChange, { kind: "lagg-till" }>,
  title: string,
  template: DocumentTemplate,
): Promise<string> {
  await requireHeading(handle, document.id, title, null);
  if (parentId !== null) sectionIn(rows, parentId);
  const texts = textTaker(taking, "sparad");
  const textId = texts.take(standingText(sectionOf(template, title)?.standing, { unit, year }));
  await texts.write();
  const section = partRow(document.id, "avsnitt", { zone: "dokument", parentId, position: lastPosition(rows, parentId) + 1 }, { title });
  const text = partRow(document.id, "text", { zone: "dokument", parentId: section.id, position: 0 }, { textId });
  await insertAll(handle, handle.t.documentPart, [section, text]);
  await place(handle, [...rows, section], section, before);
  return section.id;
}

async function rename(
  { handle, document }: Changing,
  section: PartRow,
  { title: typed, from }: Extract<SectionChange, { kind: "rubrik" }>,
): Promise<void> {
  const { db, t } = handle;
  if (section.title !== from) refuse("invalid", CHANGED);
  const title = cleaned(typed);
  await requireHeading(handle, document.id, title, section.id);
  await db.update(t.documentPart).set({ title }).where(eq(t.documentPart.id, section.id));
}

async function requireHeading(handle: Handle, documentId: string, title: string, id: string | null): Promise<void> {
  if (title === "") refuse("invalid", "Skriv avsnittets rubrik.");
  if (title.length > LONGEST_TITLE) refuse("invalid", `Rubriken är för lång. Skriv högst ${LONGEST_TITLE} tecken.`);
  if (isTaken(await documentSections(handle, documentId), title, id)) {
    refuse("invalid", `Det finns redan ett avsnitt som heter ”${title}”. Skriv en annan rubrik.`);
  }
}

/** The text itself stays where texts are, so that what somebody is writing in it just now is not lost. */
async function remove({ handle: { db, t }, rows, document }: Changing, section: PartRow): Promise<void> {
  const { sections } = await documentSections({ db, t }, document.id);
  const known = sections.find(({ id }) => id === section.id);
  if (known?.filled || known?.holds) refuse("invalid", "Det står något i avsnittet. Dölj det i stället, så finns texten kvar.");
  for (const { id } of [...childrenOf(rows)(section.id), section]) await db.delete(t.documentPart).where(eq(t.documentPart.id, id));
}

/** Puts a part before another of those that stand beside it; the goals stay together. */
async function place({ db, t }: Handle, rows: PartRow[], part: PartRow, before: string | null): Promise<void> {
  const beside = childrenOf(rows)(part.parentId ?? "").filter(({ id, zone }) => id !== part.id && zone === part.zone);
  const at = before === null ? beside.length : beside.findIndex(({ id }) => id === before);
  const next = beside[at];
  if (at < 0 || (next?.kind === "mal" && beside[at - 1]?.kind === "mal")) refuse("invalid", CHANGED);
  const inOrder = [...beside.slice(0, at), part, ...beside.slice(at)];
  for (const [position, row] of inOrder.entries()) {
    if (row.position !== position) await db.update(t.documentPart).set({ position }).where(eq(t.documentPart.id, row.id));
  }
}

function sectionIn(rows: PartRow[], id: string): PartRow {
  const section = rows.find((row) => row.id === id && row.kind === "avsnitt" && row.zone === "dokument");
  return section ?? refuse("missing", "Avsnittet står inte i dokumentet. Ladda om sidan.");
}

function lastPosition(rows: PartRow[], parentId: string | null): number {
  return childrenOf(rows)(parentId ?? "").at(-1)?.position ?? -1;
}
