import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { canonical, sha256 } from "../canonical.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import type { OrgPlace } from "./organisation.ts";

/** The tables that a paper is taken into, with their keys, each after those it refers to. */
export const TAKEN_INTO = {
  text: ["id"],
  textVersion: ["textId", "version"],
  goal: ["id"],
  planGoal: ["planId", "goalId"],
  activity: ["id"],
  planActivity: ["planId", "activityId"],
  indicator: ["id"],
  indicatorVersion: ["indicatorId", "validFrom"],
  planIndicator: ["planId", "goalId", "indicatorId"],
  document: ["id"],
  documentEvent: ["documentId", "no"],
  target: ["orgUnitId", "year", "indicatorId", "setBy", "no"],
  outcome: ["orgUnitId", "indicatorId", "year", "period", "districtId", "gender"],
  indicatorReport: ["orgUnitId", "year", "period", "indicatorId"],
  assessment: ["planId", "goalId", "period"],
  activityReport: ["planId", "activityId", "period"],
  goalText: ["planId", "goalId", "kind", "period", "no"],
  budgetTable: ["id"],
  budgetRow: ["budgetTableId", "rowNo"],
  goalBudgetRow: ["planId", "goalId", "budgetTableId", "rowNo"],
  budgetAmount: ["budgetTableId", "rowNo", "columnKey"],
  ledgerFile: ["id"],
  ledgerLine: ["fileId", "fileRow"],
  documentPart: ["id"],
} as const;

export type TakenTable = keyof typeof TAKEN_INTO;
export type AnyRow = Record<string, unknown>;

/** A row that a taking in made, changed or removed: as it was, and the checksum of what it became; null where there was or is none. */
export type RowTaken = { table: TakenTable; key: string; before: AnyRow | null; after: string | null };

/** By table and key. */
export type StandingRows = Map<TakenTable, Map<string, AnyRow>>;

/** Where a paper is taken in: whose, of which year and kind. */
export type TakenPlace = OrgPlace & { planId: string; year: number; kind: DocumentKind };

/** All rows that taking a paper in there may touch, as they stand; the organisation and the original files are no part of it. */
export async function rowsThere(source: Source, { kommunId, boardId, unitId, planId, year, kind }: TakenPlace): Promise<StandingRows> {
  const { db, t } = source;
  const line = [kommunId, boardId, unitId];
  const papers = db
    .select({ id: t.document.id })
    .from(t.document)
    .where(and(eq(t.document.planId, planId), eq(t.document.kind, kind)));
  const inPaper = (column: typeof t.documentPart.textId | typeof t.documentPart.budgetTableId) =>
    db.select({ id: column }).from(t.documentPart).where(inArray(t.documentPart.documentId, papers));
  const [texts, tables] = [inPaper(t.documentPart.textId), inPaper(t.documentPart.budgetTableId)];
  const inPlan = (table: { planId: typeof t.planGoal.planId }) => eq(table.planId, planId);
  const indicators = db.select({ id: t.indicator.id }).from(t.indicator).where(inArray(t.indicator.ownerId, line));
  const which: Record<TakenTable, SQL | undefined> = {
    text: inArray(t.text.id, texts),
    textVersion: inArray(t.textVersion.textId, texts),
    goal: and(eq(t.goal.year, year), inArray(t.goal.ownerId, line)),
    planGoal: inPlan(t.planGoal),
    activity: inArray(
      t.activity.id,
      db.select({ id: t.planActivity.activityId }).from(t.planActivity).where(eq(t.planActivity.planId, planId)),
    ),
    planActivity: eq(t.planActivity.planId, planId),
    indicator: inArray(t.indicator.ownerId, line),
    indicatorVersion: inArray(t.indicatorVersion.indicatorId, indicators),
    planIndicator: eq(t.planIndicator.planId, planId),
    document: inArray(t.document.id, papers),
    documentEvent: inArray(t.documentEvent.documentId, papers),
    target: and(eq(t.target.orgUnitId, unitId), eq(t.target.year, year)),
    outcome: and(eq(t.outcome.orgUnitId, unitId), eq(t.outcome.period, kind), or(eq(t.outcome.year, year), eq(t.outcome.year, year - 1))),
    indicatorReport: and(eq(t.indicatorReport.orgUnitId, unitId), eq(t.indicatorReport.year, year), eq(t.indicatorReport.period, kind)),
    assessment: and(eq(t.assessment.planId, planId), eq(t.assessment.period, kind)),
    activityReport: eq(t.activityReport.planId, planId),
    goalText: inArray(t.goalText.textId, texts),
    budgetTable: inArray(t.budgetTable.id, tables),
    budgetRow: inArray(t.budgetRow.budgetTableId, tables),
    goalBudgetRow: inArray(t.goalBudgetRow.budgetTableId, tables),
    budgetAmount: inArray(t.budgetAmount.budgetTableId, tables),
    ledgerFile: inArray(t.ledgerFile.budgetTableId, tables),
    ledgerLine: inArray(
      t.ledgerLine.fileId,
      db.select({ id: t.ledgerFile.id }).from(t.ledgerFile).where(inArray(t.ledgerFile.budgetTableId, tables)),
    ),
    documentPart: inArray(t.documentPart.documentId, papers),
  };
  const standing: StandingRows = new Map();
  for (const table of Object.keys(TAKEN_INTO) as TakenTable[]) {
    const rows: AnyRow[] = await db
      .select()
      .from(t[table] as Tables["goal"])
      .where(which[table]);
    standing.set(table, new Map(rows.map((row) => [keyOf(table, row), row])));
  }
  return standing;
}

/** What was made, changed and removed between the two; a row that stands is no part of it. */
export function rowsTaken(before: StandingRows, after: StandingRows): RowTaken[] {
  return (Object.keys(TAKEN_INTO) as TakenTable[]).flatMap((table) => {
    const [were, are] = [before.get(table) ?? new Map<string, AnyRow>(), after.get(table) ?? new Map<string, AnyRow>()];
    const removedOrChanged = [...were].flatMap(([key, row]): RowTaken[] => {
      const now = are.get(key);
      if (now && canonical(now) === canonical(row)) return [];
      return [{ table, key, before: row, after: now ? meaningOf(now) : null }];
    });
    const made = [...are].filter(([key]) => !were.has(key));
    return [...removedOrChanged, ...made.map(([key, row]) => ({ table, key, before: null, after: meaningOf(row) }))];
  });
}

/** The checksum of what a row says: its version counts its changes, and how its letters are printed others' takings in move too. */
export function meaningOf({ version, printed, ...row }: AnyRow): string {
  return sha256(canonical(row));
}

export function keyOf(table: TakenTable, row: AnyRow): string {
  return TAKEN_INTO[table].map((key) => String(row[key])).join("/");
}
