"use client";
import { type FormEvent, useId, useState } from "react";
import type { GoalBuilding, NewIndicator } from "../../../lib/domain/chain-building.ts";
import { readNewIndicator } from "../../../lib/forms/chain-change.ts";
import { wordingKey, writeCount } from "../../../lib/swedish/wording.ts";
import { SaveLine } from "../save-line.tsx";
import { TypedField } from "../typed-field.tsx";
import { type Building, NO_GOALS, useBuilding } from "./use-building.ts";

type AddProps = {
  goalId: string;
  place: GoalBuilding;
  known: { id: string; name: string; unit: string }[];
  /** "Tertial", "Halvår" …, as the styrmodell names them */
  periodicities: string[];
};

/** So many of the found are shown. */
const SHOWN = 8;

/** Adds an indicator to the goal: one that the municipality has, found by its name, or a new one of one's own. */
export function AddIndicator({ goalId, place, known, periodicities }: AddProps) {
  const { state, make } = useBuilding({ base: place.base, undo: null, goals: NO_GOALS }, place);
  const [sought, setSought] = useState("");
  const id = useId();
  const key = wordingKey(sought);
  const found = key === "" ? [] : known.filter(({ name }) => wordingKey(name).includes(key));
  return (
    <div className="add-indicator">
      <details>
        <summary>Lägg till indikator</summary>
        <div className="labelled">
          <label htmlFor={`${id}-sok`}>Sök bland kommunens indikatorer</label>
          <input
            id={`${id}-sok`}
            type="search"
            className="field"
            autoComplete="off"
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
        </div>
        {key !== "" && (
          <p className="quiet small" role="status">
            {found.length === 0
              ? "Ingen indikator heter så. Lägg till en egen här under."
              : found.length > SHOWN
                ? `${writeCount(found.length)} hittades, de första ${SHOWN} visas.`
                : `${writeCount(found.length)} hittades.`}
          </p>
        )}
        <ul className="found-indicators">
          {found.slice(0, SHOWN).map((indicator) => (
            <li key={indicator.id}>
              <span>
                {indicator.name} {indicator.unit && <span className="quiet">({indicator.unit})</span>}
              </span>
              <button
                type="button"
                className="button"
                aria-label={`Koppla ${indicator.name} till målet`}
                onClick={() =>
                  void make({ kind: "koppla-indikator", goalId, indicatorId: indicator.id }, `”${indicator.name}” är kopplad till målet.`)
                }
              >
                Koppla
              </button>
            </li>
          ))}
        </ul>
        <OwnIndicator goalId={goalId} periodicities={periodicities} make={make} />
        <SaveLine state={state} />
      </details>
    </div>
  );
}

function OwnIndicator({ goalId, periodicities, make }: Pick<AddProps, "goalId" | "periodicities"> & Pick<Building, "make">) {
  const id = useId();
  const blank: NewIndicator = {
    ...{ name: "", unit: "", decimals: 0, periodicity: periodicities[0] ?? "", direction: "hogre", aggregation: "andel" },
    ...{ aboutIndividuals: false, byDistrict: false },
  };
  const [typed, setTyped] = useState(blank);
  const [fault, setFault] = useState("");
  const set = (more: Partial<NewIndicator>) => setTyped({ ...typed, ...more });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readNewIndicator(typed);
    setFault(read.ok ? "" : read.message);
    if (read.ok && (await make({ kind: "ny-indikator", goalId, indicator: read.value }, `”${read.value.name}” är ny under målet.`)))
      setTyped(blank);
  };
  return (
    <details>
      <summary>Ny egen indikator</summary>
      <form method="dialog" className="change-row" onSubmit={(event) => void submit(event)} noValidate>
        <TypedField id={`${id}-namn`} label="Vad mäts?" typed={typed.name} fault={fault} type={(name) => set({ name })} room="whole" />
        <TypedField id={`${id}-enhet`} label="Måttenhet" typed={typed.unit} type={(unit) => set({ unit })} placeholder="%, st, kr" />
        <Select
          label="Decimaler"
          value={String(typed.decimals)}
          choices={["0", "1", "2"].map((one) => [one, one])}
          set={(one) => set({ decimals: Number(one) })}
        />
        <Select
          label="Mäts"
          value={typed.periodicity}
          choices={periodicities.map((one) => [one, one])}
          set={(periodicity) => set({ periodicity })}
        />
        <Select
          label="Bra är"
          value={typed.direction}
          choices={DIRECTIONS}
          set={(direction) => set({ direction: direction as NewIndicator["direction"] })}
        />
        <Select
          label="Läggs ihop som"
          value={typed.aggregation}
          choices={AGGREGATIONS}
          set={(aggregation) => set({ aggregation: aggregation as NewIndicator["aggregation"] })}
        />
        <label className="check">
          <input type="checkbox" checked={typed.aboutIndividuals} onChange={({ target }) => set({ aboutIndividuals: target.checked })} />
          Könsuppdelad
        </label>
        <label className="check">
          <input type="checkbox" checked={typed.byDistrict} onChange={({ target }) => set({ byDistrict: target.checked })} />
          Per stadsdel
        </label>
        <button type="submit" className="button button-main">
          Lägg till indikatorn
        </button>
      </form>
    </details>
  );
}

const DIRECTIONS: [NewIndicator["direction"], string][] = [
  ["hogre", "högre"],
  ["lagre", "lägre"],
  ["intervall", "inom ett intervall"],
  ["neutral", "varken eller"],
];
const AGGREGATIONS: [NewIndicator["aggregation"], string][] = [
  ["andel", "andel (täljare genom nämnare)"],
  ["summa", "summa"],
  ["medel", "medelvärde"],
  ["ingen", "läggs inte ihop"],
];

type SelectProps = { label: string; value: string; choices: [string, string][]; set: (value: string) => void };

function Select({ label, value, choices, set }: SelectProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={({ target }) => set(target.value)}>
        {choices.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
