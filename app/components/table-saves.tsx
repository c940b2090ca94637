"use client";
import { useCallback, useState } from "react";
import { SaveLine } from "./save-line.tsx";
import type { SaveState } from "./use-saving.ts";

/** What became of a table's cells: each one that is not saved with its reason, else the latest save. */
export function useTableSaves() {
  const [states, setStates] = useState<{ label: string; state: SaveState }[]>([]);
  const report = useCallback((label: string, state: SaveState) => {
    setStates((before) => {
      const others = before.filter((one) => one.label !== label);
      return state.kind === "idle" && others.length === before.length ? before : [...others, { label, state }];
    });
  }, []);
  const unsaved = states.filter(({ state }) => state.kind === "unsaved");
  const latest = states.findLast(({ state }) => state.kind !== "idle");
  const shown = unsaved.length > 0 ? unsaved : latest ? [latest] : [];
  return { report, lines: <TableSaves shown={shown} /> };
}

function TableSaves({ shown }: { shown: { label: string; state: SaveState }[] }) {
  return (
    <div className="table-saves">
      {shown.map(({ label, state }) => (
        <p key={label}>
          {state.kind === "unsaved" && <span className="muted">{label}: </span>}
          <SaveLine state={state} />
        </p>
      ))}
    </div>
  );
}
