import { Assembly } from "./assembly.ts";
import type { WordLine } from "./lines.ts";
import { isTextHeading, type Survey } from "./paper-survey.ts";
import { readGoalWithoutLabel, readLabelledGoal, readNumberedGoal, readStatus } from "./read-goals.ts";
import { isHeading, readOtherHeading } from "./read-headings.ts";
import { openSection, opensSection } from "./read-sections.ts";
import { readBudgetTitle, readTable } from "./read-tables.ts";
import { readTextHeading } from "./read-texts.ts";
import type { Reading } from "./reading.ts";
import { blockOf } from "./rich-words.ts";

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

function readWords(reading: Reading, line: WordLine) {
  const { survey, paper } = reading;
  const label = survey.labelOf(reading.at);
  if (label) return readLabelledGoal(reading, line, label);
  if (readStatus(reading, line) || readNumberedGoal(reading, line) || readBudgetTitle(reading, line)) return;
  const kind = paper.goal ? isTextHeading(line, survey.vocabulary) : null;
  if (kind) return readTextHeading(reading, line, kind);
  const name = line.list ? null : survey.vocabulary.sectionOf(line.text);
  if (name && (line.marked || survey.plain) && opensSection(reading, line, name)) return openSection(reading, line, name);
  if (readGoalWithoutLabel(reading, line)) return;
  if (isHeading(reading, line)) return readOtherHeading(reading, line);
  paper.addBlock(blockOf(line.content, line.list, line.number));
}
