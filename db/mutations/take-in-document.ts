import { and, eq } from "drizzle-orm";
import { mayTakeIn, mayWrite, type User } from "../../lib/domain/access.ts";
import { type DocumentContent, partsOf } from "../../lib/domain/document.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { canonical, inNfc, sha256 } from "../canonical.ts";
import { forgetTakings, freezeDocument, storeFile } from "../frozen-document.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { activityTaker } from "../intake/activities.ts";
import { budgetTaker } from "../intake/budgets.ts";
import { goalTaker } from "../intake/goals.ts";
import { indicatorTaker } from "../intake/indicators.ts";
import { type OrgPlace, placeDistricts, placeKnown, placeUnit } from "../intake/organisation.ts";
import { takeParts } from "../intake/parts.ts";
import { planOf } from "../intake/plan.ts";
import { yearsStyrmodell } from "../intake/styrmodell.ts";
import { type LeftBehind, paperWords, requireNeverSentOn, sweep, takeBack } from "../intake/take-back.ts";
import type { Taking } from "../intake/taking.ts";
import { rowsTaken, rowsThere } from "../intake/taking-rows.ts";
import { textTaker } from "../intake/texts.ts";
import { contentOf } from "../paper/document-tree.ts";
import { asTheyStand, keepAsTheyStood, keepPrinted, loadPaper, neighbours, papersWith } from "../paper/load.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answered, refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";

export type DocumentTaken = {
  /** what was recognised, as the importer or the example gives it */
  proposal: { content: DocumentContent };
  /** whose paper it is, where that is known (its lineage as it is in a year, the kommun first); else its names say it */
  whose?: { lineage: string[]; year: number };
  /** the file it was read from; null for what was made in Tertial */
  original: { name: string; bytes: Uint8Array } | null;
  /** the nämnd's decision when the paper is taken in as decided: calendar date, § and registry number */
  decided: { date: string; paragraph: string; dnr: string } | null;
  /** put it in the place of an undecided paper of the same unit, kind and year */
  replace: boolean;
  /** what the year follows if it is new (db does not know the templates) */
  styrmodell: Styrmodell;
};

export type DocumentSaved = Saved<{
  documentId: string;
  planId: string;
  unitId: string;
  /** entries of the chain: linked to a known goal, proposed to be one, or new */
  goals: { linked: number; proposed: number; made: number };
}>;

/**
 * Takes a paper in, all of it in one transaction: organisation, plan, goals, figures, texts, budgets, the document's tree,
 * the original file, its event and one history row. Refused (nothing changed) when the paper names neither unit nor nämnd,
 * when the user may not write there, when there is such a document already and `replace` is not said, and always when that
 * one is decided.
 */
export async function takeInDocument(store: Store, user: User, now: string, input: DocumentTaken): Promise<DocumentSaved> {
  const content = inNfc(input.proposal.content);
  return answered(store.tx((handle) => takeIn(handle, user, now, { ...input, proposal: { content } })));
}

async function takeIn(handle: Handle, user: User, now: string, input: DocumentTaken): Promise<DocumentSaved> {
  const { content } = input.proposal;
  const { year, kind } = content.head;
  if (!content.head.unit.trim() && !content.head.board.trim()) {
    refuse("invalid", "Dokumentet säger inte vilken enhet eller nämnd det gäller. Ange enheten och försök igen.");
  }
  const { id: styrmodellId, styrmodell } = await yearsStyrmodell(handle, year, input.styrmodell, now);
  const place = input.whose
    ? await placeKnown(handle, input.whose, year)
    : await placeUnit(handle, content.head, (lineage) => mayWrite(user, lineage));
  if (!mayTakeIn(user, await lineageOf(handle, place.unitId, year), input.decided !== null)) {
    const as = input.decided ? "beslutade dokument" : "dokument";
    refuse("forbidden", `Du har inte behörighet att läsa in ${as} för ${content.head.unit || content.head.board}.`);
  }
  const planId = await planOf(handle, place.unitId, year, now);
  const beside = await asTheyStand(handle, await neighbours(handle, place.unitId, year, { planId, kind }));
  const there = { ...place, planId, year, kind };
  // what is made in Tertial, or decided already, is not undone
  const before = input.original && !input.decided ? await rowsThere(handle, there) : null;
  const left = await makeRoom(handle, planId, place, content, input.replace);
  const documentId = newId();
  const fileId = input.original && (await storeFile(handle, input.original, user, now));
  await insertDocument(handle, { documentId, planId, fileId, input });
  const taking: Taking = {
    handle,
    place,
    planId,
    documentId,
    year,
    kind,
    styrmodell,
    decided: input.decided !== null,
    replaces: left !== null,
    now,
    userId: user.id,
    districts: await placeDistricts(handle, place, year, content.head.districts, districtsIn(content)),
  };
  const goals = await takeFacts(taking, content, beside);
  if (left) await sweep(handle, left);
  await insertEvents(handle, documentId, user, now, input);
  if (before) {
    const rows = rowsTaken(before, await rowsThere(handle, there));
    await handle.db.insert(handle.t.documentTaking).values({ documentId, replacedId: left?.documentId ?? null, rows });
  } else if (left) await forgetTakings(handle, left.documentId);
  const sha = await freeze(handle, documentId, styrmodellId, now, input.decided !== null);
  await remember(handle, {
    authorityId: place.boardId,
    at: now,
    byId: user.id,
    action: left ? "dokument-ersatt" : "dokument-inlast",
    place: `document/${documentId}`,
    planId,
    before: left ? { documentId: left.documentId } : {},
    after: {
      kind,
      year,
      unitId: place.unitId,
      decided: input.decided,
      original: fileId && { name: input.original?.name, fileId },
      sha256: sha,
    },
  });
  return { ok: true, version: 1, documentId, planId, unitId: place.unitId, goals };
}

