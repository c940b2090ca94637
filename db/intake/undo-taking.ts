import { and, eq, inArray, ne, notExists, or, sql } from "drizzle-orm";
import { refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { removeParts } from "./take-back.ts";
import {
  type AnyRow,
  keyOf,
  meaningOf,
  type RowTaken,
  type StandingRows,
  TAKEN_INTO,
  type TakenPlace,
  type TakenTable,
} from "./taking-rows.ts";

/** What only the paper holds: it goes with the paper, whatever has been written in it since. */
export const OF_THE_PAPER: TakenTable[] = [
  ...(["text", "textVersion", "document", "documentEvent", "goalText", "budgetTable", "budgetRow"] as const),
  ...(["goalBudgetRow", "budgetAmount", "ledgerFile", "ledgerLine", "documentPart"] as const),
];

/** Facts by the cell: nothing else hangs on them. */
const FIGURES: TakenTable[] = ["target", "outcome", "indicatorReport", "assessment", "activityReport"];

/** A fact of the paper that somebody has changed since, as it stands. */
export type Kept = { table: TakenTable; row: AnyRow };

/**
 * Takes a paper out again, and puts back what stood before it: what it made goes and what it changed or removed comes back, where
 * nobody has changed it since; the paper that it replaced is as it was. Answers which facts are left as they are.
 */
export async function undoTaking(
  handle: Handle,
  { planId, documentId }: Pick<TakenPlace, "planId"> & { documentId: string },
  taken: RowTaken[],
  now: StandingRows,
): Promise<Kept[]> {
  const { db, t } = handle;
  const standing = (one: RowTaken): AnyRow | undefined => now.get(one.table)?.get(one.key);
  const asLeft = (one: RowTaken) => {
    const row = standing(one);
    return row !== undefined && meaningOf(row) === one.after;
  };
  const facts = taken.filter(({ table }) => !OF_THE_PAPER.includes(table));
  const changedSince = new Set(facts.filter((one) => one.after !== null && standing(one) !== undefined && !asLeft(one)));
  for (const one of facts) if (one.table === "target" && one.after !== null && isBuiltOn(now, standing(one))) changedSince.add(one);

  await removeParts(handle, documentId);
  for (const one of facts) {
    const row = standing(one);
    if (FIGURES.includes(one.table) && one.before === null && row && !changedSince.has(one)) await removeRow(handle, one.table, row);
  }
  await forgetPaper(handle, documentId);
  await db.delete(t.documentEvent).where(eq(t.documentEvent.documentId, documentId));
  await db.delete(t.document).where(eq(t.document.id, documentId));
  await putBack(handle, taken, now, changedSince);

  const made = (table: TakenTable): AnyRow[] =>
    facts.filter((one) => one.table === table && one.before === null && asLeft(one)).map((one) => standing(one) ?? {});
  await removeActivities(handle, planId, made("planActivity"), made("activity"));
  await removeIndicators(handle, planId, made("planIndicator"), made("indicator"), changedSince);
  await removeGoals(handle, planId, made("planGoal"), made("goal"));
  return Array.from(changedSince, (one) => ({ table: one.table, row: standing(one) ?? {} }));
}

/** A changed årsmål is a new row on the old one. */
function isBuiltOn(now: StandingRows, row: AnyRow | undefined): boolean {
  if (!row) return false;
  return now.get("target")?.has(keyOf("target", { ...row, no: Number(row.no) + 1 })) ?? false;
}

/** What is left of the paper's facts is from no paper any more. */
async function forgetPaper({ db, t }: Handle, documentId: string): Promise<void> {
  await db.update(t.target).set({ documentId: null }).where(eq(t.target.documentId, documentId));
  await db.update(t.outcome).set({ documentId: null }).where(eq(t.outcome.documentId, documentId));
  await db.update(t.indicatorReport).set({ documentId: null }).where(eq(t.indicatorReport.documentId, documentId));
}

/** What was removed stands again, what was changed is as it was. */
async function putBack(handle: Handle, taken: RowTaken[], now: StandingRows, changedSince: Set<RowTaken>): Promise<void> {
  await requireStillThere(handle, taken, now);
  const papers = new Set<unknown>((await handle.db.select({ id: handle.t.document.id }).from(handle.t.document)).map(({ id }) => id));
  for (const table of Object.keys(TAKEN_INTO) as TakenTable[]) {
    const gone: AnyRow[] = [];
    for (const one of taken) {
      if (one.table !== table || one.before === null || changedSince.has(one)) continue;
      const row = now.get(table)?.get(one.key);
      const from = FIGURES.includes(table) && "documentId" in one.before && !papers.has(one.before.documentId);
      const before = from ? { ...one.before, documentId: null } : one.before;
      if (OF_THE_PAPER.includes(table) || (one.after === null && !row)) gone.push(before);
      else if (row) await changeRow(handle, table, row, before);
      if (table === "document") papers.add(before.id);
    }
    await insertAll(handle, handle.t[table] as Tables["goal"], parentsFirst(gone) as Tables["goal"]["$inferInsert"][]);
  }
}

/** The earlier paper comes back whole or not at all: what it printed may have been taken away since. */
async function requireStillThere({ db, t }: Handle, taken: RowTaken[], now: StandingRows): Promise<void> {
  const back = taken.filter(({ before }) => before !== null).map(({ table, before }) => ({ table, row: before ?? {} }));
  const there = (table: TakenTable, id: string) =>
    now.get(table)?.has(id) || taken.some((one) => one.table === table && one.key === id && one.after === null);
  for (const [table, column] of [
    ["goal", "goalId"],
    ["indicator", "indicatorId"],
    ["activity", "activityId"],
  ] as const) {
    const ids = back.flatMap(({ row }) => (typeof row[column] === "string" ? [row[column]] : []));
    const sought = Array.from(new Set(ids)).filter((id) => !there(table, id));
    const found = sought.length > 0 ? await db.select({ id: t[table].id }).from(t[table]).where(inArray(t[table].id, sought)) : [];
    if (found.length < sought.length) refuseGone();
  }
  for (const { row } of back) {
    if (row.planId && row.goalId && !there("planGoal", keyOf("planGoal", row))) refuseGone();
    if (row.planId && row.activityId && !there("planActivity", keyOf("planActivity", row))) refuseGone();
  }
}

function refuseGone(): never {
  const gone = "mål, indikatorer eller aktiviteter i det har tagits bort sedan dess";
  return refuse("invalid", `Inget är ångrat. Det utkast som ersattes går inte att få tillbaka: ${gone}.`);
}

async function changeRow(handle: Handle, table: TakenTable, standing: AnyRow, before: AnyRow): Promise<void> {
  // a version never runs backwards
  const version = "version" in standing ? { version: Number(standing.version) + 1 } : {};
  await handle.db
    .update(handle.t[table] as Tables["goal"])
    .set({ ...before, ...version } as Partial<Tables["goal"]["$inferInsert"]>)
    .where(whichRow(handle, table, standing));
}

async function removeRow(handle: Handle, table: TakenTable, row: AnyRow): Promise<void> {
  await handle.db.delete(handle.t[table] as Tables["goal"]).where(whichRow(handle, table, row));
}

function whichRow({ t }: Handle, table: TakenTable, row: AnyRow) {
  const columns = t[table] as unknown as Record<string, Tables["goal"]["id"]>;
  return and(...TAKEN_INTO[table].map((key) => eq(columns[key] as Tables["goal"]["id"], row[key] as string)));
}

/** Goals and parts stand under others of their kind. */
function parentsFirst(rows: AnyRow[]): AnyRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ordered = new Set<AnyRow>();
  const add = (row: AnyRow) => {
    const parent = row.parentId ? byId.get(row.parentId) : undefined;
    if (parent && !ordered.has(parent)) add(parent);
    ordered.add(row);
  };
  for (const row of rows) add(row);
  return Array.from(ordered);
}

