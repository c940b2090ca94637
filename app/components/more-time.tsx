"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { type MoreTime as Given, readMoreTime } from "../../lib/forms/reporting-days.ts";
import { writeClock } from "../../lib/swedish/clock.ts";
import { DayField } from "./day-field.tsx";
import { FoundChoice } from "./found-choice.tsx";
import { put } from "./put.ts";
import { SaveLine } from "./save-line.tsx";
import { TypedField } from "./typed-field.tsx";
import { UNIT_WORDS } from "./unit-search.tsx";
import type { SaveState } from "./use-saving.ts";

type Props = {
  year: number;
  period: string;
  /** the last day of all the others */
  lastDay: string;
  /** `given`: what the unit has, with its number; null when it has no more time than others */
  units: { id: string; name: string; given: { no: number; closesOn: string; reason: string } | null }[];
  /** where all units are fetched when they are too many to be sent: `units` are then those that have been given more time */
  unitsFrom?: string;
};

const NOTHING: Given = { unitId: "", closesOn: "", reason: "" };

/** Gives one unit a later last day, with the reason; folded until somebody wants it. */
export function MoreTime({ year, period, lastDay, units, unitsFrom }: Props) {
  const [typed, setTyped] = useState(NOTHING);
  const [faults, setFaults] = useState<Partial<Given>>({});
  const [state, setState] = useState<SaveState>({ kind: "idle", words: "", actions: [] });
  const [saves, setSaves] = useState(0);
  const router = useRouter();
  const id = useId();
  const save = async (value: Given, base: number, undoTo: Given | null) => {
    setState({ kind: "saving", words: "Sparar …", actions: [] });
    const reply = await put("/api/v1/perioder/mer-tid", { base, year, period, ...value });
    if (!reply.saved) return setState({ kind: "unsaved", words: reply.message, actions: [] });
    setTyped(NOTHING);
    setSaves(saves + 1);
    const undo = undoTo && { label: "Ångra", run: () => void save(undoTo, reply.version, null) };
    setState({ kind: "saved", words: `Sparat ${writeClock(reply.at)}`, actions: undo ? [undo] : [] });
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readMoreTime(typed, lastDay);
    setFaults(read.ok ? {} : read.faults);
    if (!read.ok) {
      document.getElementById(`${id}-${Object.keys(read.faults)[0]}`)?.focus();
      return;
    }
    const before = units.find((unit) => unit.id === read.value.unitId)?.given ?? null;
    // what was given stays in the list of changes: undone, the unit has the last day it had before
    const undoTo = { unitId: read.value.unitId, closesOn: before?.closesOn ?? lastDay, reason: before?.reason ?? "Ångrat" };
    void save(read.value, before?.no ?? 0, undoTo);
  };
  const type = (name: keyof Given) => (words: string) => setTyped({ ...typed, [name]: words });
  return (
    <details className="more-time">
      <summary>Ge en enhet mer tid</summary>
      <form method="dialog" onSubmit={submit} aria-label={`Mer tid för ${period}`} noValidate>
        {unitsFrom ? (
          <FoundChoice
            key={saves}
            id={`${id}-unitId`}
            name="unitId"
            label="Enhet"
            address={unitsFrom}
            words={UNIT_WORDS}
            empty="Välj enhet"
            fault={faults.unitId}
            onChoose={type("unitId")}
          />
        ) : (
          <div className="labelled">
            <label htmlFor={`${id}-unitId`}>Enhet</label>
            {faults.unitId && (
              <p className="field-fault" id={`${id}-unitId-fel`}>
                {faults.unitId}
              </p>
            )}
            <select
              id={`${id}-unitId`}
              className="field"
              value={typed.unitId}
              aria-invalid={faults.unitId ? true : undefined}
              aria-describedby={faults.unitId && `${id}-unitId-fel`}
              onChange={(event) => type("unitId")(event.currentTarget.value)}
            >
              <option value="">Välj enhet</option>
              {units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <DayField id={`${id}-closesOn`} label="Enhetens sista dag" typed={typed.closesOn} fault={faults.closesOn} type={type("closesOn")} />
        <TypedField id={`${id}-reason`} label="Varför" typed={typed.reason} fault={faults.reason} type={type("reason")} />
        <button type="submit" className="button" disabled={state.kind === "saving"}>
          Ge mer tid
        </button>
      </form>
      <SaveLine state={state} />
    </details>
  );
}