/** Facts first, then the tree; what other papers print is kept as it stood. Answers how the goals were linked. */
async function takeFacts(taking: Taking, content: DocumentContent, beside: Map<string, DocumentContent>) {
  const { handle, documentId } = taking;
  const takers = {
    goals: await goalTaker(taking),
    indicators: await indicatorTaker(taking),
    activities: await activityTaker(taking),
    budgets: budgetTaker(taking),
    texts: textTaker(taking),
  };
  const rows = takeParts(taking, content, takers);
  const withTold = (await papersWith(handle, takers.indicators.filledIn)).filter((id) => !beside.has(id) && id !== documentId);
  const others = new Map([...beside, ...(await asTheyStand(handle, withTold))]);
  await takers.goals.write();
  await takers.indicators.write();
  await takers.activities.write();
  await takers.budgets.write();
  await takers.texts.write();
  await assess(taking, content, rows);
  await insertAll(handle, handle.t.documentPart, rows);
  const paper = await loadPaper(handle, documentId);
  if (paper) await keepPrinted(handle, paper, content);
  await keepAsTheyStood(handle, others);
  return takers.goals.counts;
}

/** The paper's assessments; of two for one goal the first stands, the other is only printed. */
async function assess(taking: Taking, content: DocumentContent, rows: { kind: string; goalId: string | null }[]): Promise<void> {
  const { handle, planId, kind } = taking;
  const goals = [...partsOf(content.parts)].filter((part) => part.kind === "mal");
  const goalIds = rows.filter((row) => row.kind === "mal").map((row) => row.goalId ?? "");
  const known = await handle.db
    .select()
    .from(handle.t.assessment)
    .where(and(eq(handle.t.assessment.planId, planId), eq(handle.t.assessment.period, kind)));
  const assessed = new Set(known.map((row) => row.goalId));
  const made = goals.flatMap(({ assessment }, index) => {
    const goalId = goalIds[index] ?? "";
    if (!assessment || assessed.has(goalId)) return [];
    assessed.add(goalId);
    return [{ planId, goalId, period: kind, decided: assessment.status, decidedBy: taking.userId, decidedAt: taking.now }];
  });
  await insertAll(handle, handle.t.assessment, made);
}

/** Takes the same unit's paper of the same kind and year back, where it may be; null when there is none. */
async function makeRoom(
  handle: Handle,
  planId: string,
  place: OrgPlace,
  content: DocumentContent,
  replace: boolean,
): Promise<(LeftBehind & { documentId: string }) | null> {
  const { db, t } = handle;
  const { kind, year, unit, board } = content.head;
  const [same] = await db
    .select()
    .from(t.document)
    .where(and(eq(t.document.planId, planId), eq(t.document.kind, kind)));
  if (!same) return null;
  const which = paperWords(kind, year, unit || board);
  await requireNeverSentOn(handle, same, which, "ersättas");
  if (!replace) refuse("invalid", `${which} finns redan. Läs in den med valet att ersätta om den nya ska gälla i stället.`);
  return { ...(await takeBack(handle, same, place.unitId, year)), documentId: same.id };
}

async function insertDocument(
  { db, t }: Handle,
  { documentId, planId, fileId, input }: { documentId: string; planId: string; fileId: string | null; input: DocumentTaken },
): Promise<void> {
  const { head } = input.proposal.content;
  const state = input.decided ? ("beslutad" as const) : ("utkast" as const);
  const { kind, title, dnr, date: dated } = head;
  await db.insert(t.document).values({ id: documentId, planId, kind, title, dnr, dated, head, originalFileId: fileId, state });
}

async function insertEvents({ db, t }: Handle, documentId: string, user: User, now: string, input: DocumentTaken): Promise<void> {
  const kind = input.original ? ("importerad" as const) : ("paborjad" as const);
  await db.insert(t.documentEvent).values({ documentId, no: 1, kind, at: now, byId: user.id, note: input.original?.name ?? "" });
  if (!input.decided) return;
  const { date: decidedOn, paragraph, dnr } = input.decided;
  await db.insert(t.documentEvent).values({ documentId, no: 2, kind: "beslutad", at: now, byId: user.id, decidedOn, paragraph, dnr });
}

/** The checksum of the paper's content as it stands now; a decided paper is also kept whole. */
async function freeze(handle: Handle, documentId: string, styrmodellId: string, now: string, decided: boolean): Promise<string> {
  const paper = await loadPaper(handle, documentId);
  if (!paper) throw new Error(`The document ${documentId} that was just taken in is not there`);
  const content = contentOf(paper);
  return decided ? freezeDocument(handle, { documentId, takenAt: now, content, styrmodellId, fileId: null }) : sha256(canonical(content));
}

function districtsIn(content: DocumentContent): string[] {
  return [...partsOf(content.parts)].flatMap((part) =>
    part.kind === "indikatortabell"
      ? part.rows.flatMap((row) => row.breakdown.map((line) => line.district).filter((name) => name !== ""))
      : [],
  );
}
