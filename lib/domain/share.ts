import { type Decimal, MICRO } from "../swedish/decimal.ts";
import { NBSP, readNumber, writeNumber } from "../swedish/number.ts";

/** What a share is made of: 412 of 171 000. Kept beside the value, since only counts add up. */
export type Share = { numerator: Decimal; denominator: Decimal };

/** The share of two counts as they are stored, in millionths; null where only the value is known. Each has the decimals it needs. */
export function shareOfCounts(numeratorMicro: number | null, denominatorMicro: number | null): Share | null {
  if (numeratorMicro === null || denominatorMicro === null) return null;
  return { numerator: asStated(numeratorMicro), denominator: asStated(denominatorMicro) };
}

/**
 * The share in the indicator's unit (per cent, else plain), rounded to `decimals`, halves away from zero. The denominator
 * is never 0: `readShare` refuses that.
 */
export function shareValue({ numerator, denominator }: Share, unit: string, decimals: number): Decimal {
  const times = BigInt(unit.startsWith("%") ? 100 : 1) * 10n ** BigInt(decimals);
  const above = BigInt(numerator.micro) * times;
  const below = BigInt(denominator.micro);
  const doubled = 2n * (above < 0n ? -above : above) + below;
  const rounded = doubled / (2n * below);
  return { micro: Number((above < 0n ? -rounded : rounded) * BigInt(MICRO / 10 ** decimals)), decimals };
}

/** Reads "412/171 000"; null for what is no share, "noll" for a denominator of 0 or below. */
export function readShare(typed: string): Share | "noll" | null {
  const [above, below, more] = typed.split("/");
  if (above === undefined || below === undefined || more !== undefined) return null;
  const [numerator, denominator] = [readNumber(above), readNumber(below)];
  if (!numerator || !denominator) return null;
  return denominator.micro > 0 ? { numerator, denominator } : "noll";
}

/** "412/171 000" */
export function writeShare({ numerator, denominator }: Share): string {
  return `${writeNumber(numerator)}/${writeNumber(denominator)}`.replaceAll(" ", NBSP);
}

function asStated(micro: number): Decimal {
  const fraction = String(Math.abs(micro) % MICRO)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return { micro, decimals: fraction.length };
}
