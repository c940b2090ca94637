"use client";
import { type KeyboardEvent, useEffect, useState } from "react";
import { type CellChange, cellKey, type OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import type { PeriodPeople } from "../../../lib/domain/period-people.ts";
import { outcomeText } from "../../../lib/forms/outcome.ts";
import { writeDay } from "../../../lib/swedish/clock.ts";
import { CellTrouble, GridKeys } from "../cell-grid/cell-trouble.tsx";
import { useCell } from "../cell-grid/use-cells.ts";
import { ForecastField } from "../forecast-field.tsx";
import { CellComment } from "./cell-comment.tsx";
import { EmptyChoice } from "./empty-choice.tsx";
import { COLUMNS } from "./grid-lines.ts";
import type { GridPlace, GridStore } from "./grid-store.ts";

type Props = { store: GridStore; grid: OutcomeGrid; people: PeriodPeople; id: string; back: () => void };

/** Beside the grid, about the chosen cell: trouble and what to do, why there is no figure, history, comment, definition. */
export function GridPanel({ store, grid, people, id, back }: Props) {
  const place = store.place(id);
  const cell = useCell(store, id);
  if (!place) return null;
  const { indicator, district, gender } = place;
  const where = grid.districts.find((one) => one.id === district)?.name ?? "Hela enheten";
  const column = COLUMNS.find((_, index) => ["totalt", "kvinnor", "man"][index] === gender)?.spoken ?? "";
  const toCell = (event: KeyboardEvent) => event.key === "Escape" && back();
  const key = cellKey(district, gender);
  const goal = grid.groups.find(({ indicators }) => indicators.includes(indicator));
  return (
    <aside className="panel grid-panel" aria-label="Om cellen" onKeyDown={toCell}>
      <section>
        <p className="quiet">
          {where}, {column}, {grid.period.code} {grid.year}
        </p>
        <h2 className="panel-title">{indicator.name}</h2>
        {goal && (
          <p>
            <a href={`mal/${goal.goalId}?period=${grid.period.code}#${indicator.id}`}>Till målet {goal.number || goal.title}</a>
          </p>
        )}
        <p>
          <a href={`indikator/${indicator.id}?period=${grid.period.code}`}>Se alla år</a>
        </p>
        <dl className="beside-list">
          {grid.previous && (
            <div>
              <dt>
                {grid.previous.code} {grid.year}
              </dt>
              <dd>{outcomeText(indicator.previous.get(key) ?? null) || "–"}</dd>
            </div>
          )}
          <div>
            <dt>
              {grid.period.code} {grid.year - 1}
            </dt>
            <dd>{outcomeText(indicator.lastYear.get(key) ?? null) || "–"}</dd>
          </div>
        </dl>
        <CellTrouble store={store} id={id} locked={place.locked} done={back} />
        {indicator.reports && people.reporters[indicator.id] && <p className="quiet">Rapporteras av: {people.reporters[indicator.id]}</p>}
      </section>
      {!place.locked && grid.period.forecast && (
        <section>
          <h3>Vad blir det i år?</h3>
          <ForecastField
            key={indicator.id}
            indicatorId={indicator.id}
            unit={indicator.unit}
            forecast={indicator.forecast}
            unitId={grid.unitId}
            year={grid.year}
            period={grid.period.code}
          />
        </section>
      )}
      {!place.locked && (
        <section>
          <h3>Finns ingen siffra?</h3>
          <EmptyChoice typed={cell.typed} choose={(words) => store.commit(id, words)} />
        </section>
      )}
      <History place={place} grid={grid} version={cell.acknowledged.version} />
      <CellComment {...{ store, place, grid }} version={cell.acknowledged.version} saved={indicator.cells.get(key)?.comment ?? ""} />
      <section>
        <h3>Definition</h3>
        <p>{indicator.definition || <span className="quiet">Ingen definition är skriven.</span>}</p>
        {indicator.source && <p className="quiet">Källa: {indicator.source}</p>}
        {indicator.isShare && !place.locked && (
          <p className="quiet">Skriv gärna täljare och nämnare, till exempel 412/171 000. Då kan andelen räknas ihop.</p>
        )}
      </section>
      {!store.lock && <GridKeys />}
    </aside>
  );
}

function History({ place: { indicator, district, gender }, grid, version }: { place: GridPlace; grid: OutcomeGrid; version: number }) {
  const [changes, setChanges] = useState<CellChange[] | null>(null);
  const [lost, setLost] = useState(false);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new history
  useEffect(() => {
    if (!open) return;
    const asked = new URLSearchParams({
      unitId: grid.unitId,
      indicatorId: indicator.id,
      year: String(grid.year),
      period: grid.period.code,
      district,
      gender,
      unit: indicator.unit,
      decimals: String(indicator.decimals),
    });
    let left = false;
    setLost(false);
    fetch(`/api/v1/utfall/historik?${asked}`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((found: CellChange[]) => !left && setChanges(found))
      .catch(() => !left && setLost(true));
    return () => {
      left = true;
    };
  }, [open, version]);
  return (
    <section>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Historik för cellen</summary>
        {lost && <p className="lacking">Historiken kunde inte hämtas. Stäng och öppna den igen om en stund.</p>}
        {changes === null && !lost && <p className="quiet">Hämtar …</p>}
        {changes?.length === 0 && <p className="quiet">Inget har ändrats här.</p>}
        <ul className="panel-list">
          {changes?.map(({ at, by, kind, before, after }) => (
            <li key={`${at}/${after}`}>
              <span className="quiet">{writeDay(at)}</span> {by}{" "}
              {kind === "kommentar" ? `kommenterade: ”${after}”` : `skrev ${after || "tomt"}${before ? `, var ${before}` : ""}`}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
