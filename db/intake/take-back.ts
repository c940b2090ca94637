import { and, eq, inArray, sql } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { PartRow } from "../paper/part-row.ts";
import { refuse } from "../refusal.ts";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { removeBudgetTable } from "./budgets.ts";
import { nothingUnder, removeUnneededGoals } from "./remove-made.ts";

/** What a paper printed, to be looked at again when the one that replaces it is in. */
export type LeftBehind = { planId: string; unitId: string; year: number; goalIds: string[]; indicatorIds: string[]; activityIds: string[] };

/**
 * Takes an undecided paper back: its tree, its texts, budgets and assessments, and the figures that were read from it and
 * that nobody has changed since. Goals, indicators and activities stay until `sweep`, so that the paper that replaces it
 * finds them under their own ids.
 */
export async function takeBack(
  handle: Handle,
  document: Tables["document"]["$inferSelect"],
  unitId: string,
  year: number,
): Promise<LeftBehind> {
  const { db, t } = handle;
  const { id, planId, kind } = document;
  const parts = await removeParts(handle, id);
  await db.delete(t.assessment).where(and(eq(t.assessment.planId, planId), eq(t.assessment.period, kind)));
  await db.delete(t.activityReport).where(and(eq(t.activityReport.planId, planId), eq(t.activityReport.period, kind)));
  await db.delete(t.indicatorReport).where(eq(t.indicatorReport.documentId, id));
  await db.delete(t.outcome).where(eq(t.outcome.documentId, id));
  await forgetTargets(handle, id);
  await db.delete(t.documentEvent).where(eq(t.documentEvent.documentId, id));
  await db.delete(t.document).where(eq(t.document.id, id));
  return {
    planId,
    unitId,
    year,
    goalIds: idsOf(parts, (row) => row.goalId),
    indicatorIds: idsOf(parts, (row) => row.indicatorId),
    activityIds: idsOf(parts, (row) => row.activityId),
  };
}

/** Refuses to take a paper away that others work from, or have: `which` it is, and what it "kan inte" be. */
export async function requireNeverSentOn(
  { db, t }: Handle,
  { id, state }: Pick<Tables["document"]["$inferSelect"], "id" | "state">,
  which: string,
  act: string,
): Promise<void> {
  if (state === "beslutad") refuse("frozen", `${which} är redan beslutad och kan inte ${act}.`);
  if (state !== "utkast" && state !== "aterlamnad") refuse("invalid", `${which} är inlämnad och kan inte ${act}. Ta tillbaka den först.`);
  const [frozen] = await db.select({ id: t.documentSnapshot.id }).from(t.documentSnapshot).where(eq(t.documentSnapshot.documentId, id));
  if (frozen) {
    refuse("frozen", `${which} har varit beslutad eller lämnad till kommunledningen och kan inte ${act}: det som stod då sparas.`);
  }
}

/** "Verksamhetsplan 2026 för Hemstödsenheten" */
export function paperWords(kind: DocumentKind, year: number, unit: string): string {
  return `${KIND_WORDS[kind]} ${year} för ${unit}`;
}

const KIND_WORDS: Record<DocumentKind, string> = {
  VP: "Verksamhetsplan",
  T1: "Tertialrapport 1",
  T2: "Tertialrapport 2",
  VB: "Verksamhetsberättelse",
};

/** Removes a paper's tree with its texts and budgets; answers what the tree was. */
export async function removeParts(handle: Handle, documentId: string): Promise<PartRow[]> {
  const { db, t } = handle;
  const parts = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  await db.delete(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  for (const textId of idsOf(parts, (row) => row.textId)) {
    await db.delete(t.goalText).where(eq(t.goalText.textId, textId));
    await db.delete(t.textVersion).where(eq(t.textVersion.textId, textId));
    await db.delete(t.text).where(eq(t.text.id, textId));
  }
  for (const tableId of idsOf(parts, (row) => row.budgetTableId)) await removeBudgetTable(handle, tableId);
  return parts;
}

/** Removes what only the paper taken back had: activities, then indicators, then goals, leaves before what they hang on. */
export async function sweep(handle: Handle, left: LeftBehind): Promise<void> {
  const { db, t } = handle;
  const { planId } = left;
  const printed = await db
    .select({ goalId: t.documentPart.goalId, indicatorId: t.documentPart.indicatorId, activityId: t.documentPart.activityId })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(eq(t.document.planId, planId));
  const still = new Set(printed.flatMap((row) => [row.goalId, row.indicatorId, row.activityId]));
  for (const id of left.activityIds) {
    if (still.has(id)) continue;
    await db.delete(t.activityReport).where(eq(t.activityReport.activityId, id));
    await db.delete(t.planActivity).where(eq(t.planActivity.activityId, id));
    await db.delete(t.activity).where(eq(t.activity.id, id));
  }
  for (const id of left.indicatorIds) if (!still.has(id)) await sweepIndicator(handle, left, id);
  await sweepGoals(
    handle,
    planId,
    left.goalIds.filter((id) => !still.has(id)),
  );
}

function idsOf(parts: PartRow[], pick: (row: PartRow) => string | null): string[] {
  return Array.from(new Set(parts.flatMap((row) => pick(row) ?? [])));
}

/** A target read from the paper goes only when no change has been built on it. */
async function forgetTargets({ db, t }: Handle, documentId: string): Promise<void> {
  const read = await db.select().from(t.target).where(eq(t.target.documentId, documentId));
  for (const { orgUnitId, year, indicatorId, setBy } of read) {
    const which = [
      eq(t.target.orgUnitId, orgUnitId),
      eq(t.target.year, year),
      eq(t.target.indicatorId, indicatorId),
      eq(t.target.setBy, setBy),
    ];
    const rows = await db
      .select()
      .from(t.target)
      .where(and(...which));
    if (rows.length === 1) await db.delete(t.target).where(and(...which));
    else
      await db
        .update(t.target)
        .set({ documentId: null })
        .where(and(...which));
  }
}

async function sweepIndicator({ db, t }: Handle, { planId, unitId, year }: LeftBehind, id: string): Promise<void> {
  const outcomes = await db
    .select({ one: sql`1` })
    .from(t.outcome)
    .where(and(eq(t.outcome.indicatorId, id), eq(t.outcome.orgUnitId, unitId), eq(t.outcome.year, year)))
    .limit(1);
  if (outcomes.length > 0) return;
  await db.delete(t.planIndicator).where(and(eq(t.planIndicator.planId, planId), eq(t.planIndicator.indicatorId, id)));
  for (const table of [
    ...[t.planIndicator, t.outcome, t.target, t.indicatorReport, t.documentPart],
    ...[t.findingAnswer, t.indicatorLimit, t.indicatorAlias],
  ]) {
    const used = await db.select({ one: sql`1` }).from(table).where(eq(table.indicatorId, id)).limit(1);
    if (used.length > 0) return;
  }
  await db.delete(t.indicatorVersion).where(eq(t.indicatorVersion.indicatorId, id));
  await db.delete(t.indicator).where(eq(t.indicator.id, id));
}

async function sweepGoals(handle: Handle, planId: string, goalIds: string[]): Promise<void> {
  const { db, t } = handle;
  if (goalIds.length === 0) return;
  const own = [eq(t.planGoal.planId, planId), inArray(t.planGoal.goalId, goalIds)];
  await db.delete(t.planGoal).where(and(...own, ...nothingUnder(handle)));
  await removeUnneededGoals(handle, goalIds);
}
