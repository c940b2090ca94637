"use client";
import { useEffect, useState } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";
import { useDraft } from "../editing.tsx";
import { RichTextView } from "../rich-text.tsx";
import { textOfDraft } from "../use-text-saving.ts";

/** What one had typed in a text that can't be changed any more: it is kept in the browser until one throws it away. */
export function LeftBehind({ textId }: { textId: string }) {
  const draft = useDraft(`texter/${textId}`);
  const [text, setText] = useState<RichText | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the text appears
  useEffect(() => {
    const kept = draft.read();
    if (kept) setText(textOfDraft(kept.words));
  }, []);
  if (!text) return null;
  return (
    <section className="text-choice" aria-label="Text som inte sparades">
      <p>
        <b>Det här hade du skrivit men det hann inte sparas</b> innan texten låstes. Det finns bara i den här webbläsaren. Kopiera det du
        vill ha kvar.
      </p>
      <div className="left-behind">
        <RichTextView text={text} />
      </div>
      <p className="field-actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            draft.drop();
            setText(null);
          }}
        >
          Kasta det
        </button>
      </p>
    </section>
  );
}
