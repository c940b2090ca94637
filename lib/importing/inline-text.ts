import type { Inline, Mark } from "../domain/text-block.ts";
import { plainInlines } from "../domain/text-block.ts";

/** Cuts rich words by their plain letters (a line break counts as one letter), so that a label or heading can be taken off. */
export function sliceInlines(content: Inline[], from: number, to = Number.POSITIVE_INFINITY): Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const part of content) {
    const length = "br" in part ? 1 : part.s.length;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end) kept.push("br" in part ? part : { ...part, s: part.s.slice(start, end) });
    at += length;
  }
  return kept;
}

/** Blanks and line breaks at both ends taken off; empty runs dropped. */
export function trimInlines(content: Inline[]): Inline[] {
  const text = plainInlines(content);
  const start = text.length - text.trimStart().length;
  return sliceInlines(content, start, start + text.trim().length).filter((part) => "br" in part || part.s !== "");
}

/** The words up to each line break. */
export function splitAtBreaks(content: Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const part of content) {
    if ("br" in part) lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines.map(trimInlines).filter((line) => line.length > 0);
}

export function joinWithBreaks(lines: Inline[][]): Inline[] {
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ br: true }, ...line]));
}

/** Is every letter bold? False for no letters. */
export function isBold(content: Inline[]): boolean {
  const words = content.filter((part) => !("br" in part) && part.s.trim() !== "");
  return words.length > 0 && words.every((part) => !("br" in part) && part.m?.includes("b"));
}

/** The same words without a mark: a heading needs no bold of its own. */
export function withoutMark(content: Inline[], mark: Mark): Inline[] {
  return content.map((part) => {
    if ("br" in part || !part.m?.includes(mark)) return part;
    const { m, ...rest } = part;
    const left = m.filter((each) => each !== mark);
    return left.length > 0 ? { ...rest, m: left } : rest;
  });
}

/** How many letters the bold (or plain) words at the start have. */
export function boldStart(content: Inline[]): number {
  let length = 0;
  for (const part of content) {
    if ("br" in part || !(part.m?.includes("b") || part.s.trim() === "")) break;
    length += part.s.length;
  }
  return length;
}
