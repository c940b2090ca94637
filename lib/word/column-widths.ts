import { TEXT_WIDTH } from "./palette.ts";
import { type ParagraphStyle, resolvedStyle } from "./paragraph-styles.ts";
import type { Measure, ParagraphPiece } from "./pieces.ts";
import { faceOf } from "./text-lines.ts";
import { isPlain, KIND, kindOf, rareGlyph, TABLE_END, tableOf, widthOf } from "./text-width.ts";

/** left and right margin of a cell, in twips */
export const CELL_MARGIN = 70;
const SAFETY = 1.04;
const LEAST_COLUMN = 300;

/** a column of figures is not widened beyond this for the sake of its words ("tas fram av nämnden") */
const WIDEST_FIGURE = 1900;
/** what the first column, with the names, keeps when the figures are given room */
const LEAST_NAME = 2100;
/** no column is widened beyond this for one word: a word of a thousand letters breaks anyhow, and the others need room too */
const WIDEST_WORD = 3600;
const FIGURE_STYLE = "Tal";
const BLANK = 32;

/**
 * Column widths in twips that fill the text width in the given proportions, widened where the longest word of a column would
 * break, at the cost of the columns that have room. Figures stand on one line ("max 15,0 barn") as far as the names have
 * room to give. The first row is the head. `least`: what `leastWidths` says of these rows.
 */
export function columnWidths(weights: number[], rows: ParagraphPiece[][][], least = leastWidths(rows)): number[] {
  return withFiguresOnOneLine(byWords(weights, least), rows, least[0] ?? 0);
}

/** Has every column room for its longest word? */
export function wordsFit(least: number[]): boolean {
  return least.reduce((sum, width) => sum + width, 0) < TEXT_WIDTH;
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

/** What each column needs for its longest word, in twips. */
export function leastWidths(rows: ParagraphPiece[][][]): number[] {
  const least = (rows[0] ?? []).map(() => LEAST_COLUMN);
  for (const row of rows)
    for (let column = 0; column < least.length; column++)
      for (const piece of row[column] ?? []) {
        const needed = Math.min(WIDEST_WORD, longestWord(piece) + 2 * CELL_MARGIN);
        if (needed > (least[column] ?? 0)) least[column] = needed;
      }
  return least;
}

/** The column that lacks least first, so that as many as possible get what they need. */
function withFiguresOnOneLine(widths: number[], rows: ParagraphPiece[][][], leastName: number): number[] {
  const [name = 0, ...others] = widths;
  let spare = name - Math.max(LEAST_NAME, leastName);
  const lacking = others
    .map((width, at) => ({ column: at + 1, lack: Math.ceil(figureWidth(rows, at + 1) - width) }))
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
  for (let row = 1; row < rows.length; row++)
    for (const piece of rows[row]?.[column] ?? []) {
      if (!piece.style.endsWith(FIGURE_STYLE)) return 0;
      const width = inTwips(measureOf(piece).line, resolvedStyle(piece.style)) + 2 * CELL_MARGIN;
      if (width <= WIDEST_FIGURE) needed = Math.max(needed, width);
    }
  return needed;
}

/** Width of a paragraph's longest word, in twips. */
export function longestWord(piece: ParagraphPiece): number {
  return inTwips(measureOf(piece).word, resolvedStyle(piece.style));
}

/** What a paragraph's words ask of a column, worked out once. */
export function measureOf(piece: ParagraphPiece): Measure {
  piece.measure ??= measured(piece);
  return piece.measure;
}

function measured({ style, runs }: ParagraphPiece): Measure {
  const setIn = resolvedStyle(style);
  const face = faceOf(setIn);
  const table = tableOf(face);
  let [word, widest, line, plain] = [0, 0, 0, true];
  for (const run of runs) {
    if ("note" in run) continue;
    if (!("text" in run)) {
      word = 0;
      line += widthOf(table[BLANK] ?? 0);
      plain = false;
      continue;
    }
    if (run.style !== undefined && faceOf(setIn, run.style) !== face) plain = false;
    const { text } = run;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const glyph = code < TABLE_END ? (table[code] ?? 0) : rareGlyph(code, face);
      const width = widthOf(glyph);
      line += width;
      word = isPlain(glyph) || !partsWords(kindOf(glyph)) ? word + width : 0;
      if (word > widest) widest = word;
    }
  }
  return { word: widest, line, plain };
}

function partsWords(kind: number): boolean {
  return kind === KIND.blank || kind === KIND.breaksAfter;
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
