import type { GoalPart, Part, SectionPart, Stored } from "../domain/document.ts";
import { UNNAMED_GOAL } from "../domain/report-additions.ts";
import { statusOf } from "../domain/styrmodell.ts";
import { printedText } from "../swedish/typography.ts";
import { activityTable } from "./activity-table.ts";
import type { Block, HeadingLevel, Place } from "./blocks.ts";
import { budgetTable } from "./budget-table.ts";
import { indicatorTable } from "./indicator-table.ts";
import { activitiesAsLaidOut, indicatorsAsLaidOut } from "./laid-out-tables.ts";
import type { Setting } from "./layout.ts";
import { textBlocks } from "./text-blocks.ts";
import { textHeading } from "./text-heading.ts";

/** A goal with all it holds, in the paper's order. Its heading's level is its depth in the tree (requirements.md 15). */
export function goalBlocks(goal: GoalPart, level: number, setting: Setting): Block[] {
  return [
    goalHeading(goal, level),
    ...statusOfGoal(goal, setting),
    ...goal.parts.flatMap((part, index) => partBlocks(part, goal.parts[index + 1], goal, level, setting)),
  ];
}

/** A section with its sub-sections. `headsGoals`: goals follow, so that it is not empty though it holds nothing itself. */
export function sectionBlocks(section: SectionPart, level: number, setting: Setting, headsGoals = false): Block[] {
  const inner = section.parts.flatMap((part, index) => partBlocks(part, section.parts[index + 1], null, level, setting));
  if (inner.length === 0 && !headsGoals) {
    if (setting.layout.emptySection === "") return [];
    inner.push({ k: "paragraph", look: "muted", c: [{ s: setting.layout.emptySection }] });
  }
  return [...sectionHeading(section, level), ...inner];
}

/** One part under a heading of `level` (0 for none yet), in the goal it belongs to or outside goals. */
export function partBlocks(part: Part, next: Part | undefined, goal: GoalPart | null, level: number, setting: Setting): Block[] {
  if (part.kind === "mal") return goalBlocks(part, level + 1, setting);
  if (part.kind === "avsnitt") return sectionBlocks(part, level + 1, setting);
  if (part.kind === "indikatortabell") return indicatorTable(indicatorsAsLaidOut(part, setting), goal, setting, level);
  if (part.kind === "aktivitetstabell") return activityTable(activitiesAsLaidOut(part, setting), goal, setting.styrmodell);
  if (part.kind === "budget") return budgetTable(part.table, placeOf("budget", part.stored));
  const heading = part.kind === "text" ? part.headingWritten || part.heading : part.heading;
  if (heading === "") return textBlocks(part.text, level);
  const text = textBlocks(part.text, level + 1);
  // an unwritten text of Tertial's own is an empty paragraph, a paper's heading over a table has no text at all
  const headsATable =
    part.text.length === 0 && (next?.kind === "budget" || next?.kind === "indikatortabell" || next?.kind === "aktivitetstabell");
  if (text.length === 0 && !headsATable) {
    if (setting.layout.emptySection === "") return [];
    text.push({ k: "paragraph", look: "muted", c: [{ s: setting.layout.emptySection }] });
  }
  return [textHeading(heading, level + 1, placeOf("text", part.stored)), ...text];
}

function goalHeading(goal: GoalPart, level: number): Block {
  const number = goal.numberWritten || (goal.label.includes(goal.number) ? "" : goal.number);
  const text = printedText([number, goal.title || UNNAMED_GOAL].filter(Boolean).join(" "));
  const label = printedText(goal.label);
  if (level > 6) return { k: "midheading", text: [label, text].filter(Boolean).join(" ") };
  const place = placeOf("goal", goal.stored);
  return {
    k: "heading",
    level: level as HeadingLevel,
    label,
    text,
    anchor: "",
    goalLevel: goal.level,
    ofText: false,
    ...(place ? { place } : {}),
  };
}

/** The assessment's symbol with its word; where the paper has only one of them the styrmodell gives the other. */
function statusOfGoal({ assessment }: GoalPart, { styrmodell, forecast }: Setting): Block[] {
  if (!assessment) return [];
  const known = statusOf(styrmodell, assessment.status);
  const mark = { symbol: assessment.symbol || (known?.symbol ?? ""), meaning: known?.meaning ?? "unassessed" };
  const reason = reasonFor(assessment.reason);
  if (assessment.word !== "" || !known) return [{ k: "status", ...mark, word: printedText(assessment.word) }, ...reason];
  return [{ k: "status", ...mark, word: forecast ? known.forecast : known.word, added: true }, ...reason];
}

/** Why the goal is judged so stands right under the judgement. */
function reasonFor(reason: string | undefined): Block[] {
  return reason ? [{ k: "paragraph", look: "body", c: [{ s: `Motivering: ${printedText(reason)}` }] }] : [];
}

function sectionHeading(section: SectionPart, level: number): Block[] {
  const text = printedText(section.title);
  if (text.trim() === "") return [];
  if (level > 6) return [{ k: "midheading", text }];
  const place = placeOf("section", section.stored);
  return [
    { k: "heading", level: level as HeadingLevel, label: "", text, anchor: "", goalLevel: "", ofText: false, ...(place ? { place } : {}) },
  ];
}

function placeOf(kind: Place["kind"], stored: Stored | undefined): Place | undefined {
  return stored ? { kind, id: stored.id } : undefined;
}
