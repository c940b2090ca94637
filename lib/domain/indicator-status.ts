import type { Figure } from "../swedish/figure.ts";
import type { ChainIndicator, Direction, OutcomeCell, Target } from "./chain.ts";

/** "missing" = not reported; "none" = nothing to judge by (no target, no direction, or a kind of empty with a reason). */
export type IndicatorStatus = "met" | "partly" | "not" | "missing" | "none";

/** An outcome within this share of the target still counts as partly met (decisions.md 14, the default). */
const TOLERANCE = 0.1;
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
export function indicatorState({ outcome, lastYear, target, kfTarget, direction }: Judged): { status: IndicatorStatus; words: string } {
  const own = indicatorStatus(outcome, target?.figure ?? null, direction, lastYear);
  if (own !== "none" || !kfTarget?.figure) return { status: own, words: WORDS[own] };
  const kf = indicatorStatus(outcome, kfTarget?.figure ?? null, direction, lastYear);
  return { status: kf, words: WORDS[kf].replace("Målet", "KF:s mål") };
}

type Reached = Pick<OutcomeCell, "kind" | "value">;
type Judged = Pick<ChainIndicator, "outcome" | "lastYear" | "direction"> & { target: Target | null; kfTarget: Target | null };

/**
 * How an outcome stands against its target. A bound ("max 6 %") tells its own direction; a plain number needs the
 * indicator's. "Öka" and "minska" are judged against last year's outcome.
 */
export function indicatorStatus(
  outcome: Reached | null,
  target: Figure | null,
  direction: Direction,
  lastYear: Reached | null = null,
): IndicatorStatus {
  if (outcome === null || outcome.kind === "ej-rapporterat") return "missing";
  if (outcome.kind !== "varde" || outcome.value === null || target === null) return "none";
  const value = outcome.value.micro;
  if (target.kind === "bound") return against(value, target.value.micro, target.bound === "minst" ? "hogre" : "lagre");
  if (target.kind === "range") return withinRange(value, target.value.micro, target.upper.micro);
  if (target.kind === "direction") return movedAs(target.words, value, lastYear?.value?.micro ?? null);
  if (target.kind === "number" && (direction === "hogre" || direction === "lagre")) return against(value, target.value.micro, direction);
  return "none";
}

function against(value: number, target: number, direction: "hogre" | "lagre"): IndicatorStatus {
  const short = direction === "hogre" ? target - value : value - target;
  if (short <= 0) return "met";
  return short <= Math.abs(target) * TOLERANCE ? "partly" : "not";
}

function withinRange(value: number, lower: number, upper: number): IndicatorStatus {
  return value < lower ? against(value, lower, "hogre") : against(value, upper, "lagre");
}

function movedAs(words: string, value: number, before: number | null): IndicatorStatus {
  if (before === null) return "none";
  if (/ök/i.test(words)) return value > before ? "met" : "not";
  if (/minsk/i.test(words)) return value < before ? "met" : "not";
  return "none";
}
