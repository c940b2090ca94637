"use client";
import { useId, useState } from "react";

/** A reminder's words, copied with one click and shown, to be sent by whoever reminds. An address of ours is written out whole. */
export function Reminder({ unit, text }: { unit: string; text: string }) {
  const [shown, setShown] = useState<{ words: string; copied: boolean } | null>(null);
  const id = useId();
  const copy = async () => {
    const words = text.replace(/(?<=: )\/(?=\d{4}\/)/, `${location.origin}/`);
    try {
      await navigator.clipboard.writeText(words);
      setShown({ words, copied: true });
    } catch {
      setShown({ words, copied: false });
    }
  };
  return (
    <div className="reminder">
      <button type="button" className="button" onClick={copy} aria-label={`Kopiera påminnelse till ${unit}`}>
        Påminn
      </button>
      <p role="status" className="small">
        {shown && (shown.copied ? "Kopierad." : "Markera texten och kopiera den.")}
      </p>
      {shown && (
        <>
          <label htmlFor={id} className="hidden-words">
            Påminnelse till {unit}
          </label>
          <textarea id={id} className="text-field" readOnly rows={8} value={shown.words} />
        </>
      )}
    </div>
  );
}
