import type { ChainGoal, ChainIndicator } from "./chain.ts";
import { everyGoal } from "./chain-walk.ts";

/** What a goal plainly lacks in a period. The plausibility rules come with lib/checks; this is only what is missing. */
export type Missing = {
  goal: ChainGoal;
  /** indicators without an outcome */
  outcomes: ChainIndicator[];
  /** no assessment, or assessed as "Ingen" */
  assessment: boolean;
};

/**
 * The goals that lack something, in the chain's order. A period that nobody has begun to report lacks nothing yet.
 * Only levels that are assessed at all in the period count as unassessed (Stockholm does not assess inriktningsmål),
 * and outcomes count only when the year is over: at a tertial an indicator may rightly wait.
 */
export function toLookOver(chain: ChainGoal[], yearIsOver: boolean): Missing[] {
  if (!isReported(chain)) return [];
  const goals = [...everyGoal(chain)].map(({ goal }) => goal);
  const assessedLevels = new Set(goals.filter((goal) => goal.assessment).map((goal) => goal.level));
  return goals
    .map((goal) => ({
      goal,
      outcomes: yearIsOver ? goal.indicators.filter(lacksOutcome) : [],
      assessment: assessedLevels.has(goal.level) && (goal.assessment === null || goal.assessment.meaning === "unassessed"),
    }))
    .filter((missing) => missing.assessment || missing.outcomes.length > 0);
}

/** Has anyone reported an outcome or an assessment in the period the chain was read for? */
export function isReported(chain: ChainGoal[]): boolean {
  return [...everyGoal(chain)].some(
    ({ goal }) => goal.assessment !== null || goal.indicators.some((indicator) => !lacksOutcome(indicator)),
  );
}

export function lacksOutcome(indicator: ChainIndicator): boolean {
  return indicator.outcome === null || indicator.outcome.kind === "ej-rapporterat";
}
