import type { Decimal } from "../swedish/decimal.ts";
import type { MadeForecast } from "./indicator-page.ts";
import { seriesKey, type YearPoint } from "./indicator-years.ts";

/** A year's forecasts beside what it came to; `outcome` null while the year is not reported. */
export type JudgedYear = {
  year: number;
  /** by the period that made it; `missedBy`: the outcome less the forecast, null before there is one */
  forecasts: Record<string, { written: string; missedBy: Decimal | null }>;
  outcome: string | null;
};

/** How forecasts have held, the newest year first; the outcome is the whole year's in `wholeYear`, the last period. */
export function judgedForecasts(forecasts: MadeForecast[], points: YearPoint[], wholeYear: string): JudgedYear[] {
  const years = [...new Set(forecasts.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => {
    const outcome = points.find((point) => point.year === year && point.period === wholeYear)?.cells[seriesKey("hela", "totalt")] ?? null;
    const made = forecasts.filter((forecast) => forecast.year === year);
    return {
      year,
      forecasts: Object.fromEntries(
        made.map((one) => [one.period, { written: one.written, missedBy: missed(one.value, outcome?.value ?? null) }]),
      ),
      outcome: outcome?.written || null,
    };
  });
}

function missed(forecast: Decimal, outcome: Decimal | null): Decimal | null {
  return outcome && { micro: outcome.micro - forecast.micro, decimals: Math.max(forecast.decimals, outcome.decimals) };
}
