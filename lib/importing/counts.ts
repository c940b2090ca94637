import { type BudgetPart, type DocumentContent, goalsOf, type IndicatorRow, type Part, partsOf } from "../domain/document.ts";
import type { PaperCounts } from "../domain/paper-counts.ts";
import { levelOf, type Styrmodell } from "../domain/styrmodell.ts";
import { plainLines } from "../domain/text-block.ts";
import type { Cell } from "../swedish/figure.ts";
import type { Proposal } from "./proposal.ts";

/** What a paper holds as it was read. */
export function paperCounts(proposal: Proposal, styrmodell: Styrmodell): PaperCounts {
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
