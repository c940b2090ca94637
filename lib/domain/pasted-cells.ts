import { wordingKey } from "../swedish/wording.ts";

/** A rectangle of letters from a spreadsheet, row by row. */
export type PastedTable = string[][];

/**
 * Reads what a spreadsheet puts on the clipboard as text: tabs between cells, line breaks between rows; a cell with tabs,
 * line breaks or quotation marks in it stands in quotation marks, doubled inside. Short rows are filled with "".
 */
export function readPasted(text: string): PastedTable {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const letters = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (letters[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t" || letter === "\n") {
      rows.at(-1)?.push(cell.trim());
      cell = "";
      if (letter === "\n") rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell.trim());
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** What goes onto the clipboard, in the form that `readPasted` and spreadsheets read. */
export function writePasted(table: PastedTable): string {
  const cell = (words: string) => (/["\t\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return table.map((row) => row.map(cell).join("\t")).join("\n");
}

/** A line of a grid to paste into: its name, the name of the line it belongs under ("" for an indicator's own), its cells (null: none there). */
export type PasteLine = { name: string; under: string; cells: (string | null)[] };

/** What the grid is to a paste: its lines, the words that name its columns, and what somebody said that a name means. */
export type PasteGrid = { lines: PasteLine[]; columns: string[][]; meaning: (name: string) => string };

export type Landing = {
  /** where each letter lands, by the grid's cell */
  cells: { id: string; words: string }[];
  /** names that stand in the paste and not in the grid, with how many figures they carry */
  unknown: { name: string; figures: number }[];
  /** figures that fall outside the grid or on a cell that it does not have */
  outside: number;
};

/**
 * What of a paste lands where. A paste whose first column has names is placed by name ("Kungsholmen" under the indicator
 * named above it), whatever its order, its columns by their heads where it has any; one of only figures is placed from the
 * chosen cell to the right and down.
 */
export function landPasted(
  table: PastedTable,
  grid: PasteGrid,
  from: { line: number; column: number },
  isFigure: (words: string) => boolean,
): Landing {
  const named = table.some(([name = "", ...figures]) => name !== "" && !isFigure(name) && figures.some(isFigure));
  return named ? landByName(table, grid, isFigure) : landFrom(table, grid.lines, from);
}

function landFrom(table: PastedTable, lines: PasteLine[], from: { line: number; column: number }): Landing {
  const landing: Landing = { cells: [], unknown: [], outside: 0 };
  for (const [down, row] of table.entries()) {
    for (const [right, words] of row.entries()) land(landing, lines[from.line + down], from.column + right, words);
  }
  return landing;
}

function landByName(table: PastedTable, { lines, columns, meaning }: PasteGrid, isFigure: (words: string) => boolean): Landing {
  const landing: Landing = { cells: [], unknown: [], outside: 0 };
  const keys = lines.map(({ name, under }) => ({ name: wordingKey(name), under: wordingKey(under) }));
  let order: number[] | null = null;
  let under = "";
  for (const [name = "", ...rest] of table) {
    const heads = rest.map((words) => columns.findIndex((names) => names.some((one) => wordingKey(one) === wordingKey(words))));
    if (!order && heads.some((column) => column >= 0) && !rest.some(isFigure)) {
      order = heads;
      continue;
    }
    const key = wordingKey(meaning(name));
    if (key === "") continue;
    const belowIt = keys.findIndex((one) => one.name === key && one.under === under && under !== "");
    const index = belowIt >= 0 ? belowIt : keys.findIndex((one) => one.name === key && one.under === "");
    const figures = rest.filter(isFigure).length;
    if (index < 0) {
      if (figures > 0) landing.unknown.push({ name, figures });
      continue;
    }
    if (belowIt < 0) under = key;
    for (const [right, words] of rest.entries()) {
      const column = order ? (order[right] ?? -1) : right;
      // a column with a head that the grid does not have is the sheet's own
      if (column >= 0) land(landing, lines[index], column, words);
    }
  }
  return landing;
}

function land(landing: Landing, line: PasteLine | undefined, column: number, words: string): void {
  const id = line?.cells[column];
  if (id) landing.cells.push({ id, words });
  else if (words !== "") landing.outside++;
}
