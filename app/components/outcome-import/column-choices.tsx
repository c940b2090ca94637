"use client";
import { useState } from "react";
import { type ColumnChoice, type ColumnRole, ROLE_NAMES } from "../../../lib/domain/outcome-columns.ts";
import type { TriedFile } from "./send-file.ts";

type Props = { tried: TriedFile; choice: ColumnChoice; choose: (choice: ColumnChoice) => void };

/** What each column of somebody's own table holds: guessed from the heads, and put right here. */
export function ColumnChoices({ tried, choice, choose }: Props) {
  const [open] = useState(tried.count.andras + tried.count.oforandrat === 0 || tried.unread.length > 0);
  const give = (column: number, role: ColumnRole | "") => {
    const roles = tried.columns.map((_, index) => choice.roles[index] ?? "");
    // a role is in one column: given to another, it leaves the first
    choose({ ...choice, roles: roles.map((one, index) => (index === column ? role : one === role ? "" : one)) });
  };
  const shown = tried.columns.map((column, index) => ({ ...column, index })).filter(({ head, example }) => head !== "" || example !== "");
  return (
    <details className="column-choices" open={open}>
      <summary>Vad kolumnerna innehåller{tried.sheet && ` (bladet ${tried.sheet})`}</summary>
      <p className="quiet">
        {choice.headRow === null
          ? "Filen har inga rubriker som Tertial känner igen. Säg vad som står i varje kolumn."
          : `Gissat ur rubrikerna på rad ${choice.headRow}. Rätta det som är fel.`}
      </p>
      {tried.unread.length > 0 && <p className="quiet">Har siffror men läses inte: {tried.unread.join(" · ")}.</p>}
      <ul>
        {shown.map(({ index, name, head, example }) => (
          <li key={name}>
            <label htmlFor={`column-${name}`}>
              {name}
              {head && `: ${head}`} {example && <span className="quiet">till exempel {example.slice(0, 60)}</span>}
            </label>
            <select
              id={`column-${name}`}
              className="field"
              value={choice.roles[index] ?? ""}
              onChange={(event) => give(index, event.currentTarget.value as ColumnRole | "")}
            >
              <option value="">Läs inte</option>
              {Object.entries(ROLE_NAMES).map(([role, words]) => (
                <option key={role} value={role}>
                  {words}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
