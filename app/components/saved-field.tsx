"use client";
import { type ReactNode, useId } from "react";
import { SaveLine } from "./save-line.tsx";
import { type SavingOptions, useSaving } from "./use-saving.ts";

type Props = SavingOptions & {
  label: ReactNode;
  inputMode?: "decimal";
  /** what may be picked instead of typed; anything else may be written too */
  suggested?: string[];
};

/** A field of one line that saves itself when it is left: Enter saves, Escape restores, and what became of it stands beside. */
export function SavedField({ label, inputMode, suggested = [], ...saving }: Props) {
  const id = useId();
  const { field, typed, type, state, begin, commit, leave, reset } = useSaving(saving);
  return (
    <div className="target-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className={`field cell-${state.kind}`}
        autoComplete="off"
        inputMode={inputMode}
        list={suggested.length > 0 ? `${id}-list` : undefined}
        value={typed}
        aria-invalid={state.kind === "unsaved" || undefined}
        aria-describedby={`${id}-state`}
        onFocus={begin}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") reset();
        }}
      />
      {suggested.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggested.map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
      )}
      <SaveLine state={state} id={`${id}-state`} />
    </div>
  );
}
