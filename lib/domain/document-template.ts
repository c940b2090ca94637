import { cleaned, wordingKey } from "../swedish/wording.ts";
import type { BegunSection } from "./beginning.ts";
import type { DocumentContent, DocumentKind, SectionPart } from "./document.ts";
import { partsOf } from "./document.ts";
import { inlines, paragraph, type RichText } from "./text-block.ts";
import { isWritten } from "./writing.ts";

/**
 * What a municipality asks of a kind of document in a span of years: its sections in order, what to think of in each text and what
 * units may change. Data, delivered by templates/ and stored as versions; never printed, apart from standing text in new documents.
 */
export type DocumentTemplate = {
  /** in print order: those before the goals, then those after */
  sections: TemplateSection[];
  /** what to think of in the texts of a goal, by the styrmodell's text kind; absent or "": nothing is said */
  texts: Record<string, string>;
  /** … and in the analysis of an indicator */
  analysis: string;
  /** what a unit may do with the sections of its own document */
  units: UnitsFreedom;
};

export type TemplateSection = {
  /** the same in all versions, so that a section with a new heading is known as the one it was */
  id: string;
  title: string;
  /** other headings that the section is known by, on paper and from earlier versions */
  spellings: string[];
  /** 2: stands under the nearest before it with 1 */
  depth: 1 | 2;
  /** before the goals or after them */
  place: "fore" | "efter";
  /** to be written before the document is handed in; said, never enforced */
  required: boolean;
  /** "" says nothing */
  instruction: string;
  /** stands in new documents; `{enhet}` and `{år}` are filled in. A line a paragraph, "- " begins a list item */
  standing: string;
  /** the plan's budgets that stand under no goal are followed up here, in reports */
  budgets: boolean;
};

export type UnitsFreedom = { add: boolean; move: boolean; hide: boolean };

/** A section as it is typed: the headings it is known by are kept by the versions themselves. */
export type TypedSection = Omit<TemplateSection, "spellings">;
export type TypedTemplate = Omit<DocumentTemplate, "sections"> & { sections: TypedSection[] };

/** What is wrong in which field ("ID/title"), one sentence each. */
export type TemplateFault = { field: string; message: string };

const LONGEST = { title: 120, instruction: 1000, standing: 5000 };

/** The section of the template with that heading, or one it is also known by. */
export function sectionOf({ sections }: DocumentTemplate, title: string): TemplateSection | undefined {
  const key = wordingKey(title);
  return sections.find((section) => [section.title, ...section.spellings].some((known) => wordingKey(known) === key));
}

/** The instruction for a text: of an indicator's analysis, of a goal's text kind, or of the section it stands in; "" for none. */
export function instructionFor(
  template: DocumentTemplate,
  { code, section, indicator }: { code: string; section: string; indicator: boolean },
): string {
  if (indicator) return template.analysis;
  return template.texts[code] ?? sectionOf(template, section)?.instruction ?? "";
}

/** The sections that a document begins with, before its goals and after them. */
export function begunSections({ sections }: DocumentTemplate): { before: BegunSection[]; after: BegunSection[] } {
  const begun = (place: TemplateSection["place"]) => {
    const roots: BegunSection[] = [];
    for (const { title, standing, budgets, depth } of sections.filter((section) => section.place === place)) {
      const section: BegunSection = { title, ...(standing && { standing }), ...(budgets && { budgets: true as const }) };
      const above = depth === 2 ? roots.at(-1) : undefined;
      if (above) above.sections = [...(above.sections ?? []), section];
      else roots.push(section);
    }
    return roots;
  };
  return { before: begun("fore"), after: begun("efter") };
}

/** Standing text as it stands in a unit's document; an empty paragraph where there is none. */
export function standingText(standing: string | undefined, { unit, year }: { unit: string; year: number }): RichText {
  const words = (standing ?? "").replaceAll("{enhet}", unit).replaceAll("{år}", String(year));
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [paragraph("")];
  return lines.map((line) => {
    const item = /^\s*- +(.*)$/.exec(line)?.[1];
    return item === undefined ? paragraph(line.trim()) : { k: "li", list: "punkt", depth: 0, c: inlines(item.trim()) };
  });
}

