import type { ColumnCode } from "../domain/styrmodell.ts";
import type { Grid, GridRow } from "./grid.ts";
import { cellAt, textAt } from "./grid.ts";
import type { ColumnFound, Vocabulary } from "./vocabulary.ts";

/** The head of an indicator or activity table: which column is what. */
export type TableHead = {
  kind: "indikatorer" | "aktiviteter";
  /** as printed over the names */
  heading: string;
  name: number;
  columns: { at: number; code: ColumnCode; title: string }[];
  /** columns that nobody knows, or without a head, kept beside the table */
  unknown: number[];
  /** every column's head as printed, by its place */
  titles: Record<number, string>;
  /** rows the head takes */
  rows: number;
};

/** columns that a budget or any small table has too, so that they alone make no indicator table */
const ALSO_OF_OTHERS: ColumnCode[] = ["utfall", "utfall-fjol", "prognos", "period", "utfall-man", "utfall-kvinnor"];
/** columns that only indicators have */
const ONLY_OF_INDICATORS: ColumnCode[] = ["kf-arsmal", "periodicitet"];
/** columns that lists of risks, checks and measures have too, so that they alone make no activity table */
const ALSO_OF_LISTS: ColumnCode = "ansvarig";
const NOTES = /^(analys|kommentar(er)?)$/i;

/**
 * Reads the head that starts at a row; null when the row is no head of an indicator or activity table. `inText`: the table
 * stands in an open text, where an outcome beside an årsmål may be a small table of that text ("Tertial | Utfall | Årsmål").
 */
export function headAt(grid: Grid, at: number, vocabulary: Vocabulary, year: number, inText = false): TableHead | null {
  const row = grid.rows[at];
  if (!row || row.cells.filter((cell) => cell.text !== "").length < 2) return null;
  return activityHead(row, vocabulary) ?? indicatorHead(grid, at, row, vocabulary, year, inText);
}

/** A column of remarks, which belong to the row's analysis. */
export function isNotes(title: string): boolean {
  return NOTES.test(title);
}

function activityHead(row: GridRow, vocabulary: Vocabulary): TableHead | null {
  const named = row.cells.find((cell) => vocabulary.activityHeadingOf(cell.text));
  const told = row.cells.map((cell) => ({ cell, code: cell === named ? undefined : vocabulary.activityColumnOf(cell.text)?.code }));
  // a second column of the same meaning has no place of its own
  const found = told.map(({ cell, code }, at) => ({ cell, code: told.findIndex((each) => each.code === code) === at ? code : undefined }));
  const codes = found.map(({ code }) => code);
  const dated = codes.includes("startdatum") && codes.includes("slutdatum");
  if (!dated && !(named && codes.some((code) => code && code !== ALSO_OF_LISTS))) return null;
  const name = named?.at ?? found.find(({ code }) => !code)?.cell.at ?? 0;
  return headOf("aktiviteter", row, name, found);
}

function indicatorHead(grid: Grid, at: number, row: GridRow, vocabulary: Vocabulary, year: number, inText: boolean): TableHead | null {
  const named = row.cells.find((cell) => vocabulary.indicatorHeadingOf(cell.text));
  const under = lowerHead(grid, at, row, vocabulary);
  const titled = row.cells.flatMap((cell) => {
    const below = under?.cells.filter((each) => each.at >= cell.at && each.at < cell.at + cell.span && each.text !== "") ?? [];
    return below.length > 0 ? below.map((each) => ({ cell: each, group: cell.text })) : [{ cell, group: "" }];
  });
  const found = titled.map(({ cell, group }) => ({
    cell,
    column:
      cell === named
        ? null
        : (vocabulary.indicatorColumnOf(cell.text) ?? vocabulary.indicatorColumnOf(`${group} ${cell.text}`) ?? earlierYear(cell.text)),
  }));
  /** "2015" alone over a table of indicators is that year's outcome; this year's may be its outcome or its årsmål */
  function earlierYear(text: string): ColumnFound | null {
    return named && /^20\d\d$/.test(text) && Number(text) < year ? { code: "utfall", year: Number(text), period: "" } : null;
  }
  const known = found.filter(({ column }) => column);
  const name = named?.at ?? found.find(({ cell, column }) => !column && cell.at === 0)?.cell.at;
  const has = (isOne: (code: ColumnCode) => boolean) => known.some(({ column }) => column && isOne(column.code));
  const telling = has((code) => !ALSO_OF_OTHERS.includes(code));
  const ofOther = inText && textAt(row, name ?? 0) !== "" && known.length < 3 && !has((code) => ONLY_OF_INDICATORS.includes(code));
  if (name === undefined || known.length === 0 || (!named && (known.length < 2 || !telling || ofOther))) return null;
  const codes = codesOf(
    found.map(({ column }) => column),
    year,
  );
  return headOf(
    "indikatorer",
    row,
    name,
    found.map(({ cell }, index) => ({ cell, code: codes[index] })),
    under ? 2 : 1,
  );
}

