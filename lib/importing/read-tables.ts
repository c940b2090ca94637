import type { BudgetTable } from "../domain/budget.ts";
import { budgetTable, unitSaid } from "./budget-table.ts";
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
  else if (last && survey.isBudget(at + 1))
    reading.budgetTitle = isUnitNote(line.text) ? { ...last, unit: line.text } : { ...last, subtitle: line.text };
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
    // outside a goal it has no place of its own and stays whole as it stands
    if (!paper.goal) return paper.addUnplaced([smallTable(grid)]);
    for (const table of tables) {
      if (table.kind === "oplacerat") paper.addUnplaced(table.text);
      else paper.addGoalTable(table);
    }
    return;
  }
  const notes = [...(title?.unit ? [title.unit] : []), ...unitNotes(reading)];
  const budget = budgetTable(grid, title?.title ?? "", title?.subtitle ?? "", survey.year, notes);
  if (!budget) return paper.addBlock(smallTable(grid));
  if (!saysUnit(budget, notes)) {
    const which = budget.title ? `Budgeten ”${budget.title}”` : "En budgettabell";
    paper.doubts.push(`${which} säger inte om beloppen är i kr, tkr eller mnkr. De lästes som ${budget.shownIn}.`);
  }
  if (title?.unit) budget.unitWritten = [budget.unitWritten, title.unit].filter(Boolean).join(", ");
  placeBudget(reading, title?.level ?? 0, title !== null);
  paper.addBudget(budget);
}

const UNIT_ALONE = /^[([]?(i )?(kr|tkr|kkr|mnkr|mkr|kronor|tusental kronor|tusen kronor|miljoner kronor)[)\]]?\.?$/i;
const UNIT_NOTE = /belopp|redovisas i|anges i|uttryckt i|tabell(en|erna)|siffror/i;

/** Lines that say what unit amounts are in, "Belopp i tkr" or "(mnkr)" alone: those beside the table first, then any of the paper. */
function unitNotes({ survey, at }: Reading): string[] {
  const notes = survey.lines.flatMap((line, place) =>
    line.kind === "words" && isUnitNote(line.text) ? [{ text: line.text, away: Math.abs(place - at) }] : [],
  );
  return notes.toSorted((a, b) => a.away - b.away).map(({ text }) => text);
}

function isUnitNote(text: string): boolean {
  return UNIT_ALONE.test(text) || (UNIT_NOTE.test(text) && text.length <= LONGEST_HEADING && unitSaid([text]) !== null);
}

function saysUnit(table: BudgetTable, notes: string[]): boolean {
  const heads = table.columns.flatMap(({ title, group }) => [title, group]);
  const cells = table.rows.flatMap((row) => Object.values(row.cells).map(({ written }) => written));
  return unitSaid([table.unitWritten, table.title, table.subtitle, ...heads, ...cells, ...notes]) !== null;
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
