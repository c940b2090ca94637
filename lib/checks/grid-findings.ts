import type { Gender } from "../domain/chain.ts";
import type { IndicatorRow } from "../domain/document.ts";
import { cellKey, GENDERS, type GridIndicator, type OutcomeGrid } from "../domain/outcome-grid.ts";
import type { Cell } from "../swedish/figure.ts";
import { checkRow, type RowHistory } from "./check-row.ts";
import type { Finding } from "./finding.ts";

const HUNDRED_PER_CENT = 100_000_000;

type CellAt = (district: string, gender: Gender) => Cell | null;

/** What does not agree among an indicator's cells as they are now, or would be; `cellAt` gives each that has a value. */
export function findingsOf(indicator: GridIndicator, grid: OutcomeGrid, cellAt: CellAt): Finding[] {
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
    ...outsideTheWhole(indicator, grid, { row: row.name, cellAt }),
  ];
}

/**
 * A share of more than everything can be right (of what was planned, say), and is most often a slip; one of less than nothing
 * can't be a part of anything.
 */
function outsideTheWhole({ unit, isShare }: GridIndicator, grid: OutcomeGrid, { row, cellAt }: { row: string; cellAt: CellAt }): Finding[] {
  if (!isShare || !unit.startsWith("%")) return [];
  return [{ id: "hela", name: "" }, ...grid.districts].flatMap(({ id, name }) =>
    GENDERS.flatMap((gender): Finding[] => {
      const cell = cellAt(id, gender);
      const micro = cell?.figure.kind === "number" ? cell.figure.value.micro : 0;
      if (!cell || (micro >= 0 && micro <= HUNDRED_PER_CENT)) return [];
      const { written } = cell;
      const place = { kind: "indikator" as const, path: [], row, ...(name && { district: name }), ...(gender !== "totalt" && { gender }) };
      const over = micro > 0;
      const message = `Andelen${OF_WHOM[gender]} är ${written}, ${over ? "mer än hela" : "mindre än ingenting"}. Stämmer det?`;
      const rule = over ? "andel-over-hundra" : "andel-under-noll";
      return [{ rule, severity: "soft", place, message, figures: [{ what: "Andelen", written }] }];
    }),
  );
}

const OF_WHOM: Record<Gender, string> = { totalt: "", kvinnor: " för kvinnor", man: " för män" };

/** What the grid shows beside the cells, as the rules of history read it. */
function historyOf({ direction, isShare, cumulative, series, lastYear, previous }: GridIndicator, grid: OutcomeGrid): RowHistory {
  const { year, period, previous: before } = grid;
  const valuesIn = (cells: GridIndicator["lastYear"], of: number, code: string) =>
    GENDERS.flatMap((gender) => {
      const micro = cells.get(cellKey("hela", gender))?.value?.micro;
      return micro === undefined ? [] : [{ year: of, period: code, district: "hela", gender, micro }];
    });
  const totals = series.map((each) => ({ ...each, period: period.code, district: "hela", gender: "totalt" as const }));
  const split = valuesIn(lastYear, year - 1, period.code).filter(({ gender }) => gender !== "totalt");
  const values = [...totals, ...split, ...(before ? valuesIn(previous, year, before.code) : [])];
  const aggregation = isShare ? "andel" : "okand";
  return { year, period: period.code, before: before?.code ?? null, series: { direction, aggregation, cumulative, values } };
}
