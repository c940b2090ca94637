import type { Decimal } from "../swedish/decimal.ts";

/**
 * The values a printed figure may stand for, in micro: 0,5 with one decimal is [450000, 550000). `low === high` is an
 * exact value. Integers throughout; nothing is ever a float sum.
 */
export type Interval = { low: number; high: number };

export function exactly({ micro }: { micro: number }): Interval {
  return { low: micro, high: micro };
}

/** in micro, by the decimals printed */
const STEPS = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

/** What rounding to the printed decimals may have hidden. */
export function rounded({ micro, decimals }: Decimal, step = STEPS[decimals] ?? 1): Interval {
  return { low: micro - step / 2, high: micro + step / 2 };
}

export function sumOf(parts: Interval[]): Interval {
  return parts.reduce((sum, part) => ({ low: sum.low + part.low, high: sum.high + part.high }), { low: 0, high: 0 });
}

export function minus(from: Interval, less: Interval): Interval {
  return { low: from.low - less.high, high: from.high - less.low };
}

/** Can the two not be the same value? The upper end of a rounding interval lies outside of it. */
export function apart(a: Interval, b: Interval): boolean {
  if (a.low === a.high || b.low === b.high) return a.high < b.low || b.high < a.low;
  return a.high <= b.low || b.high <= a.low;
}

/** Is every value of `a` below every value of `b`? */
export function below(a: Interval, b: Interval): boolean {
  return a.low === a.high || b.low === b.high ? a.high < b.low : a.high <= b.low;
}
