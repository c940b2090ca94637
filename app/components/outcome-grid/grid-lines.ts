import { GENDERS, type GridIndicator, type OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
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

export type Shown = { which: "due" | "empty" | "all"; districts: boolean };

/** The lines of the grid in print order; `shown` chooses which, `isEmpty` says which indicators lack their total. */
export function linesOf(grid: OutcomeGrid, shown: Shown, isEmpty: (indicator: GridIndicator) => boolean): GridLine[] {
  return grid.groups.flatMap(({ indicators, ...group }) =>
    indicators
      .filter((indicator) => shown.which === "all" || (indicator.due && (shown.which === "due" || isEmpty(indicator))))
      .flatMap((indicator, index) => {
        const genders = indicator.byGender ? GENDERS : GENDERS.slice(0, 1);
        const cellsAt = (district: string) =>
          GENDERS.map((gender) => (genders.includes(gender) ? `${indicator.id}/${district}/${gender}` : null));
        const own: GridLine = {
          id: `${indicator.id}/hela`,
          indicator,
          district: null,
          cells: cellsAt("hela"),
          group: index === 0 ? group : null,
        };
        const districts = indicator.byDistrict && shown.districts ? grid.districts : [];
        return [
          own,
          ...districts.map((district) => ({
            id: `${indicator.id}/${district.id}`,
            indicator,
            district,
            cells: cellsAt(district.id),
            group: null,
          })),
        ];
      }),
  );
}

/** The grid as a paste sees it: `lines` as they are shown, `all` of them by name. */
export function pasteGrid(lines: GridLine[], all: GridLine[], meaning: PasteGrid["meaning"]): PasteGrid {
  return { lines: lines.map(pasteLine), named: all.map(pasteLine), columns: COLUMNS.map(({ names }) => names), meaning };
}

function pasteLine({ indicator, district, cells }: GridLine): PasteLine {
  return { name: district ? district.name : indicator.name, under: district ? indicator.name : "", cells };
}
