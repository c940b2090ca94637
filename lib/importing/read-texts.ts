import type { TextKind } from "../domain/styrmodell.ts";
import type { OpenGoal } from "./assembly.ts";
import type { WordLine } from "./lines.ts";
import { isTextHeading, type Survey, wordsAt } from "./paper-survey.ts";
import { openSection } from "./read-sections.ts";
import type { Reading } from "./reading.ts";

const ABOUT_MONEY = /budget|ekonomi/i;

export function readTextHeading(reading: Reading, line: WordLine, kind: TextKind) {
  const { survey, paper } = reading;
  const leveled = line.level > 0 && paper.goals.some((goal) => goal.level > 0);
  const owner = leveled ? ownerByLevel(reading, line.level) : ownerWithoutLevels(reading, line, kind);
  const name = survey.vocabulary.sectionOf(line.text);
  if (!owner && (name || leveled)) return openSection(reading, line, name);
  paper.closeGoalsTo(owner ?? paper.goal ?? null);
  paper.openText({ code: kind.code, heading: kind.heading, headingWritten: line.text }, line.level);
}

/**
 * The innermost open goal that a heading of this level can belong to; null when it lies above them all. The innermost goal's
 * own texts set their level themselves; not every paper puts them below the goal's title.
 */
export function ownerByLevel({ survey, paper }: Reading, level: number): OpenGoal | null {
  const { goal } = paper;
  const own = goal && (goal.textLevel > 0 ? level >= goal.textLevel : level >= goal.level || !survey.textsNest);
  const outer = paper.goals.slice(0, -1);
  return own
    ? goal
    : (outer.findLast((each) => each.level > 0 && level > each.level) ?? outer.findLast((each) => each.level === 0) ?? null);
}

/**
 * Where headings have no levels: a text that a budget follows is the KF goal's (domain.md: Resursanvändning with the unit's
 * budget, after the child goals) unless the goal is asked for such a text and, after Resursanvändning, goes on with another; and a section when no
 * goal follows and these are not about money. Every other text is the goal's own, or a section after the last goal.
 */
function ownerWithoutLevels(reading: Reading, line: WordLine, kind: TextKind): OpenGoal | null {
  const { survey, paper, at } = reading;
  const current = paper.goal ?? null;
  if (!current || isSectionAfterGoals(reading, line, kind, current)) return null;
  if (!survey.budgetFollows(at)) return current;
  const goesOn = kind.code !== "resursanvandning" || survey.textFollows(at);
  return isLate(reading, kind, current) || !isAsked(kind, current) || !goesOn ? moneyGoal(reading) : current;
}

/** After the last goal a section's name is one, with a section on money below it or when it comes too late to be one of the goal's texts. */
function isSectionAfterGoals(reading: Reading, line: WordLine, kind: TextKind, current: OpenGoal): boolean {
  const { survey, at } = reading;
  if (survey.lastLabel > at || survey.looks.styled || !line.marked || survey.textFollows(at)) return false;
  if (!survey.vocabulary.sectionOf(line.text)) return false;
  if (moneySectionFollows(survey, at)) return true;
  const belongs = kind.askedOf ? isAsked(kind, current) : isUsual(survey, at, kind);
  return !survey.budgetFollows(at) && (isLate(reading, kind, current) || !belongs);
}

/** Goals before have had this text, asked for or not. */
function isUsual(survey: Survey, at: number, kind: TextKind): boolean {
  return survey.lines.some(
    (line, before) =>
      before < at && line.kind === "words" && isTextHeading(line, survey.vocabulary)?.code === kind.code && !survey.budgetFollows(before),
  );
}

/** A section's name from the parts on money, with words of its own before any table. */
function moneySectionFollows({ lines, vocabulary, labelOf, isBudget }: Survey, at: number): boolean {
  for (let next = at + 1; next < lines.length && !labelOf(next); next++) {
    const line = wordsAt(lines, next);
    const name = line?.marked ? vocabulary.sectionOf(line.text) : null;
    if (name) return name.place === "efter" && name.depth > 1 && wordsAt(lines, next + 1) !== undefined && !isBudget(next + 1);
  }
  return false;
}

function isAsked(kind: TextKind, goal: OpenGoal): boolean {
  return kind.askedOf?.includes(goal.part.level) ?? false;
}

/** The goal already has this text or one that comes after it. */
function isLate({ survey }: Reading, kind: TextKind, goal: OpenGoal): boolean {
  const order = survey.vocabulary.model.texts.map(({ code }) => code);
  return goal.part.parts.some((part) => part.kind === "text" && order.indexOf(part.code) >= order.indexOf(kind.code));
}

/** The open goal that a unit's budget stands under; null when goals are over and the budget has a section of its own. */
export function moneyGoal({ survey, paper, at }: Reading): OpenGoal | null {
  const { model, rankOf } = survey.vocabulary;
  const lowest = Math.max(...model.levels.filter((level) => level.owner === "kommun").map((level) => rankOf(level.code)));
  const goal = paper.goals.find((each) => each.rank === lowest);
  const aboutMoney = paper.goals.some((each) => ABOUT_MONEY.test(each.part.title));
  return goal && (survey.lastLabel > at || aboutMoney) ? goal : null;
}
