import type { Gender } from "../domain/chain.ts";
import type { IndicatorRow } from "../domain/document.ts";
import { cellKey, GENDERS, type GridIndicator, type OutcomeGrid } from "../domain/outcome-grid.ts";
import type { Cell } from "../swedish/figure.ts";
import { checkRow, type RowHistory } from "./check-row.ts";
import type { Finding } from "./finding.ts";

const HUNDRED_PER_CENT = 100_000_000;

/** What does not agree among an indicator's cells as they are now, or would be; `cellAt` gives each that has a value. */
export function findingsOf(
  indicator: GridIndicator,
  grid: OutcomeGrid,
  cellAt: (district: string, gender: Gender) => Cell | null,
): Finding[] {
  const row: IndicatorRow = {
    name: indicator.name,
    indicatorId: indicator.id,
    symbol: "",
    cells: { utfall: cellAt("hela", "totalt"), "utfall-kvinnor": cellAt("hela", "kvinnor"), "utfall-man": cellAt("hela", "man") },
    analysisHeading: "",
    analysis: [],
    breakdown: grid.districts
      .map(({ id, name }) => ({
        district: name,
        written: name,
        total: cellAt(id, "totalt"),
        women: cellAt(id, "kvinnor"),
        men: cellAt(id, "man"),
        menWord: "",
        womenWord: "",
      }))
      .filter(({ total, women, men }) => total || women || men),
  };
  const names = grid.districts.map(({ name }) => name);
  return [
    ...checkRow(row, indicator.byDistrict ? names : [], indicator.isShare ? "andel" : "okand", historyOf(indicator, grid)),
    ...overTheWhole(row, indicator),
  ];
}

/** A share of more than everything can be right (of what was planned, say), and is most often a slip. */
function overTheWhole(row: IndicatorRow, { unit, isShare }: GridIndicator): Finding[] {
  const figure = row.cells.utfall?.figure;
  if (!isShare || !unit.startsWith("%") || figure?.kind !== "number" || figure.value.micro <= HUNDRED_PER_CENT) return [];
  const written = row.cells.utfall?.written ?? "";
  const place = { kind: "indikator" as const, path: [], row: row.name };
  const message = `Andelen är ${written}, mer än hela. Stämmer det?`;
  return [{ rule: "andel-over-hundra", severity: "soft", place, message, figures: [{ what: "Totalt", written }] }];
}

/** What the grid shows beside the cells, as the rules of history read it. */
function historyOf({ direction, isShare, cumulative, series, lastYear, previous }: GridIndicator, grid: OutcomeGrid): RowHistory {
  const { year, period, previous: before } = grid;
  const valuesIn = (cells: GridIndicator["lastYear"], of: number, code: string) =>
    GENDERS.flatMap((gender) => {
      const micro = cells[cellKey("hela", gender)]?.value?.micro;
      return micro === undefined ? [] : [{ year: of, period: code, district: "hela", gender, micro }];
    });
  const totals = series.map((each) => ({ ...each, period: period.code, district: "hela", gender: "totalt" as const }));
  const split = valuesIn(lastYear, year - 1, period.code).filter(({ gender }) => gender !== "totalt");
  const values = [...totals, ...split, ...(before ? valuesIn(previous, year, before.code) : [])];
  const aggregation = isShare ? "andel" : "okand";
  return { year, period: period.code, before: before?.code ?? null, series: { direction, aggregation, cumulative, values } };
}
