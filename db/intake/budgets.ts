import { type BudgetTable, cellKey, deriveBudget } from "../../lib/domain/budget.ts";
import { newId } from "../id.ts";
import { insertAll } from "../rows.ts";
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
        rows.push({ budgetTableId: id, rowNo, kind: rowKind, label, side, sums });
        for (const { key } of columns) {
          const cell = cells[key];
          if (!cell) absent.push(cellKey(rowNo, key));
          const computed = derived.has(cellKey(rowNo, key));
          if (!cell || cell.kr === null || (computed && !cell.stated)) continue;
          const saved = { version: 1, savedBy: taking.userId, savedAt: taking.now };
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
