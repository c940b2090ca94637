import * as z from "zod/mini";
import { type Layout, PAGE_HEAD_LINES } from "../domain/layout.ts";
import { CONTENTS_TITLE, NO_TEXT, SUMMARY_HEADING } from "../domain/report-additions.ts";
import { readBody } from "./save-bodies.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** What is changed on the page "Uppställning"; sections and their order are not. */
export type LayoutDraft = Omit<Layout, "frontSections" | "goalsHeading">;

/** What is wrong in which field ("indicatorTable/2"), one sentence each. */
export type LayoutFault = { field: string; message: string };

export const LAYOUT_COLUMNS = {
  indicatorTable: ["utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol", "prognos", "arsmal", "kf-arsmal", "periodicitet", "period"],
  activityTable: ["startdatum", "slutdatum", "ansvarig", "status", "avvikelse"],
} as const;
const MOST_FOOTER_LINES = 4;
const LONGEST = { documentType: 60, footer: 120, alt: 160, title: 40 };

const words = z.string().check(z.maxLength(2000));
const table = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.object({
    columnsOf: z.enum(["dokumentet", "uppstallningen"]),
    columns: z.array(z.object({ code: z.enum(codes), title: words })),
  });
const size = z.int().check(z.minimum(1));

// what is left out, or the report's own words: a report of ours that is taken in again is known by them
const layout = z.object({
  documentType: words,
  summaryHeading: z.enum(["", SUMMARY_HEADING]),
  legend: z.boolean(),
  contentsTitle: z.enum(["", CONTENTS_TITLE]),
  emptySection: z.enum(["", NO_TEXT]),
  appendix: z.boolean(),
  pageHead: z.array(z.enum(PAGE_HEAD_LINES)),
  footer: z.array(words),
  logo: z.nullable(z.object({ fileId: words, alt: words, format: z.enum(["png", "jpeg"]), width: size, height: size })),
  indicatorTable: table(LAYOUT_COLUMNS.indicatorTable),
  activityTable: table(LAYOUT_COLUMNS.activityTable),
});
const saved = z.object({ base: z.int().check(z.minimum(1)), layout });
const previewed = z.object({ layout, documentId: words });

/** Reads a layout that is to be saved. */
export function readLayout(body: unknown): Typed<{ base: number; layout: LayoutDraft }> {
  const read = readBody(saved, body);
  if (!read.ok) return read;
  const [fault] = layoutFaults(read.value.layout);
  return fault ? refused(fault.message) : understood({ base: read.value.base, layout: tidied(read.value.layout) });
}

/** Reads a layout that is only looked at: it may still be wanting. */
export function readPreviewed(body: unknown): Typed<{ layout: LayoutDraft; documentId: string }> {
  const read = readBody(previewed, body);
  return read.ok ? understood({ ...read.value, layout: tidied(read.value.layout) }) : read;
}

/** What must be mended before the layout can be saved, in the page's order. */
export function layoutFaults(typed: LayoutDraft): LayoutFault[] {
  const { documentType, pageHead, footer, logo } = tidied(typed);
  const faults: LayoutFault[] = [];
  if (!pageHead.some((line) => line === "kommun" || line === "namnd" || line === "enhet")) {
    faults.push({ field: "pageHead", message: "Välj minst en av kommunen, nämnden och enheten i sidhuvudet." });
  }
  if (documentType === "") faults.push({ field: "documentType", message: "Skriv dokumenttypen, till exempel Tjänsteutlåtande." });
  if (documentType.length > LONGEST.documentType) {
    faults.push({ field: "documentType", message: `Dokumenttypen är för lång. Skriv högst ${LONGEST.documentType} tecken.` });
  }
  if (logo?.alt === "") faults.push({ field: "logo", message: "Skriv vad logotypen visar, för den som inte ser den." });
  if (logo && logo.alt.length > LONGEST.alt) {
    faults.push({ field: "logo", message: `Texten om logotypen är för lång. Skriv högst ${LONGEST.alt} tecken.` });
  }
  if (footer.length > MOST_FOOTER_LINES) faults.push({ field: "footer", message: `Sidfoten får ha högst ${MOST_FOOTER_LINES} rader.` });
  if (footer.some((line) => line.length > LONGEST.footer)) {
    faults.push({ field: "footer", message: `En rad i sidfoten är för lång. Skriv högst ${LONGEST.footer} tecken på raden.` });
  }
  return [...faults, ...columnFaults(typed, "indicatorTable"), ...columnFaults(typed, "activityTable")];
}

function columnFaults(typed: LayoutDraft, name: "indicatorTable" | "activityTable"): LayoutFault[] {
  const { columnsOf, columns } = typed[name];
  if (columnsOf === "dokumentet") return [];
  if (columns.length === 0) return [{ field: name, message: "Välj minst en kolumn, eller låt tabellerna ha dokumentets egna." }];
  if (new Set(columns.map(({ code }) => code)).size < columns.length) {
    return [{ field: name, message: "En kolumn finns två gånger. Ladda om sidan och välj igen." }];
  }
  const titles = columns.map(({ title }) => title.trim().toLowerCase());
  return columns.flatMap(({ code, title }, index) => {
    const field = `${name}/${code}`;
    if (title.trim().length > LONGEST.title) {
      return [{ field, message: `Rubriken är för lång för en kolumn. Skriv högst ${LONGEST.title} tecken.` }];
    }
    const twice = titles[index] !== "" && titles.indexOf(titles[index] ?? "") < index;
    return twice ? [{ field, message: `Två kolumner har rubriken ”${title.trim()}”. Skriv en annan.` }] : [];
  });
}

function tidied(typed: LayoutDraft): LayoutDraft {
  const table = ({ columnsOf, columns }: LayoutDraft["indicatorTable"]) => ({
    columnsOf,
    columns: columns.map(({ code, title }) => ({ code, title: title.trim() })),
  });
  return {
    ...typed,
    documentType: typed.documentType.trim(),
    footer: typed.footer.map((line) => line.trim()).filter(Boolean),
    logo: typed.logo && { ...typed.logo, alt: typed.logo.alt.trim() },
    indicatorTable: table(typed.indicatorTable),
    activityTable: table(typed.activityTable),
  };
}
