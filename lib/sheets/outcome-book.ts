import { writeOutcome } from "../domain/outcome.ts";
import { cellKey, cellsOf, type GridIndicator, isReported, type OutcomeGrid } from "../domain/outcome-grid.ts";
import { MARKS_SHEET, writeMarks } from "../forms/book-marks.ts";
import { outcomeText } from "../forms/outcome.ts";
import type { Decimal } from "../swedish/decimal.ts";
import { writeNumber } from "../swedish/number.ts";
import { writeCsv } from "./csv.ts";
import type { Book, BookCell, BookColumn } from "./xlsx.ts";

const TOTAL = 3;
const NUMERATOR = 6;

/** A unit's period as a workbook to fill in: one row an indicator and stadsdel that is reported in it. */
export function outcomeBook(grid: OutcomeGrid, unit: string): Book {
  const { period, year } = grid;
  const columns: BookColumn[] = [
    { head: "Indikator", width: 46 },
    { head: "Stadsdel", width: 18 },
    { head: "Enhet", width: 8 },
    { head: "Totalt", width: 14, input: "figure" },
    { head: "Kvinnor/flickor", width: 14, input: "figure" },
    { head: "Män/pojkar", width: 14, input: "figure" },
    { head: "Täljare", width: 12, input: "count" },
    { head: "Nämnare", width: 12, input: "count" },
    { head: "Årsmål", width: 14 },
    { head: "KF:s årsmål", width: 14 },
    { head: `${period.code} ${year - 1}`, width: 14 },
    { head: "Nyckel (ändra inte)", width: 10, hidden: true },
  ];
  const indicators = grid.groups.flatMap((group) => group.indicators).filter((indicator) => indicator.due || isReported(indicator));
  return {
    title: `Utfall ${period.code} ${year}`,
    about: `${unit}: utfall ${period.code} ${year}`,
    columns,
    rows: indicators.flatMap((indicator) =>
      [null, ...(indicator.byDistrict ? grid.districts : [])].map((at) => rowOf(grid, indicator, at)),
    ),
    hidden: { name: MARKS_SHEET, rows: writeMarks(grid, unit) },
  };
}

/** The same as CSV for Excel. Whoever reads it in again is known by the names alone. */
export function outcomeCsv({ columns, rows }: Book): string {
  const shown = columns.flatMap(({ hidden }, index) => (hidden ? [] : [index]));
  const letters = (cell: BookCell = "") => (typeof cell === "string" ? cell : writeNumber(cell));
  return writeCsv([
    shown.map((index) => columns[index]?.head ?? ""),
    ...rows.map(({ cells }) => shown.map((index) => letters(cells[index]))),
  ]);
}

function rowOf(grid: OutcomeGrid, indicator: GridIndicator, at: { id: string; name: string } | null): Book["rows"][number] {
  const district = at?.id ?? "hela";
  const genders = cellsOf(indicator, grid.districts).flatMap((cell) => (cell.district === district ? [cell.gender] : []));
  const figure = (gender: "totalt" | "kvinnor" | "man") => figureIn(indicator, cellKey(district, gender), gender === "totalt");
  const share = indicator.cells.get(cellKey(district, "totalt"))?.share;
  const takes = !grid.decided && indicator.reports;
  return {
    cells: [
      ...[indicator.name, at?.name ?? "Hela enheten", indicator.unit],
      ...[figure("totalt"), figure("kvinnor"), figure("man")],
      ...[share?.numerator ?? "", share?.denominator ?? ""],
      ...[at ? "" : indicator.target, at ? "" : indicator.kfTarget],
      writeOutcome(indicator.lastYear.get(cellKey(district, "totalt")) ?? null, indicator.unit, indicator.decimals),
      `${indicator.id}/${district}`,
    ],
    open: takes ? [...genders.map((_, index) => TOTAL + index), ...(indicator.isShare ? [NUMERATOR, NUMERATOR + 1] : [])] : [],
  };
}

/** A value in figures; a share whose counts have no columns of their own is written with them; else why there is none. */
function figureIn(indicator: GridIndicator, key: string, hasCounts: boolean): BookCell {
  const cell = indicator.cells.get(key) ?? null;
  const value: Decimal | null = cell?.kind === "varde" ? cell.value : null;
  if (!value || (cell?.share && !hasCounts)) return outcomeText(cell);
  return { micro: value.micro, decimals: Math.max(value.decimals, indicator.decimals) };
}
