import type { GoalPart } from "../../lib/domain/document.ts";
import { levelOf, statusOf } from "../../lib/domain/styrmodell.ts";
import type { PaperContext } from "./facts.ts";
import type { PartRow } from "./part-row.ts";
import type { Place } from "./printed.ts";

/** The goal as Tertial would print it, without what stands under it. */
export function ownGoalPart(row: PartRow, context: PaperContext): GoalPart {
  const goal = goalOf(row, context);
  const level = levelOf(context.styrmodell, goal.level);
  return {
    kind: "mal",
    stored: { id: goal.id, version: goal.version },
    level: goal.level,
    label: (level?.label ?? "").replace("{n}", goal.number),
    number: goal.number,
    numberWritten: goal.number && (level?.number ?? "").replace("{n}", goal.number),
    title: goal.title,
    assessment: ownAssessment(row, context),
    parts: [],
  };
}

export function goalPlaces(row: PartRow, context: PaperContext): Place<GoalPart>[] {
  const goal = goalOf(row, context);
  const decided = assessmentOf(row, context)?.decided ?? null;
  return [
    { key: "level", fact: goal.level, get: (part) => part.level, set: (part, piece) => Object.assign(part, { level: piece }) },
    {
      key: "label",
      fact: [goal.level, goal.number],
      get: (part) => part.label,
      set: (part, piece) => Object.assign(part, { label: piece }),
    },
    {
      key: "number",
      fact: goal.number,
      get: ({ number, numberWritten }) => ({ number, numberWritten }),
      set: (part, piece) => Object.assign(part, piece),
    },
    { key: "title", fact: goal.title, get: (part) => part.title, set: (part, piece) => Object.assign(part, { title: piece }) },
    {
      key: "assessment",
      fact: decided,
      get: ({ assessment }) => assessment && { status: assessment.status, word: assessment.word, symbol: assessment.symbol },
      set: (part, piece) => {
        const { stored, reason } = part.assessment ?? {};
        const own = { ...(reason && { reason }), ...(stored && { stored }) };
        part.assessment = piece === null ? null : { ...(piece as NonNullable<GoalPart["assessment"]>), ...own };
      },
    },
  ];
}

function ownAssessment(row: PartRow, context: PaperContext): GoalPart["assessment"] {
  const assessment = assessmentOf(row, context);
  if (!assessment) return null;
  const status = statusOf(context.styrmodell, assessment.decided);
  const forecast = context.styrmodell.periods.find((period) => period.code === context.kind)?.forecast;
  return {
    status: assessment.decided,
    word: (forecast ? status?.forecast : status?.word) ?? assessment.decided,
    symbol: status?.symbol ?? "",
    ...(assessment.reason && { reason: assessment.reason }),
    stored: { id: `${assessment.goalId}/${assessment.period}`, version: assessment.version },
  };
}

function assessmentOf(row: PartRow, { facts, kind }: PaperContext) {
  return facts.assessments.get(`${row.goalId}/${kind}`);
}

function goalOf(row: PartRow, { facts }: PaperContext) {
  const goal = facts.goals.get(row.goalId ?? "");
  if (!goal) throw new Error(`The document part ${row.id} prints a goal that is not in its plan`);
  return goal;
}
