"use client";
import { type FormEvent, useState } from "react";
import { readTitle } from "../../lib/forms/goal-title.ts";
import { understood } from "../../lib/forms/typed.ts";
import { Icon } from "./pictogram.tsx";
import { SaveLine } from "./save-line.tsx";
import { useSaving } from "./use-saving.ts";

type TitleProps = { goalId: string; version: number; number: string; title: string; writes: boolean };

/** The page's heading, whose wording its owner can change in place. */
export function EditableTitle({ goalId, version, number, title, writes }: TitleProps) {
  const [open, setOpen] = useState(false);
  const { typed, type, state, begin, commit, reset } = useSaving({
    address: `/api/v1/mal/${goalId}`,
    place: `mal/${goalId}`,
    saved: title,
    version,
    read: (words) => {
      const read = readTitle(words);
      return read.ok ? understood({ title: read.value }) : read;
    },
  });
  const close = (event: FormEvent) => {
    event.preventDefault();
    commit();
    if (readTitle(typed).ok) setOpen(false);
  };
  const editing = open || (state.kind === "unsaved" && writes);
  return (
    <div className="editable-title">
      {editing ? (
        <form method="dialog" onSubmit={close}>
          <h1 className="hidden-words">{`${number} ${title}`.trim()}</h1>
          <label className="eyebrow" htmlFor="goal-title">
            Målets formulering{number && ` (${number})`}
          </label>
          <textarea
            id="goal-title"
            className="text-field title-field"
            value={typed}
            aria-invalid={state.kind === "unsaved" || undefined}
            aria-describedby="goal-title-state"
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for the field
            autoFocus
            onFocus={begin}
            onChange={(event) => type(event.target.value.replaceAll("\n", " "))}
            onKeyDown={(event) => {
              if (event.key === "Enter") close(event);
              if (event.key !== "Escape") return;
              reset();
              setOpen(false);
            }}
          />
          <button type="submit" className="button button-main">
            Klar
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              reset();
              setOpen(false);
            }}
          >
            Avbryt
          </button>
        </form>
      ) : (
        <h1>
          {number && <span className="number">{number} </span>}
          {typed}{" "}
          {writes && (
            <button type="button" className="edit-button" aria-label="Ändra målets formulering" onClick={() => setOpen(true)}>
              <Icon name="pen" small />
            </button>
          )}
        </h1>
      )}
      <SaveLine state={state} id="goal-title-state" />
    </div>
  );
}
