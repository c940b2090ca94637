import { writeFigure } from "../swedish/figure.ts";
import { countedOf } from "../swedish/wording.ts";
import type { ChainGoal, ChainIndicator, Meaning } from "./chain.ts";
import { outcomeIsDue } from "./completeness.ts";
import { allowedFrom, type IndicatorStatus, indicatorStatus } from "./indicator-status.ts";
import { writeOutcome } from "./outcome.ts";
import { DEFAULT_THRESHOLDS, isForecast, type Styrmodell, type Thresholds } from "./styrmodell.ts";

/** An indicator as an assessment weighs it: in a forecast period what is expected of the year, else the outcome. */
export type WeighedIndicator = {
  id: string;
  name: string;
  status: IndicatorStatus;
  /** "14 st", "" where there is none */
  reached: string;
  target: string;
  /** since the same period last year, beyond the tolerance; "unknown" without a comparison or a direction */
  moved: "better" | "worse" | "little" | "unknown";
};

/** A goal below that is assessed at all; null until somebody has. */
export type WeighedGoal = { id: string; name: string; assessed: Meaning | null };

/** What an assessment rests on. */
export type AssessmentBasis = { indicators: WeighedIndicator[]; below: WeighedGoal[]; forecast: boolean };

/** `lacking`: there is nothing to judge by, so that only a person can. `reasons` are Swedish sentences without a final stop. */
export type Suggestion = { meaning: Meaning; lacking: boolean; reasons: { meaning: Meaning | "missing"; words: string }[] };

/**
 * What the basis points to (decisions.md 37). A person decides: this is never saved as an assessment by itself.
 */
export function suggestedAssessment(basis: AssessmentBasis, thresholds: Thresholds = DEFAULT_THRESHOLDS): Suggestion {
  const judged = basis.indicators.filter(({ status }) => status === "met" || status === "partly" || status === "not");
  const below = basis.below.filter(({ assessed }) => assessed !== null && assessed !== "unassessed");
  const lacking = judged.length + below.length === 0;
  const meaning = lacking ? "unassessed" : weighed(basis, judged, below, thresholds);
  return { meaning, lacking, reasons: reasonsOf(basis, judged) };
}

/** What a goal's assessment rests on in a period of the year's styrmodell. */
export function basisOf(goal: ChainGoal, model: Styrmodell, period: string): AssessmentBasis {
  const forecast = isForecast(model, period);
  const assessable = model.levels.filter(({ assessed }) => assessed).map(({ code }) => code);
  return {
    forecast,
    indicators: goal.indicators
      .map((indicator) => weigh(indicator, period, forecast))
      .filter(({ status, id }) => status !== "missing" || isDueHere(goal, id, model, period)),
    below: assessedBelow(goal, assessable).map(({ id, number, title, assessment }) => ({
      id,
      name: `${number} ${title}`.trim(),
      assessed: assessment?.meaning ?? null,
    })),
  };
}

/** Must a reason be given with this assessment? Where it differs from the suggestion, and where there is nothing to judge by. */
export function needsReason(suggestion: Suggestion, decided: Meaning): boolean {
  return suggestion.lacking || suggestion.meaning !== decided;
}

/** The goals right below that are assessed; through one that never is, those below it. */
function assessedBelow(goal: ChainGoal, levels: string[]): ChainGoal[] {
  return goal.children.flatMap((child) => (levels.includes(child.level) ? [child] : assessedBelow(child, levels)));
}

function isDueHere(goal: ChainGoal, indicatorId: string, model: Styrmodell, period: string): boolean {
  const periodicity = goal.indicators.find(({ id }) => id === indicatorId)?.periodicity ?? "";
  return outcomeIsDue(model, periodicity, period);
}

function weigh(indicator: ChainIndicator, period: string, forecast: boolean): WeighedIndicator {
  const { id, name, unit, decimals, direction, tolerance } = indicator;
  const target = indicator.target ?? indicator.kfTarget;
  const expected = indicator.forecasts?.[period]?.value ?? null;
  const ofForecast = expected && { kind: "varde" as const, value: expected, reason: "" };
  const reached = forecast ? ofForecast : indicator.outcome;
  const before = indicator.breaksBecause || forecast ? null : indicator.lastYear;
  return {
    id,
    name,
    status: indicatorStatus(reached, target?.figure ?? null, direction, before, tolerance),
    reached: writeOutcome(reached, unit, decimals),
    target: target?.figure ? writeFigure(target.figure) : "",
    moved: movement(indicator, reached?.value?.micro ?? null, before?.value?.micro ?? null),
  };
}

