/**
 * An exact decimal as people state it. "0,40" is `{ micro: 400000, decimals: 2 }`, "0,4" the same value with one decimal.
 * Sums are exact; floats are never used. Holds values up to ±9 × 10⁹ with at most six decimals.
 */
export type Decimal = {
  /** value × 1 000 000, a safe integer */
  micro: number;
  /** how many decimals were stated, 0–6 */
  decimals: number;
};

export const MICRO = 1_000_000;

/** The value as a JavaScript number, for JSON and charts only; never for sums. */
export function asNumber(value: Decimal): number {
  return value.micro / MICRO;
}

/** Rounds an integer to the nearest multiple of `step`, halves away from zero (decisions.md 11). */
export function roundHalfAwayFromZero(value: number, step: number): number {
  // above 2^52 a half more is no longer a number of its own
  if (step === 1) return value;
  const rounded = Math.floor(Math.abs(value) / step + 0.5) * step;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
