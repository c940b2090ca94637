import { KRONOR_PER } from "../../domain/budget.ts";
import type { GoalPart } from "../../domain/document.ts";
import type { TextFigure } from "../../domain/text-figure.ts";
import { unitKind } from "../../domain/unit-kind.ts";
import { readFigure } from "../../swedish/figure.ts";
import type { CheckedPaper, CheckedRow, CheckedText, Sentence } from "../checked-paper.ts";
import type { Mention } from "../figures-in-text.ts";
import type { Finding } from "../finding.ts";
import { apart, type Interval, minus, rounded, sumOf } from "../interval.ts";
import { numberOf } from "../measure.ts";
import { findingOf, mendedIn, type Rule } from "../rule.ts";

const found = findingOf("text-mot-tabell", "hard");

/**
 * A text that gives the outcome or årsmål of its own indicator, the budget or the result, against the table. Only where the
 * text can mean one thing: the indicator's own analysis, a goal with one indicator, a sentence with the indicator's words.
 */
export const textAndTable: Rule = {
  code: "text-mot-tabell",
  name: "Texten mot tabellen",
  severity: "hard",
  find: (paper) => {
    const byGoal = new Map<GoalPart | null, CheckedRow[]>();
    for (const line of paper.rows) byGoal.set(line.goal, [...(byGoal.get(line.goal) ?? []), line]);
    const named = namedRows(paper);
    return paper.texts.flatMap((text) => {
      const rows = rowsMeant(byGoal, text);
      return text.sentences.flatMap((sentence) => {
        const own = ofOwnIndicator(paper, text, sentence, rows);
        return own.length > 0 ? own : [...ofNamedIndicator(paper, text, sentence, named), ...ofBudget(paper, text, sentence)];
      });
    });
  },
};

const OUTCOME_IS =
  /(?<!\p{L})(?:utfallet|resultatet|utfall|årets utfall|årets resultat)(?:\s+för\s+(?:året|helåret|20\d\d))?\s+(?:är|blev|var|uppgår till|uppgick till|landade på|hamnade på|ligger på|låg på|på)\s+$/iu;
const TARGET_IS = /(?<!\p{L})(?:årsmålet|årsmål|målvärdet)(?:\s+(?:är|var|på|om|är satt till|sattes till))?\s+$/iu;
const OTHER_TIME =
  /(?<!\p{L})(?:föregående|förra|fjol\p{L}*|tidigare|nästa|kommande|prognos\p{L}*|tertial|kf:s|kommunfullmäktiges|stadens|kvinnor\p{L}*|män|flickor\p{L}*|pojkar\p{L}*)(?!\p{L})/iu;

function rowsMeant(byGoal: Map<GoalPart | null, CheckedRow[]>, text: CheckedText): CheckedRow[] {
  if (text.row) return [text.row];
  const own = text.goal ? (byGoal.get(text.goal) ?? []) : [];
  return own.length === 1 ? own : [];
}

function ofOwnIndicator(paper: CheckedPaper, text: CheckedText, { words: sentence, figures }: Sentence, rows: CheckedRow[]): Finding[] {
  const [row] = rows;
  if (!row || figures.length === 0 || OTHER_TIME.test(sentence) || otherYear(paper, sentence)) return [];
  return figures.flatMap((mention) => {
    const before = sentence.slice(0, mention.at);
    if (mention.approximate || mention.article) return [];
    if (OUTCOME_IS.test(before)) return against(paper, text, sentence, mention, row, "utfall");
    return TARGET_IS.test(before) ? against(paper, text, sentence, mention, row, "arsmal") : [];
  });
}

