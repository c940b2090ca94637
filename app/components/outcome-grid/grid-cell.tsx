"use client";
import { memo, useCallback } from "react";
import { shareValue } from "../../../lib/domain/share.ts";
import { readOutcome } from "../../../lib/forms/outcome.ts";
import { writeNumber } from "../../../lib/swedish/number.ts";
import { CellInput } from "../cell-grid/cell-input.tsx";
import type { Move } from "../cell-grid/next-cell.ts";
import type { GridPlace, GridStore } from "./grid-store.ts";

type Props = {
  store: GridStore;
  place: GridPlace;
  label: string;
  /** the column's head, for a narrow screen */
  heading: string;
  allLocked: boolean;
  active: boolean;
  flagged: boolean;
  go: (id: string, step: Move) => void;
  choose: (id: string) => void;
};

/** A cell of the period's outcomes. */
export const GridCell = memo(function GridCell({ place: { id, locked, indicator }, ...cell }: Props) {
  const printed = useCallback((words: string) => written(words, indicator), [indicator]);
  return <CellInput id={id} locked={locked} printed={printed} {...cell} />;
});

/** The figure with at least the indicator's decimals, without the unit, which stands beside the name; letters that are none as they are. */
export function written(words: string, { unit, decimals }: { unit: string; decimals: number }): string {
  const read = readOutcome(words, unit);
  if (!read.ok) return words;
  if (read.value.kind === "varde") return writeNumber(read.value.figure, Math.max(decimals, read.value.figure.decimals));
  if (read.value.kind === "andel") return writeNumber(shareValue(read.value.share, unit, decimals));
  return words;
}
