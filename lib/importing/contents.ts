import { plainInlines } from "../domain/text-block.ts";
import type { OutlineBlock } from "../word/outline.ts";

const ENTRY = /(?:\t|\.{3,}|…)\s*\d{1,3}$/;
const PAGE_LAST = /\S\s+\d{1,3}$/;
const TITLE = /^innehåll(sförteckning)?:?$/i;
/** so many entries in a row need no title above them */
const SEVERAL = 3;

/**
 * The outline without its table of contents: entries that Word made, its title, what ends with a page number under that
 * title, and several lines in a row that end so before the first heading. One such line alone is words with a figure.
 */
export function withoutContents(blocks: OutlineBlock[]): OutlineBlock[] {
  const texts = blocks.map((block) => (block.kind === "paragraph" ? plainInlines(block.content).trim() : null));
  const heading = blocks.findIndex((block) => block.kind === "paragraph" && block.level > 0 && !block.title && !block.contents);
  const isEntry = (at: number) => ENTRY.test(texts[at] ?? "");
  const runs = blocks.map((_, at) => isEntry(at) && (heading < 0 || at < heading) && runLength(texts, at, isEntry) >= SEVERAL);
  let inContents = false;
  return blocks.filter((block, at) => {
    const text = texts[at] ?? "";
    const goesOn = inContents && (text === "" || PAGE_LAST.test(text) || isEntry(at));
    inContents = block.kind === "paragraph" && (block.contents || TITLE.test(text) || goesOn || runs[at] === true);
    return !inContents;
  });
}

function runLength(texts: (string | null)[], at: number, isEntry: (at: number) => boolean): number {
  let length = 1;
  for (const step of [-1, 1]) {
    for (let next = at + step; texts[next] === "" || isEntry(next); next += step) if (texts[next] !== "") length++;
  }
  return length;
}
