"use client";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { type CellSaving, stateOf } from "../../../lib/domain/cell-saving.ts";
import { Icon } from "../pictogram.tsx";
import type { CellStore } from "./cell-store.ts";
import type { Move } from "./next-cell.ts";
import { useCell } from "./use-cells.ts";

type Props = {
  store: CellStore;
  id: string;
  /** why nobody can type in it; "" when one can */
  locked: string;
  /** no cell of the grid can be typed in, and why stands above it: a sign in each would say nothing more */
  allLocked: boolean;
  label: string;
  /** the column's head, for a narrow screen */
  heading: string;
  /** the grid's one tab stop */
  active: boolean;
  /** something in the row does not agree */
  flagged: boolean;
  /** the cell's letters as they are printed, when one is not in it */
  printed: (words: string) => string;
  /** the cell's letters as one types them, and what is typed as the cell's letters; absent: the same */
  field?: { shown: (words: string) => string; typed: (letters: string) => string };
  /** words are written in it, not a figure */
  words?: boolean;
  go: (id: string, step: Move) => void;
  choose: (id: string) => void;
};

/** Longer than a figure is: words, which a field on paper would cut. */
const LONGEST_FIGURE = 12;

/** how a field that can be typed in is typed in */
const FIGURE = { inputMode: "decimal", autoComplete: "off", spellCheck: false } as const;
const WORDS = { inputMode: "text", autoComplete: "off", spellCheck: true } as const;

const ARROWS: Record<string, Move> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const AS_IT_IS = { shown: (words: string) => words, typed: (letters: string) => letters };

/** One cell: shows its figure as it is printed, takes letters as a spreadsheet does, and says what became of them. */
export function CellInput(props: Props) {
  const { store, id, locked, allLocked, label, heading, active, printed, field: letters = AS_IT_IS, words = false, go, choose } = props;
  const cell = useCell(store, id);
  const [typed, setTyped] = useState<string | null>(null);
  /** the caret moves inside the letters, not the cell */
  const [inside, setInside] = useState(false);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const state = stateOf(cell);
  const shown = focused ? (typed ?? letters.shown(cell.typed)) : printed(cell.typed);
  const type = (written: string) => {
    setTyped(written);
    store.typing(id, letters.typed(written));
  };
  // the letters change from the printed ones to the typed ones on focus; what is chosen then are the new ones
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on focus, and not letters that are being typed
  useLayoutEffect(() => {
    if (focused && typed === null) field.current?.select();
  }, [focused]);
  // what was typed before the page's code had come
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the code has come
  useLayoutEffect(() => {
    const written = field.current?.value ?? shown;
    const here = document.activeElement === field.current;
    if (here) {
      setFocused(true);
      choose(id);
    }
    if (written === shown || locked !== "") return;
    if (here) type(written);
    else store.commit(id, letters.typed(written));
  }, []);
  const leave = () => {
    if (typed !== null) store.commit(id, letters.typed(typed));
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
      if (typed !== null) store.typing(id, null);
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
  return (
    <td className={classOf(cell, props)} data-heading={heading} data-words={shown.length > LONGEST_FIGURE ? shown : undefined}>
      {marks(cell, locked !== "" && !allLocked)}
      <input
        ref={field}
        id={`cell-${id}`}
        {...(locked === "" && (words ? WORDS : FIGURE))}
        aria-label={`${label}${spoken(cell, props)}`}
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
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </td>
  );
}

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

function classOf(cell: CellSaving, { locked, allLocked, flagged, words = false }: Props): string {
  const names = words ? ["cell", "cell-words"] : ["cell"];
  if (cell.trouble) names.push("cell-trouble");
  else if (cell.changedBy !== null) names.push("cell-other");
  else if (flagged) names.push("cell-flagged");
  if (locked) names.push(allLocked ? "cell-read" : "cell-locked");
  else if (cell.typed === "") names.push("cell-empty");
  if (allLocked && cell.typed === "" && !words) names.push("cell-none");
  return names.join(" ");
}

function marks(cell: CellSaving, locked: boolean) {
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

function spoken(cell: CellSaving, { locked, allLocked }: Props): string {
  if (cell.trouble) return `, ej sparat: ${cell.trouble.message}`;
  if (cell.changedBy !== null) return `, ändrat av ${cell.changedBy}`;
  if (!locked) return "";
  return allLocked ? ", låst" : `, låst: ${locked}`;
}

function initials(name: string): string {
  return name
    .split(" ")
    .map((part) => part[0])
    .join("")
    .slice(0, 2);
}
