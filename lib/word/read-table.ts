import type { OutlineBlock, OutlineCell, OutlineParagraph, OutlineRow } from "./outline.ts";

type CellInTheMaking = { blocks: OutlineBlock[]; span: number; continues: boolean; continuesLeft: boolean; fill: string };
type RowInTheMaking = { header: boolean; removed: boolean; before: number; after: number; cells: CellInTheMaking[] };

/** Word allows 63 columns; a wider claim is a fault in the file. */
const MOST_COLUMNS = 63;

/** Gathers one table; tables inside its cells are flattened into the cell when it is done. */
export class TableInTheMaking {
  readonly #outer: OutlineBlock[];
  readonly #rows: RowInTheMaking[] = [];
  #row: RowInTheMaking | null = null;
  #cell: CellInTheMaking | null = null;

  /** @param outer the blocks around the table */
  constructor(outer: OutlineBlock[]) {
    this.#outer = outer;
  }

  openRow(): void {
    this.#row = { header: false, removed: false, before: 0, after: 0, cells: [] };
  }

  /** The row was deleted by a tracked change. */
  removeRow(): void {
    if (this.#row !== null) this.#row.removed = true;
  }

  repeatRow(): void {
    if (this.#row !== null) this.#row.header = true;
  }

  skipColumns(where: "gridBefore" | "gridAfter", columns: number): void {
    if (this.#row !== null) this.#row[where === "gridBefore" ? "before" : "after"] = width(columns, 0);
  }

  /** @returns where the cell's paragraphs go */
  openCell(): OutlineBlock[] {
    this.#cell = { blocks: [], span: 1, continues: false, continuesLeft: false, fill: "" };
    return this.#cell.blocks;
  }

  span(columns: number): void {
    if (this.#cell !== null) this.#cell.span = width(columns, 1);
  }

  /** @param fill six hexadecimal digits, or a word for no colour of its own */
  colour(fill: string): void {
    if (this.#cell !== null && /^[\da-f]{6}$/i.test(fill)) this.#cell.fill = fill;
  }

  continueAbove(): void {
    if (this.#cell !== null) this.#cell.continues = true;
  }

  continueLeft(): void {
    if (this.#cell !== null) this.#cell.continuesLeft = true;
  }

  closeCell(): OutlineBlock[] {
    if (this.#cell !== null) this.#addCell(this.#cell);
    this.#cell = null;
    return this.#outer;
  }

  closeRow(): void {
    if (this.#row !== null && !this.#row.removed && this.#row.cells.length > 0) this.#rows.push(this.#row);
    this.#row = null;
  }

  /** @returns the blocks around, with the table added. A frame of one cell around another table gives way to what it holds. */
  finish(): OutlineBlock[] {
    const alone = this.#rows.length === 1 && this.#rows[0]?.cells.length === 1 ? this.#rows[0].cells[0] : undefined;
    if (alone?.blocks.some((block) => block.kind === "table")) for (const block of alone.blocks) this.#outer.push(block);
    else if (this.#rows.length > 0) this.#outer.push({ kind: "table", rows: this.#rows.map(rowOf) });
    return this.#outer;
  }

  #addCell(cell: CellInTheMaking): void {
    const left = this.#row?.cells.at(-1);
    if (!cell.continuesLeft || left === undefined) {
      this.#row?.cells.push(cell);
      return;
    }
    left.span += cell.span;
    for (const block of cell.blocks) left.blocks.push(block);
  }
}

/** The paragraphs of blocks in reading order, those of tables cell by cell. */
export function flatParagraphs(blocks: OutlineBlock[]): OutlineParagraph[] {
  // nearly every cell; an array made for one takes a third of the room of one that could have grown
  const [first] = blocks;
  if (blocks.length === 1 && first?.kind === "paragraph") return [first];
  // no table in it, and nothing to copy
  if (blocks.every(isParagraph)) return blocks;
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  );
}

function isParagraph(block: OutlineBlock): block is OutlineParagraph {
  return block.kind === "paragraph";
}

function rowOf(row: RowInTheMaking): OutlineRow {
  const cells: OutlineCell[] = row.cells.map(({ blocks, span, continues, fill }) => {
    const cell: OutlineCell = { paragraphs: flatParagraphs(blocks), span, continues };
    if (fill !== "") cell.fill = fill;
    return cell;
  });
  if (row.before > 0) cells.unshift(gap(row.before));
  if (row.after > 0) cells.push(gap(row.after));
  return { header: row.header, cells };
}

/** Columns a row leaves out at its side stand as one empty cell, so that the rows keep one grid. */
function gap(span: number): OutlineCell {
  return { paragraphs: [], span, continues: false };
}

function width(columns: number, least: number): number {
  return Number.isFinite(columns) ? Math.min(MOST_COLUMNS, Math.max(least, columns)) : least;
}
