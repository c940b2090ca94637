import type { Direction, Gender } from "./chain.ts";

/** What has been reported of an indicator before, as far as it may be compared: since its definition last changed. */
export type IndicatorSeries = {
  direction: Direction;
  /** how parts make a whole; "okand" until somebody has said */
  aggregation: "summa" | "andel" | "medel" | "ingen" | "okand";
  /** counted from January on, so that it cannot fall from one tertial to the next */
  cumulative: boolean;
  values: { year: number; period: string; district: string; gender: Gender; micro: number }[];
};
