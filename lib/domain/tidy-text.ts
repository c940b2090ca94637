import type { Inline, RichText, TextBlock } from "./text-block.ts";

/**
 * The same text in its one form: words of one look in one run, each figure and footnote a run of its own, marks in order, no empty runs, tables of full rows. An empty
 * text is one empty paragraph.
 */
export function tidyText(text: RichText): RichText {
  const blocks = text.flatMap((block): RichText => {
    if (block.k !== "table") return [{ ...withoutEmptyMark(block), c: tidyInlines(block.c) }];
    const rows = fullRows(block.rows.map((row) => row.map(tidyInlines)));
    return rows.length === 0 ? [] : [{ ...block, rows }];
  });
  return blocks.length > 0 ? blocks : [{ k: "p", c: [] }];
}

export function tidyInlines(content: Inline[]): Inline[] {
  const parts: Inline[] = [];
  for (const part of content) {
    if ("br" in part) {
      parts.push({ br: true });
      continue;
    }
    if (part.note !== undefined) {
      parts.push({ s: "", note: part.note });
      continue;
    }
    if (part.s === "") continue;
    const m = (["b", "i"] as const).filter((mark) => part.m?.includes(mark));
    const looks = { ...(m.length > 0 ? { m } : {}), ...(part.href ? { href: part.href } : {}) };
    const run = { s: part.s, ...looks, ...(part.figure ? { figure: part.figure } : {}) };
    const last = parts.at(-1);
    if (last && "s" in last && !last.figure && last.note === undefined && !run.figure && lookOf(last) === lookOf(run)) last.s += run.s;
    else parts.push(run);
  }
  return parts;
}

/** Rows as wide as the widest; none at all when no row has a cell. */
export function fullRows(rows: Inline[][][]): Inline[][][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return [];
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Inline[] => [])]);
}

function lookOf(run: Exclude<Inline, { br: true }>): string {
  return JSON.stringify([run.m ?? [], run.href ?? ""]);
}

function withoutEmptyMark<Kind extends Exclude<TextBlock, { k: "table" }>>(block: Kind): Kind {
  if (block.k !== "li" || block.mark) return block;
  const { mark: _, ...item } = block;
  return item as Kind;
}
