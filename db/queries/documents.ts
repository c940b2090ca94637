import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Reading } from "../../lib/domain/access.ts";
import type { UnitYear } from "../../lib/domain/chain.ts";
import type { DocumentContent } from "../../lib/domain/document.ts";
import type { DocumentStanding, DocumentSummary } from "../../lib/domain/document-summary.ts";
import type { HistoryHead } from "../../lib/domain/history-head.ts";
import type { Layout } from "../../lib/domain/layout.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import { contentOf } from "../paper/document-tree.ts";
import type { Facts } from "../paper/facts.ts";
import { loadPaper } from "../paper/load.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";

export type { DocumentSummary };

/** Documents, newest year first; within a unit in the order VP, T1, T2, VB. */
export async function documentsOf(source: Source, which: { year?: number; unitId?: string }): Promise<DocumentSummary[]> {
  const { t } = source;
  const conditions = [
    which.year === undefined ? undefined : eq(t.plan.year, which.year),
    which.unitId === undefined ? undefined : eq(t.plan.orgUnitId, which.unitId),
  ];
  const documents = (await rowsOf(source, and(...conditions))).map(summaryOf);
  return documents.sort((a, b) => b.year - a.year || inSwedishOrder(a.unit, b.unit) || KIND_ORDER[a.kind] - KIND_ORDER[b.kind]);
}

/** How far each document of a year has come; nothing of what it says. */
export async function documentStates({ db, t }: Source, year: number): Promise<DocumentStanding[]> {
  const { id, kind, state, handedOverAt } = t.document;
  return db
    .select({ id, unitId: t.plan.orgUnitId, kind, state, handedOverAt })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .where(eq(t.plan.year, year));
}

/** The documents of a unit's year, in the order VP, T1, T2, VB. */
export async function papersOf(source: Source, { planId }: UnitYear): Promise<DocumentSummary[]> {
  const papers = (await rowsOfPlan(source, { planId })).map(summaryOf);
  return papers.sort((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind]);
}

/** One document as it stands in a list; null when there is none. */
export async function documentSummary(source: Source, id: string): Promise<DocumentSummary | null> {
  const [row] = await rowOfDocument(source, { id });
  return row ? summaryOf(row) : null;
}

/**
 * One document with everything it prints; null when there is no such document. A decided one is given as it was decided,
 * and one that is read as handed over as it was then, whatever has changed since; `frozenAt` is the instant, `layout` the
 * layout and `historyHead` the end of the history of that. `styrmodell` is the one its year follows. `known`: the year's facts,
 * where they have been read.
 */
export async function documentContent(
  source: Source,
  id: string,
  reading: Reading = "as-it-stands",
  known?: Facts,
): Promise<{
  summary: DocumentSummary;
  content: DocumentContent;
  styrmodell: Styrmodell;
  frozenAt?: string;
  layout?: Layout | null;
  historyHead?: HistoryHead | null;
} | null> {
  const summary = await documentSummary(source, id);
  if (!summary) return null;
  if (summary.state === "beslutad" || reading === "as-handed-over") {
    const [frozen] = await lastSnapshot(source, { id });
    if (!frozen) throw new Error(`The document ${id}, decided or handed over, has no snapshot`);
    return { summary, ...frozen };
  }
  const paper = await loadPaper(source, id, known);
  return paper && { summary, content: contentOf(paper), styrmodell: paper.context.styrmodell };
}

const lastSnapshot = prepared("last_snapshot", ({ db, t: { documentSnapshot, styrmodell } }: Source) =>
  db
    .select({
      content: documentSnapshot.content,
      styrmodell: styrmodell.definition,
      frozenAt: documentSnapshot.takenAt,
      layout: documentSnapshot.layout,
      historyHead: documentSnapshot.historyHead,
    })
    .from(documentSnapshot)
    .innerJoin(styrmodell, eq(styrmodell.id, documentSnapshot.styrmodellId))
    .where(eq(documentSnapshot.documentId, sql.placeholder("id")))
    .orderBy(desc(documentSnapshot.takenAt), desc(documentSnapshot.id))
    .limit(1),
);

/** Is the unit's report for the period decided? */
export async function isDecided(source: Source, here: UnitYear, period: string): Promise<boolean> {
  return (await papersOf(source, here)).some(({ kind, state }) => kind === period && state === "beslutad");
}

const rowOfDocument = prepared("document_by_id", (source: Source) => rowsOf(source, eq(source.t.document.id, sql.placeholder("id"))));
const rowsOfPlan = prepared("documents_of_plan", (source: Source) =>
  rowsOf(source, eq(source.t.document.planId, sql.placeholder("planId"))),
);

function rowsOf({ db, t }: Source, which: SQL | undefined) {
  return db
    .select({ document: t.document, year: t.plan.year, unitId: t.plan.orgUnitId, unit: t.orgUnitYear.name, unitSlug: t.orgUnitYear.slug })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.year, t.plan.year), eq(t.orgUnitYear.orgUnitId, t.plan.orgUnitId)))
    .where(which);
}

function summaryOf({ document, year, unitId, unit, unitSlug }: Awaited<ReturnType<typeof rowsOf>>[number]): DocumentSummary {
  return {
    id: document.id,
    kind: document.kind,
    year,
    unit,
    unitId,
    unitSlug,
    title: document.title,
    state: document.state,
    handedOverAt: document.handedOverAt,
    dnr: document.dnr,
    date: document.dated,
  };
}

const KIND_ORDER = { VP: 0, T1: 1, T2: 2, VB: 3 } as const;
