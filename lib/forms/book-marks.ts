import { cellKey, cellsOf, type OutcomeGrid } from "../domain/outcome-grid.ts";
import type { Sheet } from "../domain/sheet.ts";
import { outcomeText } from "./outcome.ts";

/** What our own workbook remembers of when it was made: whose it is, and each cell's version and letters. */
export type BookMarks = {
  unitId: string;
  unit: string;
  year: number;
  period: string;
  /** by "indicator/district/gender" */
  cells: Map<string, { base: number; words: string }>;
};

export const MARKS_SHEET = "Tertial";
const FIRST = "tertial-utfall";

/** The rows of the hidden sheet. */
export function writeMarks(grid: OutcomeGrid, unit: string): string[][] {
  const cells = grid.groups.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) =>
      cellsOf(indicator, grid.districts).map(({ district, gender }) => {
        const cell = indicator.cells.get(cellKey(district, gender)) ?? null;
        return [`${indicator.id}/${cellKey(district, gender)}`, String(cell?.version ?? 0), outcomeText(cell)];
      }),
    ),
  );
  return [[FIRST, "1"], ["enhet", grid.unitId, unit], ["period", String(grid.year), grid.period.code], ...cells];
}

/** The marks of our own workbook; null for anybody else's. */
export function readMarks(sheets: Sheet[]): BookMarks | null {
  const rows = sheets.find(({ name, hidden }) => hidden && name === MARKS_SHEET)?.rows.map(({ cells }) => cells.map(({ words }) => words));
  const [first, unit, period, ...cells] = rows ?? [];
  if (first?.[0] !== FIRST || !unit || !period) return null;
  return {
    ...{ unitId: unit[1] ?? "", unit: unit[2] ?? "", year: Number(period[1]), period: period[2] ?? "" },
    cells: new Map(cells.map(([place = "", base = "", words = ""]) => [place, { base: Number(base), words }])),
  };
}
