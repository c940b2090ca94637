import { makeForecast } from "../../../../db/mutations/forecasts.ts";
import { readForecast } from "../../../../lib/forms/forecast.ts";
import { forecastBody, readBody } from "../../../../lib/forms/save-bodies.ts";
import { invalid } from "../../../../lib/web/invalid.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Saves what an indicator is expected to reach this year, as it was typed. */
export const PUT = saving(
  (body) => readBody(forecastBody, body),
  async ({ store, user, now }, { typed, ...cell }) => {
    const value = readForecast(typed);
    return value.ok ? makeForecast(store, user, now, { ...cell, value: value.value }) : invalid(value.message);
  },
);