/** A section that the template requires and nobody has written. `partId`: where it stands; null when the document has none such. */
export type MissingSection = { section: TemplateSection; partId: string | null };

/** What the template requires and the document lacks, in the template's order. A budget counts as written. */
export function missingSections(content: DocumentContent, template: DocumentTemplate): MissingSection[] {
  const standing = [...partsOf([...content.parts, ...content.appendix])].filter((part) => part.kind === "avsnitt");
  return template.sections.flatMap((section): MissingSection[] => {
    if (!section.required) return [];
    const found = standing.filter(({ title }) => sectionOf(template, title) === section);
    if (found.some(isFilled)) return [];
    return [{ section, partId: found[0]?.stored?.id ?? null }];
  });
}

/** The template as it is to be stored after `before`: each section stays known by the headings it has had. */
export function withFormerTitles(typed: TypedTemplate, before: DocumentTemplate): DocumentTemplate {
  const now = new Set(typed.sections.map(({ title }) => wordingKey(title)));
  return {
    ...typed,
    sections: typed.sections.map((section) => {
      const known = before.sections.find(({ id }) => id === section.id);
      const spellings = known ? [...known.spellings, known.title].filter((title) => !now.has(wordingKey(title))) : [];
      return { ...section, spellings: [...new Set(spellings)] };
    }),
  };
}

/** What must be mended before the template can be saved, in the order of the page. */
export function templateFaults(kind: DocumentKind, { sections, texts, analysis }: TypedTemplate): TemplateFault[] {
  const keys = sections.map(({ title }) => wordingKey(title));
  const faults = sections.flatMap(({ id, title, instruction, standing }, index): TemplateFault[] => {
    const found: TemplateFault[] = [];
    if (title.trim() === "") found.push({ field: `${id}/title`, message: "Skriv avsnittets rubrik." });
    else if (title.length > LONGEST.title) {
      found.push({ field: `${id}/title`, message: `Rubriken är för lång. Skriv högst ${LONGEST.title} tecken.` });
    } else if (keys.indexOf(keys[index] ?? "") < index) {
      found.push({ field: `${id}/title`, message: `Två avsnitt har rubriken ”${cleaned(title)}”. Skriv en annan.` });
    }
    if (instruction.length > LONGEST.instruction)
      found.push({ field: `${id}/instruction`, message: tooLong("Anvisningen", "instruction") });
    if (standing.length > LONGEST.standing) found.push({ field: `${id}/standing`, message: tooLong("Den fasta texten", "standing") });
    return found;
  });
  for (const [code, words] of [...Object.entries(texts), ["analysis", analysis] as const]) {
    if (words.length > LONGEST.instruction) faults.push({ field: `texts/${code}`, message: tooLong("Anvisningen", "instruction") });
  }
  if (new Set(sections.map(({ id }) => id)).size < sections.length) {
    faults.push({ field: "sections", message: "Ett avsnitt finns två gånger. Ladda om sidan och ändra igen." });
  }
  const first = sections[0];
  const budgets = sections.filter((section) => section.budgets).length;
  if (!first) faults.push({ field: "sections", message: "Mallen behöver minst ett avsnitt. Lägg till ett." });
  else if (kind !== "VP" && budgets !== 1) {
    const message = budgets === 0 ? "Välj i vilket avsnitt budgeten följs upp." : "Budgeten kan bara följas upp i ett av avsnitten.";
    faults.push({ field: "sections", message });
  }
  return faults;
}

function isFilled(section: SectionPart): boolean {
  return section.parts.some((part) => {
    if (part.kind === "avsnitt") return isFilled(part);
    return part.kind === "budget" || isWritten(part.text);
  });
}

function tooLong(what: string, field: "instruction" | "standing"): string {
  return `${what} är för lång. Skriv högst ${LONGEST[field]} tecken.`;
}
