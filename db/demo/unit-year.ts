import { activityStatusWord } from "../../lib/domain/activity.ts";
import { filledIn, isDue } from "../../lib/domain/beginning.ts";
import type {
  ActivityTablePart,
  BudgetPart,
  DistrictRow,
  DocumentContent,
  DocumentHead,
  DocumentKind,
  GoalPart,
  SectionPart,
} from "../../lib/domain/document.ts";
import type { ColumnCode } from "../../lib/domain/styrmodell.ts";
import { beginningOf } from "../../templates/stockholm/beginnings.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { type Activity, activities, activitiesFollowedUp, type Content, goalsOf, section, texts, type Written } from "./builder.ts";
import { district, indicatorTable, ownTargets, type ReportedRow, targets } from "./indicator-builder.ts";

/**
 * A unit's year written once: its plan with what was then reported at T1, T2 and for the full year. `planOf` and
 * `reportOf` make the papers of it, so that plan and reports of the example cannot drift apart.
 */
export type UnitYear = {
  year: number;
  unit: string;
  board: string;
  districts: string[];
  officer: { name: string; phone: string };
  /** `meeting` is when the nämnd takes it up; `paragraph` is "" until it has decided */
  plan: { date: string; meeting: string; dnr: string; paragraph: string; before: SectionPart[]; after: SectionPart[] };
  goals: Aim[];
  /** the reports that have been written or begun */
  reports: Partial<Record<Period, Report>>;
  /** reports that have only been begun, from the plan */
  begun?: Period[];
};

export type Period = "T1" | "T2" | "VB";

/** `date` and `dnr` are "" while the report is being written; `decided` is what the nämnd decided about it. */
export type Report = {
  dnr: string;
  date: string;
  decided: { date: string; paragraph: string } | null;
  before: SectionPart[];
  after: SectionPart[];
};

/** A goal with what the unit writes, measures and does under it. */
export type Aim = {
  level: "direction" | "kfGoal" | "boardGoal" | "unitGoal";
  heading: string;
  /** the plan's texts by heading */
  plan?: Record<string, Written>;
  indicators?: Measure[];
  activities?: Activity[];
  budgets?: Partial<Record<DocumentKind, BudgetPart>>;
  /** at T1 and T2 a forecast for the year */
  assessed?: Partial<Record<Period, string>>;
  analysis?: Partial<Record<Period, Written>>;
  children: Aim[];
};

export type Measure = {
  name: string;
  /** the unit's årsmål as printed; "" when it has none */
  target: string;
  /** KF's årsmål; left out for an indicator that is the unit's own */
  kf?: string;
  every: "Tertial" | "Halvår" | "År";
  lastYear?: Partial<Record<Period, string>>;
  /** what was expected of the whole year */
  expected?: Partial<Record<Period, string>>;
  /** what was reported; `lacking` says why there is no figure */
  reported?: Partial<Record<Period, Reading>>;
  lacking?: Lacking;
  analysis?: Partial<Record<Period, Written>>;
};

export type Lacking = { period: Period; kind: "ej-matt" | "gar-ej-att-mata"; reason: string };

/** Figures as printed, for the whole unit and per district; `symbol` is the status printed before the indicator's name. */
export type Reading = { symbol?: string; total: string; men: string; women: string; districts: DistrictRow[] };

/** The assessments of T1 and T2, as printed. */
export const FORECAST = {
  helt: "● Förväntas uppfyllas helt",
  delvis: "◆ Förväntas uppfyllas delvis",
  ej: "■ Förväntas inte uppfyllas",
};

type Words = Omit<Aim, "level" | "heading" | "children">;

const aim =
  (level: Aim["level"]) =>
  (heading: string, words: Words, ...children: Aim[]): Aim => ({ level, heading, ...words, children });

export const kfGoal = aim("kfGoal");
export const boardGoal = aim("boardGoal");
export const unitGoal = aim("unitGoal");
export const direction = (heading: string, ...children: Aim[]): Aim => aim("direction")(heading, {}, ...children);

/** "● 58 st" or "58 st": the status may stand before the total. */
export function reading(total: string, men = "", women = "", ...districts: DistrictRow[]): Reading {
  const [, symbol = "", figure = ""] = /^([●◆■]?) ?(.*)$/.exec(total) ?? [];
  return { symbol, total: figure, men, women, districts };
}

/** The verksamhetsplan. */
export function planOf(unitYear: UnitYear): DocumentContent {
  const { year, unit, board, plan } = unitYear;
  const goals = goalsOf(styrmodellOf(year));
  const goalPart = (item: Aim): GoalPart =>
    goals[item.level](
      item.heading,
      texts(item.plan ?? {}),
      plannedTables(item),
      item.activities ? activities(year, "Aktivitet", ...item.activities) : [],
      item.budgets?.VP ?? [],
      item.children.map(goalPart),
    );
  return {
    head: {
      ...headOf(unitYear, "VP", `Verksamhetsplan ${year} för ${unit}`),
      dnr: plan.dnr,
      date: plan.date,
      addressee: `Till ${board}`,
      meeting: { date: plan.meeting, text: `Till ${board}, sammanträde ${plan.meeting}` },
    },
    parts: [...plan.before, ...unitYear.goals.map(goalPart), ...plan.after],
    appendix: [],
  };
}

