import { cleaned, writeCount } from "../swedish/wording.ts";
import { type HistoryHead, printedHead } from "./history-head.ts";

/**
 * What a report says of its own beside the plan's content: computed counts, notes, headings that hold the outline together.
 * Taking a report of ours in again (its app.xml names Tertial) must leave these out, so they are written down once.
 */
export const GOALS_HEADING = "Kommunfullmäktiges inriktningsmål";
export const SUMMARY_HEADING = "Måluppfyllelse i korthet";
export const CONTENTS_TITLE = "Innehållsförteckning";
export const NO_TEXT = "Ingen text är angiven.";
export const DRAFT_LINE = "Utkast, inte beslutat";
/** a goal whose title is missing */
export const UNNAMED_GOAL = "Mål utan rubrik";
/** heading over the texts that follow an indicator table; each begins with the indicator's name in italics and a colon */
export const INDICATOR_ANALYSIS = "Analys av indikatorerna";
/** a cell whose value is lacking; an empty cell means that the column does not apply to the row */
export const LACKING = "–";
/** the corner of a budget table; a unit the paper states in brackets follows it */
export const BUDGET_CORNER = "Verksamhet";
export const NETTO_NOTE = "Netto är kostnader minus intäkter.";
export const RESULT_NOTE = "Resultat är budget netto minus netto: ett överskott är positivt.";
export const DEVIATION_NOTE = "Avvikelse är budget netto minus prognos: ett överskott är positivt.";
export const ROUNDING_NOTE = "Summorna är räknade på exakta belopp och kan därför skilja sig från summan av de avrundade.";
const PROVENANCE = "Uppgifterna är hämtade ur Tertial";
const HISTORY = "Historikens kontrollsumma när beslutet registrerades";
const UNIT_NOTE = { kr: "Beloppen är i kronor.", tkr: "Beloppen är i tusental kronor.", mnkr: "Beloppen är i miljoner kronor." };
const BY_DISTRICT = ", hela enheten och per stadsdel";
const GOAL_IN_WORDS = /^(mål \S+|[\p{L}-]+t)$/u;

/**
 * "Indikatorer till mål 3.3, hela enheten och per stadsdel": `heading` as in the table's first column, `goal` as "mål 3.3" or
 * "nämndmålet".
 */
export function tableCaption(heading: string, goal: string, byDistrict: boolean): string {
  return `${pluralOf(heading)} till ${goal}${byDistrict ? BY_DISTRICT : ""}`;
}

/** Is this the caption of a table whose first column is headed so? The paragraph right before a table of our own report. */
export function isTableCaption(paragraph: string, heading: string): boolean {
  const text = withoutDistricts(cleaned(paragraph));
  const start = `${pluralOf(cleaned(heading))} till `;
  return text.startsWith(start) && GOAL_IN_WORDS.test(text.slice(start.length));
}

/** Does a table's caption announce district rows? */
export function isDistrictCaption(caption: string): boolean {
  return cleaned(caption).endsWith(BY_DISTRICT);
}

function pluralOf(heading: string): string {
  return heading === "Indikator" ? "Indikatorer" : heading === "Aktivitet" ? "Aktiviteter" : heading;
}

function withoutDistricts(caption: string): string {
  return caption.endsWith(BY_DISTRICT) ? caption.slice(0, -BY_DISTRICT.length) : caption;
}

export function unitNote(unit: keyof typeof UNIT_NOTE): string {
  return UNIT_NOTE[unit];
}

/** The last line of each report: when the data was read and the checksum of it. */
export function provenanceLine(time: string, checksum: string): string {
  return `${PROVENANCE} ${time}. Kontrollsumma ${checksum}.`;
}

/** Beneath it in a decided report: how far the history had come, by which a history written anew is found out. */
export function historyLine({ seq, hash }: HistoryHead): string {
  const number = writeCount(seq);
  return `${HISTORY}, efter ändring nummer ${number}: ${printedHead(hash)}. Med den kan vem som helst be kommunen visa att inget i historiken fram till beslutet har ändrats i efterhand.`;
}

/** Is this one of the last lines of a report that Tertial wrote? */
export function isProvenance(paragraph: string): boolean {
  const text = cleaned(paragraph);
  return text.startsWith(PROVENANCE) || text.startsWith(HISTORY);
}

/** Is this paragraph one of the report's own, beside tables' captions? Only to be asked of a report that Tertial wrote. */
export function isAddition(paragraph: string): boolean {
  const text = cleaned(paragraph);
  if ([NO_TEXT, DRAFT_LINE, CONTENTS_TITLE].includes(text) || isProvenance(text)) return true;
  const notes = [...Object.values(UNIT_NOTE), NETTO_NOTE, RESULT_NOTE, DEVIATION_NOTE, ROUNDING_NOTE];
  return text !== "" && notes.reduce((rest, note) => rest.replace(note, ""), text).trim() === "";
}
