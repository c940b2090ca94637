"use client";
import type { ChainIndicator } from "../../lib/domain/chain.ts";
import { readForecast } from "../../lib/forms/forecast.ts";
import { understood } from "../../lib/forms/typed.ts";
import { writeNumber } from "../../lib/swedish/number.ts";
import { SavedField } from "./saved-field.tsx";

/** What the indicator is expected to reach this year, said in a forecast period and changed in place. */
export function ForecastField({ indicator, ...cell }: { indicator: ChainIndicator; unitId: string; year: number; period: string }) {
  const forecast = indicator.forecasts?.[cell.period];
  return (
    <SavedField
      label={`Prognos ${cell.year}${indicator.unit && `, ${indicator.unit}`}`}
      inputMode="decimal"
      address="/api/v1/prognos"
      place={`prognos/${cell.unitId}/${indicator.id}/${cell.year}/${cell.period}`}
      saved={forecast?.value ? writeNumber(forecast.value) : ""}
      version={forecast?.version ?? 0}
      read={(words) => {
        const read = readForecast(words);
        return read.ok ? understood({ ...cell, indicatorId: indicator.id, typed: words }) : read;
      }}
    />
  );
}
