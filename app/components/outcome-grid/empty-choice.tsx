"use client";
import { useState } from "react";
import { readOutcome } from "../../../lib/forms/outcome.ts";

const KINDS = [
  { kind: "ej-matt", name: "Mäts inte den här perioden", words: "mäts ej" },
  { kind: "gar-ej-att-mata", name: "Kan inte mätas", words: "kan inte mätas" },
  { kind: "sekretess", name: "Röjs ej, för få personer", words: "röjs ej" },
] as const;

/**
 * The kinds of empty as choices; the one that needs a reason asks for it before it is saved. Buttons, since radios would save
 * each one that the arrows pass.
 */
export function EmptyChoice({ typed, choose }: { typed: string; choose: (words: string) => void }) {
  const read = readOutcome(typed, "");
  const now = read.ok ? read.value.kind : "varde";
  const said = read.ok && read.value.kind === "gar-ej-att-mata" ? read.value.reason : "";
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const reasoned = asking || now === "gar-ej-att-mata";
  return (
    <fieldset className="empty-choice">
      <legend className="hidden-words">Varför det inte finns någon siffra</legend>
      {KINDS.map(({ kind, name, words }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={reasoned ? kind === "gar-ej-att-mata" : now === kind}
          aria-expanded={kind === "gar-ej-att-mata" ? reasoned : undefined}
          onClick={() => {
            setAsking(kind === "gar-ej-att-mata");
            if (kind !== "gar-ej-att-mata") choose(words);
          }}
        >
          {name}
        </button>
      ))}
      {reasoned && (
        <div className="reason">
          <label>
            Varför?
            <input className="field" value={reason ?? said} onChange={(event) => setReason(event.currentTarget.value)} />
          </label>
          <button
            type="button"
            className="button"
            disabled={(reason ?? said).trim() === ""}
            onClick={() => {
              choose(`kan inte mätas: ${(reason ?? said).trim()}`);
              setAsking(false);
              setReason(null);
            }}
          >
            Spara
          </button>
        </div>
      )}
    </fieldset>
  );
}
