import { slugOf } from "../swedish/wording.ts";
import type { Block, HeadingBlock } from "./blocks.ts";

const LONGEST = 255;
const SHORTENED = 200;

/**
 * Gives each heading an anchor, tells headings with the same text under one parent apart by a number in brackets, and
 * shortens one that Word would not take as a heading (255 characters); then its whole text follows as a paragraph.
 */
export function settleHeadings(blocks: Block[]): Block[] {
  const path: string[] = [];
  const times = new Map<string, number>();
  const anchors = new Map<string, number>();
  return blocks.flatMap((block): Block[] => {
    if (block.k !== "heading") return [block];
    const short = shortened(block.text);
    path.length = block.level - 1;
    const key = JSON.stringify([...path, short]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    const text = time === 1 ? short : `${short} (${time})`;
    path[block.level - 1] = text;
    const heading: HeadingBlock = { ...block, text, anchor: freeAnchor(text, anchors) };
    return short === block.text ? [heading] : [heading, { k: "paragraph", look: "body", c: [{ s: block.text }] }];
  });
}

function shortened(text: string): string {
  const line = text.replace(/[\t\n]+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(" ", SHORTENED) > 0 ? line.lastIndexOf(" ", SHORTENED) : SHORTENED)} …`;
}

/** `taken` has for each anchor given the number that the next of the same words may try. */
function freeAnchor(text: string, taken: Map<string, number>): string {
  const slug = `r-${slugOf(text).slice(0, 60)}`;
  let anchor = slug;
  let number = taken.get(slug) ?? 1;
  while (taken.has(anchor)) anchor = `${slug}-${++number}`;
  taken.set(anchor, 1).set(slug, number);
  return anchor;
}
