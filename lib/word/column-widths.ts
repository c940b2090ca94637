import { TEXT_WIDTH } from "./palette.ts";
import { type ParagraphStyle, resolvedStyle } from "./paragraph-styles.ts";
import type { ParagraphPiece } from "./pieces.ts";
import { faceOf } from "./text-lines.ts";
import { isPlain, KIND, kindOf, rareGlyph, tableOf, textWidth, widthOf } from "./text-width.ts";

/** left and right margin of a cell, in twips */
export const CELL_MARGIN = 70;
const SAFETY = 1.04;
const LEAST_COLUMN = 300;

/** a column of figures is not widened beyond this for the sake of its words ("tas fram av nämnden") */
const WIDEST_FIGURE = 1900;
/** what the first column, with the names, keeps when the figures are given room */
const LEAST_NAME = 2400;
/** no column is widened beyond this for one word: a word of a thousand letters breaks anyhow, and the others need room too */
const WIDEST_WORD = 3600;
const FIGURE_STYLE = "Tal";

/**
 * Column widths in twips that fill the text width in the given proportions, widened where the longest word of a column would
 * break, at the cost of the columns that have room. Figures stand on one line ("max 15,0 barn") as far as the names have
 * room to give. The first row is the head.
 */
export function columnWidths(weights: number[], rows: ParagraphPiece[][][]): number[] {
  const least = leastWidths(rows);
  return withFiguresOnOneLine(byWords(weights, least), rows, least[0] ?? 0);
}

/** Has every column room for its longest word? */
export function wordsFit(rows: ParagraphPiece[][][]): boolean {
  return leastWidths(rows).reduce((sum, width) => sum + width, 0) < TEXT_WIDTH;
}

function byWords(weights: number[], least: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = weights.map((weight) => (weight / total) * TEXT_WIDTH);
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= TEXT_WIDTH) return whole(least.map((width) => (width / needed) * TEXT_WIDTH));
  const lack = wanted.reduce((sum, width, column) => sum + Math.max(0, (least[column] ?? 0) - width), 0);
  const room = wanted.reduce((sum, width, column) => sum + Math.max(0, width - (least[column] ?? 0)), 0);
  return whole(
    wanted.map((width, column) => Math.max(least[column] ?? 0, width - (lack * Math.max(0, width - (least[column] ?? 0))) / room)),
  );
}

function leastWidths(rows: ParagraphPiece[][][]): number[] {
  const least = (rows[0] ?? []).map(() => LEAST_COLUMN);
  for (const row of rows)
    for (let column = 0; column < least.length; column++)
      least[column] = Math.max(least[column] ?? 0, Math.min(WIDEST_WORD, longestWord(row[column] ?? []) + 2 * CELL_MARGIN));
  return least;
}

/** The column that lacks least first, so that as many as possible get what they need. */
function withFiguresOnOneLine(widths: number[], rows: ParagraphPiece[][][], leastName: number): number[] {
  const [name = 0, ...others] = widths;
  let spare = name - Math.max(LEAST_NAME, leastName);
  const lacking = others
    .map((width, at) => ({ column: at + 1, lack: Math.ceil(figureWidth(rows.slice(1), at + 1) - width) }))
    .filter(({ lack }) => lack > 0)
    .sort((a, b) => a.lack - b.lack);
  const set = [...widths];
  for (const { column, lack } of lacking) {
    if (lack > spare) break;
    spare -= lack;
    set[column] = (set[column] ?? 0) + lack;
    set[0] = (set[0] ?? 0) - lack;
  }
  return set;
}

/** What a column of figures needs for one line a cell, 0 for a column of words and for what is too wide anyhow. */
function figureWidth(rows: ParagraphPiece[][][], column: number): number {
  let needed = 0;
  for (const row of rows)
    for (const piece of row[column] ?? []) {
      if (!piece.style.endsWith(FIGURE_STYLE)) return 0;
      const width = lineWidth(textOf(piece), piece) + 2 * CELL_MARGIN;
      if (width <= WIDEST_FIGURE) needed = Math.max(needed, width);
    }
  return needed;
}

/** Width of the longest word of a cell, in twips. */
export function longestWord(cell: ParagraphPiece[]): number {
  let longest = 0;
  for (const piece of cell) {
    const style = resolvedStyle(piece.style);
    const face = faceOf(style);
    const table = tableOf(face);
    let widest = 0;
    let word = 0;
    for (const run of piece.runs) {
      if (!("text" in run)) word = 0;
      else
        for (let at = 0; at < run.text.length; at++) {
          const code = run.text.charCodeAt(at);
          const glyph = table[code] ?? rareGlyph(code, face);
          word = isPlain(glyph) ? word + glyph : partsWords(kindOf(glyph)) ? 0 : word + widthOf(glyph);
          if (word > widest) widest = word;
        }
    }
    longest = Math.max(longest, inTwips(widest, style));
  }
  return longest;
}

function partsWords(kind: number): boolean {
  return kind === KIND.blank || kind === KIND.breaksAfter;
}

function textOf({ runs: [first, ...rest] }: ParagraphPiece): string {
  const text = first === undefined ? "" : "text" in first ? first.text : " ";
  return rest.length === 0 ? text : text + rest.map((run) => ("text" in run ? run.text : " ")).join("");
}

function lineWidth(words: string, piece: ParagraphPiece): number {
  const style = resolvedStyle(piece.style);
  return inTwips(textWidth(words, faceOf(style)), style);
}

/** A width in thousandths of the type size, with the style's indent and a little room. */
function inTwips(thousandths: number, style: ParagraphStyle): number {
  return ((thousandths * (style.size ?? 22)) / 100) * SAFETY + (style.left ?? 0);
}

/** Whole twips that still sum to the text width; the first column takes what rounding leaves. */
function whole(widths: number[]): number[] {
  const [, ...rest] = widths.map(Math.round);
  return [TEXT_WIDTH - rest.reduce((sum, width) => sum + width, 0), ...rest];
}
