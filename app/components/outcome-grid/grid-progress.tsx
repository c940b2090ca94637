"use client";
import type { OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import type { PeriodPeople } from "../../../lib/domain/period-people.ts";
import { writeDate } from "../../../lib/swedish/date.ts";
import { partOf } from "../../../lib/swedish/wording.ts";
import { useWholeGrid } from "../cell-grid/use-cells.ts";
import type { GridStore } from "./grid-store.ts";

/** more do not stand on a line */
const MOST_SEGMENTS = 20;

type Props = { store: GridStore; grid: OutcomeGrid; people: PeriodPeople; go: (id: string) => void };

/** One segment an indicator that is due: filled when reported; each leads to its row, by the mouse: the keyboard has the grid itself. */
export function GridProgress({ store, grid, people, go }: Props) {
  useWholeGrid(store);
  const due = grid.groups.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.due);
  const reported = due.filter(({ id }) => store.cell(`${id}/hela/totalt`).acknowledged.words !== "");
  const { days } = grid;
  return (
    <div className="grid-progress">
      <p>
        <b>{partOf(reported.length, due.length)}</b> {due.length === 1 ? "rapporterad" : "rapporterade"}
      </p>
      {due.length > MOST_SEGMENTS ? (
        <progress value={reported.length} max={due.length} aria-hidden="true" />
      ) : (
        <ol aria-label="Indikatorer i ordning">
          {due.map((indicator, index) => {
            const done = reported.includes(indicator);
            return (
              <li key={indicator.id} className={done ? "done" : "left"}>
                <button type="button" tabIndex={-1} onClick={() => go(`${indicator.id}/hela/totalt`)}>
                  <span className="hidden-words">
                    {index + 1}. {indicator.name}: {done ? "rapporterad" : "ej rapporterad"}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {days && <p className="quiet">{daysWords(days)}</p>}
      {!days && !grid.decided && (
        <p className="quiet">
          {grid.period.code} är öppen: inga dagar är satta.{" "}
          {people.daysAt ? <a href={people.daysAt}>Sätt dagarna</a> : "Nämndens controller sätter dem."}
        </p>
      )}
    </div>
  );
}

function daysWords({ state, opensOn, closesOn }: NonNullable<OutcomeGrid["days"]>): string {
  if (state === "ej-oppnad") return `Öppnar ${writeDate(opensOn)}.`;
  return state === "oppen" ? `Sista dag ${writeDate(closesOn)}.` : `Stängde ${writeDate(closesOn)}.`;
}
