"use client";
import { useState } from "react";
import type { MeaningKind, Unsaid } from "../../../lib/domain/ledger.ts";
import { writeOre } from "../../../lib/swedish/number.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import { put } from "../put.ts";

type Props = { tableId: string; unsaid: Unsaid[]; rows: { key: string; name: string }[]; said: () => void };

const ASKED: Record<MeaningKind, string> = { rad: "Vilken rad är", slag: "Vad är konto", tabell: "Hör hit:" };
const NOWHERE = "ingenstans";

/** Names of the ledger that nobody has explained; what is said of one is remembered for the unit. */
export function LedgerNames({ tableId, unsaid, rows, said }: Props) {
  const [told, setTold] = useState("");
  if (unsaid.length === 0) return null;
  const choices: Record<MeaningKind, [string, string][]> = {
    rad: rows.map(({ key, name }) => [key, name]),
    slag: [
      ["kostnader", "Kostnad"],
      ["intakter", "Intäkt"],
    ],
    tabell: [["med", "Ja, verksamheten är den här tabellens"]],
  };
  const say = async ({ kind, written }: Unsaid, chosen: string) => {
    const reply = await put(`/api/v1/budget/${tableId}/betydelse`, { base: 0, kind, written, means: chosen === NOWHERE ? "" : chosen });
    setTold(reply.saved ? "" : reply.message);
    if (reply.saved) said();
  };
  return (
    <fieldset className="unknown-names">
      <legend>Okända namn</legend>
      <p className="quiet">Säg vad de är, så kommer Tertial ihåg det för enheten, också nästa år.</p>
      {unsaid.map((one) => (
        <label key={`${one.kind}/${one.written}`} className="labelled">
          <span>
            {ASKED[one.kind]} <b>{one.written || "rader utan verksamhet"}</b>?{" "}
            <span className="quiet">
              {counted(one.lines, "rad", "rader")}, {writeOre(one.ore)} kr
            </span>
          </span>
          <select className="field" defaultValue="" onChange={(event) => void say(one, event.currentTarget.value)}>
            <option value="" disabled>
              Välj …
            </option>
            {choices[one.kind].map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            <option value={NOWHERE}>Hör inte till tabellen</option>
          </select>
        </label>
      ))}
      {told && (
        <p role="alert" className="save-unsaved">
          {told}
        </p>
      )}
    </fieldset>
  );
}
