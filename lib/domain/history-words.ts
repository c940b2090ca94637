import { dayOf, writeClock } from "../swedish/clock.ts";
import { writeCount } from "../swedish/wording.ts";
import type { PrintedReport, ToldBreak, ToldChange } from "./verified-history.ts";

/** What a place of the history is, by the word it begins with. */
const THINGS: Record<string, string> = {
  "activity-report": "uppföljningen av en aktivitet",
  "activity-responsible": "ansvarig för en aktivitet",
  assessment: "bedömningen av ett mål",
  avsnitt: "ett avsnitt",
  budget: "en budgettabell",
  chain: "målkedjan",
  comment: "en kommentar",
  del: "en del av ett dokument",
  document: "ett dokument",
  extension: "mer tid att rapportera",
  finding: "svaret på en anmärkning",
  forecast: "en prognos",
  goal: "ett mål",
  "goal-money": "pengar bakom ett mål",
  import: "en inläst fil",
  indicator: "en indikator",
  "indicator-limit": "gränser för en indikator",
  layout: "en uppställning",
  mall: "en mall",
  name: "ett namn i en fil",
  outcome: "ett utfall",
  person: "en person eller roll",
  reporter: "vem som rapporterar en indikator",
  submission: "inlämningen av en period",
  target: "ett årsmål",
  text: "en text",
  window: "rapporteringens dagar",
};

/** "Lars Nord, 2026-03-02 kl. 09.15: ett utfall, Hemstödsenheten 2026 (utfall-rapporterat, outcome/…)" */
export function changeWords({ at, by, action, place, about }: ToldChange): string {
  const thing = [THINGS[place.split("/")[0] ?? ""] ?? "en ändring", about].filter(Boolean).join(", ");
  return `${by}, ${instantWords(at)}: ${thing} (${action}, ${place})`;
}

/** Where a history does not hold, in two sentences at most. */
export function breakWords({ seq, kind, change }: ToldBreak): string {
  const number = writeCount(seq);
  const before = change ? ` Sista ändringen före: ${changeWords(change)}.` : "";
  if (kind === "saknas") return `Ändring nummer ${number} saknas: den har tagits bort.${before}`;
  if (kind === "slut")
    return `Historiken slutar inte där den slutade: det som står efter ändring nummer ${writeCount(seq - 1)} har tagits bort eller lagts till.${before}`;
  const stands = change ? ` Så står den nu: ${changeWords(change)}.` : "";
  if (kind === "andrad") return `Ändring nummer ${number} har skrivits om i efterhand.${stands}`;
  return `Ändring nummer ${number} följer inte på den som står före: någon av dem har bytts ut.${stands}`;
}

/** "VB 2026, Hemstödsenheten (beslut 2026-12-15 § 12)" */
export function reportWords({ kind, year, unit, decidedOn, paragraph, withdrawn }: PrintedReport): string {
  const decision = ["beslut", decidedOn, paragraph].filter(Boolean).join(" ");
  return `${kind} ${year}, ${unit} (${decision}${withdrawn ? ", återkallat" : ""})`;
}

/** A row that somebody has changed may have any letters for its instant. */
function instantWords(at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : `${dayOf(at)} kl. ${writeClock(at)}`;
}
