"use client";
import { writeClock } from "../../../lib/swedish/clock.ts";
import { writeCount } from "../../../lib/swedish/wording.ts";
import { Icon } from "../pictogram.tsx";
import type { CellStore } from "./cell-store.ts";
import { useWholeGrid } from "./use-cells.ts";

/** What has become of what was typed, in the whole grid: truthful, and leading to what is not saved. */
export function GridSaved({ store, go }: { store: CellStore; go: (id: string) => void }) {
  useWholeGrid(store);
  const troubled = store.troubled();
  const [first] = troubled;
  // a button that has done its work is gone: one goes on in the cell that it was about
  const retryAll = () => {
    store.retryAll();
    if (first) go(first);
  };
  const undo = () => {
    const id = store.undo();
    if (id) go(id);
  };
  return (
    <div className="grid-saved">
      <div role="status">
        {first ? (
          <p className="save-line save-unsaved">
            <Icon name="warning" small />{" "}
            {troubled.length === 1 ? "En cell är inte sparad." : `${writeCount(troubled.length)} celler är inte sparade.`}
          </p>
        ) : (
          <p className="save-line save-saved">{words(store)}</p>
        )}
      </div>
      {first && (
        <button type="button" className="link-button" onClick={() => go(first)}>
          Gå dit
        </button>
      )}
      {store.retriable().length > 1 && (
        <button type="button" className="link-button" onClick={retryAll}>
          Försök igen med alla
        </button>
      )}
      {store.undoes && (
        <button type="button" className="link-button" onClick={undo} aria-keyshortcuts="Control+Z">
          Ångra
        </button>
      )}
    </div>
  );
}

function words(store: CellStore) {
  if (store.dirty) return "Sparar …";
  if (store.savedAt === null) return null;
  return (
    <>
      <Icon name="done" small /> Sparat {writeClock(store.savedAt)}
    </>
  );
}
