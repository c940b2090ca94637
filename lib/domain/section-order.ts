import type { TypedSection } from "./document-template.ts";

type Ordered = Pick<TypedSection, "id" | "depth" | "place">;

/**
 * The sections with one of them a step up (−1) or down (1), with those under it. At the edge of its place it goes past the goals;
 * one that stands under another stays there. The same array where there is nowhere to go.
 */
export function movedSection<Section extends Ordered>(sections: Section[], id: string, by: -1 | 1): Section[] {
  const at = sections.findIndex((section) => section.id === id);
  const section = sections[at];
  if (!section) return sections;
  const end = blockEnd(sections, at);
  const block = sections.slice(at, end);
  const before = sections.slice(0, at);
  const after = sections.slice(end);
  if (by === 1) {
    const next = after[0];
    if (next?.place === section.place && next.depth >= section.depth) {
      const size = section.depth === 2 ? 1 : blockEnd(after, 0);
      if (next.depth === section.depth) return [...before, ...after.slice(0, size), ...block, ...after.slice(size)];
    }
    if (section.depth === 2 || section.place === "efter" || next?.place === section.place) return sections;
    return [...before, ...block.map((one) => ({ ...one, place: "efter" as const })), ...after];
  }
  const above = before.findLastIndex((one) => one.place === section.place && one.depth <= section.depth);
  const previous = before[above];
  if (previous?.depth === section.depth) return [...before.slice(0, above), ...block, ...before.slice(above), ...after];
  if (section.depth === 2 || section.place === "fore") return sections;
  return [...before, ...block.map((one) => ({ ...one, place: "fore" as const })), ...after];
}

/** The sections as they can stand: the first before the goals, and the first after them, stand under none. */
export function settledDepths<Section extends Ordered>(sections: Section[]): Section[] {
  return sections.map((section, index) =>
    section.depth === 2 && sections[index - 1]?.place !== section.place ? { ...section, depth: 1 as const } : section,
  );
}

/** Where the section at `at` ends with all under it. */
function blockEnd(sections: Ordered[], at: number): number {
  const section = sections[at];
  let end = at + 1;
  while (section?.depth === 1 && sections[end]?.depth === 2 && sections[end]?.place === section.place) end++;
  return end;
}
