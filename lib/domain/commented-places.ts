import type { NamedPlace } from "./comment.ts";
import type { DocumentContent, GoalPart, Part, SectionPart } from "./document.ts";

/** What of a document can be commented, in its order: its goals, their texts and indicators, and the texts of its sections. */
export function commentedPlaces({ parts, appendix }: DocumentContent): NamedPlace[] {
  const places = [...parts, ...appendix].flatMap((part) => placesIn(part, ""));
  return places.filter(({ kind, id }, index) => places.findIndex((other) => other.kind === kind && other.id === id) === index);
}

/** What of one part can be commented, without the goals and sections that stand in it. */
export function placesOfPart(part: GoalPart | SectionPart): NamedPlace[] {
  return placesIn({ ...part, parts: part.parts.filter(({ kind }) => kind !== "mal" && kind !== "avsnitt") } as typeof part, "");
}

function placesIn(part: Part, under: string): NamedPlace[] {
  if (part.kind === "mal") {
    const name = `${part.number} ${part.title}`.trim();
    const own: NamedPlace[] = part.stored ? [{ kind: "mal", id: part.stored.id, name: `Målet ${name}` }] : [];
    return [...own, ...part.parts.flatMap((child) => placesIn(child, name))];
  }
  if (part.kind === "avsnitt") return part.parts.flatMap((child) => placesIn(child, part.title));
  if (part.kind === "indikatortabell") {
    return part.rows.flatMap(({ indicatorId, name }): NamedPlace[] => (indicatorId ? [{ kind: "siffra", id: indicatorId, name }] : []));
  }
  if (part.kind !== "text" || !part.stored) return [];
  return [{ kind: "text", id: part.stored.id, name: [part.heading || "Text", under].filter(Boolean).join(", ") }];
}
