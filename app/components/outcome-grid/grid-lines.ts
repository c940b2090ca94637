import { GENDERS, type GridIndicator, hasCell, type OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import type { PasteGrid, PasteLine } from "../../../lib/domain/pasted-cells.ts";

/** A line of the grid: an indicator's own, or one of its stadsdelar. Cells by column (totalt, kvinnor, män); null: none there. */
export type GridLine = {
  id: string;
  indicator: GridIndicator;
  district: { id: string; name: string } | null;
  cells: (string | null)[];
  /** stands first under its goal */
  group: { goalId: string; number: string; title: string } | null;
};

export const COLUMNS: { name: string; spoken: string; names: string[] }[] = [
  { name: "Totalt", spoken: "totalt", names: ["Totalt", "Total", "Utfall", "Periodens utfall"] },
  {
    name: "Kvinnor, flickor",
    spoken: "kvinnor",
    names: ["Kvinnor, flickor", "Kvinnor", "Flickor", "Kvinnor/flickor", "Utfall kvinnor/ flickor"],
  },
  { name: "Män, pojkar", spoken: "män", names: ["Män, pojkar", "Män", "Pojkar", "Män/pojkar", "Utfall män/ pojkar"] },
];

export type Which = "due" | "empty" | "all";

/** An indicator that is shown, with its goal where it stands first under it. */
export type ShownIndicator = { indicator: GridIndicator; group: GridLine["group"] };

/** The grid's indicators in print order: `which` of them, where `isEmpty` says which lack their total. */
export function shownOf(grid: OutcomeGrid, which: Which, isEmpty: (indicator: GridIndicator) => boolean): ShownIndicator[] {
  return grid.groups.flatMap(({ indicators, ...group }) =>
    indicators
      .filter((indicator) => which === "all" || (indicator.due && (which === "due" || isEmpty(indicator))))
      .map((indicator, at) => ({ indicator, group: at === 0 ? group : null })),
  );
}

/** The lines of some indicators: each one's own, and those of these stadsdelar where it is split by them. */
export function linesOf(indicators: ShownIndicator[], districts: OutcomeGrid["districts"]): GridLine[] {
  return indicators.flatMap(({ indicator, group }) => {
    const lineAt = (district: GridLine["district"]): GridLine => {
      const place = district?.id ?? "hela";
      const id = `${indicator.id}/${place}`;
      const cells = GENDERS.map((gender) => (hasCell(indicator, districts, place, gender) ? `${id}/${gender}` : null));
      return { id, indicator, district, cells, group: district ? null : group };
    };
    return [lineAt(null), ...(indicator.byDistrict ? districts.map(lineAt) : [])];
  });
}

/** All lines of the grid. */
export function allLines(grid: OutcomeGrid): GridLine[] {
  return linesOf(
    shownOf(grid, "all", () => true),
    grid.districts,
  );
}

/** The grid as a paste sees it: `lines` as they are shown, `all` of them by name. */
export function pasteGrid(lines: GridLine[], all: GridLine[], meaning: PasteGrid["meaning"]): PasteGrid {
  return { lines: lines.map(pasteLine), named: all.map(pasteLine), columns: COLUMNS.map(({ names }) => names), meaning };
}

function pasteLine({ indicator, district, cells }: GridLine): PasteLine {
  return { name: district ? district.name : indicator.name, under: district ? indicator.name : "", cells };
}
