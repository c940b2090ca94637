import { liesUnder, numberDepth, readGoalNumber } from "../domain/goal-number.ts";
import type { SectionName, TextKind } from "../domain/styrmodell.ts";
import { Assembly, type OpenGoal } from "./assembly.ts";
import { budgetTable } from "./budget-table.ts";
import { goalTables } from "./goal-tables.ts";
import { gridOf } from "./grid.ts";
import type { WordLine } from "./lines.ts";
import { goalMatterAt, isTextHeading, type Survey, sameWords, wordsAt } from "./paper-survey.ts";
import { blockOf, headingBlock, smallTable } from "./rich-words.ts";
import { statusAfterTitle, statusAt } from "./statuses.ts";
import type { LabelFound } from "./vocabulary.ts";

const LONGEST_HEADING = 150;
const LONGEST_TITLE = 420;
const BUDGET_TITLE =
  /^(enhetens |vår |tabell \d+[.:]? )?(drift|investerings|detalj)?(budget|bokslut|resultaträkning|kostnader och intäkter)/i;
const ABOUT_MONEY = /budget|ekonomi/i;

/** Reads the lines after a paper's head, from `start` on, into sections, goals, texts, tables and budgets. */
export function readPaper(survey: Survey, start: number): Assembly {
  const reading: Reading = { survey, paper: new Assembly(), at: start, budgetTitle: null };
  while (reading.at < survey.lines.length) {
    const line = survey.lines[reading.at];
    if (line?.kind === "table") readTable(reading);
    else if (line) readWords(reading, line);
    reading.at++;
  }
  return reading.paper;
}

type Reading = {
  survey: Survey;
  paper: Assembly;
  at: number;
  /** the line or two just above a budget table */
  budgetTitle: { title: string; subtitle: string; level: number } | null;
};

function readWords(reading: Reading, line: WordLine) {
  const { survey, paper } = reading;
  const label = survey.labelOf(reading.at);
  if (label) return readLabelledGoal(reading, line, label);
  if (readStatus(reading, line) || readNumberedGoal(reading, line) || readBudgetTitle(reading, line)) return;
  const kind = paper.goal ? isTextHeading(line, survey.vocabulary) : null;
  if (kind) return readTextHeading(reading, line, kind);
  const name = line.list ? null : survey.vocabulary.sectionOf(line.text);
  if (name && (line.marked || survey.looks.plain) && opensSection(reading, line, name)) return openSection(reading, line, name);
  if (isHeading(line)) return readOtherHeading(reading, line);
  paper.addBlock(blockOf(line.content, line.list));
}

/** "Nämndmål:" with its title on the same line or the next; the level is the label's, whatever the heading's style says. */
function readLabelledGoal(reading: Reading, line: WordLine, label: LabelFound) {
  const { survey, paper } = reading;
  if (label.title !== "") return openGoal(reading, label.level.code, label.written, label.number, label.title, line.level);
  const next = wordsAt(survey.lines, reading.at + 1);
  if (!next || !isTitle(reading, reading.at + 1, next)) return paper.addUnplaced([blockOf(line.content, null)]);
  reading.at++;
  openGoal(reading, label.level.code, label.written, label.number, next.text + restOfTitle(reading, next), next.level || line.level);
}

function isTitle(reading: Reading, at: number, line: WordLine): boolean {
  const { vocabulary } = reading.survey;
  const other = reading.survey.labelOf(at) ?? vocabulary.textKindOf(line.text, false) ?? statusAt(line.text, vocabulary.model);
  return !other && line.text.length <= LONGEST_TITLE;
}

/** A title over several paragraphs of the same look goes on with a small letter. */
function restOfTitle(reading: Reading, title: WordLine): string {
  let rest = "";
  for (;;) {
    const next = wordsAt(reading.survey.lines, reading.at + 1);
    const same = next && title.marked && next.marked && next.level === title.level && /^\p{Ll}/u.test(next.text);
    if (!next || !same || !isTitle(reading, reading.at + 1, next)) return rest;
    rest += ` ${next.text}`;
    reading.at++;
  }
}

function openGoal(reading: Reading, level: string, label: string, labelNumber: string, words: string, headingLevel: number) {
  const { vocabulary } = reading.survey;
  const found = readGoalNumber(words, label !== "");
  const withStatus = statusAfterTitle(found?.title ?? words, vocabulary.model);
  const number = found?.number ?? labelNumber;
  reading.paper.openGoal(
    {
      kind: "mal",
      level,
      label,
      number,
      numberWritten: found?.written ?? "",
      title: withStatus?.title ?? found?.title ?? words,
      assessment: withStatus?.assessment ?? null,
      parts: [],
    },
    vocabulary.rankOf(level),
    headingLevel,
    ({ part, rank }) => rank > 0 || numberDepth(number) < 2 || part.number === "" || liesUnder(number, part.number),
  );
}

