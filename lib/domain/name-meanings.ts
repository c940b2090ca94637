import { wordingKey } from "../swedish/wording.ts";
import type { OutcomeGrid } from "./outcome-grid.ts";

/** What somebody of a unit has said that a name in a file means: ids by `wordingKey`. */
export type NameMeanings = { indicators: Record<string, string>; districts: Record<string, string> };

/** What a name may mean in a unit's period. */
export type Meant = { kind: "indikator" | "stadsdel"; id: string; name: string };

type Named = { districts: OutcomeGrid["districts"]; groups: { indicators: { id: string; name: string }[] }[] };

/** The same for a paste: by `wordingKey`, the name that the grid has. */
export function gridNames(meanings: NameMeanings, grid: Named): Record<string, string> {
  const names = new Map(everyMeaning(grid).map(({ kind, id, name }) => [`${kind}/${id}`, name]));
  const said = (kind: Meant["kind"], ids: Record<string, string>) =>
    Object.entries(ids).flatMap(([written, id]) => {
      const name = names.get(`${kind}/${id}`);
      return name ? [[written, name] as const] : [];
    });
  return Object.fromEntries([...said("indikator", meanings.indicators), ...said("stadsdel", meanings.districts)]);
}

/** The indicators and stadsdelar of the grid. */
export function everyMeaning(grid: Named): Meant[] {
  const indicators = grid.groups.flatMap((group) => group.indicators);
  return [
    ...indicators.map(({ id, name }): Meant => ({ kind: "indikator", id, name })),
    ...grid.districts.map(({ id, name }): Meant => ({ kind: "stadsdel", id, name })),
  ];
}

/** Finds which of these carries a name, whatever its case and blanks; "flera" where several do. */
export function namedAmong<T extends { name: string }>(things: T[]): (written: string) => T | "flera" | null {
  const known = new Map<string, T | "flera">();
  for (const thing of things) known.set(wordingKey(thing.name), known.has(wordingKey(thing.name)) ? "flera" : thing);
  return (written) => known.get(wordingKey(written)) ?? null;
}
