"use client";
import { useEffect, useState } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";
import { useDraft, useDrafts } from "../editing.tsx";
import { RichTextView } from "../rich-text.tsx";
import { textOfDraft } from "../use-text-saving.ts";

/** What one had typed in a text that can't be changed any more: it is kept in the browser until one throws it away. `why`: it was not saved */
export function LeftBehind({ textId, why = "innan texten låstes" }: { textId: string; why?: string }) {
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
        <b>Det här hade du skrivit men det hann inte sparas</b> {why}. Det finns bara i den här webbläsaren. Kopiera det du vill ha kvar.
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

/** The same for texts that stand in no paper any more, since somebody has taken the section out. `here`: the texts of this paper. */
export function LeftWithoutPlace({ here }: { here: string[] }) {
  const drafts = useDrafts("texter");
  const [gone, setGone] = useState<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come up
  useEffect(() => {
    const ids = drafts.all().map(([name]) => name.replace(/\/$/, ""));
    const elsewhere = ids.filter((id) => !here.includes(id));
    void Promise.all(elsewhere.map(async (id) => ((await isGone(id)) ? [id] : []))).then((found) => setGone(found.flat()));
  }, []);
  return gone.map((id) => <LeftBehind key={id} textId={id} why="innan avsnittet togs bort" />);
}

async function isGone(textId: string): Promise<boolean> {
  const answer = await fetch(`/api/v1/texter/${textId}/historik`).catch(() => null);
  return answer?.status === 404;
}