/** An assessment stands on its own line. A lone "Ingen" or a lone symbol is one only just after the title. */
function readStatus({ survey, paper }: Reading, line: WordLine): boolean {
  const goal = paper.goal?.part;
  if (!goal || goal.assessment || line.list) return false;
  const status = statusAt(line.text, survey.vocabulary.model);
  const clear = status && status.word !== "" && (status.symbol !== "" || status.word.includes(" "));
  if (!status || !(clear || goal.parts.length === 0)) return false;
  goal.assessment = status;
  return true;
}

/** A goal whose label is missing: its number, or a heading level that only such goals use, tells which level it is. */
function readNumberedGoal(reading: Reading, line: WordLine): boolean {
  const { survey, paper, at } = reading;
  const { vocabulary } = survey;
  const found = line.list ? null : readGoalNumber(line.text);
  if (!found || line.text.length > LONGEST_TITLE || vocabulary.sectionOf(line.text)) return false;
  const depth = numberDepth(found.number);
  const level = vocabulary.levelAtRank(depth - 1);
  if (!level) return false;
  const top = paper.goals[0];
  const under = depth > 1 && top !== undefined && top.part.number !== "" && liesUnder(found.number, top.part.number);
  const follows = goalMatterAt(survey, at + 1, found.number);
  const plain = !line.marked && (survey.looks.plain || follows) && !/[.:;]$/.test(line.text);
  const isGoal = line.marked
    ? (under && !deepInText(reading, line)) || follows
    : plain && ((under && follows) || (depth === 1 && follows && survey.labels > 0));
  if (!isGoal) return false;
  openGoal(reading, level.code, "", "", line.text + restOfTitle(reading, line), line.level);
  return true;
}

/** A numbered sub-heading inside a text lies deeper than the text's own heading. */
function deepInText({ paper }: Reading, line: WordLine): boolean {
  return line.level > 0 && paper.text !== null && paper.text.level > 0 && line.level > paper.text.level;
}

/** The title of a budget table, with the verksamhet on a line of its own where it has one. */
function readBudgetTitle(reading: Reading, line: WordLine): boolean {
  const { survey, at } = reading;
  if (line.list || line.text.length > LONGEST_HEADING || isTextHeading(line, survey.vocabulary)) return false;
  const titled = BUDGET_TITLE.test(line.text) && !/[.;]$/.test(line.text);
  const next = wordsAt(survey.lines, at + 1);
  const between = next && !survey.labelOf(at + 1) && next.text.length <= 80 && !/[.;]$/.test(next.text) && survey.isBudget(at + 2);
  const last = reading.budgetTitle;
  if (titled && between) reading.budgetTitle = { title: line.text, subtitle: "", level: line.level };
  else if (titled && survey.isBudget(at + 1)) reading.budgetTitle = { title: line.text, subtitle: "", level: line.level };
  else if (last && survey.isBudget(at + 1)) reading.budgetTitle = { ...last, subtitle: line.text };
  else if (line.marked && survey.isBudget(at + 1) && afterBudget(reading))
    reading.budgetTitle = { title: line.text, subtitle: "", level: line.level };
  else return false;
  return true;
}

function afterBudget({ survey, at }: Reading): boolean {
  return survey.isBudget(at - 1);
}

function readTextHeading(reading: Reading, line: WordLine, kind: TextKind) {
  const { survey, paper, at } = reading;
  const owner = line.level > 0 ? ownerByLevel(reading, line.level) : ownerOfRepeated(reading, kind, at);
  const name = owner ? null : survey.vocabulary.sectionOf(line.text);
  if (!owner && name) return openSection(reading, line, name);
  paper.closeGoalsTo(owner ?? paper.goal ?? null);
  paper.openText({ code: kind.code, heading: kind.heading, headingWritten: line.text }, line.level);
}

/** The innermost open goal that a heading of this level can belong to; null when it lies above them all. */
function ownerByLevel({ survey, paper }: Reading, level: number): OpenGoal | null {
  for (const goal of [...paper.goals].reverse()) {
    if (goal.textLevel > 0 ? level >= goal.textLevel : goal.level === 0 || level > goal.level || !survey.textsNest) return goal;
  }
  return null;
}

/**
 * Where headings have no levels: a text whose kind the goal already has, and that a budget follows, is the KF goal's
 * (domain.md: Resursanvändning with the unit's budget, after the child goals), or a section when no goal follows.
 */
function ownerOfRepeated(reading: Reading, kind: TextKind, at: number): OpenGoal | null {
  const current = reading.paper.goal ?? null;
  const repeated = current?.part.parts.some((part) => part.kind === "text" && part.code === kind.code);
  return repeated && reading.survey.budgetFollows(at) ? moneyGoal(reading) : current;
}

