import type { BudgetColumn } from "../../lib/domain/budget.ts";
import type { Kit } from "../kit.ts";
import type { goalTable, planGoalTable, planTable } from "./goals.ts";
import type { personTable } from "./people.ts";

export const BUDGET_UNITS = ["kr", "tkr", "mnkr"] as const;
export const BUDGET_ROW_KINDS = ["rubrik", "rad", "varav", "summa"] as const;
export const BUDGET_SIDES = ["", "kostnad", "intakt"] as const;
export const BUDGET_SUMS = ["", "grupp", "totalt", "netto"] as const;

/** One budget table of a plan and period, with its resolved columns. */
export function budgetTableTable(kit: Kit, plan: ReturnType<typeof planTable>, goal: ReturnType<typeof goalTable>) {
  return kit.table(
    "budget_table",
    {
      id: kit.str("id").primaryKey(),
      planId: kit.str("plan_id").references(() => plan.id),
      /** the goal it stands under; null in a section */
      goalId: kit.maybeStr("goal_id").references(() => goal.id),
      period: kit.str("period"),
      title: kit.str("title"),
      subtitle: kit.str("subtitle"),
      columns: kit.json<BudgetColumn[]>("columns"),
      shownIn: kit.str("shown_in").$type<(typeof BUDGET_UNITS)[number]>(),
      decimals: kit.int("decimals"),
      /** the corner cell: "(mnkr)" */
      unitWritten: kit.str("unit_written"),
      version: kit.int("version").default(1),
    },
    (t) => [
      kit.oneOf("budget_table_shown_in", t.shownIn, BUDGET_UNITS),
      kit.index("budget_table_plan", t.planId, t.period),
      kit.index("budget_table_goal", t.goalId),
    ],
  );
}

export function budgetRowTable(kit: Kit, budgetTable: ReturnType<typeof budgetTableTable>) {
  return kit.table(
    "budget_row",
    {
      budgetTableId: kit.str("budget_table_id").references(() => budgetTable.id),
      /** the row's own number, which it keeps wherever it is moved */
      rowNo: kit.int("row_no"),
      /** its place in the table, from 0 */
      position: kit.int("position").default(0),
      kind: kit.str("kind").$type<(typeof BUDGET_ROW_KINDS)[number]>(),
      label: kit.str("label"),
      side: kit.str("side").$type<(typeof BUDGET_SIDES)[number]>(),
      sums: kit.str("sums").$type<(typeof BUDGET_SUMS)[number]>(),
      /** why the forecast or the result is another than the budget; printed below the table */
      explanation: kit.str("explanation").default(""),
      /** of the explanation; 0 before anyone has written one */
      explanationVersion: kit.int("explanation_version").default(0),
      explanationSaveKey: kit.str("explanation_save_key").default(""),
    },
    (t) => [
      kit.key([t.budgetTableId, t.rowNo]),
      kit.oneOf("budget_row_kind", t.kind, BUDGET_ROW_KINDS),
      kit.oneOf("budget_row_side", t.side, BUDGET_SIDES),
      kit.oneOf("budget_row_sums", t.sums, BUDGET_SUMS),
    ],
  );
}

/** Which lines of the unit's budget a goal leans on. */
export function goalBudgetRowTable(kit: Kit, planGoal: ReturnType<typeof planGoalTable>, budgetRow: ReturnType<typeof budgetRowTable>) {
  return kit.table(
    "goal_budget_row",
    {
      planId: kit.str("plan_id"),
      goalId: kit.str("goal_id"),
      budgetTableId: kit.str("budget_table_id"),
      rowNo: kit.int("row_no"),
    },
    (t) => [
      kit.key([t.planId, t.goalId, t.budgetTableId, t.rowNo]),
      kit.refers([t.planId, t.goalId], [planGoal.planId, planGoal.goalId]),
      kit.refers([t.budgetTableId, t.rowNo], [budgetRow.budgetTableId, budgetRow.rowNo]),
      kit.index("goal_budget_row_row", t.budgetTableId, t.rowNo),
    ],
  );
}

/** Entered kronor only; no row = empty. On a computed cell: what a paper says instead (`statedOnly`). */
export function budgetAmountTable(kit: Kit, budgetRow: ReturnType<typeof budgetRowTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "budget_amount",
    {
      budgetTableId: kit.str("budget_table_id"),
      rowNo: kit.int("row_no"),
      columnKey: kit.str("column_key"),
      /** null when the cell was emptied again, so that its version is not lost */
      amountKr: kit.maybeBig("amount_kr"),
      statedOnly: kit.bool("stated_only"),
      version: kit.int("version").default(1),
      /** the key of the save that made this version: the same save sent again counts once */
      saveKey: kit.str("save_key").default(""),
      savedBy: kit.str("saved_by").references(() => person.id),
      savedAt: kit.str("saved_at"),
    },
    (t) => [
      kit.key([t.budgetTableId, t.rowNo, t.columnKey]),
      kit.refers([t.budgetTableId, t.rowNo], [budgetRow.budgetTableId, budgetRow.rowNo]),
    ],
  );
}
