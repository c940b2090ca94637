import { commonRun } from "./common-run.ts";
import { blockKey, type Inline, lookOf, plainLines, type RichText, type TextBlock } from "./text-block.ts";

/** Words that stand in both, or in one of the two texts only. */
export type Run = { kind: "kept" | "deleted" | "added"; c: Inline[] };

/**
 * What became of one block. A changed one is shown in the shape that it has now, its words as runs; a changed table has as
 * many rows and cells as before. What was moved is deleted in one place and added in another.
 */
export type BlockDifference =
  | { kind: "kept" | "deleted" | "added"; block: TextBlock }
  | { kind: "changed"; block: Worded; runs: Run[] }
  | { kind: "changed"; block: Table; cells: Run[][][] };

type Table = Extract<TextBlock, { k: "table" }>;
type Worded = Exclude<TextBlock, Table>;

/** With so large a share of their words in common, a block that is gone and one that is new are the same, rewritten. */
const REWRITTEN = 0.4;
/** So many gone blocks are looked through for the one that became a new one. */
const NEAR = 12;

/** What is different in `after` compared with `before`, in whole words, in the order they are read in. */
export function wordDifference(before: RichText, after: RichText): BlockDifference[] {
  const pairs = [...commonRun(before.map(blockKey), after.map(blockKey)), [before.length, after.length] as const];
  let [from, start] = [0, 0];
  return pairs.flatMap(([to, end]) => {
    const changed = rewritten(before.slice(from, to), after.slice(start, end));
    const same = after[end];
    [from, start] = [to + 1, end + 1];
    return same ? [...changed, { kind: "kept" as const, block: same }] : changed;
  });
}

/** How much of the two texts stands in both, 0 to 1, counted in letters. */
export function alikeShare(before: RichText, after: RichText): number {
  const kept = wordDifference(before, after).reduce((letters, difference) => letters + keptLetters(difference), 0);
  const all = lettersIn(before) + lettersIn(after);
  return all === 0 ? 1 : (2 * kept) / all;
}

function keptLetters(difference: BlockDifference): number {
  if (difference.kind === "kept") return lettersIn([difference.block]);
  if (difference.kind !== "changed") return 0;
  const runs = "cells" in difference ? difference.cells.flat(2) : difference.runs;
  return runs.reduce((letters, { kind, c }) => letters + (kind === "kept" ? lettersIn([{ k: "p", c }]) : 0), 0);
}

function lettersIn(text: RichText): number {
  return plainLines(text.map((block) => (block.k === "li" ? { k: "p", c: block.c } : block))).join("").length;
}

/** Blocks between two that stand: each new one with the gone one it came from, where there is one. */
function rewritten(gone: TextBlock[], now: TextBlock[]): BlockDifference[] {
  const words = gone.map(wordsIn);
  const differences: BlockDifference[] = [];
  const added: BlockDifference[] = [];
  let next = 0;
  const take = (to: number) => {
    for (; next < to; next++) differences.push(...gone.slice(next, next + 1).map((block) => ({ kind: "deleted" as const, block })));
    differences.push(...added.splice(0));
  };
  for (const block of now) {
    const own = wordsIn(block);
    const near = gone.slice(next, next + NEAR);
    const at = near.findIndex((old, index) => isRewritten(old, block) && shared(words[next + index], own) >= REWRITTEN);
    const old = near[at];
    if (old) {
      take(next + at);
      next++;
      differences.push(changedBlock(old, block));
    } else added.push({ kind: "added", block });
  }
  take(gone.length);
  return differences;
}

/** A table that got other rows or columns is another table. */
function isRewritten(old: TextBlock, now: TextBlock): boolean {
  if (old.k !== "table" || now.k !== "table") return old.k !== "table" && now.k !== "table";
  return old.rows.length === now.rows.length && old.rows[0]?.length === now.rows[0]?.length;
}

