import type { ParagraphStyle } from "./paragraph-styles.ts";
import type { Run } from "./pieces.ts";
import { type Face, glyphOf, isPlain, KIND, kindOf, ligatureGain, rareGlyph, tableOf, widthOf } from "./text-width.ts";

/** line height of a face in its own size */
const LINE_HEIGHTS = { Calibri: 2500 / 2048, Cambria: 1.15 } as const;
const DEFAULT_TAB = 720;
/** LibreOffice sets letters a trifle closer than their widths say, on its own grid */
const GRID = 1.0005;
const EM_DASH = 0x2014;

export function faceOf(style: ParagraphStyle, dress = ""): Face {
  const bold = style.bold || dress === "Fet" || dress === "FetKursiv";
  if (style.font === "Calibri") return bold ? "calibriBold" : "calibri";
  if (bold) return "cambriaBold";
  return style.italic || dress === "Kursiv" ? "cambriaItalic" : "cambria";
}

const heights = new Map<ParagraphStyle, number>();

/** Height of one line of a style, in twips. */
export function lineHeight(style: ParagraphStyle): number {
  const known = heights.get(style);
  if (known !== undefined) return known;
  const single = Math.round((style.size ?? 22) * 10 * LINE_HEIGHTS[style.font ?? "Cambria"]);
  const height = Math.round((single * (style.line ?? 240)) / 240);
  heights.set(style, height);
  return height;
}

/** What a line `width` twips wide has room for in a style, in thousandths of the type size. */
export function lineRoom(style: ParagraphStyle, width: number, left = style.left ?? 0): number {
  return (width - left - (style.right ?? 0)) * unitOf(style);
}

/** Thousandths of the type size in a twip, as the widths of letters are given. */
function unitOf(style: ParagraphStyle): number {
  return (100 / (style.size ?? 22)) * GRID;
}

/** Lines that fill up with words: the room of each, what the last has used, and whether anything stands on it. */
type Lines = { room: number; used: number; empty: boolean; count: number };

/**
 * How many lines the runs take in a style, `width` twips wide, broken as late as the words allow: at blanks, after hyphens
 * and dashes, and inside a word only where it is longer than a line. `left` is the indent, where a list gives its own.
 */
export function lineCount(runs: Run[], style: ParagraphStyle, width: number, left = style.left ?? 0): number {
  const unit = unitOf(style);
  const lines: Lines = { room: lineRoom(style, width, left), used: -(style.hanging ?? 0) * unit, empty: true, count: 1 };
  let word = 0;
  for (const run of runs) {
    if ("text" in run) {
      word = setWords(run.text, faceOf(style, run.style), word, lines);
      continue;
    }
    // the little number goes with its word
    if ("note" in run) continue;
    place(lines, word, 0);
    word = 0;
    if ("br" in run) turn(lines);
    else {
      lines.used = nextTab(lines.used / unit, style, left) * unit;
      lines.empty = false;
    }
  }
  place(lines, word, 0);
  return lines.count;
}

/** A word that the line may end after, and the blank after it, which may hang over the edge. */
function place(lines: Lines, word: number, blank: number) {
  let rest = word;
  if (rest > 0 && lines.used + rest > lines.room) {
    if (!lines.empty) turn(lines);
    while (lines.used + rest > lines.room && lines.room > 0) {
      rest -= lines.room - lines.used;
      turn(lines);
    }
  }
  lines.used += rest + blank;
  lines.empty = false;
}

function turn(lines: Lines) {
  lines.count++;
  lines.used = 0;
  lines.empty = true;
}

/** Places the words of a run; answers the width of the last, which the next run may go on with. */
function setWords(text: string, face: Face, begun: number, lines: Lines): number {
  const table = tableOf(face);
  let word = begun;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const glyph = table[code] ?? rareGlyph(code, face);
    if (isPlain(glyph)) {
      word += glyph;
      continue;
    }
    const kind = kindOf(glyph);
    if (kind === KIND.blank) {
      place(lines, word, widthOf(glyph));
      word = 0;
      continue;
    }
    if (code === EM_DASH) {
      place(lines, word, 0);
      word = 0;
    }
    word += widthOf(glyph);
    if (kind === KIND.ligating) word -= ligatureGain(code, text.charCodeAt(at + 1));
    else if (kind === KIND.breaksAfter && !holdsOn(text.charCodeAt(at + 1), face)) {
      place(lines, word, 0);
      word = 0;
    }
  }
  return word;
}

/** A blank or a closing sign never begins a line, nor does what a text ends with. */
function holdsOn(next: number, face: Face): boolean {
  if (Number.isNaN(next)) return true;
  const kind = kindOf(glyphOf(next, face));
  return kind === KIND.closing || kind === KIND.blank;
}

/** Where a tab takes the line, in twips from the indent. */
function nextTab(used: number, style: ParagraphStyle, left: number): number {
  const own = style.tab && !style.tab.right ? style.tab.at - left : Number.NEGATIVE_INFINITY;
  if (used < own) return own;
  if (used < 0) return 0;
  return (Math.floor((used + left) / DEFAULT_TAB) + 1) * DEFAULT_TAB - left;
}
