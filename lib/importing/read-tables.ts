import { budgetTable } from "./budget-table.ts";
import { goalTables } from "./goal-tables.ts";
import { gridOf } from "./grid.ts";
import type { WordLine } from "./lines.ts";
import { isTextHeading, wordsAt } from "./paper-survey.ts";
import { opensSection } from "./read-sections.ts";
import { moneyGoal, ownerByLevel } from "./read-texts.ts";
import { LONGEST_HEADING, type Reading } from "./reading.ts";
import { smallTable } from "./rich-words.ts";

const BUDGET_TITLE =
  /^(enhetens |vår |tabell \d+[.:]? )?(drift|investerings|detalj)?(budget|bokslut|resultaträkning|kostnader och intäkter)/i;

/** The title of a budget table, with the verksamhet on a line of its own where it has one. */
export function readBudgetTitle(reading: Reading, line: WordLine): boolean {
  const { survey, at } = reading;
  if (line.list || line.text.length > LONGEST_HEADING || isTextHeading(line, survey.vocabulary)) return false;
  const titled = BUDGET_TITLE.test(line.text) && !/[.;]$/.test(line.text);
  const next = wordsAt(survey.lines, at + 1);
  const between = next && !survey.labelOf(at + 1) && next.text.length <= 80 && !/[.;]$/.test(next.text) && survey.isBudget(at + 2);
  const last = reading.budgetTitle;
  if (titled && between) reading.budgetTitle = { title: line.text, subtitle: "", level: line.level };
  else if (titled && survey.isBudget(at + 1)) reading.budgetTitle = { title: line.text, subtitle: "", level: line.level };
  else if (last && survey.isBudget(at + 1)) reading.budgetTitle = { ...last, subtitle: line.text };
  else if (line.marked && survey.isBudget(at + 1) && (afterBudget(reading) || isTitleInside(reading, line)))
    reading.budgetTitle = { title: line.text, subtitle: "", level: line.level };
  else return false;
  return true;
}

/** A heading just above a budget is its title, whatever it says, when it opens no section and lies in what is open. */
function isTitleInside(reading: Reading, line: WordLine): boolean {
  const { survey, paper } = reading;
  const name = survey.vocabulary.sectionOf(line.text);
  if (name && opensSection(reading, line, name)) return false;
  if (paper.goal) return line.level === 0 || ownerByLevel(reading, line.level) !== null;
  return paper.section !== undefined && (line.level === 0 || line.level > paper.section.level);
}

export function readTable(reading: Reading) {
  const { survey, paper, at } = reading;
  const line = survey.lines[at];
  if (line?.kind !== "table") return;
  const grid = gridOf(line.table);
  if (grid.rows.length === 0) return;
  const tables = goalTables(grid, survey.vocabulary, survey.year, paper.text !== null);
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

/** A budget stands where its title's level says; without levels in a goal below KF's only as part of its Resursanvändning. */
function placeBudget(reading: Reading, level: number, titled: boolean) {
  const { survey, paper } = reading;
  const { goal } = paper;
  if (!goal) {
    while (level > 0 && paper.section && paper.section.level > level) paper.sections.pop();
    return;
  }
  if (level > 0) return paper.closeGoalsTo(ownerByLevel(reading, level));
  const isKf = survey.vocabulary.model.levels.find((each) => each.code === goal.part.level)?.owner === "kommun";
  if (!isKf && titled && paper.text?.part.code !== "resursanvandning") paper.closeGoalsTo(moneyGoal(reading));
}

function afterBudget({ survey, at }: Reading): boolean {
  return survey.isBudget(at - 1);
}
