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

/** How far a period's report has come. */
export type Progress = {
  /** "plan": nothing is reported; "begun": figures, but no goal is assessed yet; "assessed": goals are assessed */
  stage: "plan" | "begun" | "assessed";
  indicators: number;
  reported: number;
};

export function progressOf(chain: ChainGoal[]): Progress {
  const goals = [...everyGoal(chain)].map(({ goal }) => goal);
  const indicators = goals.flatMap((goal) => goal.indicators);
  const reported = indicators.filter((indicator) => !lacksOutcome(indicator)).length;
  const assessed = goals.some((goal) => goal.assessment !== null);
  return { stage: assessed ? "assessed" : reported > 0 ? "begun" : "plan", indicators: indicators.length, reported };
}

/**
 * The goals that lack something, in the chain's order. What nobody has come to yet is not missing: nothing is, until goals
 * are assessed. Only levels that are assessed at all count as unassessed (Stockholm does not assess inriktningsmål), and
 * outcomes count only when the year is over: at a tertial an indicator may rightly wait.
 */
export function toLookOver(chain: ChainGoal[], yearIsOver: boolean): Missing[] {
  if (progressOf(chain).stage !== "assessed") return [];
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

export function lacksOutcome(indicator: ChainIndicator): boolean {
  return indicator.outcome === null || indicator.outcome.kind === "ej-rapporterat";
}
