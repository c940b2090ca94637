import { wordingKey } from "../swedish/wording.ts";
import { isWhole } from "./outcome-columns.ts";

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

/**
 * What the grid is to a paste: the lines that are shown, all that have a name, the words that name its columns, and what
 * somebody said that a name means.
 */
export type PasteGrid = { lines: PasteLine[]; named: PasteLine[]; columns: string[][]; meaning: (name: string) => string };

export type Landing = {
  /** where each letter lands, by the grid's cell */
  cells: { id: string; words: string }[];
  /** names that stand in the paste and not in the grid, with how many figures they carry */
  unknown: { name: string; figures: number }[];
  /** figures in rows without a name, or with one that several indicators have */
  nameless: number;
  /** figures that fall outside the grid or on a cell that it does not have */
  outside: number;
};

/**
 * What of a paste lands where. A paste with names in its first column is placed by name, whatever its order: "Kungsholmen"
 * under the indicator named above it or beside it, at first under the chosen one. One of only figures is placed from the
 * chosen cell to the right and down. Columns follow their heads where the paste has any. `isFigure`: can the words be an
 * outcome? A kind of empty can.
 */
export function landPasted(
  table: PastedTable,
  grid: PasteGrid,
  from: { line: number; column: number },
  isFigure: (words: string) => boolean,
): Landing {
  const isName = (words: string) => /\p{L}{2}/u.test(words) && !words.startsWith("#") && !isFigure(words);
  const named = table.some(([name = "", ...figures]) => isName(name) && figures.some(isFigure));
  if (!named) return landFrom(table, grid, from);
  const { name = "", under = "" } = grid.lines[from.line] ?? {};
  return landByName(table, grid, wordingKey(under || name), isFigure);
}

function landFrom(table: PastedTable, { lines, columns }: PasteGrid, from: { line: number; column: number }): Landing {
  const landing: Landing = { cells: [], unknown: [], nameless: 0, outside: 0 };
  const [first = [], ...below] = table;
  const heads = columnsNamed(first, columns);
  const areHeads = first.some((words) => words !== "") && first.every((words, at) => words === "" || heads[at] !== -1);
  for (const [down, row] of (areHeads ? below : table).entries()) {
    for (const [right, words] of row.entries()) {
      land(landing, lines[from.line + down], areHeads ? (heads[right] ?? -1) : from.column + right, words);
    }
  }
  return landing;
}

function landByName(table: PastedTable, grid: PasteGrid, chosen: string, isFigure: (words: string) => boolean): Landing {
  const landing: Landing = { cells: [], unknown: [], nameless: 0, outside: 0 };
  const lineOf = linesByName(grid, chosen);
  const partAt = partColumn(table, grid, isFigure);
  let order: number[] | null = null;
  for (const [name = "", ...cells] of table) {
    const part = cells[partAt] ?? "";
    const rest = cells.filter((_, at) => at !== partAt);
    const heads = columnsNamed(rest, grid.columns);
    if (
      !order &&
      heads.some((column) => column >= 0) &&
      !rest.some((words, at) => heads[at] === -1 && isFigure(words) && !YEAR.test(words))
    ) {
      order = heads;
      continue;
    }
    const figures = rest.filter(isFigure).length;
    const line = name === "" && part === "" ? "flera" : lineOf(name, part);
    if (line === "flera") landing.nameless += figures;
    else if ("unknown" in line) {
      if (figures > 0) landing.unknown.push({ name: line.unknown, figures });
    } else {
      for (const [right, words] of rest.entries()) {
        const column = order ? (order[right] ?? -1) : right;
        // a column with a head that the grid does not have is the sheet's own, and what is not filled in takes nothing away
        if (column >= 0 && words !== "") land(landing, line, column, words);
      }
    }
  }
  return landing;
}

const YEAR = /^(19|20)\d\d$/;

/** Finds the line of a row's name and stadsdel, one row after the other; "flera" where several indicators have the name. */
function linesByName(
  { named, meaning }: PasteGrid,
  chosen: string,
): (name: string, part: string) => PasteLine | "flera" | { unknown: string } {
  const keyOf = (written: string) => wordingKey(meaning(written));
  const lines = new Map<string, PasteLine[]>();
  for (const line of named) {
    const key = `${wordingKey(line.under)}/${wordingKey(line.name)}`;
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  const parts = partNames(named);
  let under = chosen;
  return (name, part) => {
    const [below] = name !== "" && part === "" ? (lines.get(`${under}/${keyOf(name)}`) ?? []) : [];
    if (below && below.under !== "") return below;
    const key = name === "" ? under : keyOf(name);
    const [own, ...more] = lines.get(`/${key}`) ?? [];
    if (!own || more.length > 0) {
      // a stadsdel after a name that means nobody, or several, is not the indicator's before it
      const isPart = under === NOBODY && (name === "" || parts.has(key));
      under = NOBODY;
      return own || isPart ? "flera" : { unknown: name || part };
    }
    under = key;
    if (isWhole(part)) return own;
    return lines.get(`${under}/${keyOf(part)}`)?.[0] ?? { unknown: part };
  };
}

/** no line's key */
const NOBODY = "/";

function partNames(named: PasteLine[]): Set<string> {
  return new Set(named.flatMap(({ name, under }) => (under === "" ? [] : wordingKey(name))));
}

/** Which column after the names has the stadsdelar; −1 where none has. */
function partColumn(table: PastedTable, { named, meaning }: PasteGrid, isFigure: (words: string) => boolean): number {
  const parts = partNames(named);
  const [, ...columns] = table[0] ?? [];
  return columns.findIndex((_, at) => {
    const words = table.map((row) => row[at + 1] ?? "");
    return words.some((one) => parts.has(wordingKey(meaning(one)))) && !words.some(isFigure);
  });
}

function columnsNamed(heads: string[], columns: string[][]): number[] {
  return heads.map((words) => columns.findIndex((names) => names.some((one) => wordingKey(one) === wordingKey(words))));
}

function land(landing: Landing, line: PasteLine | undefined, column: number, words: string): void {
  const id = line?.cells[column];
  if (id) landing.cells.push({ id, words });
  else if (words !== "") landing.outside++;
}
