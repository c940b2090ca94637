import type { Decimal } from "../swedish/decimal.ts";
import type { Direction, OrgNode } from "./chain.ts";
import type { DocumentState } from "./document.ts";
import type { IndicatorLimits } from "./indicator-limits.ts";
import type { IndicatorSeries } from "./indicator-series.ts";
import type { IndicatorMeaning, YearPoint } from "./indicator-years.ts";

/** What an indicator's owner says of it. */
export type IndicatorDescription = {
  direction: Direction;
  aggregation: IndicatorSeries["aggregation"];
  /** counted from January on */
  cumulative: boolean;
  /** reported by gender too */
  aboutIndividuals: boolean;
  byDistrict: boolean;
  definition: string;
  source: string;
};

/** An indicator with all that its owner has said of it, as it is at the end of a year. */
export type DescribedIndicator = IndicatorDescription & {
  id: string;
  name: string;
  unit: string;
  decimals: number;
  periodicity: string;
  /** own limits in the order of their days; the styrmodell's hold where there are none */
  limits: IndicatorLimits[];
  /** tells the description that is shown from a later one */
  base: string;
  /** the description shown is the latest: an earlier year's is not changed */
  newest: boolean;
  ownerId: string;
  meanings: IndicatorMeaning[];
  history: { at: string; by: string; words: string }[];
};

export type MadeForecast = { year: number; period: string; value: Decimal; written: string };

/** An indicator's own page in a unit's year. */
export type IndicatorPage = DescribedIndicator & {
  /** null: nobody in the unit's line owns it */
  owner: OrgNode | null;
  points: YearPoint[];
  /** what each period of a year expected of the whole year, kept beside what it came to */
  forecasts: MadeForecast[];
  goals: { id: string; number: string; title: string }[];
  documents: { id: string; title: string; state: DocumentState }[];
};

export const DIRECTION_WORDS: Record<Direction, string> = {
  hogre: "Högre är bättre",
  lagre: "Lägre är bättre",
  intervall: "Ska ligga inom ett intervall",
  neutral: "Varken högre eller lägre är bättre",
  okand: "Ingen har sagt vilket håll som är bättre",
};

export const AGGREGATION_WORDS: Record<IndicatorDescription["aggregation"], string> = {
  summa: "Delarna summeras",
  andel: "Täljare och nämnare summeras var för sig",
  medel: "Medelvärden vägs med hur många de gäller",
  ingen: "Läggs inte ihop",
  okand: "Ingen har sagt hur den läggs ihop",
};
