"use client";
import { useId } from "react";
import type { ChainIndicator } from "../../lib/domain/chain.ts";
import { readForecast } from "../../lib/forms/forecast.ts";
import { understood } from "../../lib/forms/typed.ts";
import { writeNumber } from "../../lib/swedish/number.ts";
import { SaveLine } from "./save-line.tsx";
import { useSaving } from "./use-saving.ts";

/** What the indicator is expected to reach this year, said in a forecast period and changed in place. */
export function ForecastField({ indicator, ...cell }: { indicator: ChainIndicator; unitId: string; year: number; period: string }) {
  const id = useId();
  const forecast = indicator.forecasts?.[cell.period];
  const { field, typed, type, state, begin, commit, leave, reset } = useSaving({
    address: "/api/v1/prognos",
    place: `prognos/${cell.unitId}/${indicator.id}/${cell.year}/${cell.period}`,
    saved: forecast?.value ? writeNumber(forecast.value) : "",
    version: forecast?.version ?? 0,
    read: (words) => {
      const read = readForecast(words);
      return read.ok ? understood({ ...cell, indicatorId: indicator.id, typed: words }) : read;
    },
  });
  return (
    <div className="target-field">
      <label htmlFor={id}>
        Prognos {cell.year}
        {indicator.unit && `, ${indicator.unit}`}
      </label>
      <input
        ref={field}
        id={id}
        className={`field cell-${state.kind}`}
        autoComplete="off"
        inputMode="decimal"
        value={typed}
        aria-invalid={state.kind === "unsaved" || undefined}
        aria-describedby={`${id}-state`}
        onFocus={begin}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") reset();
        }}
      />
      <SaveLine state={state} id={`${id}-state`} />
    </div>
  );
}
