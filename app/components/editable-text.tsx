"use client";
import { useEffect, useRef, useState } from "react";
import type { GoalPage } from "../../lib/domain/chain.ts";
import { linesOf, textOf } from "../../lib/forms/text-lines.ts";
import { understood } from "../../lib/forms/typed.ts";
import { Icon } from "./pictogram.tsx";
import { RichTextView } from "./rich-text.tsx";
import { SaveLine } from "./save-line.tsx";
import { useSaving } from "./use-saving.ts";

type TextProps = { text: GoalPage["texts"][number]; writes: boolean };

/** Typing rests this long before the text is saved by itself. */
const PAUSE = 2_000;

/** One text of a goal: readable, and one plain field while it is written. Untouched paragraphs keep their lists and bold. */
export function EditableText({ text: { textId, version, heading, text, period }, writes }: TextProps) {
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
  const name = heading || "Text";
  const editing = open || (state.kind === "unsaved" && writes);
  return (
    <section className="goal-text" aria-label={name}>
      <div className="text-head">
        <h3>{name}</h3>
        <span className="quiet small">{period === "VP" ? "ur planen" : period}</span>
        {writes && !editing && (
          <button type="button" className="edit-button" aria-label={`Ändra ${name}`} onClick={() => setOpen(true)}>
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
