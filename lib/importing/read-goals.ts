import { liesUnder, numberDepth, readGoalNumber } from "../domain/goal-number.ts";
import type { OpenGoal } from "./assembly.ts";
import type { WordLine } from "./lines.ts";
import { goalMatterAt, isTextHeading, type Survey, wordsAt } from "./paper-survey.ts";
import type { Reading } from "./reading.ts";
import { blockOf } from "./rich-words.ts";
import { statusAfterTitle, statusAt } from "./statuses.ts";
import type { LabelFound } from "./vocabulary.ts";

const LONGEST_TITLE = 420;

/** "Nämndmål:" with its title on the same line or the next; the level is the label's, whatever the heading's style says. */
export function readLabelledGoal(reading: Reading, line: WordLine, label: LabelFound) {
  const { survey, paper } = reading;
  if (label.title !== "") return openGoal(reading, label.level.code, label.written, label.number, label.title, line.level);
  const next = wordsAt(survey.lines, reading.at + 1);
  if (!next || !isTitleBelowLabel(reading, reading.at + 1, next)) return paper.addUnplaced([blockOf(line.content, null)]);
  reading.at++;
  openGoal(reading, label.level.code, label.written, label.number, next.text + restOfTitle(reading, next), next.level || line.level);
}

/** An assessment stands on its own line. A lone "Ingen" or a lone symbol is one only just after the title. */
export function readStatus({ survey, paper }: Reading, line: WordLine): boolean {
  const goal = paper.goal?.part;
  if (!goal || goal.assessment || line.list) return false;
  const status = statusAt(line.text, survey.vocabulary.model);
  const clear = status && status.word !== "" && (status.symbol !== "" || status.word.includes(" "));
  if (!status || !(clear || goal.parts.length === 0)) return false;
  goal.assessment = status;
  return true;
}

/** A goal whose label is missing: its number, or a heading level that only such goals use, tells which level it is. */
export function readNumberedGoal(reading: Reading, line: WordLine): boolean {
  const { survey, paper, at } = reading;
  const { vocabulary } = survey;
  const found = line.list ? null : readGoalNumber(line.text);
  if (!found || line.text.length > LONGEST_TITLE || vocabulary.sectionOf(line.text)) return false;
  const depth = numberDepth(found.number);
  const top = paper.goals[0];
  const isNext = depth > 1 || top === undefined || Number(found.number) > Number(top.part.number);
  const below = survey.labelOf(at + 1);
  const level = below && vocabulary.rankOf(below.level.code) > depth + 1 ? undefined : vocabulary.levelAtRank(depth - 1);
  if (!level || !isNext || (line.level > 0 && survey.goalLevelOf(line.level) && survey.goalLevelOf(line.level) !== level.code))
    return false;
  const under = depth > 1 && top !== undefined && top.part.number !== "" && liesUnder(found.number, top.part.number);
  const follows = goalMatterAt(survey, at + 1, found.number);
  // the last item of a typed list is none, whatever follows the list
  const before = wordsAt(survey.lines, at - 1);
  const inList = before !== undefined && !before.marked && readGoalNumber(before.text) !== null;
  const plain = !line.marked && !inList && (survey.plain || follows) && !/[.:;]$/.test(line.text);
  const isGoal = line.marked
    ? (under && !deepInText(reading, line)) || follows
    : plain && ((under && follows) || (depth === 1 && follows && survey.labels > 0));
  if (!isGoal) return false;
  openGoal(reading, level.code, "", "", line.text + restOfTitle(reading, line), line.level);
  return true;
}

/**
 * The level of a goal whose label and number are missing: its heading's level tells, or the label of a goal below that
 * follows its assessment and tables. With an assessment alone it is a goal of the nämnd, or one beside the goal just read.
 */
export function levelWithoutLabel({ survey, paper, at }: Reading, line: WordLine): string | null {
  const { model, rankOf, levelAtRank } = survey.vocabulary;
  const level = line.level > 0 ? survey.goalLevelOf(line.level) : undefined;
  const rank = level ? rankOf(level) : 0;
  if (level && rank > 0 && paper.goals.some((goal) => goal.rank < rank)) return level;
  const { goal } = paper;
  const { below, assessed } = matterAfter(survey, at + 1);
  const lowestOfKf = Math.max(...model.levels.filter((each) => each.owner === "kommun").map((each) => rankOf(each.code)));
  const meant = below ? rankOf(below.level.code) - 1 : assessed && goal ? Math.max(goal.rank, lowestOfKf + 1) : 0;
  const justOpened = goal?.rank === meant && goal.part.parts.length === 0 && goal.part.assessment === null;
  return meant > lowestOfKf && !justOpened ? (levelAtRank(meant)?.code ?? null) : null;
}