/** A second head row under merged heads: "Periodens utfall" over "Totalt", "Män/pojkar", "Kvinnor/flickor". */
function lowerHead(grid: Grid, at: number, row: GridRow, vocabulary: Vocabulary): GridRow | null {
  const under = grid.rows[at + 1];
  if (!under || !row.cells.some((cell) => cell.span > 1 && cell.text !== "") || textAt(under, row.cells[0]?.at ?? 0) !== "") return null;
  return under.cells.some((cell) => vocabulary.indicatorColumnOf(cell.text)) ? under : null;
}

/**
 * One code a column: last year's outcome is told by its year, and a second column of the same meaning is left without a
 * code, so that nothing is stored where it does not belong. Of several years the nearest before is last year's, of several
 * periods of the year the latest is what is reported; what is aimed at in another year is no årsmål of this one.
 */
function codesOf(columns: (ColumnFound | null)[], year: number): (ColumnCode | undefined)[] {
  const taken = new Set<ColumnCode>();
  const outcomes = columns.flatMap((column) => (column?.code === "utfall" ? [column] : []));
  const current = year || Math.max(0, ...outcomes.map((column) => column.year));
  const isEarlier = (column: ColumnFound) => column.year > 0 && column.year < current;
  const lastYear = Math.max(0, ...outcomes.filter(isEarlier).map((column) => column.year));
  const plain = outcomes.some((column) => column.period === "" && column.year === 0);
  const latest = Math.max(...outcomes.filter((column) => !isEarlier(column)).map(monthOf));
  return columns.map((column) => {
    if (!column) return undefined;
    const earlier = column.code === "utfall" && isEarlier(column);
    const code = earlier ? "utfall-fjol" : column.code;
    const ofOther = earlier
      ? column.year < lastYear
      : column.code === "utfall"
        ? outcomes.length > 1 && column.period !== "" && ((plain && column.year === current) || monthOf(column) < latest)
        : year > 0 && column.year > 0 && column.year !== year && OF_ONE_YEAR.includes(column.code);
    if (ofOther || taken.has(code)) return undefined;
    taken.add(code);
    return code;
  });
}

const OF_ONE_YEAR: ColumnCode[] = ["arsmal", "kf-arsmal", "prognos"];

/** How late in the year the period of a column ends; 12 where it names none. */
function monthOf({ period }: ColumnFound): number {
  return /^t(ertial)?1|apr(il)?$/.test(period) ? 4 : /^t(ertial)?2|aug(usti)?$/.test(period) ? 8 : 12;
}

function headOf(
  kind: TableHead["kind"],
  row: GridRow,
  name: number,
  found: { cell: { at: number; text: string }; code: ColumnCode | undefined }[],
  rows = 1,
): TableHead {
  const others = found.filter(({ cell }) => cell.at !== name);
  const first = Math.min(...others.filter(({ cell, code }) => code || cell.text !== "").map(({ cell }) => cell.at));
  return {
    kind,
    heading: cellAt(row, name)?.text ?? "",
    name,
    columns: others.flatMap(({ cell, code }) => (code ? [{ at: cell.at, code, title: cell.text }] : [])),
    unknown: others
      .filter(({ cell, code }) => !code && (cell.text !== "" || cell.at > first || kind === "aktiviteter"))
      .map(({ cell }) => cell.at),
    titles: Object.fromEntries(found.map(({ cell }) => [cell.at, cell.text])),
    rows,
  };
}
