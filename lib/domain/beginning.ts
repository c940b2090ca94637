import type { BudgetColumn } from "./budget.ts";
import type { DocumentKind } from "./document.ts";
import type { ColumnCode, Owner } from "./styrmodell.ts";

/** The papers that follow a plan up. */
export type ReportKind = Exclude<DocumentKind, "VP">;
export const REPORT_KINDS: ReportKind[] = ["T1", "T2", "VB"];

/**
 * What a report holds when it is begun: data in templates/. In the words `{unit}` and `{year}` stand for whose and which
 * year's it is, `{last}` for the same period last year ("VB 2025").
 */
export type Beginning = {
  title: string;
  before: BegunSection[];
  after: BegunSection[];
  /** texts before a goal's tables, as the plan has them, and after its tables, to be written; codes of the styrmodell */
  fromPlan: string[];
  toWrite: string[];
  indicatorTables: OwnersTable[];
  activityTables: OwnersTable[];
  budget: FollowUp;
};

/** What a plan holds when it is begun: its sections, and the tables in which a goal's indicators and activities stand. */
export type PlanBeginning = Pick<Beginning, "title" | "before" | "after" | "indicatorTables" | "activityTables">;

/** What comes along from last year's plan besides the goals and their indicators; `null`: nothing does, the plan begins empty. */
export type Carried = { sectionTexts: boolean; goalTexts: boolean; activities: boolean } | null;

/**
 * A section of a document that is begun, with its standing text (document-template.ts); `budgets`: those of the plan's budgets that
 * stand under no goal follow it.
 */
export type BegunSection = { title: string; standing?: string; budgets?: true; sections?: BegunSection[] };

/** One table of a goal for what these own: KF's and the nämnd's indicators in one, the unit's own in another. */
export type OwnersTable = { heading: string; owners: Owner[]; columns: { code: ColumnCode; title: string }[] };

/** How the plan's budget is followed up: the table's title and its columns. */
export type FollowUp = { title: string; columns: BudgetColumn[] };

/**
 * The reports that a unit may begin: those it has not, of this year and the last (the year's report is written in January).
 * `today` is a calendar date.
 */
export function reportsToBegin(year: number, known: DocumentKind[], today: string): ReportKind[] {
  const thisYear = Number(today.slice(0, 4));
  return year === thisYear || year === thisYear - 1 ? REPORT_KINDS.filter((kind) => !known.includes(kind)) : [];
}

/** The years whose plan a unit may begin on this page: this year and the next, where it has none. `known`: years with a plan of its own. */
export function plansToBegin(year: number, known: number[], today: string): number[] {
  const thisYear = Number(today.slice(0, 4));
  return [year, year + 1].filter((one) => (one === thisYear || one === thisYear + 1) && !known.includes(one));
}

/** Is an indicator reported in this period? Halvår comes with T2 and VB, År with VB, all else each time (decisions.md 17). */
export function isDue(periodicity: string, kind: ReportKind): boolean {
  if (/^halvår/i.test(periodicity)) return kind !== "T1";
  return /^(hel)?år/i.test(periodicity) ? kind === "VB" : true;
}

export function filledIn(words: string, { kind, year, unit }: { kind: DocumentKind; year: number; unit: string }): string {
  return words
    .replaceAll("{unit}", unit)
    .replaceAll("{year}", String(year))
    .replaceAll("{last}", `${kind} ${year - 1}`);
}
