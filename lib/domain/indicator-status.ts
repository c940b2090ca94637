import type { Figure } from "../swedish/figure.ts";
import type { ChainIndicator, Direction, OutcomeCell, Target } from "./chain.ts";
import { DEFAULT_THRESHOLDS, type Tolerance } from "./styrmodell.ts";

/** "missing" = not reported; "none" = nothing to judge by (no target, no direction, or a kind of empty with a reason). */
export type IndicatorStatus = "met" | "partly" | "not" | "missing" | "none";

/** The words of the screen; reports have the styrmodell's. */
const WORDS: Record<IndicatorStatus, string> = {
  met: "Målet nås",
  partly: "Målet nås delvis",
  not: "Målet nås inte",
  missing: "Utfall saknas",
  none: "",
};

/**
 * How an indicator stands against its own årsmål; only where it has none that is a figure, against KF's, and then the
 * words say so (decisions.md 5: no silent fall-back).
 */
export function indicatorState(judged: Judged): { status: IndicatorStatus; words: string } {
  const { outcome, target, kfTarget, direction, tolerance } = judged;
  const lastYear = judged.breaksBecause ? null : judged.lastYear;
  const own = indicatorStatus(outcome, target?.figure ?? null, direction, lastYear, tolerance);
  if (own !== "none" || !kfTarget?.figure) return { status: own, words: WORDS[own] };
  const kf = indicatorStatus(outcome, kfTarget.figure, direction, lastYear, tolerance);
  return { status: kf, words: WORDS[kf].replace("Målet", "KF:s mål") };
}

/**
 * Why an outcome is not judged against its årsmål, in words; "" where it is, and where one of them is not there to compare.
 */
export function whyNotJudged(judged: Judged): string {
  const figure = judged.target?.figure ?? judged.kfTarget?.figure;
  if (indicatorState(judged).status !== "none" || !judged.outcome?.value || !figure) return "";
  if (figure.kind === "text") return `Årsmålet ”${figure.words}” går inte att jämföra med utfallet.`;
  if (figure.kind === "pending") return "Årsmålet är inte fastställt än.";
  if (figure.kind === "direction" && judged.breaksBecause) return `Jämförs inte med året före: ${judged.breaksBecause}`;
  if (figure.kind === "direction") return "Det finns inget utfall från året före att jämföra med.";
  return judged.direction === "okand" ? "Ingen har sagt om högre eller lägre är bättre." : "";
}

type Reached = Pick<OutcomeCell, "kind" | "value">;
type Judged = Pick<ChainIndicator, "outcome" | "lastYear" | "direction" | "tolerance" | "breaksBecause"> & {
  target: Target | null;
  kfTarget: Target | null;
};

/**
 * How an outcome stands against its target. A bound ("max 6 %") tells its own direction; a plain number needs the
 * indicator's. "Öka" and "minska" are judged against last year's outcome.
 */
export function indicatorStatus(
  outcome: Reached | null,
  target: Figure | null,
  direction: Direction,
  lastYear: Reached | null = null,
  tolerance: Tolerance = DEFAULT_TOLERANCE,
): IndicatorStatus {
  if (outcome === null || outcome.kind === "ej-rapporterat") return "missing";
  if (outcome.kind !== "varde" || outcome.value === null || target === null) return "none";
  const value = outcome.value.micro;
  if (target.kind === "bound") return against(value, target.value.micro, target.bound === "minst" ? "hogre" : "lagre", tolerance);
  if (target.kind === "range") return withinRange(value, target.value.micro, target.upper.micro, tolerance);
  if (target.kind === "direction") return movedAs(target.words, value, lastYear?.value?.micro ?? null);
  if (target.kind === "number" && (direction === "hogre" || direction === "lagre")) {
    return against(value, target.value.micro, direction, tolerance);
  }
  return "none";
}

/** How far from this value, in millionths, an outcome may be within the tolerance. */
export function allowedFrom(micro: number, { ownMicro, percent }: Tolerance): number {
  return ownMicro ?? (Math.abs(micro) / 100) * percent;
}

const DEFAULT_TOLERANCE: Tolerance = { ownMicro: null, percent: DEFAULT_THRESHOLDS.tolerance };

function against(value: number, target: number, direction: "hogre" | "lagre", tolerance: Tolerance): IndicatorStatus {
  const short = direction === "hogre" ? target - value : value - target;
  if (short <= 0) return "met";
  return short <= allowedFrom(target, tolerance) ? "partly" : "not";
}

function withinRange(value: number, lower: number, upper: number, tolerance: Tolerance): IndicatorStatus {
  return value < lower ? against(value, lower, "hogre", tolerance) : against(value, upper, "lagre", tolerance);
}

function movedAs(words: string, value: number, before: number | null): IndicatorStatus {
  if (before === null) return "none";
  if (/ök/i.test(words)) return value > before ? "met" : "not";
  if (/minsk/i.test(words)) return value < before ? "met" : "not";
  return "none";
}
