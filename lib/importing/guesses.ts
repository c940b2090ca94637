import type { DocumentKind } from "../domain/document.ts";
import { cleaned } from "../swedish/wording.ts";
import type { Guess, Known } from "./proposal.ts";

/** The words of a paper that tell what it is. */
export type Clues = {
  title: string;
  fileTitle: string;
  pageHeads: string[];
  /** titles of budget tables and headings */
  headings: string[];
  /** every cell of every table */
  cells: string[];
  /** all running text */
  text: string;
  /** date of the paper or of the meeting, ISO, "" when none */
  date: string;
};

const KINDS: [DocumentKind, RegExp][] = [
  ["T1", /\bT\s?1\b|(tertial(rapport|uppföljning)?|delår(srapport|sbokslut)?)\s*(nr\s*)?(1|ett|I)\b/i],
  ["T2", /\bT\s?2\b|(tertial(rapport|uppföljning)?|delår(srapport|sbokslut)?)\s*(nr\s*)?(2|två|II)\b/i],
  ["VB", /verksamhetsberättelse|årsredovisning|(?<!del)årsrapport|(?<!del)årsbokslut|uppföljning av verksamhetsplan|\bVB\b/i],
  ["VP", /verksamhetsplan|arbetsplan|\bVP\b/i],
];
/** a report of a part of the year; which part its months or tables tell */
const TERTIAL = /tertialrapport|tertialuppföljning|delårsrapport|delårsbokslut|delårsuppföljning/i;
const FIRST_TERTIAL = /\b(30 )?april\b|\bapr\b|20\d\d-04-30/i;
const SECOND_TERTIAL = /\b(31 )?augusti\b|\baug\b|20\d\d-08-31|\bT2\b|tertial 2/i;
const YEAR = /\b(20\d\d)\b/;
const ISO_DATE = /^20\d\d-\d{2}-\d{2}$/;
const PERIOD_CELL = /^(?:(?:VB|T1|T2|Tertial [12]) )?20\d\d$/i;
const BUDGET = /^(budget|bokslut)\b/i;
const NAMED = /verksamhetsplan|verksamhetsberättelse|tertialrapport|delårsrapport|\bVP\b|\bVB\b/i;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2050;

/** Which kind of document it is; a plan when nothing says otherwise. */
export function guessKind(clues: Clues, known: Known): Guess & { value: DocumentKind; sure: boolean } {
  if (known.kind) return { value: known.kind, reason: "angivet", sure: true };
  for (const [reason, text] of [
    ["titeln", clues.title],
    ["filens titel", clues.fileTitle],
    ...clues.pageHeads.map((line) => ["sidhuvudet", line] as const),
  ] as const) {
    const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? (TERTIAL.test(text) ? tertialOf(clues, text) : undefined);
    if (kind) return { value: kind, reason, sure: true };
  }
  const reported = clues.cells.some((cell) => /^periodens utfall|^utfall/i.test(cell));
  if (!reported) return { value: "VP", reason: "tabellerna har inga utfall", sure: false };
  const forecast = clues.cells.some((cell) => /^prognos/i.test(cell));
  return { value: forecast ? tertialOf(clues) : "VB", reason: "tabellernas rubriker", sure: false };
}

/** Which year it is about; null when nothing tells. */
export function guessYear(clues: Clues, known: Known): (Guess & { year: number }) | null {
  if (known.year) return { year: known.year, value: String(known.year), reason: "angivet" };
  const title = yearIn(clues.title);
  if (title) return found(title, "titeln");
  const activities = commonest(clues.cells.filter((cell) => ISO_DATE.test(cell)).map(yearIn));
  if (activities) return found(activities, "aktiviteternas datum");
  const periods = commonest(clues.cells.filter((cell) => PERIOD_CELL.test(cell)).map(yearIn));
  if (periods) return found(periods, "tabellernas perioder");
  for (const [reason, lines] of [
    ["budgetens rubrik", clues.headings.filter((line) => BUDGET.test(line))],
    ["rubrikerna", clues.headings.filter((line) => NAMED.test(line))],
    ["sidhuvudet", clues.pageHeads.filter((line) => NAMED.test(line))],
    ["filens titel", [clues.fileTitle]],
  ] as const) {
    const year = lines.map(yearIn).find((each) => each > 0);
    if (year) return found(year, reason);
  }
  const mentioned = commonest([...clues.text.matchAll(/\b(20\d\d)\b/g)].map(([year]) => Number(year)));
  if (mentioned) return found(mentioned, "texten");
  const decided = Number(clues.date.slice(0, 4));
  return decided ? found(decided + (Number(clues.date.slice(5, 7)) >= 10 ? 1 : 0), "dokumentets datum") : null;
}

