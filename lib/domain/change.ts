import type { Decimal } from "../swedish/decimal.ts";
import type { Direction, OutcomeCell } from "./chain.ts";

export type Change = { difference: Decimal; meaning: "better" | "worse" | "same" | "unknown" };

/** The change from last year's outcome, exact, with the finer of the two precisions; null unless both are figures. */
export function changeSince(now: OutcomeCell | null, before: OutcomeCell | null, direction: Direction): Change | null {
  if (!now?.value || !before?.value) return null;
  const micro = now.value.micro - before.value.micro;
  const difference = { micro, decimals: Math.max(now.value.decimals, before.value.decimals) };
  if (micro === 0) return { difference, meaning: "same" };
  if (direction !== "hogre" && direction !== "lagre") return { difference, meaning: "unknown" };
  return { difference, meaning: micro > 0 === (direction === "hogre") ? "better" : "worse" };
}
