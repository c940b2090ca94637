import type { Gender, OutcomeKind } from "./chain.ts";
import { cellKey, type GridCell, type GridGroup, type GridIndicator, type OutcomeGrid } from "./outcome-grid.ts";
import { shareOfCounts } from "./share.ts";

/**
 * A grid as it travels: the cells of an indicator's period are one text, from the statement that reads them to the browser that
 * shows them. A unit's thousands of cells as objects take the server many times longer (docs/bench.md).
 */
export type PackedGrid = Omit<OutcomeGrid, "groups"> & {
  groups: (Omit<GridGroup, "indicators"> & { indicators: PackedIndicator[] })[];
  /** names of those who have saved, by their ids */
  people: Record<string, string>;
  /** reasons and comments, which few cells have, by `wordsKey` */
  words: Record<string, CellWords>;
};

export type PackedIndicator = Omit<GridIndicator, Cells> & Record<Cells, string>;

export type CellWords = { reason: string; comment: string };

type Cells = "cells" | "lastYear" | "previous";

/** What stands between the parts of a cell, and between cells. None of a cell's parts is words of people, so none holds them. */
export const [BETWEEN_PARTS, BETWEEN_CELLS] = [" ", ";"];

/** What a cell's parts are, in this order; "" for a figure that is not there. */
export const PACKED_PARTS = [
  ...["districtId", "gender", "kind", "valueMicro", "decimals", "numeratorMicro", "denominatorMicro", "version", "savedBy"],
] as const;

/** Which of an indicator's cells the words belong to. */
export function wordsKey(indicatorId: string, cells: Cells, key: string): string {
  return `${indicatorId}/${cells}/${key}`;
}

/** The grid as it is worked with. An indicator's cells are read when they are first asked for. */
export function unpacked({ groups, people, words, ...grid }: PackedGrid): OutcomeGrid {
  const cellsOf = (indicator: PackedIndicator, which: Cells): Record<string, GridCell> => {
    const cells: Record<string, GridCell> = {};
    for (const text of indicator[which] === "" ? [] : indicator[which].split(BETWEEN_CELLS)) {
      const [district = "", gender, kind, micro = "", decimals, numerator = "", denominator = "", version, by = ""] =
        text.split(BETWEEN_PARTS);
      const key = cellKey(district, gender as Gender);
      const share = shareOfCounts(numberIn(numerator), numberIn(denominator));
      const value = micro === "" ? null : { micro: Number(micro), decimals: Number(decimals) };
      const { reason = "", comment = "" } = words[wordsKey(indicator.id, which, key)] ?? {};
      cells[key] = {
        kind: kind as OutcomeKind,
        value,
        reason,
        ...(share && { share }),
        version: Number(version),
        comment,
        by: people[by] ?? "",
      };
    }
    return cells;
  };
  const indicatorOf = (indicator: PackedIndicator): GridIndicator => {
    const read: Partial<Record<Cells, Record<string, GridCell>>> = {};
    const cells = (which: Cells) => {
      read[which] ??= cellsOf(indicator, which);
      return read[which];
    };
    return {
      ...indicator,
      get cells() {
        return cells("cells");
      },
      get lastYear() {
        return cells("lastYear");
      },
      get previous() {
        return cells("previous");
      },
    };
  };
  return { ...grid, groups: groups.map((group) => ({ ...group, indicators: group.indicators.map(indicatorOf) })) };
}

function numberIn(text: string): number | null {
  return text === "" ? null : Number(text);
}