/** The open goal that a unit's budget stands under; null when goals are over and the budget has a section of its own. */
function moneyGoal({ survey, paper, at }: Reading): OpenGoal | null {
  const { model, rankOf } = survey.vocabulary;
  const lowest = Math.max(...model.levels.filter((level) => level.owner === "kommun").map((level) => rankOf(level.code)));
  const goal = paper.goals.find((each) => each.rank === lowest);
  return goal && (survey.lastLabel > at || ABOUT_MONEY.test(goal.part.title)) ? goal : null;
}

/** Does a known section's name open a section here? Inside goals only where it cannot be a heading of a text. */
function opensSection({ survey, paper }: Reading, line: WordLine, name: SectionName): boolean {
  const { goal } = paper;
  if (!goal) return line.level > 0 || line.marked || survey.looks.plain;
  if (line.level > 0 && goal.level > 0)
    return line.level <= goal.level && (name.place === "efter" || line.level <= (paper.goals[0]?.level ?? 0));
  return name.place === "efter" || name.depth === 1;
}

function openSection(reading: Reading, line: WordLine, name: SectionName | null) {
  const appendix = name?.appendix && reading.survey.lastLabel < reading.at ? name : null;
  reading.paper.openSection(line.text, sectionLevel(reading, line, name), appendix ?? (name?.appendix ? null : name));
}

/** By the heading's level; in a paper without levels by the name's depth, unknown names one step below the last known. */
function sectionLevel({ paper }: Reading, line: WordLine, name: SectionName | null): number {
  if (line.level > 0) return line.level;
  const same = paper.sections.find((section) => sameWords(section.part.title, line.text));
  if (same) return same.level + 1;
  if (name) return name.depth;
  const known = paper.sections.findLast((section) => section.name !== null);
  return known ? known.level + 1 : 1;
}

function isHeading(line: WordLine): boolean {
  const ends = line.level > 0 ? /[;]$/ : /[.,;:]$/;
  return line.marked && !line.list && line.text.length <= LONGEST_HEADING && !ends.test(line.text);
}

/** A heading nobody knows: a section, a text with a heading of its own, or a heading inside the open text. */
function readOtherHeading(reading: Reading, line: WordLine) {
  const { survey, paper } = reading;
  if (!paper.goal) {
    if (line.level > 0 || !survey.looks.styled) return openSection(reading, line, null);
    return paper.addBlock(headingBlock(line.content));
  }
  const level = line.level > 0 ? survey.goalLevelOf(line.level) : undefined;
  const rank = level ? survey.vocabulary.rankOf(level) : 0;
  if (level && rank > 0 && paper.goals.some((goal) => goal.rank < rank))
    return openGoal(reading, level, "", "", line.text + restOfTitle(reading, line), line.level);
  const owner = line.level > 0 ? ownerByLevel(reading, line.level) : (paper.goal ?? null);
  const above = line.level > 0 && line.level <= (paper.goals[0]?.level ?? 0);
  if (!owner || above) return openSection(reading, line, null);
  const inside = owner === paper.goal && paper.text && (line.level === 0 || (paper.text.level > 0 && line.level > paper.text.level));
  if (inside) return paper.addBlock(headingBlock(line.content));
  paper.closeGoalsTo(owner);
  paper.openText({ code: "", heading: line.text, headingWritten: line.text }, line.level);
}

function readTable(reading: Reading) {
  const { survey, paper, at } = reading;
  const line = survey.lines[at];
  if (line?.kind !== "table") return;
  const grid = gridOf(line.table);
  if (grid.rows.length === 0) return;
  const tables = goalTables(grid, survey.vocabulary, survey.year);
  const title = reading.budgetTitle;
  reading.budgetTitle = null;
  if (tables) {
    for (const table of tables) {
      if (table.kind === "oplacerat") paper.addUnplaced(table.text);
      else paper.addGoalTable(table, smallTable(grid));
    }
    return;
  }
  const budget = budgetTable(grid, title?.title ?? "", title?.subtitle ?? "", survey.year);
  if (!budget) return paper.addBlock(smallTable(grid));
  placeBudget(reading, title?.level ?? 0, title !== null);
  paper.addBudget(budget);
}

/** A budget stands where its title's level says; in a unit's own goal without levels only as part of its Resursanvändning. */
function placeBudget(reading: Reading, level: number, titled: boolean) {
  const { survey, paper } = reading;
  const { goal } = paper;
  if (!goal) {
    while (level > 0 && paper.section && paper.section.level > level) paper.sections.pop();
    return;
  }
  if (level > 0) return paper.closeGoalsTo(ownerByLevel(reading, level));
  const units = survey.vocabulary.model.levels.find((each) => each.code === goal.part.level)?.owner === "enhet";
  if (units && titled && paper.text?.part.code !== "resursanvandning") paper.closeGoalsTo(moneyGoal(reading));
}
