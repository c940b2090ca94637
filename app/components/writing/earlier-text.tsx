"use client";
import { useDeferredValue, useMemo, useState } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";
import { alikeShare } from "../../../lib/domain/word-difference.ts";
import { isWritten } from "../../../lib/domain/writing.ts";
import { Difference } from "../difference.tsx";
import { RichTextView } from "../rich-text.tsx";
import { useDesk, useTextNow } from "./writing-desk.tsx";

const WORTH_COMPARING = 0.2;

type EarlierProps = { textId: string; heading: string; now: RichText; before: RichText; writes: boolean };

/** What was written here before, compared with the text as it is typed now. */
export function EarlierText({ textId, heading, now, before, writes }: EarlierProps) {
  const desk = useDesk();
  const typed = useDeferredValue(useTextNow(textId) ?? now);
  const written = isWritten(typed);
  const alike = useMemo(() => (written ? alikeShare(before, typed) : 0), [written, before, typed]);
  // where nearly all is new, the older text reads best by itself
  const [chosen, setAlone] = useState<boolean | null>(null);
  const alone = chosen ?? alike < WORTH_COMPARING;
  return (
    <section className="earlier-text">
      <div className="earlier-head">
        {heading && <h3>{heading}</h3>}
        {written && <span className="quiet small">{Math.round(alike * 100)} % lika</span>}
      </div>
      {written && !alone ? <Difference before={before} after={typed} /> : <RichTextView text={before} />}
      {written ? (
        <button type="button" className="link-button" onClick={() => setAlone(!alone)}>
          {alone ? "Visa vad som är ändrat" : "Visa bara den tidigare texten"}
        </button>
      ) : (
        writes && (
          <button type="button" className="link-button" onClick={() => desk.replace(textId, before)}>
            Börja från den här texten
          </button>
        )
      )}
    </section>
  );
}
