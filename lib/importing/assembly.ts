import type { BudgetTable } from "../domain/budget.ts";
import type { ActivityTablePart, GoalPart, IndicatorTablePart, Part, SectionPart, TextPart, UnplacedPart } from "../domain/document.ts";
import type { SectionName } from "../domain/styrmodell.ts";
import type { TextBlock } from "../domain/text-block.ts";
import type { Proposal } from "./proposal.ts";

export type OpenGoal = {
  part: GoalPart;
  /** 0 = topmost level */
  rank: number;
  /** heading level of its title, 0 when the paper says nothing */
  level: number;
  /** heading level of its first text heading, 0 when it has none yet */
  textLevel: number;
};

export type OpenSection = { part: SectionPart; level: number; name: SectionName | null };

/**
 * A paper being put together: goals and sections are opened and closed by what comes next, and everything else is placed
 * in what is open. It knows where things stand, not how they are recognised.
 */
export class Assembly {
  readonly parts: Part[] = [];
  readonly appendix: SectionPart[] = [];
  readonly unplaced: Proposal["unplaced"] = [];
  readonly doubts: Proposal["doubts"] = [];
  goals: OpenGoal[] = [];
  sections: OpenSection[] = [];
  /** the text that words go to, and the heading level it was opened with */
  text: { part: TextPart; level: number } | null = null;
  inAppendix = false;

  get goal(): OpenGoal | undefined {
    return this.goals.at(-1);
  }

  get section(): OpenSection | undefined {
    return this.sections.at(-1);
  }

  /** Closes goals of the same rank and below, and every section: goals stand beside sections, never inside them. */
  openGoal(part: GoalPart, rank: number, level: number, under: (goal: OpenGoal) => boolean) {
    this.sections = [];
    this.inAppendix = false;
    while (this.goal && (this.goal.rank >= rank || !under(this.goal))) this.goals.pop();
    (this.goal?.part.parts ?? this.parts).push(part);
    this.goals.push({ part, rank, level, textLevel: 0 });
    this.text = null;
  }

  /** Closes goals below one, so that what follows stands after its child goals; null closes them all. */
  closeGoalsTo(goal: OpenGoal | null) {
    if (this.goal === goal) return;
    while (this.goal && this.goal !== goal) this.goals.pop();
    this.text = null;
  }

  openSection(title: string, level: number, name: SectionName | null) {
    this.closeGoalsTo(null);
    this.text = null;
    if (name?.appendix) this.inAppendix = true;
    while (this.section && this.section.level >= level) this.sections.pop();
    const part: SectionPart = { kind: "avsnitt", title, parts: [] };
    if (this.section) this.section.part.parts.push(part);
    else if (this.inAppendix) this.appendix.push(part);
    else this.parts.push(part);
    this.sections.push({ part, level, name });
  }

  openText(text: Pick<TextPart, "code" | "heading" | "headingWritten">, level: number) {
    const part: TextPart = { kind: "text", ...text, text: [] };
    this.place(part);
    this.text = { part, level };
    if (this.goal && this.goal.textLevel === 0) this.goal.textLevel = level;
  }

  addBlock(block: TextBlock) {
    if (!this.text) this.openText({ code: "", heading: "", headingWritten: "" }, 0);
    this.text?.part.text.push(block);
  }

  /** A table of the open goal closes the text before it. */
  addGoalTable(part: IndicatorTablePart | ActivityTablePart) {
    this.place(part);
    this.text = null;
  }

  addBudget(table: BudgetTable) {
    this.place({ kind: "budget", table });
    this.text = null;
  }

  addUnplaced(text: TextBlock[]) {
    this.place({ kind: "oplacerat", heading: "", text });
    this.text = null;
    this.unplaced.push({ where: this.goal?.part.title ?? this.section?.part.title ?? "dokumentets början", text });
  }

  private place(part: TextPart | UnplacedPart | Extract<Part, { kind: "budget" }> | IndicatorTablePart | ActivityTablePart) {
    if (this.goal) this.goal.part.parts.push(part);
    else if (part.kind === "indikatortabell" || part.kind === "aktivitetstabell") this.parts.push(part);
    else (this.section?.part.parts ?? this.parts).push(part);
  }
}
