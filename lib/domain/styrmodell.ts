/**
 * A municipality's steering model for a span of years: its levels, labels, texts, status words, periods and tables.
 * Data in templates/; never constants in code. Codes are ASCII, printed names are Swedish.
 */
export type Styrmodell = {
  name: string;
  /** first and last year, inclusive */
  years: { from: number; to: number };
  /** top first */
  levels: GoalLevel[];
  texts: TextKind[];
  statuses: Status[];
  periods: Period[];
  /** how often an indicator may be measured, and in which periods its outcome is then due */
  periodicities?: Periodicity[];
  /** from where an indicator counts as missed and a goal as not met; absent: the defaults */
  thresholds?: Thresholds;
  indicatorColumns: ColumnName[];
  indicatorHeadings: TableHeading[];
  activityHeadings: TableHeading[];
  activityColumns: ColumnName[];
  /** the sections that papers of these years have besides the goals; lets a paper be read whose headings are only bold */
  sections?: SectionName[];
  /** the municipality's stadsdelar */
  districts?: string[];
};

export type GoalLevel = {
  /** "inriktningsmal", "kf-mal", "namndmal", "enhetsmal", "atagande" */
  code: string;
  /** the field's name, "kf-mål" (documents/FORM.md) */
  name: string;
  /** the name a reader sees in running text, "KF:s mål för verksamhetsområdet" */
  title: string;
  owner: Owner;
  /** the label printed above the heading, "KF:s inriktningsmål:"; `{n}` stands for the number where the label has it */
  label: string;
  /** other spellings met on paper, compared after case, blanks and final colon */
  labelSpellings: string[];
  /** how a number is printed before the title: "{n}." or "{n}"; "" when the level has no numbers */
  number: string;
  /** a unit says in its reports how goals of this level go */
  assessed?: true;
  /** code of the level that this is another name for, met in papers on the border between two years ("åtagande" in 2016) */
  sameAs?: string;
};

export type Owner = "kommun" | "namnd" | "enhet";

export type TextKind = {
  /** "forvantat-resultat" */
  code: string;
  heading: string;
  /** misspellings and variants met on paper */
  spellings: string[];
  /** codes of the levels whose goals are asked for this text in these years; absent: only met on paper */
  askedOf?: string[];
  /** written in the reports; else in the plan */
  reported?: true;
};

export type Status = {
  /** "helt", "delvis", "ej", "ingen" */
  code: string;
  word: string;
  /** "Helt": where a heading says already that goals are assessed; absent: the whole word */
  short?: string;
  /** the wording at T1 and T2, a forecast for the year */
  forecast: string;
  /** other wordings met on paper */
  spellings?: string[];
  symbol: string;
  meaning: "met" | "partly" | "not" | "unassessed";
};

/** Per cent, whole numbers (decisions.md 14, 37). */
export type Thresholds = {
  /** an outcome this far from its target is still partly met */
  tolerance: number;
  /** a goal is not met when fewer than this share of its judged indicators are met, and none is partly met */
  met: number;
  /** … or when more than this share of the assessed goals below are not met */
  notBelow: number;
};

export const DEFAULT_THRESHOLDS: Thresholds = { tolerance: 10, met: 50, notBelow: 50 };

/**
 * How far from its target an outcome may be and still count as partly met: the indicator's own distance in its unit (for
 * percentage points), else so many per cent of the target.
 */
export type Tolerance = { ownMicro: number | null; percent: number };

export type Period = {
  /** "T1", "T2", "VB" */
  code: string;
  name: string;
  /** months, inclusive */
  from: number;
  to: number;
  forecast: boolean;
};

export type Periodicity = {
  /** "Tertial" as printed */
  name: string;
  /** other words met on paper */
  spellings: string[];
  /** codes of the periods in which it is reported */
  periods: string[];
};

export type ColumnCode =
  | "utfall"
  | "utfall-man"
  | "utfall-kvinnor"
  | "utfall-fjol"
  | "prognos"
  | "arsmal"
  | "kf-arsmal"
  | "periodicitet"
  | "period"
  | "startdatum"
  | "slutdatum"
  | "ansvarig"
  | "avvikelse"
  | "status";

export type ColumnName = { code: ColumnCode; title: string; spellings: string[] };

export type TableHeading = { title: string; owner: Owner | ""; spellings: string[] };

export type SectionName = {
  title: string;
  spellings: string[];
  /** how deep it stands in the paper, 1 = on its own */
  depth: 1 | 2;
  /** before the goals or after them; what comes after the goals ends them */
  place: "fore" | "efter";
  /** what follows belongs to the appendix; the title may go on ("Bilaga 1 Internkontrollplan") */
  appendix?: boolean;
};

export function levelOf(model: Styrmodell, code: string): GoalLevel | undefined {
  return model.levels.find((level) => level.code === code);
}

export function statusOf(model: Styrmodell, code: string): Status | undefined {
  return model.statuses.find((status) => status.code === code);
}

/** Is the year not over in this period, so that its assessments say what is expected? */
export function isForecast(model: Styrmodell, period: string): boolean {
  return model.periods.find(({ code }) => code === period)?.forecast ?? false;
}

/** How far from its target an indicator may be: its own distance, else the styrmodell's share (decisions.md 14). */
export function toleranceOf(limits: { toleranceMicro: number | null } | null, model: Styrmodell): Tolerance {
  return { ownMicro: limits?.toleranceMicro ?? null, percent: (model.thresholds ?? DEFAULT_THRESHOLDS).tolerance };
}

/** The last day of a period as it is compared with others ("2026-04-31"); of the year for what is no period. */
export function lastDayOf(model: Styrmodell, year: number, period: string): string {
  const month = model.periods.find(({ code }) => code === period)?.to ?? 12;
  return `${year}-${String(month).padStart(2, "0")}-31`;
}

/** The status of the styrmodell that means this. */
export function statusMeaning(model: Styrmodell, meaning: Status["meaning"]): Status | undefined {
  return model.statuses.find((status) => status.meaning === meaning);
}
