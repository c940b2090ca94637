import { eq, inArray } from "drizzle-orm";
import { refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { removeActivities, removeGoals, removeIndicators } from "./remove-made.ts";
import { removeParts } from "./take-back.ts";
import { changeRow, removeRow } from "./taking-row.ts";
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
  return refuse("invalid", `Inget är ångrat. Det utkast som ersattes går inte att få tillbaka: ${gone}. Ångra det i målkedjan först.`);
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
