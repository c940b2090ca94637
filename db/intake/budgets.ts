import { eq, inArray } from "drizzle-orm";
import { type BudgetTable, cellKey, deriveBudget } from "../../lib/domain/budget.ts";
import { newId } from "../id.ts";
import { insertAll } from "../rows.ts";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import type { Taking } from "./taking.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

export type BudgetTaker = { take(table: BudgetTable, goalId: string | null): { id: string; absent: string[] }; write(): Promise<void> };

/** Keeps what was entered, and of the computed cells only the paper's figures that differ (decisions.md 18). */
export function budgetTaker(taking: Pick<Taking, "handle" | "planId" | "kind" | "userId" | "now">): BudgetTaker {
  const { handle, planId, kind } = taking;
  const tables: Row<"budgetTable">[] = [];
  const rows: Row<"budgetRow">[] = [];
  const amounts: Row<"budgetAmount">[] = [];
  return {
    take(table, goalId) {
      const id = newId();
      const { title, subtitle, shownIn, decimals, unitWritten, columns } = table;
      tables.push({ id, planId, goalId, period: kind, title, subtitle, columns, shownIn, decimals, unitWritten, version: 1 });
      const derived = deriveBudget(columns, table.rows, (row, column) => table.rows[row]?.cells[column]?.kr ?? null);
      const absent: string[] = [];
      table.rows.forEach(({ kind: rowKind, label, side, sums, cells }, rowNo) => {
        const own = { explanation: "", explanationVersion: 0, explanationSaveKey: "" };
        rows.push({ budgetTableId: id, rowNo, position: rowNo, kind: rowKind, label, side, sums, ...own });
        for (const { key } of columns) {
          const cell = cells[key];
          if (!cell) absent.push(cellKey(rowNo, key));
          const computed = derived.has(cellKey(rowNo, key));
          if (!cell || cell.kr === null || (computed && !cell.stated)) continue;
          const saved = { version: 1, saveKey: "", savedBy: taking.userId, savedAt: taking.now };
          amounts.push({ budgetTableId: id, rowNo, columnKey: key, amountKr: cell.kr, statedOnly: computed, ...saved });
        }
      });
      return { id, absent };
    },
    async write() {
      await insertAll(handle, handle.t.budgetTable, tables);
      await insertAll(handle, handle.t.budgetRow, rows);
      await insertAll(handle, handle.t.budgetAmount, amounts);
    },
  };
}

/** A table with its rows, its amounts and the ledger's lines behind them. */
export async function removeBudgetTable({ db, t }: Handle, tableId: string): Promise<void> {
  const files = db.select({ id: t.ledgerFile.id }).from(t.ledgerFile).where(eq(t.ledgerFile.budgetTableId, tableId));
  await db.delete(t.ledgerLine).where(inArray(t.ledgerLine.fileId, files));
  await db.delete(t.ledgerFile).where(eq(t.ledgerFile.budgetTableId, tableId));
  await db.delete(t.goalBudgetRow).where(eq(t.goalBudgetRow.budgetTableId, tableId));
  await db.delete(t.budgetAmount).where(eq(t.budgetAmount.budgetTableId, tableId));
  await db.delete(t.budgetRow).where(eq(t.budgetRow.budgetTableId, tableId));
  await db.delete(t.budgetTable).where(eq(t.budgetTable.id, tableId));
}
