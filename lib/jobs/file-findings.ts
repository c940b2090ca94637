import { findingsOf } from "../checks/grid-findings.ts";
import { cellKey, type GridIndicator, type OutcomeGrid } from "../domain/outcome-grid.ts";
import type { ImportedCell } from "../forms/imported-outcomes.ts";
import { figureCell, outcomeText, readOutcome } from "../forms/outcome.ts";
import { readFigure } from "../swedish/figure.ts";
import { writeNumber } from "../swedish/number.ts";

/** What does not agree in a row once the file's figures stand there. */
export type FileFinding = { place: string; message: string };

/** So many are looked at before anything is saved; more are found in the grid afterwards. */
const MOST = 50;

/** What the grid's own rules say of the indicators that a file changes: it can be saved all the same, but not unsaid. */
export function fileFindings(grid: OutcomeGrid, changes: ImportedCell[]): FileFinding[] {
  const entries = new Map(changes.map((change) => [`${change.indicatorId}/${cellKey(change.district, change.gender)}`, change.entry]));
  const changed = new Set(changes.map(({ indicatorId }) => indicatorId));
  const indicators = grid.groups.flatMap(({ indicators }) => indicators).filter(({ id }) => changed.has(id));
  const found = indicators.flatMap((indicator) =>
    findingsOf(indicator, grid, (district, gender) => {
      const key = cellKey(district, gender);
      const entry = entries.get(`${indicator.id}/${key}`);
      const read = entry ? { ok: true as const, value: entry } : readOutcome(outcomeText(indicator.cells.get(key) ?? null), indicator.unit);
      return read.ok ? figureCell(read.value, indicator) : null;
    }).map(({ place, message }) => ({ place: [indicator.name, place.district].filter(Boolean).join(", "), message })),
  );
  return [...partsOfOne(indicators, changes), ...found].slice(0, MOST);
}

/** A share that Excel keeps as 0.85 is 85 % there and 0,85 % here: told where the årsmål or last year's figure is near the larger. */
function partsOfOne(indicators: GridIndicator[], changes: ImportedCell[]): FileFinding[] {
  const shares = new Map(indicators.flatMap((indicator) => (indicator.unit === "%" ? [[indicator.id, indicator] as const] : [])));
  return changes.flatMap(({ indicatorId, district, gender, entry }) => {
    const indicator = shares.get(indicatorId);
    if (!indicator || entry.kind !== "varde" || entry.figure.micro <= 0 || entry.figure.micro > 1_000_000) return [];
    const { figure } = entry;
    const whole = { micro: figure.micro * 100, decimals: Math.max(0, figure.decimals - 2) };
    const target = readFigure(indicator.target || indicator.kfTarget);
    const [aim, before] = [target && "value" in target ? target.value : null, indicator.lastYear.get(cellKey(district, gender))?.value];
    const near = [aim, before].find((one) => one && one.micro <= 2 * whole.micro && one.micro >= whole.micro / 2);
    if (!near) return [];
    const than = `${near === aim ? "årsmålet är" : "utfallet i fjol var"} ${writeNumber(near)} %`;
    const message = `I filen står ${writeNumber(figure)}, men ${than}. Är andelen skriven som en del av ett ska det vara ${writeNumber(whole)}.`;
    return [{ place: indicator.name, message }];
  });
}
