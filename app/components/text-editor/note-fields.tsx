"use client";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";

type NoteFieldsProps = {
  notes: string[];
  /** the one to go to; `times` counts how often it was asked for */
  wanted: { index: number; times: number } | null;
  onWrite: (index: number, words: string) => void;
  onRemove: (index: number) => void;
  /** back to where it is referred to */
  onLeave: (index: number) => void;
  onRest: () => void;
};

/** The footnotes of a text, written below it. Enter and Escape go back to the text. */
export function NoteFields({ notes, wanted, onWrite, onRemove, onLeave, onRest }: NoteFieldsProps) {
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const before = useRef(notes);
  // somebody else's footnote has come in or gone: who writes in one stays in it, though its number is another
  useEffect(() => {
    const fields = Array.from(list.current?.querySelectorAll("input") ?? []);
    const written = before.current[fields.indexOf(document.activeElement as HTMLInputElement)];
    const moved = before.current.length !== notes.length && written !== undefined;
    before.current = notes;
    if (moved) (fields[notes.indexOf(written)] ?? list.current)?.focus();
  }, [notes]);
  useEffect(() => {
    if (wanted) list.current?.querySelectorAll("input")[wanted.index]?.focus();
  }, [wanted]);
  if (notes.length === 0) return null;
  const key = (event: KeyboardEvent, index: number) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    onLeave(index);
  };
  return (
    <ol className="note-fields" aria-label="Fotnoter" ref={list} tabIndex={-1}>
      {notes.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a footnote is known by its number
        <li key={index}>
          <label htmlFor={`${id}-${index}`} className="hidden-words">
            Fotnot {index + 1}
          </label>
          <input
            id={`${id}-${index}`}
            className="field"
            maxLength={4000}
            value={words}
            onChange={(event) => onWrite(index, event.target.value)}
            onKeyDown={(event) => key(event, index)}
            onBlur={onRest}
          />
          <button type="button" className="link-button small" aria-label={`Ta bort fotnot ${index + 1}`} onClick={() => onRemove(index)}>
            Ta bort
          </button>
        </li>
      ))}
    </ol>
  );
}