/** Wrong only when the figure is none that the row has, in the unit the row has. */
function against(
  { head }: CheckedPaper,
  text: CheckedText,
  sentence: string,
  mention: Mention,
  { row, place }: CheckedRow,
  column: "utfall" | "arsmal",
): Finding[] {
  const cell = row.cells[column];
  const unit = cell && "unit" in cell.figure ? unitKind(cell.figure.unit) : null;
  const same = (mention.unit === "%" && unit === "%") || (mention.unit === "st" && (unit === "st" || unit === ""));
  if (!cell || !same || fitsAny(mention, row)) return [];
  const word = column === "utfall" ? "utfallet" : "årsmålet";
  const finding = found(
    { ...text.place, ...(place.indicatorId && { indicatorId: place.indicatorId }), row: row.name, column, quote: sentence.trim() },
    `Texten säger ${mention.written}, men ${word} i tabellen är ${cell.written} (”${row.name}”).`,
    [
      { what: "Texten", written: mention.written },
      { what: "Tabellen", written: cell.written },
    ],
  );
  if (cell.figure.kind !== "number") return [finding];
  const { mending, ...rest } = mendedIn(finding, sentence, mention, cell.written);
  if (mending?.kind !== "text" || !place.indicatorId) return [mending ? { ...rest, mending } : rest];
  return [{ ...rest, mending: { ...mending, figure: figureOf(head, place.indicatorId, column) } }];
}

/** The cell as a figure in a sentence: a number alone, since its unit stands after it already. */
function figureOf({ year, kind }: CheckedPaper["head"], indicatorId: string, column: "utfall" | "arsmal"): TextFigure {
  if (column === "arsmal") return { what: "arsmal", indicatorId, year, form: "tal" };
  return { what: "utfall", indicatorId, year, form: "tal", period: kind, district: "hela", gender: "totalt" };
}

function fitsAny(mention: Mention, row: CheckedRow["row"]): boolean {
  const cells = [...Object.values(row.cells), ...row.breakdown.flatMap(({ total, men, women }) => [total, men, women])];
  return cells.some((cell) => {
    const figure = cell?.figure;
    if (!figure || !("value" in figure)) return false;
    const ends = [figure.value, ...("upper" in figure ? [figure.upper] : [])];
    return ends.some((value) => !apart(rounded(value), mention.approximate ? widened(mention.interval) : rounded(mention.value)));
  });
}

/** "ungefär 30": a tenth to either side */
function widened({ low, high }: Interval): Interval {
  const tenth = Math.abs(low + high) / 20;
  return { low: low - tenth, high: high + tenth };
}

const EMPTY_WORDS =
  /^(?:andel\p{L}*|antal\p{L}*|personer|personal\p{L}*|brukare\p{L}*|stadens|staden|enhetens|nämndens|nämnden|verksamhet\p{L}*|jämfört|samtliga|genom\p{L}*|andra|eller|under|efter|olika|totalt|invånare|inom|vilka|deras|sina|alla)$/iu;
const AIMED = /(?<!\p{L})(?:mål\p{L}*|årsmål\p{L}*|ska|skall|minst|högst|max|förvänt\p{L}*|bör|kommer att)(?!\p{L})/iu;
const ENOUGH_WORDS = 3;
const ENOUGH_SHARE = 0.75;

/** A percentage in a sentence that holds nearly all the words of one indicator's name and of no other's. */
function ofNamedIndicator(
  paper: CheckedPaper,
  text: CheckedText,
  { words: sentence, figures }: Sentence,
  { rows, stems }: NamedRows,
): Finding[] {
  if (
    figures.length === 0 ||
    paper.head.kind === "VP" ||
    text.row ||
    AIMED.test(sentence) ||
    OTHER_TIME.test(sentence) ||
    otherYear(paper, sentence)
  )
    return [];
  const [mention, ...more] = figures.filter(({ unit }) => unit === "%");
  if (!mention || more.length > 0 || (paper.model.districts ?? []).some((name) => sentence.includes(name))) return [];
  const words = sentence.toLowerCase();
  const there = new Set(stems.filter((stem) => words.includes(stem)));
  const meant = rows.filter((each) => each.stems.filter((stem) => there.has(stem)).length >= each.stems.length * ENOUGH_SHARE);
  const [first, ...others] = meant;
  const line = first?.line;
  return line && others.length === 0 && unitKind(numberOf(line.row.cells.utfall)?.unit ?? "") === "%"
    ? against(paper, text, sentence, mention, line, "utfall")
    : [];
}

