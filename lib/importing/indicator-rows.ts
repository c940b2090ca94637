import type { DistrictRow, IndicatorRow } from "../domain/document.ts";
import type { ColumnCode } from "../domain/styrmodell.ts";
import { plainInlines, type RichText } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import { districtNamed } from "./districts.ts";
import { cellOf, codeAt, emptyCells, genderColumnOf, hasFigure, partOf, partRow, titleOfPart } from "./gender-rows.ts";
import { type GridCell, type GridRow, linesAt, onlyCell, textAt } from "./grid.ts";
import { blocksOf } from "./rich-words.ts";
import { symbolAt } from "./statuses.ts";
import { isNotes, type TableHead } from "./table-columns.ts";
import type { Vocabulary } from "./vocabulary.ts";

const GENDERED =
  /^(män|pojkar|män\s?\/\s?pojkar|pojkar\s?\/\s?män|kvinnor|flickor|kvinnor\s?\/\s?flickor|flickor\s?\/\s?kvinnor|totalt?|alla)\s*:?\s+(.+)$/i;
const MEN = /^(män|pojkar)/i;
const WOMEN = /^(kvinnor|flickor)/i;
const MEASURE = /^(antal|andel|genomsnittlig[at]?|medelvärde|nöjdhet|index|kostnad per)(?!\p{L})/iu;
const ANALYSIS = /^(analys|kommentar(er)?)\s*:?$/i;

export type IndicatorsRead = {
  indicators: IndicatorRow[];
  /** columns that rows of women and men have made */
  genders: { code: ColumnCode; title: string }[];
  /** the column in which those words stand, where they have one of their own */
  genderColumn: number | undefined;
  /** cells that have no place in the indicators, and the names of those they stand under */
  left: { row: GridRow; at: number }[];
};

/**
 * Rows of an indicator table: each indicator with the stadsdel rows and the words of the Analys that stands under it. Rows of
 * women, of men and of the total are figures of the indicator above, not indicators; a row without a name is none.
 */
export function indicatorRows(head: TableHead, rows: GridRow[], vocabulary: Vocabulary): IndicatorsRead {
  const indicators: IndicatorRow[] = [];
  const genders: IndicatorsRead["genders"] = [];
  const left: IndicatorsRead["left"] = [];
  const genderColumn = genderColumnOf(head, rows);
  const places = placesIn(head, rows, vocabulary);
  let analysing = false;
  /** the row of the indicator being read */
  let named: GridRow | undefined;
  rows.forEach((row, index) => {
    const name = nameOf(head, row, vocabulary);
    const current = indicators.at(-1);
    const leave = (cells: GridCell[]) => {
      const found = cells.filter(({ at, text }) => text !== "" && at !== head.name && at !== genderColumn);
      if (found.length > 0 && named && named !== row) left.push({ row: named, at: head.name });
      for (const { at } of found) left.push({ row, at });
    };
    const whose = partOf(genderColumn === undefined ? name.text : textAt(row, genderColumn));
    const ofAbove = genderColumn === undefined || name.text === "" || name.text === current?.name;
    if (whose && (genderColumn !== undefined || current) && hasFigure(head, row)) {
      analysing = false;
      if (!ofAbove) {
        named = row;
        indicators.push({ ...indicatorOf(head, row, name), cells: emptyCells(head) });
      }
      const owner = indicators.at(-1);
      if (owner) leave(partRow(head, row, whose, owner));
      const title = titleOfPart(genderColumn === undefined ? name.text : textAt(row, genderColumn));
      if (whose !== "utfall" && owner?.cells[whose] && !genders.some(({ code }) => code === whose)) genders.push({ code: whose, title });
      return;
    }
    const analysis = current ? analysisIn(row) : null;
    if (current && analysis) {
      current.analysisHeading = analysis.heading;
      current.analysis.push(...analysis.words);
      analysing = true;
      return;
    }
    const mayBePlace = (places.has(row) && name.symbol === "") || (analysing && !isMeasure(name.text, indicators));
    const district = current ? districtRow(head, row, name.text, mayBePlace, vocabulary) : null;
    if (current && district) {
      current.breakdown.push(district.figures);
      leave(district.left);
    } else if (current && isAnalysis(head, row, rows[index + 1], name, analysing, indicators))
      current.analysis.push(...blocksOf(row.cells.flatMap((cell) => cell.paragraphs)));
    else if (name.text === "") leave(row.cells);
    else {
      analysing = false;
      named = row;
      indicators.push(indicatorOf(head, row, name));
    }
  });
  return { indicators, genders, genderColumn, left };
}

/**
 * Rows of outcomes alone, one after another, of which one is a known stadsdel: all of them are places, also those that nobody
 * has told the municipality's styrmodell.
 */
function placesIn(head: TableHead, rows: GridRow[], vocabulary: Vocabulary): Set<GridRow> {
  const districts = vocabulary.model.districts ?? [];
  const nameIn = (row: GridRow) => textAt(row, head.name).replace(/\s*:$/, "");
  const isBare = (row: GridRow) =>
    hasFigure(head, row) &&
    !head.columns.some(({ at, code }) => !OUTCOMES.includes(code) && textAt(row, at) !== "") &&
    !MEASURE.test(nameIn(row)) &&
    partOf(nameIn(row)) === null;
  const found = new Set<GridRow>();
  for (let from = 0; from < rows.length; from++) {
    const next = rows.slice(from).findIndex((row) => !isBare(row));
    const run = rows.slice(from, next < 0 ? rows.length : from + next);
    if (run.some((row) => districtNamed(nameIn(row), districts)?.toLowerCase() === nameIn(row).toLowerCase()))
      for (const row of run) found.add(row);
    from += run.length;
  }
  return found;
}

type Name = { text: string; symbol: string };

