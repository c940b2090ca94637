import type { OutlineTable } from "../word/outline.ts";
import { amountOf } from "./budget-amount.ts";
import { budgetHead } from "./budget-head.ts";
import { goalTables } from "./goal-tables.ts";
import { type Grid, gridOf } from "./grid.ts";
import type { Line } from "./lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Tables that a page break (or a hand) has cut in two are one again: figures in as many columns, without a head of their own,
 * directly below a table of the goals or a budget that has one.
 */
export function withWholeTables(lines: Line[], vocabulary: Vocabulary): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (line.kind === "table" && before?.kind === "table" && goesOn(before.table, line.table, vocabulary))
      whole[whole.length - 1] = { kind: "table", table: { kind: "table", rows: [...before.table.rows, ...line.table.rows] } };
    else whole.push(line);
  }
  return whole;
}

function goesOn(before: OutlineTable, after: OutlineTable, vocabulary: Vocabulary): boolean {
  const [above, below] = [gridOf(before), gridOf(after)];
  const columns = widest(before);
  if (columns < 3 || widest(after) !== columns || hasHead(below, vocabulary) || !hasHead(above, vocabulary)) return false;
  return below.rows.every((row) => row.cells.some(({ at, text }) => at > 0 && amountOf(text) !== null));
}

function widest({ rows }: OutlineTable): number {
  return Math.max(0, ...rows.map((row) => row.cells.reduce((sum, { span }) => sum + span, 0)));
}

function hasHead(grid: Grid, vocabulary: Vocabulary): boolean {
  return goalTables(grid, vocabulary, 0) !== null || (budgetHead(grid, "")?.rows ?? 0) > 0;
}
