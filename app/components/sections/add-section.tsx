"use client";
import { type FormEvent, useId, useState } from "react";
import type { Arrangement, SectionChange } from "../../../lib/domain/document-sections.ts";

type Adding = Extract<SectionChange, { kind: "lagg-till" }>;
type AddProps = { arrangement: Arrangement; sending: boolean; add: (change: Adding) => Promise<boolean> };

const BEFORE = "fore";
const AFTER = "efter";

/** A section of the unit's own: what it is called, and where it begins to stand. */
export function AddSection({ arrangement: { sections, roots }, sending, add }: AddProps) {
  const id = useId();
  const [title, setTitle] = useState("");
  const goals = roots.find(({ kind }) => kind === "mal")?.id ?? null;
  const outermost = sections.filter(({ parentId, hidden }) => parentId === null && !hidden);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const place = String(new FormData(event.currentTarget).get("place"));
    const parentId = place === BEFORE || place === AFTER ? null : place;
    if (await add({ kind: "lagg-till", title, parentId, before: place === BEFORE ? goals : null })) setTitle("");
  };
  return (
    <form method="dialog" className="section-new" onSubmit={(event) => void submit(event)} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Lägg till ett eget avsnitt</h2>
      <div className="labelled">
        <label htmlFor={`${id}-title`}>Rubrik</label>
        <input
          id={`${id}-title`}
          className="field"
          autoComplete="off"
          required
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="labelled">
        <label htmlFor={`${id}-place`}>Plats</label>
        <select id={`${id}-place`} name="place" className="field">
          {goals && <option value={BEFORE}>Sist före målen</option>}
          <option value={AFTER}>{goals ? "Sist efter målen" : "Sist"}</option>
          {outermost.map((section) => (
            <option key={section.id} value={section.id}>
              Under {section.title}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-main" disabled={sending}>
        Lägg till avsnittet
      </button>
    </form>
  );
}
