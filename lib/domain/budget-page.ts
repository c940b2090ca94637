import type { BudgetTable } from "./budget.ts";
import type { Earlier } from "./budget-comparison.ts";

/** A budget table that can be worked in: where it stands, and what its rows were last year. */
export type WorkedTable = {
  table: BudgetTable & { id: string; version: number };
  /** the goal it stands under; null in a section */
  goal: { id: string; name: string } | null;
  earlier: Earlier | null;
  /** the goals that lean on each line, by its number */
  carries: Record<number, { id: string; name: string }[]>;
  /** only decided papers print it */
  decided: boolean;
};

/** A place in the period's unfinished paper where a new table can stand. */
export type PaperPlace = { partId: string; name: string; depth: number };

/** A unit's budgets of one period: the plan's own ("VP"), or as they are followed up. */
export type BudgetPage = {
  planId: string;
  unitId: string;
  year: number;
  period: string;
  /** the period's paper is decided: no table comes to it */
  decided: boolean;
  tables: WorkedTable[];
  /** the year's periods that have tables */
  periods: string[];
  /** tables of last year that a new one can be made like */
  lastYears: { id: string; name: string }[];
  /** where in the period's paper a table can stand; empty when no paper is begun or it is decided */
  places: PaperPlace[];
};
