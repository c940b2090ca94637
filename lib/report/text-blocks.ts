import { type Inline, notesIn, plainInlines, type RichText, type TextBlock } from "../domain/text-block.ts";
import type { Block, HeadingLevel } from "./blocks.ts";
import { listItem, markOf, typedMark } from "./list-item.ts";
import { printedInlines } from "./printed-inlines.ts";
import { smallTable } from "./small-table.ts";

const SHORT_LINE = 80;

/**
 * The blocks of a rich text. `level` is that of the heading it stands under; its own sub-headings follow on it without
 * skipping. Typed bullets and numbers become real lists, three or more short lines in a row (an address, a list of names)
 * are set tight, empty paragraphs are left out.
 */
export function textBlocks(text: RichText, level: number): Block[] {
  const blocks: Block[] = [];
  let deepest = level;
  for (const [index, block] of text.entries()) {
    if (block.k === "table") {
      blocks.push(...smallTable(block));
      continue;
    }
    const words = printedInlines(block.c);
    if (plainInlines(words).trim() === "" && notesIn([block]).length === 0) continue;
    if (block.k === "h") {
      deepest = Math.min(level + block.level, deepest + 1);
      blocks.push(subHeading(plainInlines(words), deepest));
    } else if (block.k === "li") {
      blocks.push(listItem(markOf(block), words, block.depth, blocks.at(-1)));
    } else blocks.push(paragraphOrItem(words, blocks.at(-1), () => standsAmongShortLines(text, index)));
  }
  return blocks;
}

function subHeading(text: string, level: number): Block {
  const words = text.replace(/\s+/g, " ");
  if (level > 6) return { k: "midheading", text: words };
  return { k: "heading", level: level as HeadingLevel, label: "", text: words, anchor: "", goalLevel: "", ofText: true };
}

function paragraphOrItem(words: Inline[], before: Block | undefined, amongShortLines: () => boolean): Block {
  const mark = typedMark(plainInlines(words));
  if (mark) return listItem(mark, withoutStart(words, mark.length), 0, before);
  return { k: "paragraph", c: words, look: plainInlines(words).includes("\t") || amongShortLines() ? "lines" : "body" };
}

function withoutStart(words: Inline[], letters: number): Inline[] {
  const [first, ...rest] = words;
  if (!first || "br" in first) return words;
  return first.s.length > letters ? [{ ...first, s: first.s.slice(letters) }, ...rest] : printedInlines(rest);
}

function standsAmongShortLines(text: RichText, index: number): boolean {
  let first = index;
  while (first > 0 && isShortLine(text[first - 1])) first--;
  let last = index;
  while (isShortLine(text[last + 1])) last++;
  return isShortLine(text[index]) && last - first >= 2;
}

function isShortLine(block: TextBlock | undefined): boolean {
  if (block?.k !== "p") return false;
  const words = plainInlines(block.c).trim();
  return words !== "" && words.length < SHORT_LINE && !words.endsWith(".") && !typedMark(words);
}
