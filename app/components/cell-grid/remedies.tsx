"use client";
import type { CellStore } from "./cell-store.ts";
import { useCell } from "./use-cells.ts";

/** What can be done about a cell that is not saved; the buttons go with the trouble, and `done` says where one goes on. */
export function Remedies({ store, id, done }: { store: CellStore; id: string; done: () => void }) {
  const { trouble } = useCell(store, id);
  const takeTheirs = () => store.takeTheirs(id);
  if (trouble?.kind === "stale" || trouble?.kind === "kept") {
    return (
      <p className="field-actions">
        <Remedy name="Spara mitt" act={() => store.keepMine(id)} done={done} />
        <Remedy name="Ta det som står" act={takeTheirs} done={done} />
      </p>
    );
  }
  return (
    <p className="field-actions">
      {trouble?.kind !== "unreadable" && <Remedy name="Försök igen" act={() => store.retry(id)} done={done} />}
      <Remedy name="Återställ" act={takeTheirs} done={done} />
    </p>
  );
}

function Remedy({ name, act, done }: { name: string; act: () => void; done: () => void }) {
  const both = () => {
    act();
    done();
  };
  return (
    <button type="button" className="button" onClick={both}>
      {name}
    </button>
  );
}
