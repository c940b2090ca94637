import type { DistrictRow, GoalPart, IndicatorRow, IndicatorTablePart } from "../domain/document.ts";
import { INDICATOR_ANALYSIS, LACKING, tableCaption } from "../domain/report-additions.ts";
import type { ColumnCode } from "../domain/styrmodell.ts";
import type { Cell } from "../swedish/figure.ts";
import { printedFigure, printedText } from "../swedish/typography.ts";
import type { Block, StatusMark, TableCell, TableColumn, TableRow } from "./blocks.ts";
import { goalInWords } from "./goal-in-words.ts";
import type { Setting } from "./layout.ts";
import { textBlocks } from "./text-blocks.ts";
import { textHeading } from "./text-heading.ts";

type Column = IndicatorTablePart["columns"][number];

const WORD_COLUMNS: ColumnCode[] = ["period", "periodicitet", "status"];
const GENDERS: ColumnCode[] = ["utfall-man", "utfall-kvinnor"];
/** left out where no row has a figure for them */
const IF_USED: ColumnCode[] = ["utfall-fjol", "prognos"];
const TABLE_WEIGHT = 9354;
const LEAST_NAME_WEIGHT = 2200;
/** widths in twips that break no word at 9.5 points (look/LOOK.md), for tables with columns for both genders and without */
const SPLIT: Partial<Record<ColumnCode, number>> = {
  utfall: 1070,
  "utfall-man": 880,
  "utfall-kvinnor": 900,
  "utfall-fjol": 1070,
  arsmal: 860,
  "kf-arsmal": 1020,
  period: 980,
  periodicitet: 1240,
};
/** with the year's forecast beside both genders: nine columns */
const FORECAST: Partial<Record<ColumnCode, number>> = {
  ...SPLIT,
  utfall: 1075,
  "utfall-man": 780,
  "utfall-kvinnor": 910,
  "utfall-fjol": 860,
  prognos: 900,
  arsmal: 830,
  "kf-arsmal": 900,
  period: 900,
};
const WHOLE: Partial<Record<ColumnCode, number>> = { ...SPLIT, utfall: 1160, "utfall-fjol": 1240, arsmal: 1000, "kf-arsmal": 1240 };
const OTHER_WEIGHT = 1070;

/**
 * An indicator table: one row an indicator, below it one row a district with its figures in the same columns; after the
 * table the analyses under a heading, each led by the indicator's name in italics.
 */
export function indicatorTable(
  part: IndicatorTablePart,
  goal: GoalPart | null,
  setting: Pick<Setting, "styrmodell" | "forecast">,
  level: number,
): Block[] {
  if (part.rows.length === 0) return [];
  const columns = columnsOf(part);
  const byDistrict = part.rows.some((row) => row.breakdown.length > 0);
  const heading = printedText(part.heading) || "Indikator";
  const caption = tableCaption(heading, goalInWords(goal, setting.styrmodell), byDistrict);
  return [
    {
      k: "table",
      kind: "indicators",
      caption,
      description: printedText([caption, goal?.title].filter(Boolean).join(": ")),
      columns: tableColumns(heading, columns),
      rows: part.rows.flatMap((row) => [
        indicatorRow(row, columns, setting),
        ...row.breakdown.map((district) => districtRow(district, row, columns)),
      ]),
    },
    ...analyses(part.rows, level),
  ];
}

/** The paper's columns without those no row can use: the two genders together, last year, a forecast; with those a breakdown needs. */
function columnsOf(part: IndicatorTablePart): Column[] {
  const filled = (code: ColumnCode) => part.rows.some((row) => row.cells[code]);
  const byGender = GENDERS.some(filled) || part.rows.some((row) => row.breakdown.some((district) => district.men || district.women));
  const kept = part.columns.filter(({ code }) => (GENDERS.includes(code) ? byGender : !IF_USED.includes(code) || filled(code)));
  const has = (code: ColumnCode) => kept.some((column) => column.code === code);
  const added: Column[] = [];
  if (part.rows.some((row) => row.breakdown.length > 0) && !has("utfall")) added.push({ code: "utfall", title: "Utfall" });
  if (byGender && !has("utfall-man")) added.push({ code: "utfall-man", title: "Utfall män/ pojkar" });
  if (byGender && !has("utfall-kvinnor")) added.push({ code: "utfall-kvinnor", title: "Utfall kvinnor/ flickor" });
  const at = kept.findIndex((column) => column.code === "utfall") + 1;
  return [...kept.slice(0, at), ...added, ...kept.slice(at)];
}

