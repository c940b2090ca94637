import type { SectionName } from "../domain/styrmodell.ts";
import type { WordLine } from "./lines.ts";
import { sameWords } from "./paper-survey.ts";
import type { Reading } from "./reading.ts";

/**
 * Does a known section's name open a section here? Inside goals its level must lie above the goal's; without levels no goal
 * may follow, since the name is then a sub-heading of the goal's text.
 */
export function opensSection({ survey, paper, at }: Reading, line: WordLine, name: SectionName): boolean {
  const { goal } = paper;
  if (!goal) return line.level > 0 || line.marked || survey.plain;
  if (line.level > 0 && goal.level > 0)
    return line.level <= goal.level && (name.place === "efter" || line.level <= (paper.goals[0]?.level ?? 0));
  return name.place === "efter" && survey.lastLabel < at;
}

export function openSection(reading: Reading, line: WordLine, name: SectionName | null) {
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
