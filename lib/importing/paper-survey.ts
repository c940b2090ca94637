import { readGoalNumber } from "../domain/goal-number.ts";
import { budgetTable } from "./budget-table.ts";
import { goalTables } from "./goal-tables.ts";
import { gridOf } from "./grid.ts";
import type { Line, WordLine } from "./lines.ts";
import type { Looks } from "./looks.ts";
import { statusAt } from "./statuses.ts";
import { type LabelFound, lettersOf, type Vocabulary } from "./vocabulary.ts";

/** What one can know of a paper by looking through it once, before reading it line by line. */
export type Survey = {
  lines: Line[];
  looks: Looks;
  vocabulary: Vocabulary;
  year: number;
  /** the label at a line, when the line is one */
  labelOf(at: number): LabelFound | null;
  lastLabel: number;
  labels: number;
  /** no known section stands out, so that only the words tell headings */
  plain: boolean;
  /** text headings lie deeper than the titles of their goals */
  textsNest: boolean;
  /** the level of goals whose titles nearly all headings of this level are; undefined when texts or sections use it much too */
  goalLevelOf(headingLevel: number): string | undefined;
  /** some goal of this code has its title below this heading level */
  liesDeeper(code: string, headingLevel: number): boolean;
  /** bold lines inside goals' texts are sub-headings in this paper */
  boldInside: boolean;
  /** another text heading comes before the next label and the next known section */
  textFollows(at: number): boolean;
  isBudget(at: number): boolean;
  /** the line is a table of indicators or activities */
  isGoalTable(at: number): boolean;
  /** a budget comes before the next heading that anyone knows */
  budgetFollows(at: number): boolean;
};

export function surveyOf(lines: Line[], looks: Looks, vocabulary: Vocabulary, year: number): Survey {
  const plain = !lines.some((line) => line.kind === "words" && line.marked && vocabulary.sectionOf(line.text));
  const labels = lines.map((_, at) => labelOf(lines, at, plain, vocabulary));
  const budgets = lines.map((line): boolean | null => {
    if (line.kind !== "table") return null;
    const grid = gridOf(line.table);
    // what is a table of the goals is no budget, though an utfall and a prognos stand in both
    return goalTables(grid, vocabulary, year) === null ? budgetTable(grid, "", "", year) !== null : null;
  });
  const survey: Survey = {
    lines,
    looks,
    vocabulary,
    year,
    labelOf: (at) => labels[at] ?? null,
    lastLabel: labels.findLastIndex(Boolean),
    labels: labels.filter(Boolean).length,
    plain,
    textsNest: textsNest(lines, labels, vocabulary),
    goalLevelOf: goalLevels(lines, labels, vocabulary),
    liesDeeper: (code, headingLevel) =>
      lines.some((_, at) => labels[at]?.level.code === code && titleLevel(lines, at, labels[at]) > headingLevel),
    boldInside: boldInside(lines, labels, vocabulary),
    textFollows: (at) => {
      for (let next = at + 1; next < lines.length && !labels[next]; next++) {
        const line = wordsAt(lines, next);
        if (line && isTextHeading(line, vocabulary)) return true;
        if (line?.marked && vocabulary.sectionOf(line.text)) return false;
      }
      return false;
    },
    isGoalTable: (at) => lines[at]?.kind === "table" && budgets[at] === null,
    isBudget: (at) => isBudgetAt(lines, at, budgets, year),
    budgetFollows: (at) => {
      for (let next = at + 1; next < lines.length; next++) {
        const line = lines[next];
        if (!line || labels[next]) return false;
        if (line.kind === "table") {
          if (survey.isBudget(next)) return true;
        } else if (isKnownHeading(line, vocabulary) && !survey.isBudget(next + 1) && !survey.isBudget(next + 2)) return false;
      }
      return false;
    },
  };
  return survey;
}

/** The next line of words, passing over nothing: undefined at a table or the end. */
export function wordsAt(lines: Line[], at: number): WordLine | undefined {
  const line = lines[at];
  return line?.kind === "words" ? line : undefined;
}

/** The heading of a known text, alone on its line. */
export function isTextHeading(line: WordLine, vocabulary: Vocabulary) {
  return line.list || line.ordinary ? null : vocabulary.textKindOf(line.text, line.marked);
}

function isKnownHeading(line: WordLine, vocabulary: Vocabulary): boolean {
  return Boolean(isTextHeading(line, vocabulary) ?? (line.marked ? (vocabulary.sectionOf(line.text) ?? readGoalNumber(line.text)) : null));
}

