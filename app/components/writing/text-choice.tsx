"use client";
import { useEffect, useRef } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";
import { sideBySide, type TextSaving, togetherFrom } from "../../../lib/domain/text-saving.ts";
import { Difference } from "../difference.tsx";
import { RichTextView } from "../rich-text.tsx";

type ChoiceProps = {
  saving: TextSaving;
  /** who wrote what stands now; "" when that is not known */
  by: string;
  saveMine: () => void;
  takeStanding: () => void;
  putTogether: (text: RichText) => void;
};

/** Two texts that can't both stand: beside one another until the person has chosen. Whichever is not chosen stays in the history. */
export function TextChoice({ saving, by, saveMine, takeStanding, putTogether }: ChoiceProps) {
  const { trouble, acknowledged, typed } = saving;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (trouble?.kind === "kept") {
    return (
      <section className="text-choice" role="alert" ref={box} aria-label="Text som inte sparades">
        <p>
          <b>{trouble.message}</b> Det finns kvar i den här webbläsaren.
        </p>
        <Difference before={acknowledged.text} after={typed} />
        <p className="field-actions">
          <button type="button" className="button button-main" onClick={saveMine}>
            Spara det jag skrev
          </button>
          <button type="button" className="button" onClick={takeStanding}>
            Kasta det, ta det som står nu
          </button>
        </p>
      </section>
    );
  }
  const merge = sideBySide(saving);
  if (trouble?.kind !== "stale" || !merge) return null;
  const pieces = "merged" in merge ? [{ agreed: merge.merged }] : merge.conflict;
  return (
    <section className="text-choice" role="alert" ref={box} aria-label="Två texter på samma ställe">
      <p>
        <b>{by || "Någon annan"} har skrivit på samma ställe medan du skrev.</b> Ingen av texterna är borta: den du inte väljer finns kvar i
        historiken.
      </p>
      {pieces.map((piece, index) =>
        "agreed" in piece ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own
          <div key={index} className="two-texts">
            <div>
              <h4>Din text</h4>
              <OneText text={piece.mine} />
            </div>
            <div>
              <h4>{by ? `Det som ${by} skrev` : "Det som står nu"}</h4>
              <OneText text={piece.theirs} />
            </div>
          </div>
        ),
      )}
      <p className="field-actions">
        <button type="button" className="button button-main" onClick={() => putTogether(togetherFrom(merge))}>
          Behåll båda
        </button>
        <button type="button" className="button" onClick={saveMine}>
          Spara min i stället
        </button>
        <button type="button" className="button" onClick={takeStanding}>
          Ta det som står nu
        </button>
      </p>
    </section>
  );
}

function OneText({ text }: { text: RichText }) {
  return text.length > 0 ? <RichTextView text={text} /> : <p className="quiet">Stycket är borttaget.</p>;
}
