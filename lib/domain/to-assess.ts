import type { ChainGoal } from "./chain.ts";
import { everyGoal } from "./chain-walk.ts";
import { isAssessed } from "./completeness.ts";
import type { Styrmodell } from "./styrmodell.ts";
import { basisOf, needsReason, type Suggestion, suggestedAssessment } from "./suggested-assessment.ts";

/** A goal to assess in a period, with what its basis points to. */
export type ToAssess = {
  goal: ChainGoal;
  suggestion: Suggestion;
  /** decided otherwise than suggested; null until somebody has decided. Without a basis there is nothing to differ from */
  differs: boolean | null;
  /** decided so that a reason is needed, and none stands */
  unexplained: boolean;
};

/** The unit's goals that are assessed at all, in the chain's order. */
export function goalsToAssess(chain: ChainGoal[], model: Styrmodell, period: string): ToAssess[] {
  const goals = [...everyGoal(chain)].map(({ goal }) => goal).filter(({ level }) => isAssessed(model, level));
  return goals.map((goal) => {
    const suggestion = suggestedAssessment(basisOf(goal, model, period), model.thresholds);
    const { assessment } = goal;
    return {
      goal,
      suggestion,
      differs: assessment && !suggestion.lacking && assessment.meaning !== suggestion.meaning,
      unexplained: assessment !== null && !assessment.reason && needsReason(suggestion, assessment.meaning),
    };
  });
}