/** A label without a colon is one only where it stands out, or where what follows does. */
function labelOf(lines: Line[], at: number, plain: boolean, vocabulary: Vocabulary): LabelFound | null {
  const line = wordsAt(lines, at);
  if (!line || line.list || line.ordinary) return null;
  const label = vocabulary.labelAt(line.text);
  if (!label) return null;
  if (label.title !== "") return label.colon || line.marked ? label : null;
  const next = wordsAt(lines, at + 1);
  const another = next ? vocabulary.labelAt(next.text) : null;
  if (!label.colon && another) return null;
  return label.colon || label.number !== "" || line.marked || plain || next?.marked ? label : null;
}

/** Before the last label: a line that stands out without a level, and is no label, title, known heading or title of a table. */
function boldInside(lines: Line[], labels: (LabelFound | null)[], vocabulary: Vocabulary): boolean {
  const [first, last] = [labels.findIndex(Boolean), labels.findLastIndex(Boolean)];
  return lines.some((line, at) => {
    if (at <= first || at >= last || line.kind !== "words" || !line.marked || line.level > 0 || line.title) return false;
    const next = wordsAt(lines, at + 1);
    const isTitle = labels[at] || labels[at - 1]?.title === "" || readGoalNumber(line.text) || (next && isTextHeading(next, vocabulary));
    return !isTitle && next !== undefined && !labels[at + 1] && !isKnownHeading(line, vocabulary) && !statusAt(line.text, vocabulary.model);
  });
}

function textsNest(lines: Line[], labels: (LabelFound | null | undefined)[], vocabulary: Vocabulary): boolean {
  let deeper = 0;
  let level = 0;
  lines.forEach((line, at) => {
    if (line.kind !== "words") return;
    if (labels[at]) level = titleLevel(lines, at, labels[at]);
    else if (isTextHeading(line, vocabulary)) {
      if (level > 0 && line.level > 0) deeper += line.level > level ? 1 : -1;
      level = 0;
    }
  });
  return deeper >= 0;
}

function titleLevel(lines: Line[], at: number, label: LabelFound | null | undefined): number {
  return (label?.title ? wordsAt(lines, at)?.level : wordsAt(lines, at + 1)?.level) ?? 0;
}

function goalLevels(lines: Line[], labels: (LabelFound | null | undefined)[], vocabulary: Vocabulary): Survey["goalLevelOf"] {
  const uses = new Map<number, Map<string, number>>();
  lines.forEach((line, at) => {
    if (line.kind !== "words" || line.title) return;
    const label = labels[at];
    const level = label ? titleLevel(lines, at, label) : line.level;
    const use = label ? label.level.code : isTextHeading(line, vocabulary) ? "text" : vocabulary.sectionOf(line.text) ? "section" : "";
    if (level === 0 || use === "") return;
    const counted = uses.get(level) ?? new Map<string, number>();
    counted.set(use, (counted.get(use) ?? 0) + 1);
    uses.set(level, counted);
  });
  return (level) => {
    const [first, second] = [...(uses.get(level) ?? [])].sort((a, b) => b[1] - a[1]);
    const alone = first && first[1] >= 2 && first[1] >= 3 * (second?.[1] ?? 0);
    return alone && first[0] !== "text" && first[0] !== "section" ? first[0] : undefined;
  };
}

/** A table alone may not tell that it is a budget; the title above it does. */
function isBudgetAt(lines: Line[], at: number, budgets: (boolean | null)[], year: number): boolean {
  const line = lines[at];
  const alone = budgets[at] ?? null;
  if (line?.kind !== "table" || alone === null) return false;
  const above = wordsAt(lines, at - 1);
  return alone || (above !== undefined && above.text.length <= 120 && budgetTable(gridOf(line.table), above.text, "", year) !== null);
}

/** Does a goal's own matter (its goals, tables, texts, assessment) follow at once? */
export function goalMatterAt(survey: Survey, at: number, number: string): boolean {
  const { lines, vocabulary } = survey;
  const line = lines[at];
  if (!line) return false;
  if (line.kind === "table") return !survey.isBudget(at);
  if (survey.labelOf(at) || isTextHeading(line, vocabulary) || statusAt(line.text, vocabulary.model)) return true;
  const next = line.marked || survey.plain ? readGoalNumber(line.text) : null;
  return next !== null && next.number !== number && next.number.split(".")[0] === number.split(".")[0];
}

export function sameWords(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}
