"use client";
import type { CellStore } from "./cell-store.ts";
import { Remedies } from "./remedies.tsx";
import { useCell } from "./use-cells.ts";

/** Why the chosen cell is not saved, or can't be typed in (`locked`, "" when it can), and what can be done; `done` when it is chosen. */
export function CellTrouble({ store, id, locked, done }: { store: CellStore; id: string; locked: string; done: () => void }) {
  const { trouble } = useCell(store, id);
  return (
    <>
      {locked && <p className="lacking">{locked}</p>}
      {trouble && (
        <div className="lacking" role="alert">
          <p>{trouble.message}</p>
          <Remedies store={store} id={id} done={done} />
        </div>
      )}
    </>
  );
}

const KEYS = [
  ["Enter", "nedåt"],
  ["F2", "redigera"],
  ["Esc", "ångra"],
  ["Ctrl+Z", "ångra sparat"],
  ["Ctrl+V", "klistra in"],
];

/** The keys of a grid, last in the panel beside it. */
export function GridKeys() {
  return (
    <section className="keys quiet">
      {KEYS.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}{" "}
        </span>
      ))}
    </section>
  );
}