function wordsIn(block: TextBlock): Set<string> {
  return new Set(plainLines([block]).join(" ").toLowerCase().match(WORD));
}

function shared(one: Set<string> = new Set(), other: Set<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : (2 * both) / (one.size + other.size);
}

function changedBlock(old: TextBlock, block: TextBlock): BlockDifference {
  if (block.k !== "table" || old.k !== "table") {
    if (block.k === "table" || old.k === "table") throw new Error("A table is never rewritten as a paragraph");
    return { kind: "changed", block, runs: runsBetween(old.c, block.c) };
  }
  const cells = block.rows.map((row, r) => row.map((cell, c) => runsBetween(old.rows[r]?.[c] ?? [], cell)));
  return { kind: "changed", block, cells };
}

function runsBetween(before: Inline[], after: Inline[]): Run[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const pairs = [...commonRun(old.map(look), now.map(look)), [old.length, now.length] as const];
  let [from, start] = [0, 0];
  const runs = pairs.flatMap(([to, end]): Run[] => {
    const kept = now[end];
    const between: Run[] = [
      { kind: "deleted", c: old.slice(from, to) },
      { kind: "added", c: now.slice(start, end) },
      { kind: "kept", c: kept ? [kept] : [] },
    ];
    [from, start] = [to + 1, end + 1];
    return between.filter(({ c }) => c.length > 0);
  });
  return joined(runs.map((run, index) => ({ ...run, lone: isLoneBlank(runs, index) })));
}

/** A blank kept between two changed words says nothing: it goes with the words before it and after it. */
function isLoneBlank(runs: Run[], index: number): boolean {
  const run = runs[index];
  const isBlank = run?.kind === "kept" && run.c.every((part) => "s" in part && part.s.trim() === "");
  const beside = [runs[index - 1]?.kind, runs[index + 1]?.kind];
  return isBlank && beside.every((kind) => kind !== undefined && kind !== "kept");
}

/** Runs of one kind made one; of what is changed between two kept words first what is gone, then what is new. */
function joined(runs: (Run & { lone: boolean })[]): Run[] {
  const whole: Run[] = [];
  let gone: Inline[] = [];
  let added: Inline[] = [];
  const settle = () => {
    for (const [kind, c] of [
      ["deleted", gone],
      ["added", added],
    ] as const) {
      if (c.length > 0) whole.push({ kind, c: oneRun(c) });
    }
    [gone, added] = [[], []];
  };
  for (const { kind, c, lone } of runs) {
    if (kind !== "added" && (kind === "deleted" || lone)) gone.push(...c);
    if (kind !== "deleted" && (kind === "added" || lone)) added.push(...c);
    if (kind !== "kept" || lone) continue;
    settle();
    const last = whole.at(-1);
    if (last?.kind === "kept") last.c = oneRun([...last.c, ...c]);
    else whole.push({ kind, c });
  }
  settle();
  return whole;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words, figures ("1 234,5", "2025–2026"), blanks and each sign by itself. */
const PIECE = /\p{N}+(?:[.,:\u00a0\u202f\u2013-]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

function wordsOf(content: Inline[]): Inline[] {
  return content.flatMap((part): Inline[] => {
    if ("br" in part || part.figure || part.note !== undefined) return [part];
    return (part.s.match(PIECE) ?? []).map((s) => ({ ...part, s }));
  });
}

function look(part: Inline): string {
  return "br" in part ? "\n" : `${part.figure ? "" : part.s} ${lookOf(part)}`;
}

function oneRun(content: Inline[]): Inline[] {
  const parts: Inline[] = [];
  for (const part of content) {
    const last = parts.at(-1);
    if (last && "s" in last && "s" in part && !part.figure && part.note === undefined && lookOf(last) === lookOf(part)) {
      parts[parts.length - 1] = { ...last, s: last.s + part.s };
    } else parts.push(part);
  }
  return parts;
}
