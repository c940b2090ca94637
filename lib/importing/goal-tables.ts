import type { ActivityTablePart, IndicatorTablePart, UnplacedPart } from "../domain/document.ts";
import { activityRows } from "./activity-rows.ts";
import { type Grid, type GridRow, gridPart, onlyCell, textAt } from "./grid.ts";
import { indicatorRows } from "./indicator-rows.ts";
import { smallTable } from "./rich-words.ts";
import { headAt, isNotes, type TableHead } from "./table-columns.ts";
import type { Vocabulary } from "./vocabulary.ts";

type GoalTable = IndicatorTablePart | ActivityTablePart | UnplacedPart;

/**
 * Reads a Word table as indicator and activity tables; null when it is neither. A head that is printed again in the middle
 * is skipped, another head starts another table. Columns that nobody knows follow as a piece of their own. `inText`: it
 * stands in an open text.
 */
export function goalTables(grid: Grid, vocabulary: Vocabulary, year: number, inText = false): GoalTable[] | null {
  const segments: { head: TableHead; rows: GridRow[] }[] = [];
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
      segments.push({ head: title ? { ...head, heading: title } : head, rows: [] });
      title = "";
      at += head.rows - 1;
    } else if (isTableTitle(row, vocabulary)) {
      title = onlyCell(row)?.text ?? "";
      if (last && !headAt(grid, at + 1, vocabulary, year)) {
        segments.push({ head: { ...last.head, heading: title }, rows: [] });
        title = "";
      }
    } else if (last) last.rows.push(row);
    else return null;
  }
  return segments.length > 0 ? segments.flatMap(({ head, rows }) => tablesOf(head, rows, grid, vocabulary)) : null;
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
  const table: GoalTable =
    head.kind === "indikatorer"
      ? { kind: "indikatortabell", heading: head.heading, columns, rows: indicatorRows(head, rows, vocabulary) }
      : { kind: "aktivitetstabell", heading: head.heading, columns, rows: activityRows(head, rows) };
  const unknown = head.unknown.filter((at) => rows.some((row) => textAt(row, at) !== "") && !isRemarks(head, at));
  if (unknown.length === 0) return [table];
  const headRow = grid.rows.find((row) => textAt(row, head.name) === head.heading);
  const beside = gridPart(
    [...(headRow ? [headRow] : []), ...rows.filter((row) => unknown.some((at) => textAt(row, at) !== ""))],
    [head.name, ...unknown],
  );
  return [table, { kind: "oplacerat", heading: "", text: [smallTable(beside)] }];
}

function isRemarks(head: TableHead, at: number): boolean {
  return head.kind === "indikatorer" && isNotes(head.titles[at] ?? "");
}
