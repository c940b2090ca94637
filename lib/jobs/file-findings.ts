import { findingsOf } from "../checks/grid-findings.ts";
import { cellKey, type OutcomeGrid } from "../domain/outcome-grid.ts";
import type { ImportedCell } from "../forms/imported-outcomes.ts";
import { figureCell, outcomeText, readOutcome } from "../forms/outcome.ts";

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
  return found.slice(0, MOST);
}
