import { plainInlines } from "../domain/text-block.ts";
import type { Block, TableBlock, TableCell, TableColumn, TableRow } from "../report/blocks.ts";
import { columnWidths, leastWidths, longestWord, wordsFit } from "./column-widths.ts";
import { type ParagraphPiece, type Piece, paragraphPiece, type Run, textRun } from "./pieces.ts";
import { inlineRuns, statusRuns } from "./runs.ts";

/** tables up to so many rows, and budgets, stay on one page */
const SHORT_TABLE = 4;
const LONGEST_WHOLE = 24;
const TEXT_STYLES: Record<TableRow["kind"], string> = {
  line: "Tabelltext",
  sum: "TabellSumma",
  total: "TabellSumma",
  heading: "TabellGrupp",
  varav: "TabellVarav",
  part: "TabellVarav",
};
const FIGURE =
  /^[<>≤≥~]?\s?[+\-\u2212\u2013]?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)?[ \u00a0\u202f]?(?:%|st|kr|mnkr|tkr|mkr|år|h|m²)?\.?$/;
/** in twips, tried in turn: "1 250 000 kr" is longer than the first, "45 kWh/m²" than the second, "276 st" than neither */
const LONG_FIGURES = [950, 700];
const BEFORE_UNIT = /(?<=\d)\u00a0(?=\p{L})/gu;
const YEAR = /^(19|20)\d\d$/;

/** A table with its caption. One header row, no merged cells; what must not part over a page break is kept together. */
export function setTable(table: TableBlock, next: Block | undefined): Piece[] {
  const head = table.columns.map((column, index) => headCell(column, table.columns[index - 1]));
  const noted = next?.k === "paragraph" && (next.look === "note" || next.look === "origin");
  const set = table.rows.map((row, index) => {
    const keepNext = keepsNext(table, index, noted) || undefined;
    return row.cells.map((cell, column) => setCell(cell, table, index, column, keepNext));
  });
  const { rows, least } = fitted(set, head);
  const caption: Piece[] = table.caption ? [paragraphPiece("Caption", [textRun(table.caption)])] : [];
  const weights = table.columns.map((column) => column.weight);
  const widths = columnWidths(weights, [head, ...rows], least);
  const lastRow = table.rows.at(-1)?.kind === "total";
  return [
    ...caption,
    { kind: "table", caption: table.caption || table.description, description: table.description, widths, head, rows, lastRow },
  ];
}

/** In a table too wide for its words a long figure's unit may stand on the line below it; else words would break in the middle. */
function fitted(set: ParagraphPiece[][][], head: ParagraphPiece[][]): { rows: ParagraphPiece[][][]; least: number[] } {
  let rows = set;
  let least = leastWidths([head, ...rows]);
  for (const longest of LONG_FIGURES) {
    if (wordsFit(least)) break;
    rows = loosened(rows, longest);
    least = leastWidths([head, ...rows]);
  }
  return { rows, least };
}

function loosened(rows: ParagraphPiece[][][], longest: number): ParagraphPiece[][][] {
  const inRun = (run: Run): Run => ("text" in run ? textRun(run.text.replace(BEFORE_UNIT, " "), run.style, run.href) : run);
  const inPiece = (piece: ParagraphPiece) =>
    longestWord(piece) < longest ? piece : paragraphPiece(piece.style, piece.runs.map(inRun), piece.keepNext);
  return rows.map((row) => row.map((cell) => cell.map(inPiece)));
}

function headCell(column: TableColumn, before: TableColumn | undefined): ParagraphPiece[] {
  const style = column.align === "right" ? "TabellrubrikTal" : before?.align === "right" ? "TabellrubrikEfterTal" : "Tabellrubrik";
  const title: Run[] = column.status ? statusRuns(column.status) : [textRun(column.title)];
  const over = column.group ? [paragraphPiece("TabellrubrikOver", [textRun(column.group)])] : [];
  return [...over, paragraphPiece(style, title)];
}

function setCell(cell: TableCell, table: TableBlock, row: number, column: number, keepNext: boolean | undefined): ParagraphPiece[] {
  const words = paragraphPiece(cellStyle(cell, table, row, column), inlineRuns(cell.c), keepNext);
  return cell.status ? [words, paragraphPiece("TabellStatus", statusRuns(cell.status), keepNext)] : [words];
}

function cellStyle(cell: TableCell, table: TableBlock, row: number, column: number): string {
  const kind = table.rows[row]?.kind ?? "line";
  if (table.columns[column]?.align === "right") {
    if (kind === "sum" || kind === "total") return "TabellSummaTal";
    return leadsParts(table, row, column) ? "TabellSummaTal" : "TabellTal";
  }
  if (isFigure(cell, table.columns[column]?.title ?? "", column)) return "TabellTal";
  if (column > 0 && table.columns[column - 1]?.align === "right") return "TabelltextEfterTal";
  return TEXT_STYLES[kind];
}

/** The figures of an indicator whose districts follow in the same column. */
function leadsParts(table: TableBlock, row: number, column: number): boolean {
  const next = table.rows[row + 1];
  return table.rows[row]?.kind === "line" && next?.kind === "part" && (next.cells[column]?.c.length ?? 0) > 0;
}

function isFigure(cell: TableCell, title: string, column: number): boolean {
  const text = plainInlines(cell.c).trim();
  return FIGURE.test(text) && !(YEAR.test(text) && (column === 0 || /period|år|datum/i.test(title)));
}

function keepsNext(table: TableBlock, index: number, noted: boolean): boolean {
  const last = table.rows.length - 1;
  if (index === last) return noted && table.rows.length <= LONGEST_WHOLE;
  const next = table.rows[index + 1];
  if (next?.kind === "part" || table.rows[index]?.kind === "heading") return true;
  const whole =
    table.rows.length <= SHORT_TABLE || ((table.kind === "budget" || table.kind === "summary") && table.rows.length <= LONGEST_WHOLE);
  return whole || index === 0 || index === last - 1;
}
