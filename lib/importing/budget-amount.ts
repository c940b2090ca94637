import { roundHalfAwayFromZero } from "../swedish/decimal.ts";
import { readFigure } from "../swedish/figure.ts";

/** An amount as printed: `kr(per)` is whole kronor when the table is printed in units of `per` kronor. */
export type Amount = { micro: number; decimals: number; kr: (per: number) => number };

/** One row of a budget as it stands on paper, before anyone knows what it means. */
export type WrittenRow = { label: string; cells: string[]; amounts: (Amount | null)[]; bold: boolean };

const MONEY = /^(tkr|kkr|mnkr|mkr|kr|kronor)?$/i;
/** kronor in the unit that stands in the cell itself, whatever the table is printed in */
const OWN_UNIT: Record<string, number> = { tkr: 1000, kkr: 1000, mnkr: 1_000_000, mkr: 1_000_000, kr: 1, kronor: 1 };

/**
 * Reads a cell as an amount; null for an empty cell and for what is no amount (words, a share in %). Ledgers print what is
 * negative in brackets or with the minus last: "(1 300)", "1 300-".
 */
export function amountOf(text: string): Amount | null {
  const words = text.trim();
  const figure = readFigure(words.replace(/^\(([^()-]+)\)$/, "-$1").replace(/^(\d[\d\s.,]*)[-\u2212\u2013]$/, "-$1"));
  if (figure?.kind !== "number" || !MONEY.test(figure.unit)) return null;
  const { micro, decimals } = figure.value;
  const own = OWN_UNIT[figure.unit.toLowerCase()];
  return { micro, decimals, kr: (per) => roundHalfAwayFromZero((micro / 1_000_000) * (own ?? per), 1) };
}
