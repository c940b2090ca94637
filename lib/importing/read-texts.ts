import type { TextKind } from "../domain/styrmodell.ts";
import type { OpenGoal } from "./assembly.ts";
import type { WordLine } from "./lines.ts";
import { openSection } from "./read-sections.ts";
import type { Reading } from "./reading.ts";

const ABOUT_MONEY = /budget|ekonomi/i;

export function readTextHeading(reading: Reading, line: WordLine, kind: TextKind) {
  const { survey, paper } = reading;
  const leveled = line.level > 0 && paper.goals.some((goal) => goal.level > 0);
  const owner = leveled ? ownerByLevel(reading, line.level) : ownerWithoutLevels(reading, kind);
  const name = owner ? null : survey.vocabulary.sectionOf(line.text);
  if (!owner && name) return openSection(reading, line, name);
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
 * budget, after the child goals) when the goal's level is not asked for such a text or already has one or one that comes
 * after it, and a section when no goal follows and these are not about money. Every other text is the goal's own.
 */
function ownerWithoutLevels(reading: Reading, kind: TextKind): OpenGoal | null {
  const { survey, paper, at } = reading;
  const current = paper.goal ?? null;
  if (!current || !survey.budgetFollows(at)) return current;
  const order = survey.vocabulary.model.texts.map(({ code }) => code);
  const late = current.part.parts.some((part) => part.kind === "text" && order.indexOf(part.code) >= order.indexOf(kind.code));
  const asked = kind.askedOf?.includes(current.part.level);
  const above = moneyGoal(reading);
  return late || !asked || above === null ? above : current;
}

/** The open goal that a unit's budget stands under; null when goals are over and the budget has a section of its own. */
export function moneyGoal({ survey, paper, at }: Reading): OpenGoal | null {
  const { model, rankOf } = survey.vocabulary;
  const lowest = Math.max(...model.levels.filter((level) => level.owner === "kommun").map((level) => rankOf(level.code)));
  const goal = paper.goals.find((each) => each.rank === lowest);
  const aboutMoney = paper.goals.some((each) => ABOUT_MONEY.test(each.part.title));
  return goal && (survey.lastLabel > at || aboutMoney) ? goal : null;
}
