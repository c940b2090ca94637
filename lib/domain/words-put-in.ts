import { type Inline, plainInlines, type RichText } from "./text-block.ts";

type Words = Exclude<Inline, { br: true }>;

/**
 * The text with the letters `at` to `end` of a quoted line replaced, with the looks of the first of them. Null when the quote
 * is in no paragraph, heading or list item any more.
 */
export function wordsPutIn(text: RichText, { quote, at, end }: { quote: string; at: number; end: number }, by: Words): RichText | null {
  for (const [index, block] of text.entries()) {
    const found = block.k === "table" ? -1 : plainInlines(block.c).indexOf(quote);
    if (block.k === "table" || found < 0) continue;
    const c = replaced(block.c, found + at, found + end, by);
    return text.map((each, place) => (place === index ? { ...block, c } : each));
  }
  return null;
}

/** At how many places the quoted words stand, tables aside. */
export function timesIn(text: RichText, quote: string): number {
  const lines = text.flatMap((block) => (block.k === "table" ? [] : [plainInlines(block.c)]));
  return quote === "" ? 0 : lines.reduce((count, line) => count + line.split(quote).length - 1, 0);
}

function replaced(content: Inline[], from: number, to: number, by: Words): Inline[] {
  let at = 0;
  let put = false;
  return content.flatMap((part): Inline[] => {
    const length = "br" in part ? 1 : part.s.length;
    const [start, end] = [at, at + length];
    at = end;
    // a footnote in the midst of the words stays with them
    if ("s" in part && part.note !== undefined) return [part];
    if (end <= from || start >= to) return [part];
    if ("br" in part) return [];
    const { figure: _, ...plain } = part;
    const before = { ...plain, s: part.s.slice(0, Math.max(0, from - start)) };
    const after = { ...plain, s: part.s.slice(Math.min(length, to - start)) };
    const middle: Inline[] = put || by.s === "" ? [] : [{ ...plain, ...by }];
    put = true;
    return [...(before.s ? [before] : []), ...middle, ...(after.s ? [after] : [])];
  });
}
