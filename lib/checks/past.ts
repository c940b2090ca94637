import type { IndicatorSeries } from "../domain/indicator-series.ts";

type Value = IndicatorSeries["values"][number];

/** What the same period gave in earlier years: the totals in micro, and the latest value of each gender. */
export type Past = { totals: number[]; last: { total?: Value; women?: Value; men?: Value } };

const NOTHING: Past = { totals: [], last: {} };

/** Looked through once for all rules of history. */
export function pastOf(series: IndicatorSeries | undefined, { year, kind }: { year: number; kind: string }): Past {
  if (!series) return NOTHING;
  const past: Past = { totals: [], last: {} };
  for (const value of series.values) {
    if (value.year >= year || value.period !== kind || value.district !== "hela") continue;
    const gender = value.gender === "totalt" ? "total" : value.gender === "kvinnor" ? "women" : "men";
    if (gender === "total") past.totals.push(value.micro);
    if (value.year > (past.last[gender]?.year ?? 0)) past.last[gender] = value;
  }
  return past;
}
