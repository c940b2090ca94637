import { LACKING } from "../domain/report-additions.ts";
import { type Inline, plainInlines, type TextBlock } from "../domain/text-block.ts";
import type { Block, TableColumn } from "./blocks.ts";
import { printedInlines } from "./printed-inlines.ts";

const FIGURE = /^[<>≤≥]?\s?[+\-\u2212\u2013]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?[ \u00a0]?(?:%|st|kr|mnkr|tkr|mkr)?\.?$/;

/**
 * A small table of an author's text. One without a head has no table to be (every table needs a header row): its rows become
 * lines with tabs between the cells. Wholly empty rows and columns are left out.
 */
export function smallTable(table: Extract<TextBlock, { k: "table" }>): Block[] {
  const rows = table.rows.map((row) => row.map(printedInlines)).filter((row) => row.some(hasWords));
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => hasWords(row[column] ?? [])));
  const [head, ...body] = rows.map((row) => row.filter((_, column) => used[column]));
  if (!head) return [];
  if (!table.head || body.length === 0) return [head, ...body].map(asLine);
  const columns = head.map((cell, column): TableColumn => {
    const cells = body.map((row) => row[column] ?? []).filter(hasWords);
    const longest = Math.max(plainInlines(cell).length, ...cells.map((words) => plainInlines(words).length));
    return {
      title: plainInlines(cell).replace(/\s+/g, " ") || LACKING,
      group: "",
      align: cells.length > 0 && cells.every((words) => FIGURE.test(plainInlines(words))) ? "right" : "left",
      weight: Math.min(60, Math.max(8, longest)),
    };
  });
  const description = `Tabell med kolumnerna ${columns.map((column) => column.title).join(", ")}`;
  return [
    {
      k: "table",
      kind: "small",
      caption: "",
      description,
      columns,
      rows: body.map((row) => ({ kind: "line", cells: row.map((c) => ({ c })) })),
    },
  ];
}

function asLine(cells: Inline[][]): Block {
  const filled = cells.filter(hasWords);
  return { k: "paragraph", look: "lines", c: filled.flatMap((cell, index): Inline[] => (index === 0 ? cell : [{ s: "\t" }, ...cell])) };
}

function hasWords(words: Inline[]): boolean {
  return plainInlines(words).trim() !== "";
}
