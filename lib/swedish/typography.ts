import { MINUS, NBSP } from "./number.ts";

/** No-break space where the author wrote none: narrow, and so that the letters can be told apart again. */
export const NARROW_NBSP = "\u202f";

/** control characters but tab and line feed, halves of surrogate pairs, and what is no character */
const ILLEGAL = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu;
/** letters and signs below U+0300 are NFC as they stand */
const PLAIN = /^[\t\n\x20-\x7e\xa0-\u02ff]*$/;
/** groups of three after a first group; not after a digit, hyphen, slash, point or comma (telephone, post code, list, year) */
const DIGIT_GROUPS = /(?<![\d\-\u2013/,.+][ \u00a0]?)\b[1-9]\d{0,2}(?: \d{3})+(?![\d-])(?! \d\d\b)/g;
const TELEPHONE = /\b(tel|telefon|mobil|fax|växel|box|dnr|org\.? ?nr|bankgiro|plusgiro)\b|\+46|\b0\d{1,3} ?[-–/] ?\d/i;
const BLANK_BEFORE_PERCENT = /(\d) %/g;
const NONE_BEFORE_PERCENT = /(\d)%/g;
const BEFORE_UNIT = /(\d) (kr|kronor|mnkr|mkr|tkr|st|kWh)\b/g;
const PERIOD_AND_YEAR = /\b(VB|VP|T1|T2) (20\d\d)\b/g;
const LEADING_HYPHEN = /^[-\u2013](?=\s?\d)/;

/** NFC, without characters that no XML or HTML file may hold: control characters and lone surrogates. Keeps tab and line feed. */
export function legalText(text: string): string {
  return PLAIN.test(text) ? text : text.normalize("NFC").replace(ILLEGAL, "");
}

/**
 * Free text as printed (Språkrådet, Myndigheternas skrivregler; requirements.md 50–52): no-break spaces before %, kr, mnkr,
 * tkr, st, between digit groups and in "VB 2017", but not in telephone and postal numbers; one blank where several stand. Words and
 * quotation marks are the author's own.
 */
export function printedText(text: string): string {
  const even = legalText(text).replace(/ {2,}/g, " ");
  if (!/\d/.test(even)) return even;
  const grouped = TELEPHONE.test(even) ? even : even.replace(DIGIT_GROUPS, (digits) => digits.replaceAll(" ", NBSP));
  return grouped
    .replace(BLANK_BEFORE_PERCENT, `$1${NBSP}%`)
    .replace(NONE_BEFORE_PERCENT, `$1${NARROW_NBSP}%`)
    .replace(BEFORE_UNIT, `$1${NBSP}$2`)
    .replace(PERIOD_AND_YEAR, `$1${NBSP}$2`);
}

/** A figure cell as printed: `printedText` with a leading hyphen or dash made a minus sign. */
export function printedFigure(written: string): string {
  return printedText(written.trim().replace(LEADING_HYPHEN, MINUS));
}