/** The report of a period. Throws when the unit has none. */
export function reportOf(unitYear: UnitYear, period: Period): DocumentContent {
  const { year, unit, board, reports } = unitYear;
  const report = reports[period];
  if (!report) throw new Error(`${unit} har ingen rapport för ${period} ${year}`);
  const goals = goalsOf(styrmodellOf(year));
  const expected = (item: Aim) => (period === "VB" ? pick(item.plan, "Förväntat resultat") : {});
  const goalPart = (item: Aim): GoalPart => {
    const assessed = item.assessed?.[period];
    const content: Content[] = [
      texts(expected(item)),
      reportedTables(unitYear, item, period),
      texts(item.analysis?.[period] ? { Analys: item.analysis[period] } : {}),
      item.activities ? followedUp(year, period, item.activities) : [],
      item.budgets?.[period] ?? [],
      item.children.map(goalPart),
    ];
    return goals[item.level](item.heading, ...(assessed ? [goals.assessed(assessed)] : []), ...content);
  };
  const name = period === "VB" ? "Verksamhetsberättelse" : `Tertialrapport ${period.slice(1)}`;
  const proposal = section("Förslag till beslut", `Nämnden godkänner ${name.toLowerCase()} ${year} för ${unit}.`);
  return {
    head: {
      ...headOf(unitYear, period, `${name} ${year} för ${unit}`),
      documentType: "Tjänsteutlåtande",
      dnr: report.dnr,
      date: report.date,
      addressee: `Till ${board}`,
    },
    parts: [...(period === "VB" ? [] : [proposal]), ...report.before, ...unitYear.goals.map(goalPart), ...report.after],
    appendix: [],
  };
}

/** Every indicator of the year, in the plan's order. */
export function measuresOf(goals: Aim[]): Measure[] {
  return goals.flatMap((item) => [...(item.indicators ?? []), ...measuresOf(item.children)]);
}

function headOf({ year, unit, board, districts, officer }: UnitYear, kind: DocumentKind, title: string): DocumentHead {
  const footer = [unit, "Exempelgatan 1, 100 00 Exempelstad", officer.phone, "exempelstad.example"];
  return { kind, year, title, documentType: "", dnr: "", date: "", addressee: "", meeting: null, officer, board, unit, districts, footer };
}

function plannedTables({ indicators = [] }: Aim) {
  const shared = indicators.flatMap(({ name, target, kf, every }) => (kf === undefined ? [] : [[name, target, kf, every] as const]));
  const own = indicators.filter(({ kf }) => kf === undefined);
  return [
    ...(shared.length > 0 ? [targets("Indikator", ...shared.map((row): [string, string, string, string] => [...row]))] : []),
    ...(own.length > 0
      ? [ownTargets("Enhetens indikatorer", ...own.map(({ name, target, every }): [string, string, string] => [name, target, every]))]
      : []),
  ];
}

/** What is shared with KF and the unit's own in tables of their own, with the columns that reports of the kind begin with. */
function reportedTables({ year, unit, reports }: UnitYear, { indicators = [] }: Aim, period: Period) {
  const begun = reports[period]?.decided === null;
  const due = indicators.filter((measure) => isDue(measure.every, period));
  return beginningOf(period).indicatorTables.flatMap(({ heading, owners, columns }) => {
    const group = due.filter(({ kf }) => owners.includes("enhet") === (kf === undefined));
    const titled = columns.map(({ code, title }) => ({ code, title: filledIn(title, { kind: period, year, unit }) }));
    const rows = group.map((measure) => reportedRow(begun ? withoutFigures(measure, period) : measure, period, year, titled));
    return rows.length > 0 ? [indicatorTable(heading, titled, rows)] : [];
  });
}

function reportedRow(measure: Measure, period: Period, year: number, columns: { code: ColumnCode }[]): ReportedRow {
  const { symbol = "", total = "", men = "", women = "", districts = [] } = measure.reported?.[period] ?? {};
  const cells: Partial<Record<ColumnCode, string | undefined>> = {
    ...{ utfall: total, "utfall-man": men, "utfall-kvinnor": women, "utfall-fjol": measure.lastYear?.[period] },
    ...{ prognos: measure.expected?.[period], arsmal: measure.target, "kf-arsmal": measure.kf, period: `${period} ${year}` },
  };
  const printed = columns.map(({ code }) => cells[code] ?? "");
  return { name: measure.name, symbol, printed, districts, analysis: measure.analysis?.[period] ?? [] };
}

/** A report that is being written has its rows; its figures are entered one by one. */
function withoutFigures(measure: Measure, period: Period): Measure {
  const split = (measure.reported?.[period] ?? measure.reported?.T2)?.districts ?? [];
  return { ...measure, reported: { [period]: reading("", "", "", ...split.map((row) => district(row.written, "", "", ""))) } };
}

/** At T1 and T2 each activity has its status; in the annual report begun nobody has filled it in yet. */
function followedUp(year: number, period: Period, planned: Activity[]): ActivityTablePart {
  const rows = planned.map((activity) => {
    if (period === "VB") return { ...activity, status: "", deviation: "" };
    if (period === "T1") return { ...activity, status: statusAt(`${year}-04-30`, activity), deviation: "" };
    return { status: statusAt(`${year}-08-31`, activity), ...activity };
  });
  const table = activitiesFollowedUp(year, "Aktivitet", ...rows);
  return { ...table, columns: table.columns.toSpliced(2, 0, { code: "status", title: "Status" }) };
}

function statusAt(day: string, { from, to }: Activity): string {
  if (to && to <= day) return activityStatusWord("avslutad");
  return activityStatusWord(from && from > day ? "ej-paborjad" : "pagar");
}

function pick(written: Record<string, Written> | undefined, heading: string): Record<string, Written> {
  const text = written?.[heading];
  return text === undefined ? {} : { [heading]: text };
}
