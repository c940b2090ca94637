"use client";
import type { CellStore } from "./cell-store.ts";
import { useCell } from "./use-cells.ts";

/** What can be done about a cell that is not saved. */
export function Remedies({ store, id }: { store: CellStore; id: string }) {
  const { trouble } = useCell(store, id);
  if (trouble?.kind === "stale" || trouble?.kind === "kept") {
    return (
      <p className="field-actions">
        <button type="button" className="button" onClick={() => store.keepMine(id)}>
          Spara mitt
        </button>
        <button type="button" className="button" onClick={() => store.takeTheirs(id)}>
          Ta det som står
        </button>
      </p>
    );
  }
  if (trouble?.kind === "unreadable") {
    return (
      <p className="field-actions">
        <button type="button" className="button" onClick={() => store.takeTheirs(id)}>
          Återställ
        </button>
      </p>
    );
  }
  return (
    <p className="field-actions">
      <button type="button" className="button" onClick={() => store.retry(id)}>
        Försök igen
      </button>
      <button type="button" className="button" onClick={() => store.takeTheirs(id)}>
        Återställ
      </button>
    </p>
  );
}
