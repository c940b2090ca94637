import { and, eq } from "drizzle-orm";
import type { BudgetTable } from "../../lib/domain/budget.ts";
import { type GoalPage, outcomeKey, type UnitYear } from "../../lib/domain/chain.ts";
import { levelOf } from "../../lib/domain/styrmodell.ts";
import { budgetPlaces, ownBudgetTable } from "../paper/budget-part.ts";
import { standing } from "../paper/printed.ts";
import { withFactsFigures } from "../paper/text-figures.ts";
import type { Source } from "../store.ts";
import { assessmentOf, type ChainFacts, chainGoal, loadChain, outcomeCell } from "./chain.ts";

/** A goal's own page in a unit's year; null when the unit does not take the goal up. */
export async function goalPage(source: Source, here: UnitYear, goalId: string, period: string): Promise<GoalPage | null> {
  return goalIn(source, await loadChain(source, here), goalId, period);
}

/** The same, of a chain that has been read. */
export async function goalIn(source: Source, chain: ChainFacts, goalId: string, period: string): Promise<GoalPage | null> {
  if (!chain.facts.goals.has(goalId)) return null;
  const goal = chainGoal(chain, goalId, period);
  return {
    goal,
    parents: parentsOf(chain, goalId),
    texts: await textsOf(source, chain, goalId),
    outcomes: Object.fromEntries(goal.indicators.map((indicator) => [indicator.id, cellsOf(chain, indicator.id)])),
    budgets: await budgetsOf(source, chain, goalId),
    assessments: chain.styrmodell.periods.flatMap(({ code }) => {
      const assessment = assessmentOf(chain, goalId, code);
      return assessment ? [{ period: code, assessment }] : [];
    }),
    documents: await documentsWith(source, chain.here.planId, goalId),
  };
}

/** Outermost first. */
function parentsOf({ facts, styrmodell }: Pick<ChainFacts, "facts" | "styrmodell">, goalId: string): GoalPage["parents"] {
  const parent = facts.goals.get(facts.goals.get(goalId)?.parentId ?? "");
  if (!parent) return [];
  const { id, number, title, level } = parent;
  return [...parentsOf({ facts, styrmodell }, id), { id, number, title, levelTitle: levelOf(styrmodell, level)?.title ?? level }];
}

async function textsOf({ db, t }: Source, { facts, here }: ChainFacts, goalId: string): Promise<GoalPage["texts"]> {
  const rows = await db
    .select({ goalText: t.goalText, version: t.text.version, blocks: t.textVersion.blocks })
    .from(t.goalText)
    .innerJoin(t.text, eq(t.text.id, t.goalText.textId))
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .where(and(eq(t.goalText.planId, here.planId), eq(t.goalText.goalId, goalId)))
    .orderBy(t.goalText.textId);
  return rows.map(({ goalText, version, blocks }) => ({
    textId: goalText.textId,
    version,
    code: goalText.kind,
    heading: goalText.heading,
    text: withFactsFigures(blocks, facts, here.year),
    period: goalText.period,
  }));
}

function cellsOf({ facts, here }: ChainFacts, indicatorId: string): GoalPage["outcomes"][string] {
  const version = facts.indicators.get(indicatorId);
  const rows = Array.from(facts.outcomes.values()).filter((row) => row.indicatorId === indicatorId && row.year === here.year);
  return Object.fromEntries(
    rows.map((row) => [outcomeKey(row.period, row.districtId, row.gender), outcomeCell(row, version ?? { unit: "", decimals: 0 })]),
  );
}

/** The budget tables under the goal, with the paper's letters where they stand. */
async function budgetsOf({ db, t }: Source, { facts, here }: ChainFacts, goalId: string): Promise<BudgetTable[]> {
  const parts = await db
    .select({ part: t.documentPart })
    .from(t.documentPart)
    .innerJoin(t.budgetTable, eq(t.budgetTable.id, t.documentPart.budgetTableId))
    .where(and(eq(t.budgetTable.planId, here.planId), eq(t.budgetTable.goalId, goalId)))
    .orderBy(t.budgetTable.id);
  return parts.flatMap(({ part }) => {
    const budget = facts.budgets.get(part.budgetTableId ?? "");
    if (!budget) return [];
    const own = ownBudgetTable(budget, part.data.absent);
    return [standing(own, part.printed, budgetPlaces(own))];
  });
}

async function documentsWith({ db, t }: Source, planId: string, goalId: string): Promise<GoalPage["documents"]> {
  return db
    .selectDistinct({ id: t.document.id, title: t.document.title, kind: t.document.kind, state: t.document.state })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(and(eq(t.document.planId, planId), eq(t.documentPart.goalId, goalId)))
    .orderBy(t.document.id);
}
