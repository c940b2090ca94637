import type { Block } from "./blocks.ts";

export type OutlineEntry = { anchor: string; depth: number; text: string };

const DEEPEST = 3;

/** The headings that lead through a report: sections and the upper goals, not the texts of goals. Depth counts from 1. */
export function outlineOf(blocks: Block[]): OutlineEntry[] {
  const headings = blocks.flatMap((block) => (block.k === "heading" && block.level <= DEEPEST && !block.ofText ? [block] : []));
  const top = headings.reduce((least, { level }) => Math.min(least, level), DEEPEST);
  return headings.map(({ anchor, level, text }) => ({ anchor, depth: level - top + 1, text }));
}
