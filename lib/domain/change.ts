import type { Decimal } from "../swedish/decimal.ts";
import type { ChainIndicator, Direction, OutcomeCell } from "./chain.ts";

export type Change = { difference: Decimal; meaning: "better" | "worse" | "same" | "unknown" };

/** An indicator's change since the same period last year; null too where it has come to mean something else since (decisions.md 6). */
export function changeOf({ outcome, lastYear, direction, breaksBecause }: ChainIndicator): Change | null {
  return breaksBecause ? null : changeSince(outcome, lastYear, direction);
}

/** The change from last year's outcome, exact, with the finer of the two precisions; null unless both are figures. */
export function changeSince(now: OutcomeCell | null, before: OutcomeCell | null, direction: Direction): Change | null {
  if (!now?.value || !before?.value) return null;
  const micro = now.value.micro - before.value.micro;
  const difference = { micro, decimals: Math.max(now.value.decimals, before.value.decimals) };
  if (micro === 0) return { difference, meaning: "same" };
  if (direction !== "hogre" && direction !== "lagre") return { difference, meaning: "unknown" };
  return { difference, meaning: micro > 0 === (direction === "hogre") ? "better" : "worse" };
}
