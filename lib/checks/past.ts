import type { IndicatorSeries } from "../domain/indicator-series.ts";

type Value = IndicatorSeries["values"][number];

/**
 * What the same period gave in earlier years: the totals in micro, and the latest value of each gender. `counted`: the totals of
 * this year's periods, where what is counted from January on is told again and again.
 */
export type Past = { totals: number[]; last: { total?: Value; women?: Value; men?: Value }; counted: Value[] };

const NOTHING: Past = { totals: [], last: {}, counted: [] };

/** Looked through once for all rules of history. */
export function pastOf(series: IndicatorSeries | undefined, { year, kind }: { year: number; kind: string }): Past {
  if (!series) return NOTHING;
  const past: Past = { totals: [], last: {}, counted: [] };
  for (const value of series.values) {
    if (series.cumulative && value.year === year && value.district === "hela" && value.gender === "totalt") past.counted.push(value);
    if (value.year >= year || value.period !== kind || value.district !== "hela") continue;
    const gender = value.gender === "totalt" ? "total" : value.gender === "kvinnor" ? "women" : "men";
    if (gender === "total") past.totals.push(value.micro);
    if (value.year > (past.last[gender]?.year ?? 0)) past.last[gender] = value;
  }
  return past;
}
