"use client";
import { type FormEvent, useId, useState } from "react";
import type { GoalToBuild } from "../../../lib/domain/chain-building.ts";
import { readTitle } from "../../../lib/forms/goal-title.ts";
import { TypedField } from "../typed-field.tsx";
import type { Building } from "./use-building.ts";

/** A goal made two: the new one's wording, and which indicators and activities go with it. */
export function SplitGoal({ goal, make }: { goal: GoalToBuild; make: Building["make"] }) {
  const id = useId();
  const [title, setTitle] = useState("");
  const [going, setGoing] = useState<string[]>([]);
  const [fault, setFault] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTitle(title);
    setFault(read.ok ? "" : read.message);
    if (!read.ok) return;
    const chosen = (things: { id: string }[]) => things.map((thing) => thing.id).filter((one) => going.includes(one));
    const parts = { indicatorIds: chosen(goal.indicators), activityIds: chosen(goal.activities) };
    void make({ kind: "dela", goalId: goal.id, title: read.value, ...parts }, `Delade målet. ”${read.value}” är nytt.`);
    setTitle("");
  };
  return (
    <details>
      <summary>Dela målet i två</summary>
      <form method="dialog" className="change-row" onSubmit={submit} noValidate>
        <TypedField id={`${id}-del`} label="Det nya målets formulering" typed={title} fault={fault} type={setTitle} room="wide" />
        {goal.indicators.length + goal.activities.length > 0 && (
          <fieldset className="going-along">
            <legend>Följer med till det nya målet</legend>
            {[...goal.indicators, ...goal.activities].map((thing) => (
              <label key={thing.id} className="check">
                <input
                  type="checkbox"
                  checked={going.includes(thing.id)}
                  onChange={({ target }) => setGoing(target.checked ? [...going, thing.id] : going.filter((one) => one !== thing.id))}
                />
                {thing.name}
              </label>
            ))}
          </fieldset>
        )}
        <button type="submit" className="button">
          Dela
        </button>
      </form>
    </details>
  );
}