/** The indicators with names long enough to be known again, and all the words of those names. */
type NamedRows = { rows: { line: CheckedRow; stems: string[] }[]; stems: string[] };

function namedRows(paper: CheckedPaper): NamedRows {
  const rows = paper.rows.map((line) => ({ line, stems: stemsOf(line.row.name) })).filter(({ stems }) => stems.length >= ENOUGH_WORDS);
  return { rows, stems: [...new Set(rows.flatMap(({ stems }) => stems))] };
}

function stemsOf(name: string): string[] {
  const words = (name.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !EMPTY_WORDS.test(word));
  return [...new Set(words.map((word) => word.slice(0, Math.max(5, word.length - 3))))];
}

const BUDGET_IS =
  /(?<!\p{L})(?:budgeten|budgetramen|nettobudgeten|budgetens omslutning)(?:\s+för\s+(?:år\s+|året\s+)?(?:20\d\d)?)?\s*(?:är|uppgår till|omfattar|omsluter|är på)\s+(?:totalt\s+|sammanlagt\s+)?$/iu;
const RESULT = /(?<!\p{L})(över|under)skott(?:et)?\s+(?:på|om)\s+(?:totalt\s+)?$/iu;
/** nearer than this, a figure that fits no total was meant to be one */
const NEAR = 0.05;

function ofBudget(paper: CheckedPaper, text: CheckedText, { words: sentence, figures }: Sentence): Finding[] {
  if (paper.budgets.length === 0 || figures.length === 0 || OTHER_TIME.test(sentence) || otherYear(paper, sentence)) return [];
  return figures.flatMap((mention) => {
    if (mention.unit !== "kr" || mention.approximate) return [];
    const before = sentence.slice(0, mention.at);
    const isResult = RESULT.test(before);
    if (!isResult && !BUDGET_IS.test(before)) return [];
    const amounts = amountsOf(paper, isResult);
    const value = { low: mention.interval.low / 1_000_000, high: mention.interval.high / 1_000_000 };
    const either = [value, minus({ low: 0, high: 0 }, value)];
    if (amounts.some(({ amount }) => either.some((each) => !apart(each, amount)))) return [];
    const middle = (value.low + value.high) / 2;
    const nearest = amounts.find(({ amount }) => Math.abs(Math.abs(amount.low + amount.high) / 2 - middle) <= middle * NEAR);
    if (!nearest) return [];
    return [
      found(
        { ...text.place, quote: sentence.trim() },
        `Texten säger ${mention.written}, men tabellens ${nearest.label} är ${nearest.written}.`,
        [
          { what: "Texten", written: mention.written },
          { what: nearest.label, written: nearest.written },
        ],
      ),
    ];
  });
}

type Amount = { label: string; written: string; amount: Interval };

/** Every amount a text may mean: the cells of the budgets, and the totals of several tables together. */
function amountsOf(paper: CheckedPaper, results: boolean): Amount[] {
  const totals = new Map<string, Interval[]>();
  const cells = paper.budgets.flatMap(({ table }) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap(({ key, code, title }): Amount[] => {
        const written = row.cells[key]?.written ?? "";
        const figure = readFigure(written);
        if (figure?.kind !== "number" || (results && !["resultat", "avvikelse"].includes(code))) return [];
        const per = KRONOR_PER[table.shownIn];
        const half = per / 10 ** figure.value.decimals / 2;
        const kr = (figure.value.micro / 1_000_000) * per;
        const amount = { low: kr - half, high: kr + half };
        if (row.kind === "summa") totals.set(`${row.sums}/${key}`, [...(totals.get(`${row.sums}/${key}`) ?? []), amount]);
        return [{ label: `${row.label} ${title}`.trim(), written, amount }];
      }),
    ),
  );
  return [...cells, ...[...totals.values()].map((each) => ({ label: "summa", written: "", amount: sumOf(each) }))];
}

function otherYear(paper: CheckedPaper, sentence: string): boolean {
  return [...sentence.matchAll(/(?<!\d)20\d\d(?!\d)/g)].some(([year]) => Number(year) !== paper.head.year);
}
