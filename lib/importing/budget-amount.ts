import { roundHalfAwayFromZero } from "../swedish/decimal.ts";
import { readFigure } from "../swedish/figure.ts";
import { cleaned } from "../swedish/wording.ts";

/** An amount as printed: `kr(per)` is whole kronor when the table is printed in units of `per` kronor. */
export type Amount = { micro: number; decimals: number; kr: (per: number) => number };

/** One row of a budget as it stands on paper, before anyone knows what it means. */
export type WrittenRow = { label: string; cells: string[]; amounts: (Amount | null)[]; bold: boolean };

const MONEY = /^(tkr|kkr|mnkr|mkr|kr|kronor)?$/i;

/** Reads a cell as an amount; null for an empty cell and for what is no amount (words, a share in %). */
export function amountOf(text: string): Amount | null {
  const figure = readFigure(cleaned(text).replace(/^\((.+)\)$/, "-$1"));
  if (figure?.kind !== "number" || !MONEY.test(figure.unit)) return null;
  const { micro, decimals } = figure.value;
  return { micro, decimals, kr: (per) => roundHalfAwayFromZero((micro / 1_000_000) * per, 1) };
}
