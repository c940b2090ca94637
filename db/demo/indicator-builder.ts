import type { DistrictRow, IndicatorRow, IndicatorTablePart } from "../../lib/domain/document.ts";
import type { ColumnCode } from "../../lib/domain/styrmodell.ts";
import { type Cell, readFigure } from "../../lib/swedish/figure.ts";
import { richText, type Written } from "./builder.ts";

/** Indicator tables of the example, row by row as they are printed. An empty string is an empty cell. */

type Column = { code: ColumnCode; title: string };

const PLAN: Column[] = [
  { code: "arsmal", title: "Årsmål" },
  { code: "kf-arsmal", title: "KF:s årsmål" },
  { code: "periodicitet", title: "Periodicitet" },
];

/** A plan's table; a row is name, årsmål, KF:s årsmål, periodicitet. */
export function targets(heading: string, ...rows: [name: string, own: string, kf: string, every: string][]): IndicatorTablePart {
  return indicatorTable(
    heading,
    PLAN,
    rows.map(([name, ...printed]) => ({ name, printed })),
  );
}

/** A plan's table of indicators that only the nämnd or the unit has: no column for KF. A row is name, årsmål, periodicitet. */
export function ownTargets(heading: string, ...rows: [name: string, own: string, every: string][]): IndicatorTablePart {
  const columns = PLAN.filter(({ code }) => code !== "kf-arsmal");
  return indicatorTable(
    heading,
    columns,
    rows.map(([name, ...printed]) => ({ name, printed })),
  );
}

/** A report's row: symbol before the name, then its cells from the period's outcome to the period's label. */
export type ReportedRow = { name: string; symbol?: string; printed: string[]; districts?: DistrictRow[]; analysis?: Written };

/** A report's table; `lastYear` is the period the outcomes are compared with ("VB 2016"). */
export function outcomes(lastYear: string, rows: ReportedRow[], titles: Partial<Record<ColumnCode, string>> = {}): IndicatorTablePart {
  const columns: Column[] = [
    { code: "utfall", title: "Periodens utfall" },
    { code: "utfall-man", title: "Utfall män/ pojkar" },
    { code: "utfall-kvinnor", title: "Utfall kvinnor/ flickor" },
    { code: "utfall-fjol", title: `Periodens utfall ${lastYear}` },
    { code: "arsmal", title: "Årsmål" },
    { code: "kf-arsmal", title: "KF:s årsmål" },
    { code: "period", title: "Period" },
  ];
  return indicatorTable(
    "Indikator",
    columns.map((column) => ({ ...column, title: titles[column.code] ?? column.title })),
    rows,
  );
}

/** A table with these columns; a row's `printed` cells are in their order. */
export function indicatorTable(heading: string, columns: Column[], rows: ReportedRow[]): IndicatorTablePart {
  return { kind: "indikatortabell", heading, columns, rows: rows.map((row) => rowOf(columns, row)) };
}

/** A district's row under an indicator: total, men, women; `words` is how the paper names the genders there. */
export function district(
  written: string,
  total: string,
  men = "",
  women = "",
  words: [men: string, women: string] = ["", ""],
  known = written,
): DistrictRow {
  const [menWord, womenWord] = men || women ? words : ["", ""];
  return { district: known, written, total: cell(total), men: cell(men), women: cell(women), menWord, womenWord };
}

/** The printed letters of a cell with what they mean; null for an empty one. */
export function cell(written: string): Cell | null {
  const figure = readFigure(written);
  return figure && { written, figure };
}

function rowOf(columns: Column[], { name, symbol = "", printed, districts = [], analysis = [] }: ReportedRow): IndicatorRow {
  const cells: IndicatorRow["cells"] = {};
  columns.forEach(({ code }, index) => {
    cells[code] = cell(printed[index] ?? "");
  });
  const analysed = districts.length > 0 || analysis.length > 0;
  return { name, symbol, cells, analysisHeading: analysed ? "Analys" : "", breakdown: districts, analysis: richText(analysis) };
}
