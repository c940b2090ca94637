"use client";
import { useState } from "react";
import { readOutcome } from "../../../lib/forms/outcome.ts";

const KINDS = [
  { kind: "ej-matt", name: "Mäts inte den här perioden", words: "mäts ej" },
  { kind: "gar-ej-att-mata", name: "Kan inte mätas", words: "kan inte mätas" },
  { kind: "sekretess", name: "Röjs ej, för få personer", words: "röjs ej" },
] as const;

/** The kinds of empty as choices; the one that needs a reason asks for it before it is saved. */
export function EmptyChoice({ typed, choose }: { typed: string; choose: (words: string) => void }) {
  const read = readOutcome(typed, "");
  const now = read.ok ? read.value.kind : "varde";
  const [asking, setAsking] = useState(now === "gar-ej-att-mata");
  const [reason, setReason] = useState(read.ok && read.value.kind === "gar-ej-att-mata" ? read.value.reason : "");
  return (
    <fieldset className="empty-choice">
      <legend className="hidden-words">Varför det inte finns någon siffra</legend>
      {KINDS.map(({ kind, name, words }) => (
        <label key={kind} className="check">
          <input
            type="radio"
            name="empty"
            checked={asking ? kind === "gar-ej-att-mata" : now === kind}
            onChange={() => {
              setAsking(kind === "gar-ej-att-mata");
              if (kind !== "gar-ej-att-mata") choose(words);
            }}
          />
          {name}
        </label>
      ))}
      {asking && (
        <div className="reason">
          <label>
            Varför?
            <input className="field" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          </label>
          <button
            type="button"
            className="button"
            disabled={reason.trim() === ""}
            onClick={() => choose(`kan inte mätas: ${reason.trim()}`)}
          >
            Spara
          </button>
        </div>
      )}
    </fieldset>
  );
}
