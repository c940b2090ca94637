"use client";
import { useEffect, useRef, useState } from "react";
import type { GoalPage } from "../../lib/domain/chain.ts";
import { linesOf, textOf } from "../../lib/forms/text-lines.ts";
import { understood } from "../../lib/forms/typed.ts";
import { Icon } from "./pictogram.tsx";
import { RichTextView } from "./rich-text.tsx";
import { SaveLine } from "./save-line.tsx";
import { useSaving } from "./use-saving.ts";

/** `under` is the heading that a text without one of its own stands under; `untouched`: it stands as last year's plan had it. */
type TextProps = { text: GoalPage["texts"][number]; under: string; writes: boolean; untouched?: boolean };

/** Typing rests this long before the text is saved by itself. */
const PAUSE = 2_000;

/** One text of a goal: readable, and one plain field while it is written. Untouched paragraphs keep their lists and bold. */
export function EditableText({ text: { textId, version, heading, text, period }, under, writes, untouched = false }: TextProps) {
  const [open, setOpen] = useState(false);
  const first = useRef(text);
  const { typed, type, state, begin, commit, leave } = useSaving({
    address: `/api/v1/texter/${textId}`,
    place: `texter/${textId}`,
    saved: linesOf(text),
    version,
    read: (lines) => understood({ text: textOf(lines, text, first.current) }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts from the last letter typed
  useEffect(() => {
    if (!open) return;
    const pause = setTimeout(commit, PAUSE);
    return () => clearTimeout(pause);
  }, [typed, open]);
  const name = heading || under;
  const origin = period === "VP" ? "ur planen" : period;
  // a goal often has two texts of the same name, from the plan and from a report
  const label = origin ? `${name}, ${origin}` : name;
  const editing = open || (state.kind === "unsaved" && writes);
  return (
    <section className="goal-text" id={`text-${textId}`} aria-label={label}>
      <div className="text-head">
        {heading && <h3>{name}</h3>}
        {origin && <span className="quiet small">{origin}</span>}
        {untouched && !editing && <span className="from-last-year small">Från förra året, inte ändrad än</span>}
        {writes && !editing && (
          <button type="button" className="edit-button" aria-label={`Ändra ${label}`} onClick={() => setOpen(true)}>
            <Icon name="pen" small /> Ändra
          </button>
        )}
        <SaveLine state={state} id={`state-${textId}`} />
      </div>
      {editing ? (
        <>
          <textarea
            className="text-field"
            aria-label={name}
            aria-describedby={`hint-${textId} state-${textId}`}
            value={typed}
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for the field
            autoFocus
            onFocus={begin}
            onBlur={leave}
            onChange={(event) => type(event.target.value)}
          />
          <p className="hint" id={`hint-${textId}`}>
            Tom rad mellan stycken. Punktlista: börja raden med ett bindestreck. Sparas av sig själv.
          </p>
          <p className="field-actions">
            <button
              type="button"
              className="button button-main"
              onClick={() => {
                commit();
                setOpen(false);
              }}
            >
              Klar
            </button>
          </p>
        </>
      ) : typed === "" ? (
        <p className="quiet">Här står ingen text än.</p>
      ) : (
        <RichTextView text={textOf(typed, text, first.current)} />
      )}
    </section>
  );
}
