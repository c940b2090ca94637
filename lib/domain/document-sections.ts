import { wordingKey } from "../swedish/wording.ts";
import { type DocumentTemplate, sectionOf, type TemplateSection } from "./document-template.ts";

/** A section of a document as its unit arranges it. */
export type ArrangedSection = {
  id: string;
  title: string;
  /** the section it stands under; null for one that stands in no other */
  parentId: string | null;
  hidden: boolean;
  /** something is written or budgeted in it or under it */
  filled: boolean;
  /** holds other sections */
  holds: boolean;
};

/** What stands outermost in a document, in its order: sections, and the goals as one. */
export type Arrangement = { sections: ArrangedSection[]; roots: Beside[] };
export type Beside = { kind: "avsnitt" | "mal"; id: string };

/** One change of a document's sections. `before`: the part it is put before, among those of the same section; null: last. */
export type SectionChange =
  | { kind: "lagg-till"; title: string; parentId: string | null; before: string | null }
  | { kind: "flytta"; id: string; before: string | null }
  /** `from`: the heading that the page showed */
  | { kind: "rubrik"; id: string; title: string; from: string }
  | { kind: "dolj"; id: string }
  | { kind: "visa"; id: string }
  | { kind: "ta-bort"; id: string };

/** What is printed beside one another with the section, in order: sections of the same section, outermost also the goals. */
export function besides({ sections, roots }: Arrangement, parentId: string | null): Beside[] {
  if (parentId === null) return roots;
  return sections.filter((section) => section.parentId === parentId).map(({ id }) => ({ kind: "avsnitt", id }));
}

/** The change that moves a section one step up (−1) or down (1), past the goals as one; null where there is nowhere to go. */
export function movedBy(arrangement: Arrangement, id: string, by: -1 | 1): Extract<SectionChange, { kind: "flytta" }> | null {
  const section = arrangement.sections.find((one) => one.id === id);
  const beside = besides(arrangement, section?.parentId ?? null);
  const at = beside.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= beside.length) return null;
  return { kind: "flytta", id, before: beside[by === -1 ? to : to + 1]?.id ?? null };
}

/** The change that takes this one back, from how the sections stood before it; an added one is removed. */
export function undoing(arrangement: Arrangement, change: Exclude<SectionChange, { kind: "lagg-till" }>): SectionChange | null {
  const { id } = change;
  const section = arrangement.sections.find((one) => one.id === id);
  if (!section) return null;
  if (change.kind === "dolj" || change.kind === "visa") return { kind: change.kind === "dolj" ? "visa" : "dolj", id };
  const beside = besides(arrangement, section.parentId);
  const before = beside[beside.findIndex((one) => one.id === id) + 1]?.id ?? null;
  if (change.kind === "flytta") return { kind: "flytta", id, before };
  if (change.kind === "rubrik") return { kind: "rubrik", id, title: section.title, from: change.title };
  return { kind: "lagg-till", title: section.title, parentId: section.parentId, before };
}

/** Why the template lets no unit make this change, null when it does. */
export function changeRefused(template: DocumentTemplate, change: SectionChange, title: string): string | null {
  const { add, move, hide } = template.units;
  const section = sectionOf(template, title);
  if (change.kind === "lagg-till") return add || section ? null : "Mallen låter inte enheten lägga till egna avsnitt.";
  if (change.kind === "rubrik") return section ? `Rubriken ”${section.title}” hör till mallen och kan inte ändras här.` : null;
  if (change.kind === "flytta") return move ? null : "Mallen låter inte enheten flytta avsnitt.";
  if (change.kind === "visa") return null;
  if (section?.required) return `Mallen kräver avsnittet ”${section.title}”. Det kan inte tas bort eller döljas.`;
  if (change.kind === "ta-bort") return section ? "Avsnittet hör till mallen. Dölj det i stället." : null;
  return hide ? null : "Mallen låter inte enheten dölja avsnitt.";
}

/** Where a section of the template belongs in a document that has none: before the first that the template has after it. */
export function placeFor(arrangement: Arrangement, template: DocumentTemplate, section: TemplateSection): SectionChange {
  const { sections } = template;
  const at = sections.indexOf(section);
  const above = section.depth === 2 ? sections.slice(0, at).findLast(({ depth }) => depth === 1) : undefined;
  const standing = (wanted: TemplateSection | undefined) =>
    wanted && arrangement.sections.find(({ title }) => sectionOf(template, title) === wanted);
  const parentId = standing(above)?.id ?? null;
  const later = sections.slice(at + 1).filter(({ place, depth }) => place === section.place && depth === section.depth);
  const beside = besides(arrangement, parentId);
  const next = later.map(standing).find((one) => one && one.parentId === parentId);
  const goals = section.place === "fore" && parentId === null ? beside.find(({ kind }) => kind === "mal") : undefined;
  return { kind: "lagg-till", title: section.title, parentId, before: next?.id ?? goals?.id ?? null };
}

/** Has another section than `id` that heading? Two with the same could not be told apart. */
export function isTaken({ sections }: Arrangement, title: string, id: string | null = null): boolean {
  return sections.some((section) => section.id !== id && wordingKey(section.title) === wordingKey(title));
}
