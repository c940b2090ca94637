"use client";
import { type FormEvent, useId, useState } from "react";
import { type ChainChange, type GoalToBuild, goalName, mayMoveTo, oneStep, withBelow } from "../../../lib/domain/chain-building.ts";
import { readTitle } from "../../../lib/forms/goal-title.ts";
import { TypedField } from "../typed-field.tsx";
import type { Shared } from "./goal-lines.tsx";
import { SplitGoal } from "./split-goal.tsx";

type ChangesProps = { goal: GoalToBuild; shared: Shared; move: (change: Extract<ChainChange, { kind: "flytta" }> | null) => void };

/** All that can be done with one goal, under its line: what is owned above is only placed among its siblings or left out. */
export function GoalChanges({ goal, shared, move }: ChangesProps) {
  const { building, model, view, setOpen } = shared;
  const { goals, make } = building;
  const id = useId();
  const [title, setTitle] = useState(goal.title);
  const [fault, setFault] = useState("");
  const name = goalName(goal);
  const [up, down] = [oneStep(goals, goal.id, -1), oneStep(goals, goal.id, 1)];
  const parents = goals.filter((one) => one.id !== goal.parentId && mayMoveTo(model, goals, goal, one.id));
  const alike = goals.filter((one) => one.own && one.level === goal.level && one.id !== goal.id);
  const going = withBelow(goals, goal.id).length - 1;
  const reword = (event: FormEvent) => {
    event.preventDefault();
    const read = readTitle(title);
    setFault(read.ok ? "" : read.message);
    if (read.ok && read.value !== goal.title) void make({ kind: "formulera", goalId: goal.id, title: read.value }, "Ny formulering.");
  };
  const remove = async () => {
    setOpen(null);
    await make({ kind: "ta-bort", goalId: goal.id }, `Tog bort ”${name}”${going > 0 ? ` och ${going} mål under det` : ""}.`);
  };
  return (
    <section className="goal-changes" aria-label={`Ändra ${name}`}>
      <div className="change-row">
        <button type="button" className="button" disabled={!up} onClick={() => move(up)}>
          Flytta upp
        </button>
        <button type="button" className="button" disabled={!down} onClick={() => move(down)}>
          Flytta ned
        </button>
        <button type="button" className="button" onClick={() => void remove()}>
          {goal.own ? "Ta bort" : "Ta ur planen"}
          {going > 0 && ` med ${going} mål under`}
        </button>
      </div>
      {goal.own && (
        <>
          <form method="dialog" className="change-row" onSubmit={reword} noValidate>
            <TypedField id={`${id}-titel`} label="Formulering" typed={title} fault={fault} type={setTitle} room="wide" />
            <button type="submit" className="button">
              Spara formuleringen
            </button>
          </form>
          {parents.length > 0 && (
            <Pick
              label="Flytta till"
              none="Välj mål ovanför"
              choices={parents.map((one) => [one.id, goalName(one)])}
              pick={(parentId) => move({ kind: "flytta", goalId: goal.id, parentId, before: null })}
            />
          )}
          <Pick
            label={`Fortsätter från ${shared.place.year - 1}`}
            none="Inget mål"
            chosen={goal.continues ?? ""}
            choices={view.lastYear.map((one) => [one.id, goalName(one)])}
            pick={(continues) =>
              void make({ kind: "fortsatter", goalId: goal.id, continues: continues || null }, "Kopplat till förra året.")
            }
          />
          {alike.length > 0 && (
            <Pick
              label="Slå ihop med"
              none="Välj mål"
              choices={alike.map((one) => [one.id, goalName(one)])}
              pick={(into) => {
                setOpen(null);
                void make(
                  { kind: "sla-ihop", goalId: goal.id, into },
                  "Målen är ihopslagna. Texter, indikatorer och aktiviteter följde med.",
                );
              }}
            />
          )}
          <SplitGoal goal={goal} make={make} />
        </>
      )}
    </section>
  );
}

type PickProps = { label: string; none: string; choices: [string, string][]; chosen?: string; pick: (value: string) => void };

/** A choice that is made when its button is pressed, so that walking through it with the keys changes nothing. */
function Pick({ label, none, choices, chosen = "", pick }: PickProps) {
  const id = useId();
  const [value, setValue] = useState(chosen);
  return (
    <form
      method="dialog"
      className="change-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== chosen) pick(value);
      }}
    >
      <div className="labelled wide">
        <label htmlFor={id}>{label}</label>
        <select id={id} className="field" value={value} onChange={(event) => setValue(event.target.value)}>
          <option value="">{none}</option>
          {choices.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button" disabled={value === chosen} aria-label={`${label}: välj`}>
        Välj
      </button>
    </form>
  );
}
