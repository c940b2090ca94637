"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { MoneyLine, MoneyTable } from "../../lib/domain/goal-money.ts";
import { put } from "./put.ts";

type Props = { goalId: string; unitId: string; year: number; tables: MoneyTable[] };

/** Picks the lines that a goal leans on: each is saved when it is ticked, and taken back when it is not. */
export function MoneyChoice({ goalId, unitId, year, tables }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState<Record<string, boolean>>({});
  const [state, setState] = useState("");
  const choose = async ({ tableId, row, label, leans: saved }: MoneyLine, leans: boolean) => {
    const line = `${tableId}/${row}`;
    setSaid((before) => ({ ...before, [line]: leans }));
    setState("Sparar …");
    const reply = await put(`/api/v1/mal/${goalId}/pengar`, { base: 0, unitId, year, tableId, row, leans });
    if (!reply.saved) setSaid((before) => ({ ...before, [line]: saved }));
    setState(reply.saved ? `${label} är ${leans ? "vald" : "borttagen"}. Sparat.` : reply.message);
    if (reply.saved) router.refresh();
  };
  return (
    <details className="money-choice">
      <summary>Välj rader i budgeten</summary>
      {tables.map((table) => (
        <fieldset key={table.id}>
          <legend>
            {table.name} <span className="quiet">{table.shownIn}</span>
          </legend>
          {table.lines.map((line) => (
            <label key={line.row} className="check">
              <input
                type="checkbox"
                checked={said[`${line.tableId}/${line.row}`] ?? line.leans}
                onChange={(event) => void choose(line, event.target.checked)}
              />
              {line.label} <span className="quiet figures">{line.written}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p role="status" className="small quiet">
        {state}
      </p>
    </details>
  );
}
