import type { TextFigure } from "./text-figure.ts";

/**
 * Rich text as Tertial stores it: flat blocks, so that texts can be merged by block, compared by word and read by
 * Word, HTML, checks and import without an editor.
 */
export type Mark = "b" | "i";

/**
 * `figure`: the words are a figure that follows the table (text-figure.ts); they are what it last was. `note`: here a footnote
 * is referred to, with these words and none in the line itself (`s` is ""); its number follows from its place.
 */
export type Inline = { s: string; m?: Mark[]; href?: string; figure?: TextFigure; note?: string } | { br: true };

export type TextBlock =
  | { k: "p"; c: Inline[] }
  | { k: "h"; level: 1 | 2 | 3; c: Inline[] }
  /** `mark` is the paper's own bullet where it was typed ("-", "•") */
  | { k: "li"; list: "punkt" | "nummer"; depth: 0 | 1 | 2; c: Inline[]; mark?: string }
  /** a small table inside a text; every row has the same number of cells */
  | { k: "table"; head: boolean; rows: Inline[][][] };

export type RichText = TextBlock[];

/** One paragraph of plain words. Line breaks become `br`. */
export function paragraph(text: string): TextBlock {
  return { k: "p", c: inlines(text) };
}

export function inlines(text: string): Inline[] {
  return text.split("\n").flatMap((line, index): Inline[] => (index === 0 ? [{ s: line }] : [{ br: true }, { s: line }]));
}

export function plainInlines(content: Inline[]): string {
  return content.map((part) => ("br" in part ? "\n" : part.s)).join("");
}

/** The words of the footnotes, in the order they are referred to. */
export function notesIn(text: RichText): string[] {
  const lines = text.flatMap((block) => (block.k === "table" ? block.rows.flat() : [block.c]));
  return lines.flatMap((line) => line.flatMap((part) => ("s" in part && part.note !== undefined ? [part.note] : [])));
}

/** One line a block as printed: list items keep their typed mark ("- "), a table row is its cells with tabs between. */
export function plainLines(text: RichText): string[] {
  return text.flatMap((block) => {
    if (block.k === "table") return block.rows.map((row) => row.map(plainInlines).join("\t"));
    const words = plainInlines(block.c);
    return block.k === "li" ? [`${block.mark ?? (block.list === "nummer" ? "1." : "-")} ${words}`] : [words];
  });
}

/** Equal for blocks that are printed alike, however their runs of words are cut, and whatever a figure in them now is. */
export function blockKey(block: TextBlock): string {
  const known = KEYS.get(block);
  if (known !== undefined) return known;
  const { k } = block;
  const key = JSON.stringify(
    k === "table"
      ? [k, block.head, block.rows.map((row) => row.map(runsOf))]
      : [k, k === "h" ? block.level : k === "li" ? [block.list, block.depth, block.mark ?? ""] : "", runsOf(block.c)],
  );
  KEYS.set(block, key);
  return key;
}

export function sameText(one: RichText, other: RichText): boolean {
  return one === other || (one.length === other.length && one.every((block, at) => blockKey(block) === blockKey(other[at] ?? block)));
}

/** A text is compared at each key that is typed: a block that is the same object is not read again. */
const KEYS = new WeakMap<TextBlock, string>();

function runsOf(content: Inline[]): [look: string, words: string][] {
  const runs: [string, string][] = [];
  for (const part of content) {
    const look = "br" in part ? "br" : lookOf(part);
    const words = "br" in part ? "\n" : part.figure || part.note !== undefined ? "#" : part.s;
    const last = runs.at(-1);
    if (last?.[0] === look) last[1] += words;
    else if (words !== "") runs.push([look, words]);
  }
  return runs;
}

/** Equal for words that look alike, and for a figure that is the same figure; a footnote is what it says. */
export function lookOf({ m, href, figure, note }: Exclude<Inline, { br: true }>): string {
  if (note !== undefined) return JSON.stringify(["note", note]);
  const of = figure && Object.entries(figure).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([[...(m ?? [])].sort(), href ?? "", of ?? ""]);
}
