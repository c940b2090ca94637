import type { Inline, TextBlock } from "../domain/text-block.ts";
import type { Block, ItemBlock } from "./blocks.ts";

/** What stands before an item: "-", "2.", "b)"; `number` 0 where it counts on by itself. */
type ItemMark = { list: ItemBlock["list"]; number: number };

const BULLET = /^\s*[•·▪‣∙*–—-][\s\u00a0]+(?=\S)/;
const NUMBER = /^\s*(\d{1,2})[.)][\s\u00a0]+(?=\S)/;
const LETTER = /^\s*([a-z])[.)][\s\u00a0]+(?=\S)/;

/** The bullet, number or letter that an author typed before the words, and how many characters it takes. */
export function typedMark(words: string): (ItemMark & { length: number }) | null {
  const bullet = BULLET.exec(words);
  if (bullet) return { list: "punkt", number: 0, length: bullet[0].length };
  const number = NUMBER.exec(words);
  if (number) return { list: "nummer", number: Number(number[1]), length: number[0].length };
  const letter = LETTER.exec(words);
  return letter ? { list: "bokstav", number: (letter[1]?.charCodeAt(0) ?? 97) - 96, length: letter[0].length } : null;
}

export function markOf(item: Extract<TextBlock, { k: "li" }>): ItemMark {
  const typed = item.mark && item.list === "nummer" ? typedMark(`${item.mark} x`) : null;
  return typed ?? { list: item.list, number: 0 };
}

/** An item that goes on with the list before it, or begins a new one where the kind or the counting breaks. */
export function listItem(mark: ItemMark, words: Inline[], depth: 0 | 1 | 2, before: Block | undefined): ItemBlock {
  const last = before?.k === "item" && before.list === mark.list ? before : undefined;
  const next = mark.list === "punkt" ? 0 : last && last.depth === depth ? last.number + 1 : 1;
  const number = mark.number || next;
  return { k: "item", list: mark.list, depth, c: words, first: !last || (number !== next && last.depth === depth), number };
}
