import { TEXT_WIDTH } from "./palette.ts";
import { resolvedStyle } from "./paragraph-styles.ts";
import type { ParagraphPiece } from "./pieces.ts";
import { faceOf } from "./text-lines.ts";
import { textWidth } from "./text-width.ts";

/** left and right margin of a cell, in twips */
export const CELL_MARGIN = 70;
const SAFETY = 1.04;

/**
 * Column widths in twips that fill the text width in the given proportions, widened where the longest word of a column would
 * break, at the cost of the columns that have room.
 */
export function columnWidths(weights: number[], rows: ParagraphPiece[][][]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = weights.map((weight) => (weight / total) * TEXT_WIDTH);
  const least = weights.map((_, column) => Math.max(300, ...rows.map((row) => longestWord(row[column] ?? []) + 2 * CELL_MARGIN)));
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= TEXT_WIDTH) return whole(least.map((width) => (width / needed) * TEXT_WIDTH));
  const lack = wanted.reduce((sum, width, column) => sum + Math.max(0, (least[column] ?? 0) - width), 0);
  const room = wanted.reduce((sum, width, column) => sum + Math.max(0, width - (least[column] ?? 0)), 0);
  return whole(
    wanted.map((width, column) => Math.max(least[column] ?? 0, width - (lack * Math.max(0, width - (least[column] ?? 0))) / room)),
  );
}

function longestWord(cell: ParagraphPiece[]): number {
  const widths = cell.flatMap((piece) => {
    const style = resolvedStyle(piece.style);
    const words = piece.runs
      .map((run) => ("text" in run ? run.text : " "))
      .join("")
      .split(/[ \t\n\u2013-]+/);
    return words.map((word) => textWidth(word, faceOf(style), style.size ?? 22) * SAFETY + (style.left ?? 0));
  });
  return Math.max(0, ...widths);
}

/** Whole twips that still sum to the text width; the first column takes what rounding leaves. */
function whole(widths: number[]): number[] {
  const [, ...rest] = widths.map(Math.round);
  return [TEXT_WIDTH - rest.reduce((sum, width) => sum + width, 0), ...rest];
}
