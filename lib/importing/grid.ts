import { plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import type { OutlineCell, OutlineParagraph, OutlineRow, OutlineTable } from "../word/outline.ts";

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
  const rows = table.rows.map((row, index): GridRow => {
    let at = 0;
    const cells = row.cells.map((plain): GridCell => {
      const cell = index > 0 && at > 0 ? withLight(plain, row) : plain;
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

/** A cell that says something by its colour alone, one that nothing else in its row has, is a traffic light: its word is put there. */
function withLight(cell: OutlineCell, row: OutlineRow): OutlineCell {
  const isEmpty = (each: OutlineCell) => each.paragraphs.every((paragraph) => cleaned(plainInlines(paragraph.content)) === "");
  const like = row.cells.flatMap((each) => (isEmpty(each) ? [] : each.paragraphs))[0];
  const light = cell.fill && like && isEmpty(cell) ? lightOf(cell.fill) : null;
  if (!light || !like || row.cells.some((each) => each.fill === cell.fill && !isEmpty(each))) return cell;
  return { ...cell, paragraphs: [{ ...like, content: [{ s: light }] }] };
}

/** the least distance between the strongest and the weakest of red, green and blue: weaker is grey */
const LEAST_COLOUR = 0x20;

/** "Röd", "Gul" (orange too) or "Grön" by where the colour lies on the colour circle; null for grey, blue and violet. */
function lightOf(fill: string): string | null {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => Number.parseInt(fill.slice(from, from + 2), 16));
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span < LEAST_COLOUR) return null;
  const sixth = most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span;
  const degrees = (sixth * 60 + 360) % 360;
  if (degrees < 20 || degrees > 340) return "Röd";
  if (degrees < 70) return "Gul";
  return degrees < 170 ? "Grön" : null;
}

export function cellAt(row: GridRow, at: number): GridCell | undefined {
  return row.cells.find((cell) => cell.at === at);
}

export function textAt(row: GridRow, at: number): string {
  return cellAt(row, at)?.text ?? "";
}

/** The words of a cell with its lines apart, as a figure must be read. */
export function linesAt(row: GridRow, at: number): string {
  const paragraphs = cellAt(row, at)?.paragraphs ?? [];
  return paragraphs.map((paragraph) => plainInlines(paragraph.content)).join("\n");
}

/**
 * The row with its cells under those of the head. Where borders were drawn by hand the grid columns of the two differ by slivers:
 * as many cells as the head has stand in its order; else one belongs where it lies for the most part.
 */
export function underHead(row: GridRow, head: GridRow[]): GridRow {
  const places = head.flatMap((each) => each.cells);
  if (row.cells.every((cell) => cell.text === "" || places.some(({ at }) => at === cell.at))) return row;
  const lowest = head.at(-1)?.cells ?? [];
  if (lowest.length === row.cells.length)
    return {
      ...row,
      cells: row.cells.map((cell, index) => ({ ...cell, at: lowest[index]?.at ?? cell.at, span: lowest[index]?.span ?? 1 })),
    };
  const taken = new Set(row.cells.map(({ at }) => at));
  const cells = row.cells.map((cell) => {
    if (cell.text === "" || places.some(({ at }) => at === cell.at)) return cell;
    const most = lowest.toSorted((a, b) => overlap(b, cell) - overlap(a, cell))[0];
    return most && !taken.has(most.at) && overlap(most, cell) > 0 ? { ...cell, at: most.at, span: most.span } : cell;
  });
  return { ...row, cells };
}

function overlap(a: GridCell, b: GridCell): number {
  return Math.min(a.at + a.span, b.at + b.span) - Math.max(a.at, b.at);
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
