"use client";
import type { Forecast } from "../../lib/domain/chain.ts";
import { readForecast } from "../../lib/forms/forecast.ts";
import { understood } from "../../lib/forms/typed.ts";
import { writeNumber } from "../../lib/swedish/number.ts";
import { SavedField } from "./saved-field.tsx";

type Props = {
  indicatorId: string;
  /** the indicator's */
  unit: string;
  forecast: Pick<Forecast, "value" | "version"> | null;
  unitId: string;
  year: number;
  period: string;
};

/** What the indicator is expected to reach this year, said in a forecast period and changed in place. */
export function ForecastField({ indicatorId, unit, forecast, ...cell }: Props) {
  return (
    <SavedField
      label={`Prognos ${cell.year}${unit && `, ${unit}`}`}
      inputMode="decimal"
      address="/api/v1/prognos"
      place={`prognos/${cell.unitId}/${indicatorId}/${cell.year}/${cell.period}`}
      saved={forecast?.value ? writeNumber(forecast.value) : ""}
      version={forecast?.version ?? 0}
      read={(words) => {
        const read = readForecast(words);
        return read.ok ? understood({ ...cell, indicatorId, typed: words }) : read;
      }}
    />
  );
}
