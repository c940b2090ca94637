import { and, eq, inArray } from "drizzle-orm";
import type { BudgetTable } from "../../lib/domain/budget.ts";
import { earlierOf } from "../../lib/domain/budget-comparison.ts";
import type { BudgetPage, PaperPlace } from "../../lib/domain/budget-page.ts";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { IN_ORDER } from "../../lib/domain/year-progress.ts";
import { ownBudgetTable } from "../paper/budget-part.ts";
import { type BudgetFacts, loadBudgets } from "../paper/facts.ts";
import { childrenOf } from "../paper/part-row.ts";
import type { Source } from "../store.ts";
import { goalsOnLines } from "./goal-money.ts";

/** A unit's budgets to work in: of the period asked for, or the one of the table asked for; else the latest that has any. */
export async function budgetPage(source: Source, here: UnitYear, asked?: string, tableId?: string): Promise<BudgetPage> {
  const { t } = source;
  const { planId, year } = here;
  const unitId = here.unit.id;
  const all = Array.from((await loadBudgets(source, eq(t.budgetTable.planId, planId))).values());
  const periods = IN_ORDER.filter((kind) => all.some(({ table }) => table.period === kind));
  const ofTable = all.find(({ table }) => table.id === tableId)?.table.period;
  const period = IN_ORDER.find((kind) => kind === (ofTable ?? asked)) ?? periods.at(-1) ?? "VP";
  const budgets = all.filter(({ table }) => table.period === period);
  const earlier = (await budgetsOf(source, unitId, year - 1)).filter(({ table }) => table.period === period);
  const lastYears = earlier.map((budget) => ownBudgetTable(budget));
  const goals = await goalNames(source, budgets);
  const printed = await printedStates(source, budgets);
  const leaning = await goalsOnLines(
    source,
    budgets.map(({ table }) => table.id),
  );
  const tables = budgets.map((budget) => {
    const table = ownBudgetTable(budget);
    const { id, version, goalId } = budget.table;
    const states = printed.get(id) ?? [];
    const name = goals.get(goalId ?? "");
    return {
      table: { ...table, id, version },
      goal: goalId && name ? { id: goalId, name } : null,
      earlier: earlierOf(table, lastYears, year - 1),
      carries: Object.fromEntries(budget.rows.map(({ rowNo }) => [rowNo, leaning.get(`${id}/${rowNo}`) ?? []])),
      decided: states.length > 0 && states.every((state) => state === "beslutad"),
    };
  });
  const paper = await paperOf(source, planId, period);
  const decided = paper?.state === "beslutad";
  const names = decided ? [] : lastYears.map((table) => ({ id: table.id ?? "", name: nameOf(table) }));
  const places = paper && !decided ? await paperPlaces(source, paper.id) : [];
  return { planId, unitId, year, period, decided, tables, periods, lastYears: names, places };
}

/** One table with whose it is; null when there is none. */
export async function budgetTableOf(
  source: Source,
  tableId: string,
): Promise<{ table: BudgetTable & { id: string }; unitId: string; year: number } | null> {
  const { db, t } = source;
  const budget = (await loadBudgets(source, eq(t.budgetTable.id, tableId))).get(tableId);
  if (!budget) return null;
  const [plan] = await db.select().from(t.plan).where(eq(t.plan.id, budget.table.planId));
  return plan ? { table: { ...ownBudgetTable(budget), id: tableId }, unitId: plan.orgUnitId, year: plan.year } : null;
}

/** The budgets of a unit's year. */
export async function budgetsOf(source: Source, unitId: string, year: number): Promise<BudgetFacts[]> {
  const { db, t } = source;
  const [plan] = await db
    .select({ id: t.plan.id })
    .from(t.plan)
    .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year)));
  return plan ? Array.from((await loadBudgets(source, eq(t.budgetTable.planId, plan.id))).values()) : [];
}

function nameOf({ title, subtitle }: BudgetTable): string {
  return [title, subtitle].filter(Boolean).join(", ") || "Budget";
}

async function goalNames({ db, t }: Source, budgets: BudgetFacts[]): Promise<Map<string, string>> {
  const ids = budgets.flatMap(({ table }) => table.goalId ?? []);
  const goals = ids.length === 0 ? [] : await db.select().from(t.goal).where(inArray(t.goal.id, ids));
  return new Map(goals.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
}

/** The states of the papers that print each table. */
async function printedStates({ db, t }: Source, budgets: BudgetFacts[]): Promise<Map<string, string[]>> {
  const ids = budgets.map(({ table }) => table.id);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: t.documentPart.budgetTableId, state: t.document.state })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(inArray(t.documentPart.budgetTableId, ids));
  return new Map(ids.map((id) => [id, rows.filter((row) => row.id === id).map(({ state }) => state)]));
}

/** The period's paper, when it is begun. */
async function paperOf({ db, t }: Source, planId: string, period: string) {
  const [paper] = await db
    .select({ id: t.document.id, state: t.document.state })
    .from(t.document)
    .where(and(eq(t.document.planId, planId), eq(t.document.kind, period as "VP")));
  return paper ?? null;
}

/** The sections and goals of a paper, in its order. */
async function paperPlaces({ db, t }: Source, documentId: string): Promise<PaperPlace[]> {
  const rows = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  const goalIds = rows.flatMap(({ kind, goalId }) => (kind === "mal" ? (goalId ?? []) : []));
  const goals = goalIds.length === 0 ? [] : await db.select().from(t.goal).where(inArray(t.goal.id, goalIds));
  const under = childrenOf(rows);
  const walk = (parentId: string, depth: number): PaperPlace[] =>
    under(parentId).flatMap((row) => {
      if (row.kind !== "avsnitt" && row.kind !== "mal") return [];
      const goal = goals.find(({ id }) => id === row.goalId);
      const name = goal ? `${goal.number} ${goal.title}`.trim() : row.title;
      return [{ partId: row.id, name, depth }, ...walk(row.id, depth + 1)];
    });
  return walk("", 0);
}