/** An activity stays where a paper still prints it, or where somebody has followed it up. */
async function removeActivities(handle: Handle, planId: string, entries: AnyRow[], made: AnyRow[]): Promise<void> {
  const { db, t } = handle;
  const ids = made.map(({ id }) => String(id)).filter((id) => entries.some(({ activityId }) => activityId === id));
  if (ids.length === 0) return;
  const printed = await db.select({ id: t.documentPart.activityId }).from(t.documentPart).where(inArray(t.documentPart.activityId, ids));
  const reported = await db
    .select({ id: t.activityReport.activityId })
    .from(t.activityReport)
    .where(inArray(t.activityReport.activityId, ids));
  const elsewhere = await db
    .select({ id: t.planActivity.activityId })
    .from(t.planActivity)
    .where(and(inArray(t.planActivity.activityId, ids), ne(t.planActivity.planId, planId)));
  const needed = new Set([...printed, ...reported, ...elsewhere].map(({ id }) => id));
  const gone = ids.filter((id) => !needed.has(id));
  if (gone.length === 0) return;
  await db.delete(t.planActivity).where(inArray(t.planActivity.activityId, gone));
  await db.delete(t.activity).where(inArray(t.activity.id, gone));
}

/** An indicator stays under a goal where a paper still prints it, or where its figures would else stand nowhere; and at all where it is used. */
async function removeIndicators(
  handle: Handle,
  planId: string,
  entries: AnyRow[],
  made: AnyRow[],
  changedSince: Set<RowTaken>,
): Promise<void> {
  const { db, t } = handle;
  const [plan] = await db.select().from(t.plan).where(eq(t.plan.id, planId));
  if (!plan) throw new Error(`There is no plan ${planId}`);
  const ofUnit = (table: typeof t.outcome | typeof t.target | typeof t.indicatorReport) =>
    db
      .select({ id: table.indicatorId })
      .from(table)
      .where(and(eq(table.orgUnitId, plan.orgUnitId), eq(table.year, plan.year)));
  const figures = [await ofUnit(t.outcome), await ofUnit(t.target), await ofUnit(t.indicatorReport)].flat();
  const withFigures = new Set(figures.map(({ id }) => id));
  const printed = await printedUnder(handle, planId);
  const pairOf = ({ goalId, indicatorId }: AnyRow) => `${goalId}/${indicatorId}`;
  const all = await db.select().from(t.planIndicator).where(eq(t.planIndicator.planId, planId));
  const loose = new Set(entries.map(pairOf).filter((pair) => !printed.has(pair)));
  const staysElsewhere = (indicatorId: unknown) => all.some((row) => row.indicatorId === indicatorId && !loose.has(pairOf(row)));
  for (const row of entries) {
    const { indicatorId } = row;
    const needed = withFigures.has(String(indicatorId)) && !staysElsewhere(indicatorId);
    if (loose.has(pairOf(row)) && !needed) await removeRow(handle, "planIndicator", row);
  }
  const told = new Set(Array.from(changedSince, ({ table, key }) => (table === "indicatorVersion" ? key.split("/")[0] : "")));
  const ids = made.map(({ id }) => String(id)).filter((id) => !told.has(id));
  if (ids.length === 0) return;
  const needed = new Set<string | null>();
  for (const table of [
    ...[t.planIndicator, t.outcome, t.target, t.indicatorReport, t.documentPart],
    ...[t.findingAnswer, t.indicatorLimit, t.indicatorAlias],
  ]) {
    for (const { id } of await db.select({ id: table.indicatorId }).from(table).where(inArray(table.indicatorId, ids))) needed.add(id);
  }
  const gone = ids.filter((id) => !needed.has(id));
  if (gone.length === 0) return;
  await db.delete(t.indicatorVersion).where(inArray(t.indicatorVersion.indicatorId, gone));
  await db.delete(t.indicator).where(inArray(t.indicator.id, gone));
}

