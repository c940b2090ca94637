"use client";
import { type FormEvent, useId, useState } from "react";
import type { ChainActivity } from "../../../lib/domain/chain.ts";
import type { GoalBuilding } from "../../../lib/domain/chain-building.ts";
import { type ActivityWords, askedOfDays, readActivity } from "../../../lib/forms/activity.ts";
import { DayField } from "../day-field.tsx";
import { SaveLine } from "../save-line.tsx";
import { NO_GOALS, useBuilding } from "./use-building.ts";

type FormProps = {
  goalId: string;
  place: GoalBuilding;
  /** the one that is changed; left out: a new one */
  activity?: Pick<ChainActivity, "id" | "text" | "start" | "end">;
};

const NOTHING: ActivityWords = { text: "", start: "", end: "" };

/** Adds an activity under a goal, or changes one. Days outside the plan's year are asked about once, and taken. */
export function ActivityForm({ goalId, place, activity }: FormProps) {
  const { state, make } = useBuilding({ base: place.base, undo: null, goals: NO_GOALS }, place);
  const [typed, setTyped] = useState<ActivityWords>(activity ?? NOTHING);
  const [faults, setFaults] = useState<Partial<ActivityWords>>({});
  const [question, setQuestion] = useState("");
  const id = useId();
  const set = (name: keyof ActivityWords) => (words: string) => {
    setTyped({ ...typed, [name]: words });
    setQuestion("");
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readActivity(typed);
    setFaults(read.ok ? {} : read.faults);
    if (!read.ok) return;
    const asked = askedOfDays(read.value, place.year);
    // asked once: the second time is the answer
    if (asked && asked !== question) return setQuestion(asked);
    setQuestion("");
    const { text, start, end } = read.value;
    const saved = activity
      ? await make({ kind: "andra-aktivitet", activityId: activity.id, text, start, end }, "Aktiviteten är ändrad.")
      : await make({ kind: "ny-aktivitet", goalId, text, start, end }, "Aktiviteten är tillagd.");
    if (saved && !activity) setTyped(NOTHING);
  };
  return (
    <details className="activity-form">
      <summary>{activity ? "Ändra aktiviteten" : "Lägg till aktivitet"}</summary>
      <form
        method="dialog"
        className="change-row"
        onSubmit={(event) => void submit(event)}
        noValidate
        aria-label={activity ? `Ändra ${activity.text}` : "Ny aktivitet"}
      >
        <div className="labelled whole">
          <label htmlFor={`${id}-text`}>Vad ska göras?</label>
          {faults.text && (
            <p className="field-fault" id={`${id}-text-fel`}>
              {faults.text}
            </p>
          )}
          <textarea
            id={`${id}-text`}
            className="text-field short"
            value={typed.text}
            aria-invalid={faults.text ? true : undefined}
            aria-describedby={faults.text && `${id}-text-fel`}
            onChange={({ target }) => set("text")(target.value.replaceAll("\n", " "))}
          />
        </div>
        <DayField id={`${id}-start`} label="Börjar" typed={typed.start} fault={faults.start} type={set("start")} />
        <DayField id={`${id}-end`} label="Slutar" typed={typed.end} fault={faults.end} type={set("end")} />
        {question && (
          <p className="build-flag whole" role="alert">
            {question}
          </p>
        )}
        <button type="submit" className="button button-main">
          {question ? "Ja, spara så" : "Spara aktiviteten"}
        </button>
        {activity && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => void make({ kind: "lossa-aktivitet", activityId: activity.id }, "Aktiviteten är borttagen.")}
          >
            Ta bort
          </button>
        )}
        <SaveLine state={state} />
      </form>
    </details>
  );
}