function movement(indicator: ChainIndicator, now: number | null, before: number | null): WeighedIndicator["moved"] {
  const { target, kfTarget, direction, tolerance = { ownMicro: null, percent: DEFAULT_THRESHOLDS.tolerance } } = indicator;
  const figure = (target ?? kfTarget)?.figure;
  const bound = figure?.kind === "bound" && (figure.bound === "minst" ? "hogre" : "lagre");
  const better = bound || direction;
  if (now === null || before === null || (better !== "hogre" && better !== "lagre")) return "unknown";
  if (Math.abs(now - before) <= allowedFrom(figure && "value" in figure ? figure.value.micro : before, tolerance)) return "little";
  return now > before === (better === "hogre") ? "better" : "worse";
}

function weighed(basis: AssessmentBasis, judged: WeighedIndicator[], below: WeighedGoal[], thresholds: Thresholds): Meaning {
  const met = judged.filter(({ status }) => status === "met").length;
  const partly = judged.some(({ status }) => status === "partly");
  const failed = below.filter(({ assessed }) => assessed === "not").length;
  const whole = basis.indicators.every(({ status }) => status !== "missing");
  if (whole && met === judged.length && basis.below.every(({ assessed }) => assessed === "met")) return "met";
  const fewMet = judged.length > 0 && met * 100 < judged.length * thresholds.met && !partly;
  const manyFailed = failed * 100 > below.length * thresholds.notBelow;
  const moved = judged.map((indicator) => indicator.moved).filter((direction) => direction !== "unknown");
  const all = (direction: string) => moved.length > 0 && moved.every((one) => one === direction);
  if (fewMet || manyFailed) return all("better") ? "partly" : "not";
  return all("worse") ? "not" : "partly";
}

function reasonsOf({ indicators, below, forecast }: AssessmentBasis, judged: WeighedIndicator[]): Suggestion["reasons"] {
  const reasons: Suggestion["reasons"] = [];
  const measure = forecast ? "prognos" : "utfall";
  for (const { name, reached, target, status, moved } of judged) {
    if (status === "met") continue;
    const trend = moved === "better" || moved === "worse" ? `, ${moved === "better" ? "bättre" : "sämre"} än året före` : "";
    reasons.push({ meaning: status === "not" ? "not" : "partly", words: `${name}: ${measure} ${reached} mot årsmål ${target}${trend}` });
  }
  const met = judged.filter(({ status }) => status === "met");
  if (met.length > 0) reasons.push({ meaning: "met", words: `${met.length} av ${counted(judged.length)} når årsmålet${wayOf(met)}` });
  const missing = indicators.filter(({ status }) => status === "missing").length;
  if (missing > 0) {
    reasons.push({
      meaning: "missing",
      words: `${forecast ? countedOf(missing, indicators.length, "prognos", "prognoser") : `${missing} av ${indicators.length} utfall`} saknas`,
    });
  }
  reasons.push(...belowWords(below));
  return reasons.length > 0
    ? reasons
    : [{ meaning: "unassessed", words: "Målet har inga indikatorer med årsmål och inga bedömda mål under sig" }];
}

function wayOf(met: WeighedIndicator[]): string {
  const worse = met.filter(({ moved }) => moved === "worse").length;
  return worse === 0 ? "" : `, ${worse} av dem är sämre än året före`;
}

function belowWords(below: WeighedGoal[]): Suggestion["reasons"] {
  const of = `av ${below.length} mål under`;
  const count = (assessed: Meaning | null) => below.filter((goal) => goal.assessed === assessed).length;
  const words: [Meaning | null, Meaning | "missing", string][] = [
    ["not", "not", "uppfylls ej"],
    ["partly", "partly", "uppfylls delvis"],
    ["met", "met", "uppfylls helt"],
    ["unassessed", "unassessed", "har bedömningen Ingen"],
    [null, "missing", "är inte bedömda"],
  ];
  return words
    .filter(([assessed]) => count(assessed) > 0)
    .map(([assessed, meaning, said]) => ({ meaning, words: `${count(assessed)} ${of} ${said}` }));
}

function counted(count: number): string {
  return count === 1 ? "1 indikator" : `${count} indikatorer`;
}