/** "goal/indicator" of each row that a paper of the plan prints under a goal. */
async function printedUnder({ db, t }: Handle, planId: string): Promise<Set<string>> {
  const { id, parentId, goalId, indicatorId } = t.documentPart;
  const parts = await db
    .select({ id, parentId, goalId, indicatorId })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(eq(t.document.planId, planId));
  const byId = new Map(parts.map((part) => [part.id, part]));
  const goalAbove = (part: (typeof parts)[number] | undefined): string | null =>
    part ? (part.goalId ?? goalAbove(byId.get(part.parentId ?? ""))) : null;
  return new Set(parts.flatMap((part) => (part.indicatorId ? [`${goalAbove(part)}/${part.indicatorId}`] : [])));
}

/** A goal stays in the plan where a paper of it prints it or something hangs on it, and at all where anyone needs it. */
async function removeGoals(handle: Handle, planId: string, entries: AnyRow[], made: AnyRow[]): Promise<void> {
  const { db, t } = handle;
  const taken = entries.map(({ goalId }) => String(goalId));
  type Held = typeof t.planIndicator | typeof t.planActivity | typeof t.goalText | typeof t.assessment | typeof t.goalBudgetRow;
  const under = (table: Held) =>
    notExists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.planId, t.planGoal.planId), eq(table.goalId, t.planGoal.goalId))),
    );
  const printed = notExists(
    db
      .select({ one: sql`1` })
      .from(t.documentPart)
      .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
      .where(and(eq(t.document.planId, t.planGoal.planId), eq(t.documentPart.goalId, t.planGoal.goalId))),
  );
  const nothing = [t.planIndicator, t.planActivity, t.goalText, t.assessment, t.goalBudgetRow].map(under);
  if (taken.length > 0)
    await db.delete(t.planGoal).where(and(eq(t.planGoal.planId, planId), inArray(t.planGoal.goalId, taken), printed, ...nothing));
  // what stands under a goal goes first: until no more of them can go
  for (let left = made.map(({ id }) => String(id)); left.length > 0; ) {
    const needed = await neededGoals(handle, left);
    const gone = left.filter((id) => !needed.has(id));
    if (gone.length === 0) return;
    await db.delete(t.goal).where(inArray(t.goal.id, gone));
    left = left.filter((id) => needed.has(id));
  }
}

async function neededGoals({ db, t }: Handle, ids: string[]): Promise<Set<string | null>> {
  const pointing = await db
    .select({ parent: t.goal.parentId, perhaps: t.goal.perhapsGoalId, continues: t.goal.continuesGoalId })
    .from(t.goal)
    .where(or(inArray(t.goal.parentId, ids), inArray(t.goal.perhapsGoalId, ids), inArray(t.goal.continuesGoalId, ids)));
  const entries = await db.select({ id: t.planGoal.goalId }).from(t.planGoal).where(inArray(t.planGoal.goalId, ids));
  const activities = await db.select({ id: t.activity.goalId }).from(t.activity).where(inArray(t.activity.goalId, ids));
  const budgets = await db.select({ id: t.budgetTable.goalId }).from(t.budgetTable).where(inArray(t.budgetTable.goalId, ids));
  const held = [...entries, ...activities, ...budgets].map(({ id }) => id);
  return new Set([...held, ...pointing.flatMap(({ parent, perhaps, continues }) => [parent, perhaps, continues])]);
}
