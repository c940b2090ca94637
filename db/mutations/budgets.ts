import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { cellKey, exactAmount } from "../../lib/domain/budget.ts";
import type { BatchSaved, Saved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { derivedOf } from "../paper/budget-part.ts";
import { type BudgetFacts, loadBudgets } from "../paper/facts.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { eachOrNone, wholeBatch } from "../whole-batch.ts";
import { requireBase, requireNotFrozen, requireWriter } from "./guards.ts";

export type AmountEntered = {
  tableId: string;
  /** the row's own number */
  row: number;
  /** the column's key */
  column: string;
  /** the cell's version; 0 for one that was never entered */
  base: number;
  /** whole kronor; null empties the cell */
  kr: number | null;
  /** the save's own key: sent again because no answer came, it counts once */
  key?: string;
};

/** Why a line is other than budgeted; "" takes the words away. */
export type DeviationExplained = { tableId: string; row: number; base: number; text: string; key?: string };

/**
 * Enters an amount. Sums and differences follow: where a paper stated another figure for one that now changes, the paper's
 * figure is dropped.
 */
export async function enterAmount(store: Store, user: User, now: string, input: AmountEntered): Promise<Saved> {
  return answered(store.tx((handle) => enter(handle, user, now, input)));
}

/** Enters many amounts of one table (a paste, an undone paste): all of them or none. */
export async function enterAmounts(store: Store, user: User, now: string, amounts: AmountEntered[]): Promise<BatchSaved> {
  return wholeBatch(async () => ({ ok: true, versions: await store.tx((handle) => enterEachWithin(handle, user, now, amounts)) }));
}

/** The same as a part of a larger change. */
export async function enterEachWithin(handle: Handle, user: User, now: string, amounts: AmountEntered[]): Promise<number[]> {
  return eachOrNone(amounts, (amount) => enter(handle, user, now, amount));
}

/** Says why a line's forecast or result is another than its budget; printed below the table. */
export async function explainDeviation(store: Store, user: User, now: string, input: DeviationExplained): Promise<Saved> {
  return answered(store.tx((handle) => explain(handle, user, now, inNfc(input))));
}

const LONGEST_EXPLANATION = 2000;

async function explain(
  handle: Handle,
  user: User,
  now: string,
  { tableId, row, base, text, key = "" }: DeviationExplained,
): Promise<Saved> {
  const { db, t } = handle;
  const { budget, planId, authorityId } = await standingTable(handle, user, tableId);
  const line = budget.rows.find(({ rowNo, kind }) => rowNo === row && kind !== "rubrik") ?? refuse("missing", "Raden finns inte.");
  const { explanationVersion: version, explanation: before } = line;
  if (key !== "" && line.explanationSaveKey === key) return { ok: true, version };
  const place = `${placeOf(tableId, row)}/forklaring`;
  await requireBase(handle, base, { version, written: before, place, savedBy: "", savedAt: "" });
  await requireNotFrozen(handle, eq(t.documentPart.budgetTableId, tableId));
  const after = text.trim();
  if (after.length > LONGEST_EXPLANATION) refuse("invalid", `Förklaringen får ha högst ${LONGEST_EXPLANATION} tecken.`);
  if (before === after) return { ok: true, version };
  await db
    .update(t.budgetRow)
    .set({ explanation: after, explanationVersion: version + 1, explanationSaveKey: key })
    .where(and(eq(t.budgetRow.budgetTableId, tableId), eq(t.budgetRow.rowNo, row)));
  const change = { before: { explanation: before }, after: { explanation: after } };
  await remember(handle, { authorityId, at: now, byId: user.id, action: "avvikelse-forklarad", place, planId, ...change });
  return { ok: true, version: version + 1 };
}

async function enter(handle: Handle, user: User, now: string, input: AmountEntered): Promise<Saved> {
  const { tableId, row, column, base, kr, key: saveKey = "" } = input;
  const { db, t } = handle;
  const { budget, planId, authorityId } = await standingTable(handle, user, tableId);
  const key = cellKey(row, column);
  requireEntered(budget, row, column);
  if (kr !== null && !Number.isSafeInteger(kr)) refuse("invalid", "Beloppet ska vara hela kronor.");
  const amount = budget.amounts.get(key);
  const version = amount?.version ?? 0;
  if (saveKey !== "" && amount?.saveKey === saveKey) return { ok: true, version };
  const before = amount?.amountKr ?? null;
  const place = placeOf(tableId, row, column);
  const { shownIn, decimals } = budget.table;
  const written = exactAmount(before, shownIn, decimals);
  await requireBase(handle, base, { version, written, place, savedBy: amount?.savedBy ?? "", savedAt: amount?.savedAt ?? "" });
  await requireNotFrozen(handle, eq(t.documentPart.budgetTableId, tableId));
  if (before === kr) return { ok: true, version };
  const dropped = dependentsOf(budget, { row, column, kr });
  const saved = { amountKr: kr, statedOnly: false, version: version + 1, saveKey, savedBy: user.id, savedAt: now };
  await db
    .insert(t.budgetAmount)
    .values({ budgetTableId: tableId, rowNo: row, columnKey: column, ...saved })
    .onConflictDoUpdate({ target: [t.budgetAmount.budgetTableId, t.budgetAmount.rowNo, t.budgetAmount.columnKey], set: saved });
  await dropAmounts(handle, tableId, dropped);
  const statedBefore = dropped.map(({ rowNo, columnKey, amountKr }) => ({ cell: cellKey(rowNo, columnKey), kr: amountKr }));
  const change = { before: { kr: before, stated: statedBefore }, after: { kr } };
  await remember(handle, { authorityId, at: now, byId: user.id, action: "belopp-infort", place, planId, ...change });
  return { ok: true, version: version + 1 };
}

/** The table as it stands, when this user may change it. */
export async function standingTable(handle: Handle, user: User, tableId: string) {
  const { db, t } = handle;
  const budget = (await loadBudgets(handle, eq(t.budgetTable.id, tableId))).get(tableId) ?? refuse("missing", "Budgettabellen finns inte.");
  const [plan] = await db.select().from(t.plan).where(eq(t.plan.id, budget.table.planId));
  if (!plan) throw new Error(`The budget table ${tableId} has no plan`);
  return { budget, planId: plan.id, authorityId: await requireWriter(handle, user, plan.orgUnitId, plan.year) };
}

export async function dropAmounts({ db, t }: Handle, tableId: string, amounts: { rowNo: number; columnKey: string }[]): Promise<void> {
  for (const { rowNo, columnKey } of amounts) {
    const cell = [eq(t.budgetAmount.rowNo, rowNo), eq(t.budgetAmount.columnKey, columnKey)];
    await db.delete(t.budgetAmount).where(and(eq(t.budgetAmount.budgetTableId, tableId), ...cell));
  }
}

/** Where the history keeps a row's or a cell's changes. */
function placeOf(tableId: string, row: number, column = ""): string {
  return ["budget", tableId, row, column].filter((part) => part !== "").join("/");
}

/** Refuses a cell that is not there, and one that is computed. */
function requireEntered(budget: BudgetFacts, row: number, column: string): void {
  const there = budget.rows.find((candidate) => candidate.rowNo === row);
  if (!there || there.kind === "rubrik" || !budget.table.columns.some((candidate) => candidate.key === column)) {
    refuse("missing", "Cellen finns inte i budgettabellen.");
  }
  if (derivedOf(budget).has(cellKey(row, column))) refuse("invalid", "Summor och skillnader räknas ut och kan inte skrivas in.");
}

/** A paper's own figures for sums and differences that change with the cell. */
function dependentsOf(budget: BudgetFacts, { row, column, kr }: { row: number; column: string; kr: number | null }) {
  const before = derivedOf(budget);
  const known = budget.amounts.get(cellKey(row, column));
  const entered = {
    ...(known ?? { budgetTableId: budget.table.id, rowNo: row, columnKey: column, version: 0, saveKey: "", savedBy: "", savedAt: "" }),
    amountKr: kr,
    statedOnly: false,
  };
  const after = derivedOf({ ...budget, amounts: new Map([...budget.amounts, [cellKey(row, column), entered]]) });
  return Array.from(budget.amounts.values()).filter((amount) => {
    const key = cellKey(amount.rowNo, amount.columnKey);
    return amount.statedOnly && before.get(key) !== after.get(key);
  });
}