/**
 * Where headings have no levels: a bold line that a text heading follows is a goal of the unit's level when the open goal
 * already has that text, or when the line stands directly below the title of a goal of the nämnd.
 */
export function readGoalWithoutLabel(reading: Reading, line: WordLine): boolean {
  const { survey, paper, at } = reading;
  const { model, rankOf } = survey.vocabulary;
  const goal = paper.goal;
  const next = wordsAt(survey.lines, at + 1);
  const kind = next?.marked ? isTextHeading(next, survey.vocabulary) : null;
  const own = model.levels.find((each) => each.owner === "enhet" && !each.sameAs);
  if (survey.looks.styled || !goal || !kind || !own || !line.marked || line.list || line.text.length > LONGEST_TITLE) return false;
  const isAgain = goal.part.parts.some((part) => part.kind === "text" && part.code === kind.code);
  const isBelowTitle = goal.part.parts.length === 0 && goal.rank === rankOf(own.code) - 1;
  if (!isBelowTitle && !(isAgain && goal.rank >= rankOf(own.code) - 1)) return false;
  openGoal(reading, own.code, "", "", line.text, 0);
  return true;
}

/** The label that follows when assessments and the goals' tables are passed over. */
function matterAfter(survey: Survey, from: number): { below: LabelFound | null; assessed: boolean } {
  let assessed = false;
  for (let at = from; at < survey.lines.length; at++) {
    const line = survey.lines[at];
    const status = line?.kind === "words" ? statusAt(line.text, survey.vocabulary.model) : null;
    if (status?.word) assessed = true;
    else if (line?.kind !== "table" || survey.isBudget(at)) return { below: survey.labelOf(at), assessed };
  }
  return { below: null, assessed };
}

/** A title over several paragraphs of the same look goes on with a small letter. */
export function restOfTitle(reading: Reading, title: WordLine): string {
  let rest = "";
  for (;;) {
    const next = wordsAt(reading.survey.lines, reading.at + 1);
    const same = next && title.marked && next.marked && next.level === title.level && /^\p{Ll}/u.test(next.text);
    if (!next || !same || !isTitle(reading, reading.at + 1, next)) return rest;
    rest += ` ${next.text}`;
    reading.at++;
  }
}

/** What stands below a label is the goal's title, also when it reads like a text heading ("Utveckling"). */
function isTitleBelowLabel({ survey }: Reading, at: number, line: WordLine): boolean {
  const other = survey.labelOf(at) ?? statusAt(line.text, survey.vocabulary.model);
  return !other && line.text.length <= LONGEST_TITLE;
}

function isTitle(reading: Reading, at: number, line: WordLine): boolean {
  const { vocabulary } = reading.survey;
  const other = reading.survey.labelOf(at) ?? vocabulary.textKindOf(line.text, false) ?? statusAt(line.text, vocabulary.model);
  return !other && line.text.length <= LONGEST_TITLE;
}

export function openGoal(reading: Reading, level: string, label: string, labelNumber: string, words: string, headingLevel: number) {
  const { survey } = reading;
  const { vocabulary } = survey;
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
    (outer) =>
      !isBeside(outer) && (outer.rank > 0 || numberDepth(number) < 2 || outer.part.number === "" || liesUnder(number, outer.part.number)),
  );

  /** An åtagande with the heading level of the nämndmål before it, where others lie deeper, stands beside that nämndmål. */
  function isBeside(outer: OpenGoal): boolean {
    const ofKf = vocabulary.model.levels.find((each) => each.code === outer.part.level)?.owner === "kommun";
    return !ofKf && headingLevel > 0 && outer.level > 0 && headingLevel <= outer.level && survey.liesDeeper(level, outer.level);
  }
}

/** A numbered sub-heading inside a text lies deeper than the text's own heading. */
function deepInText({ paper }: Reading, line: WordLine): boolean {
  return line.level > 0 && paper.text !== null && paper.text.level > 0 && line.level > paper.text.level;
}