/** The name with its symbol: before it in the same cell, or in a narrow cell of its own. */
function nameOf(head: TableHead, row: GridRow, vocabulary: Vocabulary): Name {
  const next = Math.min(...[...head.columns.map(({ at }) => at), ...head.unknown].filter((at) => at > head.name), Number.POSITIVE_INFINITY);
  const titled = new Set([...head.columns.map(({ at }) => at), ...head.unknown]);
  const words = row.cells
    .filter((cell) => cell.text !== "" && !titled.has(cell.at) && cell.at < next)
    .map((cell) => cell.text)
    .join(" ");
  const symbol = symbolAt(words, vocabulary.model);
  const isSymbol = symbol && /^[^\p{L}\p{N}–-]/u.test(symbol.letters);
  return isSymbol ? { text: cleaned(words.slice(symbol.letters.length)), symbol: symbol.letters } : { text: words, symbol: "" };
}

/** "Analys" over the rows that follow, alone or with its words in the same cell; null for any other row. */
function analysisIn(row: GridRow): { heading: string; words: RichText } | null {
  const [first, ...words] = blocksOf(onlyCell(row)?.paragraphs ?? []);
  const heading = first && "c" in first ? cleaned(plainInlines(first.c)) : "";
  return ANALYSIS.test(heading) ? { heading, words } : null;
}

/** Does a name start as indicators do, or as one of this table does? The name of a place never would. */
function isMeasure(name: string, indicators: IndicatorRow[]): boolean {
  const first = (words: string) => /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? "";
  return MEASURE.test(name) || (first(name) !== "" && indicators.some((each) => first(each.name) === first(name)));
}

/** A row of a stadsdel: a known one, or under an Analys any short name with a figure beside it. */
function districtRow(
  head: TableHead,
  row: GridRow,
  name: string,
  analysing: boolean,
  vocabulary: Vocabulary,
): { figures: DistrictRow; left: GridCell[] } | null {
  const written = name.replace(/\s*:$/, "");
  const known = districtNamed(written, vocabulary.model.districts ?? []);
  const exact = known?.toLowerCase() === written.toLowerCase();
  const { figures, left } = figuresOf(head, row);
  const hasFigure = [figures.total, figures.men, figures.women].some(Boolean);
  const others = head.columns.some(({ at, code }) => !OUTCOMES.includes(code) && textAt(row, at) !== "" && !GENDERED.test(textAt(row, at)));
  if (others || (!hasFigure && !(analysing && known))) return null;
  if (!(exact || (analysing && (known || (hasFigure && written.length <= 40))))) return null;
  return { figures: { district: known ?? written, written, ...figures }, left };
}

const OUTCOMES: ColumnCode[] = ["utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol"];

/** The figures of a stadsdel, and the cells that are none of them. */
function figuresOf(head: TableHead, row: GridRow): { figures: Omit<DistrictRow, "district" | "written">; left: GridCell[] } {
  const left: GridCell[] = [];
  const found: Omit<DistrictRow, "district" | "written"> = { total: null, men: null, women: null, menWord: "", womenWord: "" };
  for (const cell of row.cells) {
    if (cell.text === "" || cell.at <= head.name) continue;
    const code = codeAt(head, cell.at);
    const gendered = GENDERED.exec(cell.text);
    const word = gendered?.[1] ?? "";
    const isMen = MEN.test(word) || (word === "" && code === "utfall-man");
    const isWomen = WOMEN.test(word) || (word === "" && code === "utfall-kvinnor");
    const isOther = !gendered && (isLastYears(head, cell) || head.unknown.includes(cell.at));
    if (isOther || (isMen ? found.men : isWomen ? found.women : found.total)) {
      left.push(cell);
      continue;
    }
    const figure = gendered?.[2] ? cellOf(gendered[2]) : cellOf(cell.text, linesAt(row, cell.at));
    if (isMen) {
      found.men = figure;
      found.menWord = word;
    } else if (isWomen) {
      found.women = figure;
      found.womenWord = word;
    } else found.total = figure;
  }
  return { figures: found, left };
}

/** Stands in the column of last year's outcome, beside one of this year's. */
function isLastYears(head: TableHead, { at }: GridCell): boolean {
  return codeAt(head, at) === "utfall-fjol" && head.columns.some(({ code }) => code === "utfall");
}

/**
 * Words under an Analys, or a long merged sentence under an indicator; a name that an Analys follows
 * is the next indicator, and so is a measure's name in a cell of its own.
 */
function isAnalysis(
  head: TableHead,
  row: GridRow,
  next: GridRow | undefined,
  name: Name,
  analysing: boolean,
  indicators: IndicatorRow[],
): boolean {
  const only = onlyCell(row);
  if (!only || name.symbol !== "") return false;
  const endsLikeSentence = /[.!?:]$/.test(only.text);
  if (analysing && only.span === 1 && row.cells.length > 1 && !endsLikeSentence && isMeasure(name.text, indicators)) return false;
  if (analysing) return endsLikeSentence || !next || analysisIn(next) === null;
  return only.span > Math.max(head.columns.length, 1) && endsLikeSentence;
}

function indicatorOf(head: TableHead, row: GridRow, name: Name): IndicatorRow {
  const remarks = row.cells.filter((cell) => head.unknown.includes(cell.at) && isNotes(head.titles[cell.at] ?? "") && cell.text !== "");
  return {
    name: name.text,
    symbol: name.symbol,
    cells: Object.fromEntries(head.columns.map(({ at, code }) => [code, cellOf(textAt(row, at), linesAt(row, at))])),
    analysisHeading: remarks[0] ? (head.titles[remarks[0].at] ?? "") : "",
    breakdown: [],
    analysis: remarks.flatMap((cell) => blocksOf(cell.paragraphs)),
  };
}
