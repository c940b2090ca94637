import { numberDepth, readGoalNumber } from "../domain/goal-number.ts";
import type { WordLine } from "./lines.ts";
import { type Survey, wordsAt } from "./paper-survey.ts";
import { levelWithoutLabel, openGoal, restOfTitle } from "./read-goals.ts";
import { openSection } from "./read-sections.ts";
import { ownerByLevel } from "./read-texts.ts";
import { LONGEST_HEADING, type Reading } from "./reading.ts";
import { headingBlock } from "./rich-words.ts";

export function isHeading({ survey, paper, at }: Reading, line: WordLine): boolean {
  if (line.list || line.text.length > LONGEST_HEADING) return false;
  if (line.marked) return !(line.level > 0 ? /;$/ : /[.,;]$/).test(line.text);
  return (
    survey.plain &&
    !paper.goal &&
    paper.sections.length > 0 &&
    standsAlone(line, wordsAt(survey.lines, at - 1), wordsAt(survey.lines, at + 1))
  );
}

/** Where nothing stands out, a short line between paragraphs is a heading. */
function standsAlone(line: WordLine, before: WordLine | undefined, after: WordLine | undefined): boolean {
  const isParagraph = (each: WordLine | undefined) => each !== undefined && !each.list && each.text.length > 80 && /[.:]$/.test(each.text);
  return (
    line.text.length <= 60 && /^\p{Lu}/u.test(line.text) && !/[.,;:?!\d]$/.test(line.text) && isParagraph(before) && isParagraph(after)
  );
}

/** A heading nobody knows: a section, a text with a heading of its own, or a heading inside the open text. */
export function readOtherHeading(reading: Reading, line: WordLine) {
  const { survey, paper } = reading;
  const told = levelByTables(reading, line);
  if (told) return openGoal(reading, told, "", "", line.text + restOfTitle(reading, line), line.level);
  if (paper.goal && isTableTitle(reading, line)) {
    return paper.openText({ code: "", heading: line.text, headingWritten: line.text }, line.level);
  }
  if (!paper.goal) {
    if (line.level > 0 || !survey.looks.styled) return openSection(reading, line, null);
    return paper.addBlock(headingBlock(line.content));
  }
  const level = levelWithoutLabel(reading, line);
  if (level) return openGoal(reading, level, "", "", line.text + restOfTitle(reading, line), line.level);
  if (isAfterGoals(reading, line)) return openSection(reading, line, survey.vocabulary.sectionOf(line.text));
  const owner = line.level > 0 ? ownerByLevel(reading, line.level) : (paper.goal ?? null);
  const above = line.level > 0 && line.level <= (paper.goals[0]?.level ?? 0);
  if (!owner || above) return openSection(reading, line, null);
  const inside = owner === paper.goal && paper.text && (line.level === 0 || (paper.text.level > 0 && line.level > paper.text.level));
  if (inside) return paper.addBlock(headingBlock(line.content));
  paper.closeGoalsTo(owner);
  paper.openText({ code: "", heading: line.text, headingWritten: line.text }, line.level);
}

/**
 * In a paper that labels none of its goals, a heading with indicators or activities of its own is a goal: by its number the
 * level that its depth is, else the unit's own. Headings that only name such a table are passed over.
 */
function levelByTables({ survey, at }: Reading, line: WordLine): string | null {
  const { model, levelAtRank } = survey.vocabulary;
  if (survey.labels > 0 || namesTable(survey, line)) return null;
  let next = at + 1;
  for (; next < survey.lines.length && !survey.isGoalTable(next); next++) {
    const other = survey.lines[next];
    if (other?.kind === "words" && standsOut(survey, other) && !namesTable(survey, other)) return null;
  }
  if (next === survey.lines.length) return null;
  const number = readGoalNumber(line.text)?.number ?? "";
  const own = model.levels.find((each) => each.owner === "enhet" && !each.sameAs);
  return (number ? levelAtRank(numberDepth(number) - 1)?.code : own?.code) ?? null;
}

function standsOut({ looks }: Survey, line: WordLine): boolean {
  return !line.list && (looks.styled ? line.level > 0 : line.marked) && line.text.length <= LONGEST_HEADING;
}

/** "Indikatorer", "Enhetens aktiviteter": the name of a table, not of a goal. */
function namesTable({ vocabulary }: Survey, line: WordLine): boolean {
  const name = line.text.replace(/^(\d{1,2}\.?)+\s+/, "");
  return Boolean(vocabulary.indicatorHeadingOf(name) ?? vocabulary.activityHeadingOf(name));
}

/** The name of the goals' table that follows at once belongs to the open goal, whatever its heading's level. */
function isTableTitle({ survey, at }: Reading, line: WordLine): boolean {
  return survey.lines[at + 1]?.kind === "table" && !survey.isBudget(at + 1) && namesTable(survey, line);
}

/**
 * Where headings have no levels: is this bold line after the last goal's texts a section? So it is in a paper that has no
 * bold sub-headings inside its goals, unless a text heading or a table follows it.
 */
function isAfterGoals({ survey, paper, at }: Reading, line: WordLine): boolean {
  const goalIsRead = survey.lastLabel < at && paper.goal !== undefined && paper.goal.part.parts.length > 0;
  if (survey.looks.styled || line.level > 0 || !goalIsRead || survey.boldInside || line.text.endsWith(":")) return false;
  return wordsAt(survey.lines, at + 1) !== undefined && !survey.textFollows(at);
}
