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
  /** "plan": nothing is reported; "begun": less than half of the goals are assessed; "assessed": half or more */
  stage: "plan" | "begun" | "assessed";
  indicators: number;
  reported: number;
  /** goals of the levels that are assessed at all in the period (Stockholm does not assess inriktningsmål) */
  goals: number;
  assessed: number;
};

export function progressOf(chain: ChainGoal[]): Progress {
  const goals = [...everyGoal(chain)].map(({ goal }) => goal);
  const indicators = goals.flatMap((goal) => goal.indicators);
  const reported = indicators.filter((indicator) => !lacksOutcome(indicator)).length;
  const levels = assessedLevels(goals);
  const assessable = goals.filter((goal) => levels.has(goal.level));
  const assessed = assessable.filter((goal) => goal.assessment !== null).length;
  const stage = assessed > 0 && assessed * 2 >= assessable.length ? "assessed" : assessed + reported > 0 ? "begun" : "plan";
  return { stage, indicators: indicators.length, reported, goals: assessable.length, assessed };
}

/**
 * The goals that lack something, in the chain's order. What nobody has come to yet is not missing: nothing is, until half
 * of the goals are assessed. Outcomes count only when the year is over: at a tertial an indicator may rightly wait.
 */
export function toLookOver(chain: ChainGoal[], yearIsOver: boolean): Missing[] {
  if (progressOf(chain).stage !== "assessed") return [];
  const goals = [...everyGoal(chain)].map(({ goal }) => goal);
  const levels = assessedLevels(goals);
  return goals
    .map((goal) => ({
      goal,
      outcomes: yearIsOver ? goal.indicators.filter(lacksOutcome) : [],
      assessment: levels.has(goal.level) && (goal.assessment === null || goal.assessment.meaning === "unassessed"),
    }))
    .filter((missing) => missing.assessment || missing.outcomes.length > 0);
}

export function lacksOutcome(indicator: ChainIndicator): boolean {
  return indicator.outcome === null || indicator.outcome.kind === "ej-rapporterat";
}

function assessedLevels(goals: ChainGoal[]): Set<string> {
  return new Set(goals.filter((goal) => goal.assessment).map((goal) => goal.level));
}
