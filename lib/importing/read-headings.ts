import type { WordLine } from "./lines.ts";
import { wordsAt } from "./paper-survey.ts";
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
 * Where headings have no levels: is this bold line after the last goal's texts a section? So it is in a paper that has no
 * bold sub-headings inside its goals, unless a text heading or a table follows it.
 */
function isAfterGoals({ survey, paper, at }: Reading, line: WordLine): boolean {
  const goalIsRead = survey.lastLabel < at && paper.goal !== undefined && paper.goal.part.parts.length > 0;
  if (survey.looks.styled || line.level > 0 || !goalIsRead || survey.boldInside || line.text.endsWith(":")) return false;
  return wordsAt(survey.lines, at + 1) !== undefined && !survey.textFollows(at);
}
