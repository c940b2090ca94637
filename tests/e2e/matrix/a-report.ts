import type { DocumentContent } from "../../../lib/domain/document.ts";
import { reportContent } from "../../fixtures/plan-content.ts";

export const BOARDS = { norra: "Norrskensnämnden", sodra: "Sydvindsnämnden" };
export const UNITS = { norra: "Norrskenet", bredvid: "Norrgatan", sodra: "Sydvinden" };
export const KOMMUN_GOAL = "Äldre har en trygg vardag.";
export const BOARD_GOAL = "Omsorgen utgår från den enskilde";
export const UNIT_GOAL = "Den enskilde vet vem som kommer";
export const INDICATOR = "Andel nöjda brukare";
export const OTHER_INDICATOR = "Antal fallolyckor";

/** What is the nämnd's own in the report: each of these gets the secret word. */
const OWN = [
  ...["Verksamhetsberättelse 2026 för Hemstödsenheten", "Året präglades av fler besök på natten.", BOARD_GOAL, UNIT_GOAL, INDICATOR],
  ...[OTHER_INDICATOR, "Pröva fasta besökstider på kvällen", "Två av tre grupper har prövat.", "Tolv blev elva.", "Natten återstår."],
  ...["Underskottet beror på sjuklöner.", "Skillnaden mellan stadsdelarna är liten.", "Bokslut 2026"],
];

/** A unit's annual report with a secret word in everything that it says itself. */
export function aReport(report: { board: "norra" | "sodra"; unit: string; year: number; secret: string }): DocumentContent {
  const { board, unit, year, secret } = report;
  const written = OWN.reduce((words, own) => words.replaceAll(`"${own}"`, `"${own} ${secret}"`), JSON.stringify(reportContent()));
  const placed = written
    .replaceAll("Hemstödsenheten", unit)
    .replaceAll("Strandviks omsorgsnämnd", BOARDS[board])
    .replaceAll(/202[567]/g, (other) => String(year + Number(other) - 2026));
  return JSON.parse(placed);
}
