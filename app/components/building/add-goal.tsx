"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import type { GoalLevel } from "../../../lib/domain/styrmodell.ts";
import { readTitle } from "../../../lib/forms/goal-title.ts";

type AddProps = { level: GoalLevel; under: string; add: (title: string) => Promise<boolean> };

/** A line to write a new goal in, folded until somebody wants it; it stays open for the next. */
export function AddGoal({ level, under, add }: AddProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const title = readTitle(typed);
    setFault(title.ok ? "" : title.message);
    // what was not saved stays in the field
    if (title.ok && (await add(title.value))) setTyped("");
    field.current?.focus();
  };
  if (!open) {
    return (
      <button
        type="button"
        className="link-button add-goal"
        onClick={() => setOpen(true)}
        aria-label={`Lägg till ${level.name} under ${under}`}
      >
        Lägg till {level.name}
      </button>
    );
  }
  return (
    <form method="dialog" className="add-goal-form" onSubmit={(event) => void submit(event)} noValidate>
      <label htmlFor={id}>
        Nytt {level.name}
        <span className="hidden-words"> under {under}</span>
      </label>
      {fault && (
        <p className="field-fault" id={`${id}-fel`}>
          {fault}
        </p>
      )}
      <input
        ref={field}
        id={id}
        className="field"
        autoComplete="off"
        value={typed}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fel` : undefined}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for the field
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setOpen(false);
        }}
      />
      <button type="submit" className="button button-main">
        Lägg till
      </button>
      <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>
        Klar
      </button>
    </form>
  );
}
