import { plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import type { OutlineParagraph, OutlineTable } from "../word/outline.ts";

/** A Word table with every cell at its grid column, so that merged cells do not shift what stands to their right. */
export type Grid = { width: number; rows: GridRow[] };

export type GridRow = { header: boolean; cells: GridCell[] };

export type GridCell = {
  /** the first grid column it covers */
  at: number;
  span: number;
  /** continues the cell above */
  continues: boolean;
  paragraphs: OutlineParagraph[];
  /** cleaned, paragraphs joined by a blank */
  text: string;
};

/** Rows without any words, and columns without any, are left out. */
export function gridOf(table: OutlineTable): Grid {
  const rows = table.rows.map((row): GridRow => {
    let at = 0;
    const cells = row.cells.map((cell): GridCell => {
      const placed = {
        at,
        span: cell.span,
        continues: cell.continues,
        paragraphs: cell.paragraphs,
        text: cleaned(cell.paragraphs.map((paragraph) => plainInlines(paragraph.content)).join(" ")),
      };
      at += cell.span;
      return placed;
    });
    return { header: row.header, cells };
  });
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text !== ""));
  const width = Math.max(0, ...filled.flatMap((row) => row.cells.filter((cell) => cell.text !== "").map((cell) => cell.at + 1)));
  return { width, rows: filled.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.at < width) })) };
}

export function cellAt(row: GridRow, at: number): GridCell | undefined {
  return row.cells.find((cell) => cell.at === at);
}

export function textAt(row: GridRow, at: number): string {
  return cellAt(row, at)?.text ?? "";
}

/** The row's only cell with words, when it has just one. */
export function onlyCell(row: GridRow): GridCell | undefined {
  const filled = row.cells.filter((cell) => cell.text !== "");
  return filled.length === 1 ? filled[0] : undefined;
}

/** The same table with some rows and columns only. */
export function gridPart(rows: GridRow[], columns: number[]): Grid {
  const cells = (row: GridRow) =>
    columns.flatMap((at, index) => row.cells.filter((cell) => cell.at === at).map((cell) => ({ ...cell, at: index, span: 1 })));
  return { width: columns.length, rows: rows.map((row) => ({ ...row, cells: cells(row) })) };
}
