import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { cellKey, KRONOR_PER } from "../../lib/domain/budget.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { writeKronor } from "../../lib/swedish/number.ts";
import { remember } from "../history.ts";
import { derivedOf } from "../paper/budget-part.ts";
import { type BudgetFacts, loadBudgets } from "../paper/facts.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireNotFrozen, requireWriter } from "./guards.ts";

export type AmountEntered = {
  tableId: string;
  /** the row's place in the table, from 0 */
  row: number;
  /** the column's key */
  column: string;
  /** the cell's version; 0 for one that was never entered */
  base: number;
  /** whole kronor; null empties the cell */
  kr: number | null;
};

/**
 * Enters an amount. Sums and differences follow: where a paper stated another figure for one that now changes, the paper's
 * figure is dropped.
 */
export async function enterAmount(store: Store, user: User, now: string, input: AmountEntered): Promise<Saved> {
  return answered(store.tx((handle) => enter(handle, user, now, input)));
}

async function enter(handle: Handle, user: User, now: string, { tableId, row, column, base, kr }: AmountEntered): Promise<Saved> {
  const { db, t } = handle;
  const budget = (await loadBudgets(handle, eq(t.budgetTable.id, tableId))).get(tableId);
  if (!budget) return refuse("missing", "Budgettabellen finns inte.");
  const [plan] = await db.select().from(t.plan).where(eq(t.plan.id, budget.table.planId));
  if (!plan) throw new Error(`The budget table ${tableId} has no plan`);
  const authorityId = await requireWriter(handle, user, plan.orgUnitId, plan.year);
  const key = cellKey(row, column);
  requireEntered(budget, row, column);
  if (kr !== null && !Number.isSafeInteger(kr)) refuse("invalid", "Beloppet ska vara hela kronor.");
  const amount = budget.amounts.get(key);
  const before = amount?.amountKr ?? null;
  const place = `budget/${tableId}/${key}`;
  const { shownIn, decimals } = budget.table;
  const version = amount?.version ?? 0;
  const written = before === null ? "" : writeKronor(before, KRONOR_PER[shownIn], decimals);
  await requireBase(handle, base, { version, written, place, savedBy: amount?.savedBy ?? "", savedAt: amount?.savedAt ?? "" });
  await requireNotFrozen(handle, eq(t.documentPart.budgetTableId, tableId));
  if (before === kr) return { ok: true, version };
  const dropped = dependentsOf(budget, { row, column, kr });
  const saved = { amountKr: kr, statedOnly: false, version: version + 1, savedBy: user.id, savedAt: now };
  await db
    .insert(t.budgetAmount)
    .values({ budgetTableId: tableId, rowNo: row, columnKey: column, ...saved })
    .onConflictDoUpdate({ target: [t.budgetAmount.budgetTableId, t.budgetAmount.rowNo, t.budgetAmount.columnKey], set: saved });
  for (const { rowNo, columnKey } of dropped) {
    const cell = [eq(t.budgetAmount.rowNo, rowNo), eq(t.budgetAmount.columnKey, columnKey)];
    await db.delete(t.budgetAmount).where(and(eq(t.budgetAmount.budgetTableId, tableId), ...cell));
  }
  const statedBefore = dropped.map(({ rowNo, columnKey, amountKr }) => ({ cell: cellKey(rowNo, columnKey), kr: amountKr }));
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: "belopp-infort",
    place,
    planId: plan.id,
    before: { kr: before, stated: statedBefore },
    after: { kr },
  });
  return { ok: true, version: version + 1 };
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
    ...(known ?? { budgetTableId: budget.table.id, rowNo: row, columnKey: column, version: 0, savedBy: "", savedAt: "" }),
    amountKr: kr,
    statedOnly: false,
  };
  const after = derivedOf({ ...budget, amounts: new Map([...budget.amounts, [cellKey(row, column), entered]]) });
  return Array.from(budget.amounts.values()).filter((amount) => {
    const key = cellKey(amount.rowNo, amount.columnKey);
    return amount.statedOnly && before.get(key) !== after.get(key);
  });
}
