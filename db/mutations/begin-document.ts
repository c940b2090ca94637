import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { type Beginning, filledIn, type ReportKind, reportsToBegin } from "../../lib/domain/beginning.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import type { RichText } from "../../lib/domain/text-block.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { begunHead } from "../building/begun-head.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { begunParts } from "../intake/begun-parts.ts";
import { budgetTaker } from "../intake/budgets.ts";
import { textTaker } from "../intake/texts.ts";
import { loadChain } from "../queries/chain.ts";
import { unitYear } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import { requireWriter } from "./guards.ts";

export type DocumentBegun = {
  year: number;
  /** the unit's name in addresses */
  unit: string;
  kind: ReportKind;
  /** what the report holds (db does not know the templates) */
  beginning: Beginning;
};

/**
 * Begins a report of a unit's year from its plan: goals in the chain's order with what is to be reported and written. It
 * adds texts and budgets to fill in, and changes nothing that stands.
 */
export async function beginDocument(store: Store, user: User, now: string, input: DocumentBegun): Promise<Saved<{ documentId: string }>> {
  return answered(store.tx((handle) => begin(handle, user, now, input)));
}

async function begin(handle: Handle, user: User, now: string, { year, unit, kind, beginning }: DocumentBegun) {
  const { db, t } = handle;
  const here = (await unitYear(handle, year, unit)) ?? refuse("missing", `Enheten har ingen plan för ${year}.`);
  const { planId } = here;
  const authorityId = await requireWriter(handle, user, here.unit.id, year);
  const papers = await db.select().from(t.document).where(eq(t.document.planId, planId)).orderBy(t.document.id);
  const same = papers.find((paper) => paper.kind === kind);
  if (same) refuse(same.state === "beslutad" ? "frozen" : "invalid", `${same.title} finns redan.`);
  if (!reportsToBegin(year, [], dayOf(now)).includes(kind)) refuse("invalid", `Rapporter för ${year} går inte att börja nu.`);
  const documentId = newId();
  const title = filledIn(beginning.title, { kind, year, unit: here.unit.name });
  const head = begunHead(here, kind, title, (papers.find((paper) => paper.kind === "VP") ?? papers[0])?.head);
  await db.insert(t.document).values({ id: documentId, planId, kind, title: head.title, dnr: "", dated: "", head, state: "utkast" });
  const place = { handle, planId, kind, userId: user.id, now, place: { boardId: authorityId } };
  const budgets = budgetTaker(place);
  const texts = textTaker(place, "kopierad");
  const chain = await loadChain(handle, here);
  const planTexts = await textsOfPlan(handle, planId);
  const indicatorOwners = await ownersOf(handle, planId);
  const rows = begunParts({ documentId, kind, beginning, chain, planTexts, indicatorOwners, budgets, texts });
  await budgets.write();
  await texts.write();
  await insertAll(handle, t.documentPart, rows);
  await db.insert(t.documentEvent).values({ documentId, no: 1, kind: "paborjad", at: now, byId: user.id });
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: "dokument-paborjat",
    place: `document/${documentId}`,
    planId,
    before: {},
    after: { kind, year, unitId: here.unit.id },
  });
  return { ok: true as const, version: 1, documentId };
}

async function textsOfPlan({ db, t }: Handle, planId: string): Promise<Map<string, RichText[]>> {
  const rows = await db
    .select({ goalText: t.goalText, blocks: t.textVersion.blocks })
    .from(t.goalText)
    .innerJoin(t.text, eq(t.text.id, t.goalText.textId))
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .where(and(eq(t.goalText.planId, planId), eq(t.goalText.period, "VP")))
    .orderBy(t.goalText.goalId, t.goalText.kind, t.goalText.no);
  const texts = new Map<string, RichText[]>();
  for (const { goalText, blocks } of rows) {
    const key = `${goalText.goalId}/${goalText.kind}`;
    texts.set(key, [...(texts.get(key) ?? []), blocks]);
  }
  return texts;
}

async function ownersOf({ db, t }: Handle, planId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinct({ id: t.indicator.id, ownerId: t.indicator.ownerId })
    .from(t.planIndicator)
    .innerJoin(t.indicator, eq(t.indicator.id, t.planIndicator.indicatorId))
    .where(eq(t.planIndicator.planId, planId));
  return new Map(rows.map(({ id, ownerId }) => [id, ownerId]));
}
