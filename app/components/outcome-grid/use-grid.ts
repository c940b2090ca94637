"use client";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { GridIndicator, OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import type { PeriodPeople } from "../../../lib/domain/period-people.ts";
import { useWaking } from "../cell-grid/use-cells.ts";
import { GridStore } from "./grid-store.ts";

/** The grid's cells in the browser; what the server shows later is taken in without touching what is not saved. */
export function useGrid(grid: OutcomeGrid, user: string, people: PeriodPeople): GridStore {
  const [store] = useState(() => new GridStore(grid, user, people));
  useWaking(store);
  const [, setRead] = useState(grid);
  useEffect(() => {
    store.read(grid, people);
    // what is locked may have changed without any cell having done so
    setRead(grid);
  }, [store, grid, people]);
  return store;
}

/** Draws its component anew when one of the indicator's cells changes. */
export function useLineCells(store: GridStore, indicator: GridIndicator): void {
  const watch = useCallback(
    (told: () => void) => {
      const ends = store.cellsOf(indicator).map((id) => store.watch(id, told));
      return () => {
        for (const end of ends) end();
      };
    },
    [store, indicator],
  );
  const words = () => store.rowWords(indicator);
  useSyncExternalStore(watch, words, words);
}
