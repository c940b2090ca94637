"use client";
import { type FormEvent, useId, useState } from "react";
import {
  type BuildingView,
  type GoalToBuild,
  goalName,
  type Levels,
  mayStandUnder,
  ownLevels,
} from "../../../lib/domain/chain-building.ts";
import type { Owner } from "../../../lib/domain/styrmodell.ts";
import type { Building } from "./use-building.ts";

type CopyProps = { view: BuildingView; goals: GoalToBuild[]; model: Levels; owner: Owner; make: Building["make"] };

/** The wording of another unit's goal, as a goal of one's own. */
export function CopyGoal({ view: { toCopy }, goals, model, owner, make }: CopyProps) {
  const id = useId();
  const [source, setSource] = useState("");
  const [parentId, setParent] = useState("");
  const level = ownLevels(model, owner)[0];
  const parents = level ? goals.filter((goal) => !goal.own && mayStandUnder(model, level.code, goal.level)) : [];
  if (!level || toCopy.length === 0 || parents.length === 0) return null;
  const units = [...new Set(toCopy.map(({ unit, year }) => `${unit} ${year}`))];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await make({ kind: "kopiera", goalId: source, parentId, level: level.code }, "Målet är kopierat.")) setSource("");
  };
  return (
    <details className="copy-goal">
      <summary>Kopiera ett mål från en annan enhet i nämnden</summary>
      <form method="dialog" className="change-row" onSubmit={(event) => void submit(event)}>
        <div className="labelled wide">
          <label htmlFor={`${id}-mal`}>Mål</label>
          <select id={`${id}-mal`} className="field" value={source} onChange={(event) => setSource(event.target.value)}>
            <option value="">Välj mål</option>
            {units.map((unit) => (
              <optgroup key={unit} label={unit}>
                {toCopy.map((goal) =>
                  `${goal.unit} ${goal.year}` === unit ? (
                    <option key={goal.id} value={goal.id}>
                      {goal.title}
                    </option>
                  ) : null,
                )}
              </optgroup>
            ))}
          </select>
        </div>
        <div className="labelled wide">
          <label htmlFor={`${id}-under`}>Under</label>
          <select id={`${id}-under`} className="field" value={parentId} onChange={(event) => setParent(event.target.value)}>
            <option value="">Välj mål ovanför</option>
            {parents.map((goal) => (
              <option key={goal.id} value={goal.id}>
                {goalName(goal)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button" disabled={source === "" || parentId === ""}>
          Kopiera
        </button>
      </form>
    </details>
  );
}
