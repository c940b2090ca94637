import { and, eq, inArray, or } from "drizzle-orm";
import type { DocumentContent, DocumentKind } from "../../lib/domain/document.ts";
import { canonical } from "../canonical.ts";
import type { Handle, Source } from "../store.ts";
import { contentOf, type Paper, printedParts } from "./document-tree.ts";
import { type Facts, loadFacts, type PaperContext } from "./facts.ts";
import type { PartRow, PartTexts } from "./part-row.ts";
import { withFactsFigures } from "./text-figures.ts";

export type LoadedPaper = Paper & { documentId: string };

/** A document's rows and all they print, in a fixed number of statements; null when there is no such document. */
export async function loadPaper(source: Source, documentId: string, known?: Facts): Promise<LoadedPaper | null> {
  const { db, t } = source;
  const [found] = await db
    .select({ document: t.document, plan: t.plan, styrmodell: t.styrmodell.definition })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.steeringYear, eq(t.steeringYear.year, t.plan.year))
    .innerJoin(t.styrmodell, eq(t.styrmodell.id, t.steeringYear.styrmodellId))
    .where(eq(t.document.id, documentId));
  if (!found) return null;
  const { document, plan, styrmodell } = found;
  const rows: PartRow[] = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  const facts = known ?? (await loadFacts(source, { planId: plan.id, unitId: plan.orgUnitId, year: plan.year }));
  const head = { ...document.head, title: document.title, dnr: document.dnr, date: document.dated };
  const context = { styrmodell, kind: document.kind, year: plan.year, facts };
  return { documentId, head, rows, texts: await loadTexts(source, documentId, context), context };
}

/** Keeps the letters of `content` on the document's parts, so that it reads back exactly as it stands. */
export async function keepPrinted({ db, t }: Handle, paper: Paper, content: DocumentContent): Promise<void> {
  const before = new Map(paper.rows.map((row) => [row.id, row.printed]));
  for (const [id, printed] of printedParts(paper, content)) {
    if (canonical(printed) === canonical(before.get(id))) continue;
    await db.update(t.documentPart).set({ printed }).where(eq(t.documentPart.id, id));
  }
}

/**
 * Undecided papers whose print hangs on the same facts as a paper about to be taken in: those of the plan, and next year's
 * of the same unit, which print this year's outcomes beside their own. `but`: the paper whose place it takes.
 */
export async function neighbours(
  { db, t }: Source,
  unitId: string,
  year: number,
  but: { planId: string; kind: DocumentKind },
): Promise<string[]> {
  const rows = await db
    .select({ id: t.document.id, state: t.document.state, planId: t.document.planId, kind: t.document.kind })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .where(and(eq(t.plan.orgUnitId, unitId), or(eq(t.plan.year, year), eq(t.plan.year, year + 1))));
  const others = rows.filter((row) => !(row.planId === but.planId && row.kind === but.kind));
  return others.filter((row) => row.state !== "beslutad").map((row) => row.id);
}

/** Undecided papers of any unit that print one of these indicators. */
export async function papersWith({ db, t }: Source, indicatorIds: Set<string>): Promise<string[]> {
  if (indicatorIds.size === 0) return [];
  const rows = await db
    .selectDistinct({ id: t.document.id, state: t.document.state })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(inArray(t.documentPart.indicatorId, Array.from(indicatorIds)));
  return rows.filter((row) => row.state !== "beslutad").map((row) => row.id);
}

/** Each paper as it stands now, to be kept so by `keepAsTheyStood` after facts have come in. */
export async function asTheyStand(source: Source, documentIds: string[]): Promise<Map<string, DocumentContent>> {
  const contents = new Map<string, DocumentContent>();
  for (const id of documentIds) {
    const paper = await loadPaper(source, id);
    if (paper) contents.set(id, contentOf(paper));
  }
  return contents;
}

/** Taking in one paper changes nothing that another prints. */
export async function keepAsTheyStood(handle: Handle, contents: Map<string, DocumentContent>): Promise<void> {
  for (const [id, content] of contents) {
    const paper = await loadPaper(handle, id);
    if (paper) await keepPrinted(handle, paper, content);
  }
}

async function loadTexts({ db, t }: Source, documentId: string, { facts, year }: PaperContext): Promise<PartTexts> {
  const rows = await db
    .select({ id: t.text.id, version: t.text.version, blocks: t.textVersion.blocks })
    .from(t.documentPart)
    .innerJoin(t.text, eq(t.text.id, t.documentPart.textId))
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .where(eq(t.documentPart.documentId, documentId));
  return new Map(rows.map(({ id, version, blocks }) => [id, { version, blocks: withFactsFigures(blocks, facts, year) }]));
}
