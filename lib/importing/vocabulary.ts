import { readGoalNumber, readLoneGoalNumber } from "../domain/goal-number.ts";
import type { ColumnCode, ColumnName, GoalLevel, SectionName, Styrmodell, TableHeading, TextKind } from "../domain/styrmodell.ts";
import { cleaned, likeness } from "../swedish/wording.ts";

/** A goal's label as found: its level, its letters, the number in it and what stands after it on the same line. */
export type LabelFound = { level: GoalLevel; written: string; number: string; title: string; colon: boolean };

/** A column's meaning with the year in its head ("Periodens utfall VB 2016"), 0 when it has none. */
export type ColumnFound = { code: ColumnCode; year: number; period: string };

/** The words of a styrmodell, ready to be met on paper in any case, spacing and usual misspelling. */
export type Vocabulary = {
  model: Styrmodell;
  labelAt(text: string): LabelFound | null;
  /** 0 = topmost; a level that is another name for one has that one's rank */
  rankOf(level: string): number;
  levelAtRank(rank: number): GoalLevel | undefined;
  /** `nearly` also accepts a misspelling nobody has listed; only for what is marked as a heading */
  textKindOf(text: string, nearly: boolean): TextKind | null;
  sectionOf(text: string): SectionName | null;
  indicatorHeadingOf(text: string): TableHeading | null;
  activityHeadingOf(text: string): TableHeading | null;
  indicatorColumnOf(text: string): ColumnFound | null;
  activityColumnOf(text: string): ColumnFound | null;
};

const NEARLY = 0.85;
/** longer lines are words of a text and not looked at: papers may be large */
const LONGEST_NAME = 120;
const LONGEST_LABELLED = 420;
const MONTHS = "jan(?:uari)?(?:april|apr|augusti|aug)";
const PERIOD = `((?:vb|vp|t[12]|tertial[12]?|helår|år|${MONTHS})*)((?:20\\d\\d)?)`;

/** Makes the words of a styrmodell findable. */
export function vocabularyOf(model: Styrmodell): Vocabulary {
  const levelWords = model.levels
    .flatMap((level) => [level.label.replace("{n}", ""), ...level.labelSpellings].map((spelling) => ({ level, key: lettersOf(spelling) })))
    .sort((a, b) => b.key.length - a.key.length);
  const texts = model.texts.map((kind) => ({ value: kind, keys: [kind.heading, ...kind.spellings].map(lettersOf) }));
  const sections = (model.sections ?? []).map((value) => ({ value, keys: [value.title, ...value.spellings].map(lettersOf) }));
  const indicatorHeadings = headingsOf(model.indicatorHeadings);
  const activityHeadings = headingsOf(model.activityHeadings);
  const indicatorColumns = patternsOf(model.indicatorColumns);
  const activityColumns = patternsOf(model.activityColumns);
  const steps = model.levels.filter((level) => !level.sameAs);
  return {
    model,
    labelAt: (text) => labelAt(text, levelWords),
    rankOf: (code) => {
      const level = model.levels.find((each) => each.code === code);
      return steps.findIndex((each) => each.code === (level?.sameAs ?? code));
    },
    levelAtRank: (rank) => steps[rank],
    textKindOf: (text, nearly) => named(text, texts, nearly),
    sectionOf: (text) => sectionNamed(text, sections),
    indicatorHeadingOf: (text) => named(text, indicatorHeadings, false),
    activityHeadingOf: (text) => named(text, activityHeadings, false),
    indicatorColumnOf: (text) => columnNamed(text, indicatorColumns),
    activityColumnOf: (text) => columnNamed(text, activityColumns),
  };
}