/** Which unit it is about; "" when nothing tells. */
export function guessUnit(names: string[], title: string, administrative: string, board: string, known: Known): Guess {
  if (known.unit) return { value: known.unit, reason: "angivet" };
  const inTitle = unitInTitle(title);
  const typical = names.find((name) => UNIT_WORD.test(name));
  if (typical) return { value: typical, reason: "dokumentets huvud" };
  if (inTitle) return { value: inTitle, reason: "titeln" };
  const name = names.at(-1);
  if (name) return { value: name, reason: "dokumentets huvud" };
  if (UNIT_WORD.test(administrative)) return { value: administrative, reason: "Administrativa uppgifter" };
  return board ? { value: board, reason: "mottagaren" } : { value: "", reason: "står inte i dokumentet" };
}

/** What is left of a title when kind, year and period are taken off: "Verksamhetsberättelse VB 2017 för Enheten" → "Enheten". */
export function unitInTitle(title: string): string {
  return cleaned(
    cleaned(title)
      .replace(
        /uppföljning av verksamhetsplan\w*|verksamhets(plan|berättelse)(en)?|tertialrapport(en)?|delårs(rapport|bokslut|uppföljning)(en)?|årsrapport|årsredovisning|arbetsplan/gi,
        " ",
      )
      .replace(/[\p{L}-]+ stadsdelsförvaltning|stockholms stad/giu, " ")
      .replace(/(\b(och|samt|med)\s+)?\b(intern|detalj)?budget(en)?\b/gi, " ")
      .replace(MONTHS, " ")
      .replace(/\b(VP|VB|T\s?[12]|tertial\s?[12]|nr\s?[12]|20\d\d([-–/]\d{2,4})?)\b/gi, " ")
      .replace(/^[\s,:;.–-]*\d?\s*(för|avseende|gällande|hos|vid|år)?(?=\s)|[\s,:;.–-]+$/gi, " ")
      .replace(/^[\s,:;.–-]+(för |avseende )?/i, ""),
  );
}

const MONTHS =
  /\b(per\s+(den\s+)?)?(\d{1,2}\s+)?(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b(\s?[-–]\s?)?/gi;
const UNIT_WORD =
  /enhet(en)?\b|förskol(a|an|or|orna)\b|\bskola(n)?\b|gymnasi|boende(t)?\b|hem(met|tjänst)?\b|daglig verksamhet|verksamhet(en)?$|centrum\b|gård(en)?\b/i;

/** The months in its name tell, else its tables and words, else when it was written. */
function tertialOf(clues: Clues, named = ""): DocumentKind {
  if (SECOND_TERTIAL.test(named)) return "T2";
  if (FIRST_TERTIAL.test(named)) return "T1";
  const places = [...clues.cells, clues.title, clues.text];
  const second = places.some((each) => /\bT2\b|tertial 2/i.test(each));
  // a municipality's one report of a part of the year covers six to eight months (lag 2018:597, 13 kap. 1 §)
  if (/delår/i.test(named) && !places.some((each) => /\bT1\b|tertial 1|januari\s?[-–]\s?april/i.test(each))) return "T2";
  return second || Number(clues.date.slice(5, 7)) >= 7 ? "T2" : "T1";
}

function found(year: number, reason: string) {
  return { year, value: String(year), reason };
}

function yearIn(text: string): number {
  return Number(YEAR.exec(text)?.[1] ?? 0);
}

function commonest(years: number[]): number {
  const counts = new Map<number, number>();
  for (const year of years) if (year >= FIRST_YEAR && year <= LAST_YEAR) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