function tableColumns(heading: string, columns: Column[]): TableColumn[] {
  const has = (code: ColumnCode) => columns.some((column) => column.code === code);
  const weights = !GENDERS.some(has) ? WHOLE : has("prognos") ? FORECAST : SPLIT;
  const figures = columns.map(
    ({ code, title }): TableColumn => ({
      title: printedText(title).replace(/\/(?=\S)/g, "/ "),
      group: "",
      align: WORD_COLUMNS.includes(code) ? "left" : "right",
      weight: weights[code] ?? OTHER_WEIGHT,
    }),
  );
  const rest = TABLE_WEIGHT - figures.reduce((sum, column) => sum + column.weight, 0);
  return [{ title: heading, group: "", align: "left", weight: Math.max(rest, LEAST_NAME_WEIGHT) }, ...figures];
}

function indicatorRow(row: IndicatorRow, columns: Column[], setting: Pick<Setting, "styrmodell" | "forecast">): TableRow {
  const status = statusMark(row.symbol, setting);
  const name: TableCell = { c: [{ s: printedText(row.name) }], ...(status ? { status } : {}) };
  const id = row.indicatorId ?? row.stored?.id;
  return {
    kind: "line",
    cells: [name, ...columns.map(({ code }) => (WORD_COLUMNS.includes(code) ? wordCell(row.cells[code]) : figureCell(row.cells[code])))],
    ...(id ? { place: { kind: "indicator", id } } : {}),
  };
}

function statusMark(symbol: string, { styrmodell, forecast }: Pick<Setting, "styrmodell" | "forecast">): StatusMark | undefined {
  const status = styrmodell.statuses.find((known) => known.symbol === symbol);
  if (!symbol || !status) return undefined;
  return { symbol, word: forecast ? status.forecast : status.word, meaning: status.meaning };
}

function districtRow(district: DistrictRow, row: IndicatorRow, columns: Column[]): TableRow {
  const genders = district.men !== null || district.women !== null || GENDERS.some((code) => row.cells[code]);
  const cellOf = (code: ColumnCode): TableCell => {
    if (code === "utfall") return figureCell(district.total);
    if (code === "utfall-man" && genders) return figureCell(district.men);
    if (code === "utfall-kvinnor" && genders) return figureCell(district.women);
    return { c: [] };
  };
  return {
    kind: "part",
    cells: [{ c: [{ s: printedText(district.written || district.district) }] }, ...columns.map(({ code }) => cellOf(code))],
  };
}

function figureCell(cell: Cell | null | undefined): TableCell {
  return { c: [{ s: cell ? printedFigure(cell.written) : LACKING }] };
}

function wordCell(cell: Cell | null | undefined): TableCell {
  return { c: [{ s: cell ? printedText(cell.written) : LACKING }] };
}

function analyses(rows: IndicatorRow[], level: number): Block[] {
  const texts = rows.flatMap((row): Block[] => {
    const [first, ...rest] = textBlocks(row.analysis, level + 1);
    if (!first) return [];
    const name = { s: `${printedText(row.name)}: `, m: ["i" as const] };
    if (first.k === "paragraph") return [{ ...first, look: "body", c: [name, ...first.c] }, ...rest];
    return [{ k: "paragraph", look: "body", c: [{ ...name, s: name.s.trimEnd() }] }, first, ...rest];
  });
  return texts.length > 0 ? [textHeading(INDICATOR_ANALYSIS, level + 1), ...texts] : [];
}
