import type { OutcomeKind } from "./chain.ts";
import { type CellsBy, cellKey, GENDERS, type GridCell, type GridGroup, type GridIndicator, type OutcomeGrid } from "./outcome-grid.ts";
import { shareOfCounts } from "./share.ts";

/**
 * A grid as it travels: the cells of an indicator's period are one text, from the statement that reads them to the browser that
 * shows them. A unit's thousands of cells as objects take the server many times longer (docs/bench.md).
 */
export type PackedGrid = Omit<OutcomeGrid, "groups"> & {
  groups: (Omit<GridGroup, "indicators"> & { indicators: PackedIndicator[] })[];
  /** names of those who have saved the period's own cells, by the number that stands in them */
  people: Record<string, string>;
  /** reasons and comments, which few cells have, by `wordsKey` */
  words: Record<string, CellWords>;
};

export type PackedIndicator = Omit<GridIndicator, Which> & Record<Which, string>;

export type CellWords = { reason: string; comment: string };

/** An indicator's cells: the grid's own, and those of two periods that they are compared with. */
export type Which = "cells" | "lastYear" | "previous";

/**
 * What stands between cells, between the parts of a cell, and between its counts. The parts: where it is, as the number in
 * `placesIn` and the gender's first letter; the figure's micro, or the kind of what has none; decimals; numerator and denominator,
 * "" for what has none; and for the grid's own cells the version and the number of who saved it. None of them is words of people, so
 * none holds what stands between.
 */
export const [BETWEEN_CELLS, BETWEEN_PARTS, BETWEEN_COUNTS] = [";", " ", "/"];

/** What a cell's district is counted among: "hela", and the unit's stadsdelar in its order. */
export function placesIn(districts: OutcomeGrid["districts"]): string[] {
  return ["hela", ...districts.map(({ id }) => id)];
}

/** Which of an indicator's cells the words belong to. */
export function wordsKey(indicatorId: string, which: Which, key: string): string {
  return `${indicatorId}/${which}/${key}`;
}

/** The grid as it is worked with. A cell is read when it is asked for: the server draws a hundred of a unit's thousands. */
export function unpacked({ groups, people, words, ...grid }: PackedGrid): OutcomeGrid {
  const places = placesIn(grid.districts).flatMap((id, place) =>
    GENDERS.map((gender) => [cellKey(id, gender), `${place}${gender[0]}`] as const),
  );
  const placeOf = new Map(places);
  const cellsOf = (indicator: PackedIndicator, which: Which): CellsBy<GridCell> => ({
    get: (key) => {
      const text = cellIn(indicator[which], placeOf.get(key));
      if (text === undefined) return undefined;
      const [, figure = "", decimals, counts = "", version = "0", by = ""] = text.split(BETWEEN_PARTS);
      const value = /^-?\d/.test(figure) ? { micro: Number(figure), decimals: Number(decimals) } : null;
      const [numerator = null, denominator = null] = counts === "" ? [] : counts.split(BETWEEN_COUNTS).map(Number);
      const share = shareOfCounts(numerator, denominator);
      const { reason = "", comment = "" } = words[wordsKey(indicator.id, which, key)] ?? {};
      return {
        kind: value ? "varde" : (figure as OutcomeKind),
        value,
        reason,
        ...(share && { share }),
        version: Number(version),
        comment,
        by: people[by] ?? "",
      };
    },
  });
  const indicatorOf = (indicator: PackedIndicator): GridIndicator => ({
    ...indicator,
    cells: cellsOf(indicator, "cells"),
    lastYear: cellsOf(indicator, "lastYear"),
    previous: cellsOf(indicator, "previous"),
  });
  return { ...grid, groups: groups.map((group) => ({ ...group, indicators: group.indicators.map(indicatorOf) })) };
}

/** A cell's text among an indicator's, whole; undefined where there is none such. */
function cellIn(cells: string, place: string | undefined): string | undefined {
  const begins = `${place}${BETWEEN_PARTS}`;
  const before = cells.startsWith(begins) ? 0 : cells.indexOf(`${BETWEEN_CELLS}${begins}`);
  if (before < 0) return undefined;
  const at = before === 0 ? 0 : before + BETWEEN_CELLS.length;
  const end = cells.indexOf(BETWEEN_CELLS, at);
  return end < 0 ? cells.slice(at) : cells.slice(at, end);
}
