import type { IndicatorRow } from "../domain/document.ts";
import type { ColumnCode } from "../domain/styrmodell.ts";
import { type Cell, readFigure } from "../swedish/figure.ts";
import { cleaned } from "../swedish/wording.ts";
import { type GridCell, type GridRow, linesAt, textAt } from "./grid.ts";
import type { TableHead } from "./table-columns.ts";

/** Of whom a row's figures tell: women, men or all of them; null for a row of something else. */
export function partOf(words: string): ColumnCode | null {
  return PARTS.find(([, pattern]) => pattern.test(words.replace(VARAV, "").trim()))?.[0] ?? null;
}

/** A column that nobody knows and in which only such words stand ("Kön"). */
export function genderColumnOf(head: TableHead, rows: GridRow[]): number | undefined {
  return head.unknown.find((at) => {
    const words = rows.map((row) => textAt(row, at)).filter((text) => text !== "");
    return words.length > 1 && words.every((text) => partOf(text)) && words.some((text) => partOf(text) !== "utfall");
  });
}

/** Puts a part's figures in the indicator's row. @returns the cells that have no place there */
export function partRow(head: TableHead, row: GridRow, whose: ColumnCode, indicator: IndicatorRow): GridCell[] {
  const cells = Object.fromEntries(head.columns.map(({ at, code }) => [code, cellOf(textAt(row, at), linesAt(row, at))]));
  const isFree = head.columns.every(({ code }) => !indicator.cells[code]);
  if (whose === "utfall" && isFree) {
    Object.assign(indicator.cells, cells);
    return row.cells.filter(({ at }) => codeAt(head, at) === undefined);
  }
  const free = whose !== "utfall" && !indicator.cells[whose];
  if (free && cells.utfall) indicator.cells[whose] = cells.utfall;
  return row.cells.filter(({ at }) => !free || codeAt(head, at) !== "utfall");
}

/** "varav kvinnor" → "Kvinnor": what a column of these figures is called. */
export function titleOfPart(words: string): string {
  const title = words.replace(VARAV, "");
  return title.charAt(0).toUpperCase() + title.slice(1);
}

export function emptyCells(head: TableHead): IndicatorRow["cells"] {
  return Object.fromEntries(head.columns.map(({ code }) => [code, null]));
}

export function codeAt(head: TableHead, at: number): ColumnCode | undefined {
  return head.columns.find((column) => column.at === at)?.code;
}

export function hasFigure(head: TableHead, row: GridRow): boolean {
  return row.cells.some((cell) => cell.text !== "" && codeAt(head, cell.at) !== undefined);
}

/** @param lines the same words with their lines apart: two figures under one another are not one, and stay apart */
export function cellOf(text: string, lines = text): Cell | null {
  const figure = readFigure(lines);
  if (figure?.kind !== "text" || readFigure(text)?.kind === "text") return figure && { written: text, figure };
  const words = lines.split("\n").map(cleaned).filter(Boolean).join(" / ");
  return { written: words, figure: { kind: "text", words } };
}

const VARAV = /^[-–•\s]*(varav|därav)\s+/i;
const PARTS: [ColumnCode, RegExp][] = [
  ["utfall-kvinnor", /^(utfall )?(kvinnor|kvinna|flickor|flicka)(\s?\/\s?(flickor|kvinnor))?\s*:?$/i],
  ["utfall-man", /^(utfall )?(män|pojkar|pojke)(\s?\/\s?(pojkar|män))?\s*:?$/i],
  ["utfall", /^(totalt?|samtliga|alla|summa|båda könen|kvinnor och män|flickor och pojkar)\s*:?$/i],
];
