"use client";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { CellSaving } from "../../../lib/domain/cell-saving.ts";
import type { CellStore } from "./cell-store.ts";

/** The grid comes up in the browser: takes up what an earlier page kept, and is not left while anything is unsaved. */
export function useWaking(store: CellStore): void {
  useEffect(() => store.wake(), [store]);
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (store.dirty) event.preventDefault();
    };
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [store]);
}

/** One cell, drawn anew only when it changes. */
export function useCell(store: CellStore, id: string): CellSaving {
  const watch = useCallback((told: () => void) => store.watch(id, told), [store, id]);
  return useSyncExternalStore(
    watch,
    () => store.cell(id),
    () => store.cell(id),
  );
}

/** Draws its component anew whenever any cell changes. */
export function useWholeGrid(store: CellStore): void {
  useSyncExternalStore(
    store.watchAll,
    () => store.version,
    () => store.version,
  );
}
