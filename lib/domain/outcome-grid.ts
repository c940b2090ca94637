import type { Direction, Forecast, Gender, OutcomeCell } from "./chain.ts";
import type { WindowState } from "./reporting-window.ts";
import type { SubmissionEvent } from "./submission.ts";

/** A unit's period to be reported: one row an indicator, with a cell per stadsdel and gender that it is split by. */
export type OutcomeGrid = {
  unitId: string;
  year: number;
  period: { code: string; name: string; forecast: boolean };
  /** the period that stands before this one in the year; null for the first */
  previous: { code: string; name: string } | null;
  /** the period's report is decided: nothing of it can be changed */
  decided: boolean;
  days: { state: WindowState; opensOn: string; closesOn: string } | null;
  /** handed in and taken back, oldest first */
  submissions: SubmissionEvent[];
  /** may the visitor hand the period in, and take it back? */
  submits: boolean;
  /** stadsdelar the unit answers for, in its order */
  districts: { id: string; name: string }[];
  groups: GridGroup[];
};

/** The indicators of one goal, in the chain's order. An indicator of several goals stands under the first. */
export type GridGroup = { goalId: string; number: string; title: string; indicators: GridIndicator[] };

export type GridIndicator = {
  id: string;
  name: string;
  unit: string;
  decimals: number;
  direction: Direction;
  /** Σ numerator / Σ denominator: then the cell takes "412/171 000" */
  isShare: boolean;
  cumulative: boolean;
  byDistrict: boolean;
  byGender: boolean;
  /** reported in this period */
  due: boolean;
  periodicity: string;
  definition: string;
  source: string;
  /** may the visitor report it? */
  reports: boolean;
  /** as they are printed; "" when there is none */
  target: string;
  kfTarget: string;
  cells: CellsBy<GridCell>;
  /** what the whole year is expected to give, said in this period */
  forecast: Pick<Forecast, "value" | "version"> | null;
  lastYear: CellsBy<StandingCell>;
  previous: CellsBy<StandingCell>;
  /** the whole unit's total in this period of each year that has one, oldest first, this year's left out */
  series: { year: number; micro: number }[];
};

/** Cells that are found by their `cellKey`. */
export type CellsBy<Cell> = Pick<ReadonlyMap<string, Cell>, "get">;

/** A figure as it stands; its letters are made where they are shown, since a grid has thousands. */
export type StandingCell = Omit<OutcomeCell, "written" | "version">;

/** `by`: who saved it */
export type GridCell = StandingCell & { version: number; comment: string; by: string };

/** One change of a cell, as it is told: "A. L. skrev 308, var 304". `before` and `after` are "" for not reported. */
export type CellChange = { at: string; by: string; kind: "utfall" | "kommentar"; before: string; after: string };

export const GENDERS: Gender[] = ["totalt", "kvinnor", "man"];

/** `hela` = the whole unit. */
export function cellKey(district: string, gender: Gender): string {
  return `${district}/${gender}`;
}

/** The cells an indicator has: the whole unit's total, and as it is split, the genders and the stadsdelar. */
export function cellsOf(
  indicator: Pick<GridIndicator, "byDistrict" | "byGender">,
  districts: { id: string }[],
): { district: string; gender: Gender }[] {
  const all = ["hela", ...districts.map(({ id }) => id)].flatMap((district) => GENDERS.map((gender) => ({ district, gender })));
  return all.filter(({ district, gender }) => hasCell(indicator, districts, district, gender));
}

/** Is it one of the cells that the indicator has? */
export function hasCell(
  { byDistrict, byGender }: Pick<GridIndicator, "byDistrict" | "byGender">,
  districts: { id: string }[],
  district: string,
  gender: string,
): boolean {
  const there = district === "hela" || (byDistrict && districts.some(({ id }) => id === district));
  return there && (gender === "totalt" || (byGender && GENDERS.some((each) => each === gender)));
}

/** An indicator is reported when its total has a figure or says why there is none. */
export function isReported(indicator: Pick<GridIndicator, "cells">): boolean {
  const total = indicator.cells.get(cellKey("hela", "totalt"));
  return total !== undefined && total.kind !== "ej-rapporterat";
}

/** How many of the indicators due in the period are reported. */
export function progressOf({ groups }: Pick<OutcomeGrid, "groups">): { due: number; reported: number } {
  const due = groups.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.due);
  return { due: due.length, reported: due.filter(isReported).length };
}
