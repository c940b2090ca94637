import { type BudgetPart, type DocumentContent, goalsOf, type IndicatorRow, type Part, partsOf } from "../lib/domain/document.ts";
import { levelOf, type Styrmodell } from "../lib/domain/styrmodell.ts";
import { plainLines } from "../lib/domain/text-block.ts";
import type { Guess, Proposal } from "../lib/importing/proposal.ts";
import type { Cell } from "../lib/swedish/figure.ts";

export type Counted = {
  kind: string;
  year: number;
  unit: string;
  guessed: Record<"kind" | "year" | "unit", Guess>;
  /** by the level's name in documents/FORM.md */
  goals: Record<string, number>;
  indicators: number;
  outcomes: number;
  activities: number;
  budgetRows: number;
  sections: number;
  unplaced: string[];
  doubts: string[];
};

/** What a taken-in document holds, for the one who took it in to compare with the paper. */
export function counted(proposal: Proposal, styrmodell: Styrmodell): Counted {
  const { head } = proposal.content;
  const parts = [...partsOf(allParts(proposal.content))];
  const indicators = parts.flatMap((part) => (part.kind === "indikatortabell" ? part.rows : []));
  return {
    kind: head.kind,
    year: head.year,
    unit: head.unit,
    guessed: proposal.guessed,
    goals: goalCounts(proposal.content, styrmodell),
    indicators: indicators.length,
    outcomes: indicators.reduce((sum, row) => sum + outcomesOf(row), 0),
    activities: parts.reduce((sum, part) => sum + (part.kind === "aktivitetstabell" ? part.rows.length : 0), 0),
    budgetRows: parts.filter((part): part is BudgetPart => part.kind === "budget").reduce((sum, part) => sum + part.table.rows.length, 0),
    sections: parts.filter((part) => part.kind === "avsnitt").length,
    unplaced: proposal.unplaced.map((piece) => `${piece.where}: ${plainLines(piece.text).join(" ")}`),
    doubts: proposal.doubts,
  };
}

/** The same counts in a few Swedish lines. */
export function told(answer: Counted & { document: string }): string {
  const goals = Object.entries(answer.goals).map(([level, count]) => `${count} ${level}`);
  const lines = [
    `Inläst: ${answer.kind} ${answer.year}, ${answer.unit} (${answer.document})`,
    `  slag: ${answer.guessed.kind.reason} · år: ${answer.guessed.year.reason} · enhet: ${answer.guessed.unit.reason}`,
    `  mål: ${goals.join(", ") || "inga"}`,
    `  ${answer.indicators} indikatorer, ${answer.outcomes} utfall, ${answer.activities} aktiviteter, ${answer.budgetRows} budgetrader, ${answer.sections} avsnitt`,
  ];
  if (answer.unplaced.length > 0) {
    lines.push(
      `  ${answer.unplaced.length} stycken kunde inte placeras och står kvar som text på sin plats:`,
      ...answer.unplaced.map((text) => `    ${text}`),
    );
  }
  if (answer.doubts.length > 0) lines.push("  se efter i dokumentet:", ...answer.doubts.map((text) => `    ${text}`));
  return lines.join("\n");
}

function allParts(content: DocumentContent): Part[] {
  return [...content.parts, ...content.appendix];
}

function goalCounts(content: DocumentContent, styrmodell: Styrmodell): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { goal } of goalsOf(content.parts)) {
    const name = levelOf(styrmodell, goal.level)?.name ?? goal.level;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function outcomesOf(row: IndicatorRow): number {
  const own = [row.cells.utfall, row.cells["utfall-man"], row.cells["utfall-kvinnor"]];
  const districts = row.breakdown.flatMap((district) => [district.total, district.men, district.women]);
  return [...own, ...districts].filter((cell): cell is Cell => Boolean(cell)).length;
}
