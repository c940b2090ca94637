import type { DistrictRow, IndicatorRow } from "../domain/document.ts";
import type { ColumnCode } from "../domain/styrmodell.ts";
import { plainInlines, type RichText } from "../domain/text-block.ts";
import { type Cell, readFigure } from "../swedish/figure.ts";
import { cleaned } from "../swedish/wording.ts";
import { districtNamed } from "./districts.ts";
import { type GridRow, onlyCell, textAt } from "./grid.ts";
import { blocksOf } from "./rich-words.ts";
import { symbolAt } from "./statuses.ts";
import { isNotes, type TableHead } from "./table-columns.ts";
import type { Vocabulary } from "./vocabulary.ts";

const GENDERED =
  /^(män|pojkar|män\s?\/\s?pojkar|pojkar\s?\/\s?män|kvinnor|flickor|kvinnor\s?\/\s?flickor|flickor\s?\/\s?kvinnor|totalt?|alla)\s*:?\s+(.+)$/i;
const MEN = /^(män|pojkar)/i;
const WOMEN = /^(kvinnor|flickor)/i;
const MEASURE = /^(antal|andel|genomsnittlig[at]?|medelvärde|nöjdhet|index|kostnad per)(?!\p{L})/iu;
const ANALYSIS = /^(analys|kommentarer?)\s*:?$/i;

/** Rows of an indicator table: each indicator with the stadsdel rows and the words of the Analys that stands under it. */
export function indicatorRows(head: TableHead, rows: GridRow[], vocabulary: Vocabulary): IndicatorRow[] {
  const indicators: IndicatorRow[] = [];
  let analysing = false;
  rows.forEach((row, index) => {
    const name = nameOf(head, row, vocabulary);
    const current = indicators.at(-1);
    const analysis = current ? analysisIn(row) : null;
    if (current && analysis) {
      current.analysisHeading = analysis.heading;
      current.analysis.push(...analysis.words);
      analysing = true;
      return;
    }
    const district = current ? districtRow(head, row, name.text, analysing && !isMeasure(name.text, indicators), vocabulary) : null;
    if (current && district) current.breakdown.push(district);
    else if (current && isAnalysis(head, row, rows[index + 1], name, analysing, indicators))
      current.analysis.push(...blocksOf(row.cells.flatMap((cell) => cell.paragraphs)));
    else {
      analysing = false;
      indicators.push(indicatorOf(head, row, name));
    }
  });
  return indicators;
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
function districtRow(head: TableHead, row: GridRow, name: string, analysing: boolean, vocabulary: Vocabulary): DistrictRow | null {
  const written = name.replace(/\s*:$/, "");
  const known = districtNamed(written, vocabulary.model.districts ?? []);
  const exact = known?.toLowerCase() === written.toLowerCase();
  const figures = figuresOf(head, row);
  const hasFigure = [figures.total, figures.men, figures.women].some(Boolean);
  const others = head.columns.some(({ at, code }) => !OUTCOMES.includes(code) && textAt(row, at) !== "" && !GENDERED.test(textAt(row, at)));
  if (others || (!hasFigure && !(analysing && known))) return null;
  if (!(exact || (analysing && (known || (hasFigure && written.length <= 40))))) return null;
  return { district: known ?? written, written, ...figures };
}

const OUTCOMES: ColumnCode[] = ["utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol"];

function figuresOf(head: TableHead, row: GridRow): Omit<DistrictRow, "district" | "written"> {
  const found: Omit<DistrictRow, "district" | "written"> = { total: null, men: null, women: null, menWord: "", womenWord: "" };
  for (const cell of row.cells) {
    if (cell.text === "" || cell.at <= head.name) continue;
    const code = head.columns.find(({ at }) => at === cell.at)?.code;
    const gendered = GENDERED.exec(cell.text);
    const word = gendered?.[1] ?? "";
    const figure = cellOf(gendered?.[2] ?? cell.text);
    if (MEN.test(word) || (word === "" && code === "utfall-man")) {
      found.men = figure;
      found.menWord = word;
    } else if (WOMEN.test(word) || (word === "" && code === "utfall-kvinnor")) {
      found.women = figure;
      found.womenWord = word;
    } else found.total ??= figure;
  }
  return found;
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
    cells: Object.fromEntries(head.columns.map(({ at, code }) => [code, cellOf(textAt(row, at))])),
    analysisHeading: remarks[0] ? (head.titles[remarks[0].at] ?? "") : "",
    breakdown: [],
    analysis: remarks.flatMap((cell) => blocksOf(cell.paragraphs)),
  };
}

function cellOf(text: string): Cell | null {
  const figure = readFigure(text);
  return figure ? { written: text, figure } : null;
}
