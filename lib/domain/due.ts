import type { Styrmodell } from "./styrmodell.ts";

const EVERY_PERIOD = /^(tertial|månad|kvartal|löpande|vecka)/i;
const HALF_YEAR = /^halvår/i;

/**
 * Is an indicator reported in this period? Tertial ones in each, halvår with the second half's first report (T2) and the
 * year's (decisions.md 17), all others — yearly, and those whose periodicity nobody has stated — with the year's.
 */
export function isDue(periodicity: string, period: string, { periods }: Pick<Styrmodell, "periods">): boolean {
  const index = periods.findIndex(({ code }) => code === period);
  const found = periods[index];
  if (!found) return false;
  if (index === periods.length - 1 || EVERY_PERIOD.test(periodicity.trim())) return true;
  const firstPastHalf = periods.findIndex(({ to }) => to >= 6);
  return HALF_YEAR.test(periodicity.trim()) && index === firstPastHalf;
}
