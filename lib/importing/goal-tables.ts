import type { ActivityTablePart, IndicatorTablePart, UnplacedPart } from "../domain/document.ts";
import { activityRows } from "./activity-rows.ts";
import { type Grid, type GridCell, type GridRow, gridPart, onlyCell, textAt, underHead } from "./grid.ts";
import { indicatorRows } from "./indicator-rows.ts";
import { blocksOf, smallTable } from "./rich-words.ts";
import { headAt, isNotes, type TableHead } from "./table-columns.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What begins the head of a table of leftovers, so that a report of it is not read as the figures of this year. */
const BESIDE = "Övrigt: ";
const MOST_TITLES = 2;
const NO_ROW: GridRow = { header: false, cells: [] };

type GoalTable = IndicatorTablePart | ActivityTablePart | UnplacedPart;

/**
 * Reads a Word table as indicator and activity tables; null when it is neither. A head that is printed again in the middle
 * is skipped, another head starts another table. Columns that nobody knows follow as a piece of their own. `inText`: it
 * stands in an open text.
 */
export function goalTables(grid: Grid, vocabulary: Vocabulary, year: number, inText = false): GoalTable[] | null {
  if (textAt(grid.rows[0] ?? NO_ROW, 0).startsWith(BESIDE)) return [{ kind: "oplacerat", heading: "", text: [smallTable(grid)] }];
  const segments: { head: TableHead; headRows: GridRow[]; rows: GridRow[] }[] = [];
  /** rows of one cell over the first head: what the table is called */
  const titles: GridRow[] = [];
  let title = "";
  for (let at = 0; at < grid.rows.length; at++) {
    const row = grid.rows[at];
    if (!row) continue;
    const head = headAt(grid, at, vocabulary, year, inText);
    const last = segments.at(-1);
    if (head) {
      if (last && sameHead(last.head, head)) {
        at += head.rows - 1;
        continue;
      }
      const headRows = grid.rows.slice(at, at + head.rows);
      segments.push({ head: title ? { ...head, heading: title } : head, headRows, rows: [] });
      title = "";
      at += head.rows - 1;
    } else if (isTableTitle(row, vocabulary)) {
      title = onlyCell(row)?.text ?? "";
      if (last && !headAt(grid, at + 1, vocabulary, year)) {
        segments.push({ ...last, head: { ...last.head, heading: title }, rows: [] });
        title = "";
      }
    } else if (last) last.rows.push(underHead(row, last.headRows));
    else if (onlyCell(row) && at < MOST_TITLES) titles.push(row);
    else return null;
  }
  if (segments.length === 0) return null;
  const above = titles.flatMap((row) => blocksOf(row.cells.flatMap((cell) => cell.paragraphs)));
  const tables = segments.flatMap(({ head, rows }) => tablesOf(head, rows, grid, vocabulary));
  return above.length > 0 ? [{ kind: "oplacerat", heading: "", text: above }, ...tables] : tables;
}

function besideHead(row: GridRow, name: number): GridRow {
  const cells = row.cells.map((cell) => {
    const [first, ...rest] = cell.paragraphs;
    if (cell.at !== name || !first) return cell;
    const paragraphs = [{ ...first, content: [{ s: BESIDE }, ...first.content] }, ...rest];
    return { ...cell, text: BESIDE + cell.text, paragraphs };
  });
  return { ...row, cells };
}

function isTableTitle(row: GridRow, vocabulary: Vocabulary): boolean {
  const text = onlyCell(row)?.text ?? "";
  return Boolean(vocabulary.indicatorHeadingOf(text) ?? vocabulary.activityHeadingOf(text));
}

function sameHead(a: TableHead, b: TableHead): boolean {
  const key = ({ kind, heading, name, columns }: TableHead) =>
    JSON.stringify([kind, heading.toLowerCase(), name, columns.map(({ at, code }) => [at, code])]);
  return key(a) === key(b);
}

function tablesOf(head: TableHead, rows: GridRow[], grid: Grid, vocabulary: Vocabulary): GoalTable[] {
  const columns = head.columns.map(({ code, title }) => ({ code, title }));
  if (head.kind === "aktiviteter") {
    const table: GoalTable = { kind: "aktivitetstabell", heading: head.heading, columns, rows: activityRows(head, rows) };
    return [table, ...besides(head, rows, grid, head.unknown, [])];
  }
  const read = indicatorRows(head, rows, vocabulary);
  const table: GoalTable = {
    kind: "indikatortabell",
    heading: head.heading,
    columns: [...columns, ...read.genders.filter(({ code }) => !columns.some((column) => column.code === code))],
    rows: read.indicators,
  };
  const unknown = head.unknown.filter((at) => at !== read.genderColumn && !isNotes(head.titles[at] ?? ""));
  return [table, ...besides(head, rows, grid, unknown, read.left)];
}

/** What the table has no place for stands beside it, with the names of its rows: columns nobody knows, and cells that belong to no row. */
function besides(head: TableHead, rows: GridRow[], grid: Grid, columns: number[], left: { row: GridRow; at: number }[]): GoalTable[] {
  const unknown = columns.filter((at) => rows.some((row) => textAt(row, at) !== ""));
  const merged = new Map<number, GridCell>();
  const places = [...new Set([...unknown, ...left.map(({ at }) => at).filter((at) => at !== head.name)])].sort((a, b) => a - b);
  if (places.length === 0) return [];
  const headRow = grid.rows.find((row) => textAt(row, head.name) === head.heading);
  const kept = rows.flatMap((row) => {
    const own = left.filter((each) => each.row === row).map(({ at }) => at);
    const cells = row.cells.flatMap((cell) => {
      if (cell.at !== head.name && !unknown.includes(cell.at) && !own.includes(cell.at)) return [];
      // a merged cell says the same of every row it covers
      if (!cell.continues) merged.set(cell.at, cell);
      return [cell.continues && unknown.includes(cell.at) ? (merged.get(cell.at) ?? cell) : cell];
    });
    return own.includes(head.name) || cells.some((cell) => cell.at !== head.name && cell.text !== "") ? [{ ...row, cells }] : [];
  });
  const beside = gridPart([...(headRow ? [besideHead(headRow, head.name)] : []), ...kept], [head.name, ...places]);
  return [{ kind: "oplacerat", heading: "", text: [smallTable(beside)] }];
}
