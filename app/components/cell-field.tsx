"use client";
import { type KeyboardEvent, useEffect, useId } from "react";
import type { Typed } from "../../lib/forms/typed.ts";
import { type SaveState, useSaving } from "./use-saving.ts";

export type CellProps = {
  label: string;
  address: string;
  place: string;
  saved: string;
  version: number;
  read: (typed: string) => Typed<object>;
  /** tells the table what became of the cell, under its label */
  report: (label: string, state: SaveState) => void;
};

/** One figure in a table: saved on leaving it or with Enter, Esc puts back what stood there. */
export function CellField({ label, report, ...cell }: CellProps) {
  const { field, typed, type, state, begin, commit, leave, reset } = useSaving(cell);
  const id = useId();
  useEffect(() => report(label, state), [label, state, report]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") reset();
    if (event.key !== "Enter") return;
    commit();
    below(event.currentTarget, event.shiftKey ? -1 : 1)?.focus();
  };
  return (
    <input
      ref={field}
      id={id}
      className={`cell-field cell-${state.kind}`}
      aria-label={label}
      aria-invalid={state.kind === "unsaved" || undefined}
      autoComplete="off"
      value={typed}
      title={typed.length > 8 ? typed : undefined}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => {
        begin();
        event.target.select();
      }}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}

/** The field in the same column, one row down or up. */
function below(field: HTMLInputElement, step: number): HTMLInputElement | null | undefined {
  const cell = field.closest("td");
  const rows = [...(field.closest("table")?.querySelectorAll("tr") ?? [])];
  for (let row = rows.findIndex((one) => one.contains(field)) + step; cell && row >= 0 && row < rows.length; row += step) {
    const next = rows[row]?.cells[cell.cellIndex]?.querySelector("input");
    if (next) return next;
  }
  return null;
}
