"use client";
import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from "react";
import { type CellSaving, stateOf } from "../../../lib/domain/cell-saving.ts";
import { shareValue } from "../../../lib/domain/share.ts";
import { readOutcome } from "../../../lib/forms/outcome.ts";
import { writeNumber } from "../../../lib/swedish/number.ts";
import { Icon } from "../pictogram.tsx";
import type { nextCell } from "./grid-lines.ts";
import type { GridPlace, GridStore } from "./grid-store.ts";
import { useCell } from "./use-grid.ts";

export type Move = Parameters<typeof nextCell>[2];

type Props = {
  store: GridStore;
  place: GridPlace;
  label: string;
  /** the column's head, for a narrow screen */
  heading: string;
  /** the grid's one tab stop */
  active: boolean;
  /** something in the row does not agree */
  flagged: boolean;
  go: (id: string, step: Move) => void;
  choose: (id: string) => void;
};

const ARROWS: Record<string, Move> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** One cell: shows its figure as it is printed, takes letters as a spreadsheet does, and says what became of them. */
export const GridCell = memo(function GridCell({ store, place, label, heading, active, flagged, go, choose }: Props) {
  const { id, indicator, locked } = place;
  const cell = useCell(store, id);
  const [typed, setTyped] = useState<string | null>(null);
  /** the caret moves inside the letters, not the cell */
  const [inside, setInside] = useState(false);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // the letters change from the printed ones to the typed ones on focus; what is chosen then are the new ones
  useLayoutEffect(() => {
    if (focused) field.current?.select();
  }, [focused]);
  const leave = () => {
    if (typed !== null) store.commit(id, typed);
    setTyped(null);
    setInside(false);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const moves = moveOf(event, inside);
    if (moves) {
      event.preventDefault();
      leave();
      go(id, moves);
    } else if (event.key === "F2" && !locked) setInside(true);
    else if (event.key === "Escape") {
      setTyped(null);
      setInside(false);
      if (typed === null && cell.trouble) store.takeTheirs(id);
      event.currentTarget.select();
    } else if ((event.ctrlKey || event.metaKey) && typed === null && /^[zy]$/i.test(event.key)) {
      event.preventDefault();
      if (event.key.toLowerCase() === "y" || event.shiftKey) store.redo();
      else store.undo();
    }
  };
  const state = stateOf(cell);
  const shown = focused ? (typed ?? cell.typed) : written(cell, indicator);
  return (
    <td className={classOf(cell, locked, flagged)} data-heading={heading}>
      {marks(cell, locked)}
      <input
        ref={field}
        id={`cell-${id}`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={`${label}${spoken(cell, locked)}`}
        aria-invalid={state === "unsaved" || undefined}
        readOnly={locked !== ""}
        tabIndex={active ? 0 : -1}
        value={shown}
        onFocus={() => {
          setFocused(true);
          store.see(id);
          choose(id);
        }}
        onBlur={() => {
          setFocused(false);
          leave();
        }}
        onDoubleClick={() => setInside(true)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </td>
  );
});

function moveOf(event: KeyboardEvent, inside: boolean): Move | null {
  const far = event.ctrlKey || event.metaKey;
  if (event.key === "Enter") return event.shiftKey ? "up" : "down";
  if (event.key === "Home" || event.key === "End") {
    if (inside && !far) return null;
    if (far) return event.key === "Home" ? "first" : "last";
    return event.key === "Home" ? "begin" : "end";
  }
  const arrow = ARROWS[event.key];
  if (!arrow || event.shiftKey || event.altKey) return null;
  return inside && (arrow === "left" || arrow === "right") ? null : arrow;
}

/** The figure with at least the indicator's decimals, without the unit, which stands beside the name; letters that are none as they are. */
export function written(cell: CellSaving, { unit, decimals }: { unit: string; decimals: number }): string {
  const read = readOutcome(cell.typed, unit);
  if (!read.ok) return cell.typed;
  if (read.value.kind === "varde") return writeNumber(read.value.figure, Math.max(decimals, read.value.figure.decimals));
  if (read.value.kind === "andel") return writeNumber(shareValue(read.value.share, unit, decimals));
  return cell.typed;
}

function classOf(cell: CellSaving, locked: string, flagged: boolean): string {
  const names = ["cell"];
  if (cell.trouble) names.push("cell-trouble");
  else if (cell.changedBy !== null) names.push("cell-other");
  else if (flagged) names.push("cell-flagged");
  if (locked) names.push("cell-locked");
  else if (cell.typed === "") names.push("cell-empty");
  return names.join(" ");
}

function marks(cell: CellSaving, locked: string) {
  if (cell.trouble) return <Mark name="warning" />;
  if (cell.changedBy !== null) return <span className="cell-mark">{initials(cell.changedBy)}</span>;
  return locked ? <Mark name="lock" /> : null;
}

function Mark({ name }: { name: "warning" | "lock" }) {
  return (
    <span className="cell-mark">
      <Icon name={name} small />
    </span>
  );
}

function spoken(cell: CellSaving, locked: string): string {
  if (cell.trouble) return `, ej sparat: ${cell.trouble.message}`;
  if (cell.changedBy !== null) return `, ändrat av ${cell.changedBy}`;
  return locked ? `, låst: ${locked}` : "";
}

function initials(name: string): string {
  return name
    .split(" ")
    .map((part) => part[0])
    .join("")
    .slice(0, 2);
}
