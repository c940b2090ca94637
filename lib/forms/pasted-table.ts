import { type Inline, plainInlines, type RichText, type TextBlock } from "../domain/text-block.ts";
import { tidyInlines } from "../domain/tidy-text.ts";
import { alsoLeftOut, type LeftOut } from "./left-out.ts";

export type PastedCell = { blocks: RichText; columns: number; rows: number; head: boolean };

/** More than this is no small table in a text. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 12;

/** What a pasted table becomes: a table, or its words where it only framed them or is too large for a text. */
export function blocksOfTable(rows: PastedCell[][], leftOut: LeftOut): RichText {
  const all = rows.filter((row) => row.length > 0);
  const cells = all.flat();
  const [only] = cells;
  if (only && cells.length === 1) return only.blocks;
  const grid = gridOf(all, leftOut);
  if (grid.every((row) => row.every((cell) => plainInlines(cell).trim() === ""))) return [];
  if (grid.length > MOST_ROWS || (grid[0]?.length ?? 0) > MOST_COLUMNS) {
    alsoLeftOut(leftOut, "large");
    return grid.map((row) => ({ k: "p", c: tidyInlines(row.flatMap((cell, at) => (at === 0 ? cell : [{ s: "\t" }, ...cell]))) }));
  }
  const [first = [], ...rest] = grid;
  const named = all[0]?.every(({ head }) => head) ?? false;
  const head = grid.length > 1 && (named || (isBold(first) && !rest.every(isBold)));
  return [{ k: "table", head, rows: head ? [first.map(withoutBold), ...rest] : grid }];
}

/** A cell that covers several stands in its first place; the others are empty. */
function gridOf(rows: PastedCell[][], leftOut: LeftOut): Inline[][][] {
  const grid: Inline[][][] = rows.map(() => []);
  const taken = new Set<string>();
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      for (; taken.has(`${y}/${x}`); x++) grid[y]?.push([]);
      if (cell.columns > 1 || cell.rows > 1) alsoLeftOut(leftOut, "merged");
      const below = Math.min(cell.rows, rows.length - y);
      for (let dy = 1; dy < below; dy++) for (let dx = 0; dx < cell.columns; dx++) taken.add(`${y + dy}/${x + dx}`);
      grid[y]?.push(inlinesOf(cell.blocks, leftOut));
      for (let dx = 1; dx < cell.columns; dx++) grid[y]?.push([]);
      x += cell.columns;
    }
    for (; taken.has(`${y}/${x}`); x++) grid[y]?.push([]);
  }
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  return grid.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Inline[] => [])]);
}

/** Words alone: paragraphs on lines of their own, items with their bullet. */
function inlinesOf(blocks: RichText, leftOut: LeftOut): Inline[] {
  return tidyInlines(blocks.flatMap((block, at) => [...(at === 0 ? [] : [{ br: true } as const]), ...lineOf(block, leftOut)]));
}

function lineOf(block: TextBlock, leftOut: LeftOut): Inline[] {
  if (block.k === "p" || block.k === "h") return block.c;
  if (block.k === "li") return [{ s: `${block.mark ?? "•"} ` }, ...block.c];
  alsoLeftOut(leftOut, "nested");
  return block.rows.flatMap((row, at): Inline[] => [
    ...(at === 0 ? [] : [{ br: true } as const]),
    ...row.flatMap((cell, column) => (column === 0 ? cell : [{ s: "\t" }, ...cell])),
  ]);
}

function isBold(row: Inline[][]): boolean {
  const runs = row.flat().flatMap((part) => ("s" in part && part.s.trim() !== "" ? [part] : []));
  return runs.length > 0 && runs.every(({ m }) => m?.includes("b"));
}

function withoutBold(cell: Inline[]): Inline[] {
  return tidyInlines(cell.map((part) => ("s" in part ? { ...part, m: part.m?.filter((mark) => mark !== "b") ?? [] } : part)));
}
