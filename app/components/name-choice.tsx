"use client";
import { useId, useState } from "react";
import type { Meant } from "../../lib/domain/name-meanings.ts";
import { likeness } from "../../lib/swedish/wording.ts";
import { put } from "./put.ts";

type Props = { written: string; names: Meant[]; unitId: string; year: number; said: (meant: Meant) => void };

const KINDS = [
  { kind: "indikator", name: "Indikatorer" },
  { kind: "stadsdel", name: "Stadsdelar" },
] as const;

/** What an unknown name means, said once and remembered for the unit. The most alike stand first; none is chosen beforehand. */
export function NameChoice({ written, names, unitId, year, said }: Props) {
  const field = useId();
  const [chosen, setChosen] = useState("");
  const [trouble, setTrouble] = useState("");
  const sorted = names.toSorted((a, b) => likeness(written, b.name) - likeness(written, a.name));
  const keep = async () => {
    const meant = names.find(({ kind, id }) => `${kind}/${id}` === chosen);
    if (!meant) return setTrouble("Välj först vad namnet betyder.");
    const reply = await put("/api/v1/utfall/namn", { base: 0, unitId, year, written, kind: meant.kind, id: meant.id });
    if (reply.saved) said(meant);
    else setTrouble(reply.message);
  };
  return (
    <div className="name-choice">
      <label htmlFor={field}>”{written}” betyder</label>
      <select id={field} className="field" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">Inget här: ta inte med</option>
        {KINDS.map(({ kind, name }) => (
          <optgroup key={kind} label={name}>
            {sorted
              .filter((one) => one.kind === kind)
              .map((one) => (
                <option key={one.id} value={`${kind}/${one.id}`}>
                  {one.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="button" className="button" onClick={keep}>
        Kom ihåg
      </button>
      {trouble && (
        <p role="alert" className="save-unsaved">
          {trouble}
        </p>
      )}
    </div>
  );
}