/** Letters and digits only, lower case: the key under which spellings of a label or heading are the same. */
export function lettersOf(text: string): string {
  return cleaned(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

type Named<T> = { value: T; keys: string[] };

function named<T>(text: string, names: Named<T>[], nearly: boolean): T | null {
  if (text.length > LONGEST_NAME) return null;
  const key = lettersOf(text);
  if (key === "") return null;
  const exact = names.find(({ keys }) => keys.includes(key));
  if (exact || !nearly) return exact?.value ?? null;
  return (
    names.find(({ keys }) => keys.some((each) => Math.abs(each.length - key.length) <= 2 && likeness(each, key) >= NEARLY))?.value ?? null
  );
}

/** A section's name, with or without a number before it and a year after it. */
function sectionNamed(text: string, names: Named<SectionName>[]): SectionName | null {
  if (text.length > LONGEST_NAME) return null;
  const bare = cleaned(text).replace(/^(\d{1,2}\.?)+\s+/, "");
  const name = named(bare, names, false) ?? named(bare.replace(/\s+20\d\d$/, ""), names, false);
  if (name) return name;
  const first = bare.split(/[\s:]/, 1)[0] ?? "";
  const appendix = named(first, names, false);
  return appendix?.appendix ? appendix : null;
}

function headingsOf(headings: TableHeading[]): Named<TableHeading>[] {
  return headings.map((value) => ({ value, keys: [value.title, ...value.spellings].map(lettersOf) }));
}

type ColumnPattern = { code: ColumnCode; pattern: RegExp; withPeriod: boolean };

function patternsOf(columns: ColumnName[]): ColumnPattern[] {
  return columns
    .flatMap(({ code, title, spellings }) => [title, ...spellings].map((spelling) => ({ code, spelling })))
    .map(({ code, spelling }) => {
      const key = spelling.split("{period}").map(lettersOf).join(PERIOD);
      return { code, pattern: new RegExp(`^${key}$`), withPeriod: spelling.includes("{period}") };
    })
    .sort((a, b) => Number(a.withPeriod) - Number(b.withPeriod));
}

function columnNamed(text: string, patterns: ColumnPattern[]): ColumnFound | null {
  const key = lettersOf(text);
  if (key === "") return null;
  for (const { code, pattern } of patterns) {
    const match = pattern.exec(key);
    if (match) return { code, period: match[1] ?? "", year: Number(match[2] || 0) };
  }
  return null;
}

/** Reads a label at the start of a line: alone, with a number in it, or with the title after its colon or number. */
function labelAt(text: string, words: { level: GoalLevel; key: string }[]): LabelFound | null {
  if (text.length > LONGEST_LABELLED) return null;
  const line = cleaned(text);
  // "2.1 Nämndmål: …": papers that number all their headings number the label too
  const before = /^((?:\d{1,2}\.)*\d{1,2}\.?)\s+(?=\p{L})/u.exec(line);
  for (const { level, key } of words) {
    const length = lengthOfKey(line, key);
    const found = length === 0 ? null : afterLabel(line, length);
    if (found) return { level, ...found };
  }
  const inner: LabelFound | null = before ? labelAt(line.slice(before[0].length), words) : null;
  if (!before || !inner?.colon || inner.number !== "") return null;
  return { ...inner, written: before[0] + inner.written, number: readLoneGoalNumber(before[1] ?? "")?.number ?? "" };
}

/** How many letters of the line the key takes; 0 when the line does not start with it as whole words. */
function lengthOfKey(line: string, key: string): number {
  let matched = "";
  for (let at = 0; at < line.length; at++) {
    if (/[\p{L}\p{N}]/u.test(line.charAt(at))) matched += line.charAt(at).toLowerCase();
    if (!key.startsWith(matched)) return 0;
    if (matched === key) return /[\p{L}]/u.test(line.charAt(at + 1)) ? 0 : at + 1;
  }
  return 0;
}

function afterLabel(line: string, length: number): Omit<LabelFound, "level"> | null {
  const rest = line.slice(length);
  const head = /^\s*((?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2})*\.?)?\s*([:;]|$|[-–—](?=\s))?\s*/.exec(rest);
  const lone = head?.[1] ? readLoneGoalNumber(head[1]) : null;
  const colon = head?.[2] !== undefined && head[2] !== "";
  const title = rest.slice(head?.[0].length ?? 0).trim();
  if (title === "") return { written: line, number: lone?.number ?? "", title, colon };
  if (colon) return { written: line.slice(0, line.length - title.length).trim(), number: lone?.number ?? "", title, colon };
  // "Åtagande 1 Vi möter alla …", "Nämndmål 1.2 Alla …": the number stands for the colon
  const numbered = readGoalNumber(rest.trim(), true);
  return numbered ? { written: line.slice(0, length), number: "", title: rest.trim(), colon } : null;
}
