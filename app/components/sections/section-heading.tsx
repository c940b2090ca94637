"use client";
import { type FormEvent, useState } from "react";

type HeadingProps = { title: string; sending: boolean; close: () => void; rename: (title: string) => Promise<boolean> };

/** The heading of a section of the unit's own, to be changed in place. What is refused stays typed. */
export function SectionHeading({ title, sending, close, rename }: HeadingProps) {
  const [typed, setTyped] = useState(title);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = typed.trim();
    if (words === title || (await rename(words))) close();
  };
  return (
    <form method="dialog" className="section-heading" onSubmit={(event) => void submit(event)}>
      <input
        className="field"
        aria-label={`Ny rubrik på ${title}`}
        autoComplete="off"
        required
        maxLength={120}
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for the field
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      />
      <button type="submit" className="button button-main" disabled={sending}>
        Byt
      </button>
      <button type="button" className="button button-quiet" onClick={close}>
        Avbryt
      </button>
    </form>
  );
}
