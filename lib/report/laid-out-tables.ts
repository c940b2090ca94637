import type { ActivityTablePart, IndicatorRow, IndicatorTablePart } from "../domain/document.ts";
import type { TableLayout } from "../domain/layout.ts";
import type { ColumnCode, ColumnName } from "../domain/styrmodell.ts";
import type { Setting } from "./layout.ts";

type Column = { code: ColumnCode; title: string };

/**
 * The table as the layout shows it: its columns in its order, and only what stands in them. A column that neither the paper
 * nor any row knows is not added. The districts' rows go where the outcomes go.
 */
export function indicatorsAsLaidOut(part: IndicatorTablePart, { layout, styrmodell }: Setting): IndicatorTablePart {
  if (layout.indicatorTable.columnsOf === "dokumentet") return part;
  const breakdowns = part.rows.flatMap((row) => row.breakdown);
  const known = (code: ColumnCode) =>
    part.rows.some((row) => row.cells[code]) ||
    (code === "utfall-man" && breakdowns.some(({ men }) => men)) ||
    (code === "utfall-kvinnor" && breakdowns.some(({ women }) => women)) ||
    (code === "utfall" && breakdowns.length > 0);
  const columns = columnsAsLaidOut(part.columns, layout.indicatorTable, styrmodell.indicatorColumns, known);
  const shows = (code: ColumnCode) => columns.some((column) => column.code === code);
  return { ...part, columns, rows: part.rows.map((row) => shownIn(row, shows)) };
}

/** The same for a table of activities. */
export function activitiesAsLaidOut(part: ActivityTablePart, { layout, styrmodell }: Setting): ActivityTablePart {
  if (layout.activityTable.columnsOf === "dokumentet") return part;
  const known = (code: ColumnCode) =>
    part.rows.some(
      (row) =>
        (code === "startdatum" && (row.start || row.startWritten)) ||
        (code === "slutdatum" && (row.end || row.endWritten)) ||
        (code === "ansvarig" && row.responsible) ||
        (code === "status" && row.status) ||
        (code === "avvikelse" && row.deviation),
    );
  const columns = columnsAsLaidOut(part.columns, layout.activityTable, styrmodell.activityColumns, known);
  const shows = (code: ColumnCode) => columns.some((column) => column.code === code);
  const rows = part.rows.map((row) => ({
    ...row,
    responsible: shows("ansvarig") ? row.responsible : undefined,
    status: shows("status") ? row.status : "",
    deviation: shows("avvikelse") ? row.deviation : "",
  }));
  return { ...part, columns, rows };
}

function columnsAsLaidOut(paper: Column[], layout: TableLayout, names: ColumnName[], known: (code: ColumnCode) => boolean): Column[] {
  return layout.columns.flatMap(({ code, title }) => {
    const own = paper.find((column) => column.code === code);
    if (!own && !known(code)) return [];
    return [{ code, title: title || own?.title || (names.find((name) => name.code === code)?.title ?? "").replace("{period}", "i fjol") }];
  });
}

function shownIn(row: IndicatorRow, shows: (code: ColumnCode) => boolean): IndicatorRow {
  const cells = Object.fromEntries(Object.entries(row.cells).filter(([code]) => shows(code as ColumnCode)));
  const breakdown = shows("utfall")
    ? row.breakdown.map((district) => ({
        ...district,
        men: shows("utfall-man") ? district.men : null,
        women: shows("utfall-kvinnor") ? district.women : null,
      }))
    : [];
  return { ...row, cells, breakdown };
}
