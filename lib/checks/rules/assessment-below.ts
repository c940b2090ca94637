import type { GoalPart } from "../../domain/document.ts";
import { isForecast, type Status, statusOf } from "../../domain/styrmodell.ts";
import type { CheckedGoal, CheckedPaper } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { findingOf, type Rule } from "../rule.ts";

const found = findingOf("bedomning-mot-underliggande", "hard");

type Judged = { goal: GoalPart; status: Status };

/**
 * An assessment weighs together the goals below (Stockholm, årsredovisning 2021, målbedömning). It contradicts them when it
 * is "Ingen" or less than fully met above goals that all are fully met, or fully met above goals that are not. A forecast
 * that does so is a remark: the year is not over.
 */
export const assessmentBelow: Rule = {
  code: "bedomning-mot-underliggande",
  name: "Bedömningen mot målen under",
  severity: "hard",
  find: (paper) => paper.goals.map((checked) => contradiction(paper, checked)).filter((finding) => finding !== null),
};

function contradiction(paper: CheckedPaper, { goal, place }: CheckedGoal): Finding | null {
  const own = goal.assessment ? statusOf(paper.model, goal.assessment.status) : undefined;
  if (!own) return null;
  const below = judgedBelow(paper, goal);
  if (below.length === 0) return null;
  const forecast = isForecast(paper.model, paper.head.kind);
  const having = (meaning: Status["meaning"]) => below.filter(({ status }) => status.meaning === meaning);
  const say = (message: string, severity?: "soft") =>
    found(
      place,
      message,
      [{ what: goal.title, written: own.word }, ...below.map((each) => ({ what: each.goal.title, written: each.status.word }))],
      forecast ? "soft" : severity,
    );
  const all = having("met").length === below.length;
  const word = goal.assessment?.word || own.word;
  const goals = below.length === 1 ? "det enda bedömda målet under" : `alla ${below.length} bedömda mål under`;
  if (all && own.meaning !== "met") {
    const why = own.meaning === "unassessed" ? "är inte bedömt" : `är bedömt ”${word}”`;
    return say(
      `Målet ${why}${own.meaning === "unassessed" ? ` (”${word}”)` : ""}, men ${goals} är ”${below[0]?.goal.assessment?.word || below[0]?.status.word}”.`,
    );
  }
  const short = [...having("not"), ...having("partly")];
  if (own.meaning !== "met" || short.length === 0) return null;
  const names = short.map((each) => `”${each.goal.title}” (${each.goal.assessment?.word || each.status.word})`).join(", ");
  const contradicts = having("not").length > 0 || short.length === below.length;
  return say(`Målet är bedömt ”${word}”, men under det finns ${names}.`, contradicts ? undefined : "soft");
}

/** The goals right below that have an assessment; through one that is never assessed, those below it. */
function judgedBelow(paper: CheckedPaper, goal: GoalPart): Judged[] {
  return goal.parts.flatMap((part): Judged[] => {
    if (part.kind !== "mal") return [];
    const status = part.assessment ? statusOf(paper.model, part.assessment.status) : undefined;
    return status ? [{ goal: part, status }] : judgedBelow(paper, part);
  });
}
