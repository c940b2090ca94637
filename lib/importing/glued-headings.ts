import type { Inline } from "../domain/text-block.ts";
import { plainInlines } from "../domain/text-block.ts";
import { boldStart } from "./inline-text.ts";
import type { Vocabulary } from "./vocabulary.ts";

const LONGEST_HEADING = 60;

/**
 * Where a line holds several text headings glued together ("Förväntat resultat … Arbetssätt … Uppföljning …"), the pieces
 * it must be cut into, headings and words apart; else nothing. Two headings from the line's start are needed, or three
 * anywhere: one alone may be an ordinary word of a sentence.
 */
export function headingsInside(text: string, vocabulary: Vocabulary): { from: number; to: number }[] {
  const found = foundHeadings(text, vocabulary);
  const codes = new Set(found.map(({ code }) => code));
  const enough = found.length >= 2 && codes.size === found.length && (found[0]?.from === 0 || found.length >= 3);
  if (!enough) return [];
  const cuts = [...new Set([0, ...found.flatMap(({ from, to }) => [from, to]), text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? 0, to }));
}

/** The length of a bold text heading that its own text follows on the same line, or of one with a colon ("Uppföljning: …"); 0 when there is none. */
export function runInHeading(content: Inline[], vocabulary: Vocabulary): number {
  const text = plainInlines(content);
  const bold = boldStart(content);
  if (bold > 0 && bold < text.trimEnd().length && bold <= LONGEST_HEADING && vocabulary.textKindOf(text.slice(0, bold), false)) return bold;
  const colon = text.indexOf(":");
  if (colon <= 0 || colon > LONGEST_HEADING || text.slice(colon + 1).trim() === "") return 0;
  return vocabulary.textKindOf(text.slice(0, colon), false) && /^\p{Lu}/u.test(text) ? colon + 1 : 0;
}

function foundHeadings(text: string, vocabulary: Vocabulary): { code: string; from: number; to: number }[] {
  const found = vocabulary.model.texts
    .flatMap((kind) => [kind.heading, ...kind.spellings].map((spelling) => ({ code: kind.code, spelling })))
    .sort((a, b) => b.spelling.length - a.spelling.length)
    .flatMap(({ code, spelling }) => occurrences(text, spelling).map((from) => ({ code, from, to: from + spelling.length })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: typeof found = [];
  for (const each of found) {
    const last = kept.at(-1);
    const follows = last && text.slice(last.to, each.from).trim() === "";
    const begins = each.from === 0 || follows || /[.!?:)”"]\s*$/.test(text.slice(0, each.from));
    const ends = /^:?(\s+[\p{Lu}\d"”“-]|\s*$)/u.test(text.slice(each.to));
    if (begins && ends && (!last || each.from >= last.to)) kept.push(each);
  }
  return kept;
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at === 0 || /\s/.test(text.charAt(at - 1))) places.push(at);
  }
  return places;
}
