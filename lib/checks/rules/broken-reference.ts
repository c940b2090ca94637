import { type GoalPart, partsOf } from "../../domain/document.ts";
import type { CheckedPaper } from "../checked-paper.ts";
import type { Finding, Place } from "../finding.ts";
import { findingOf, type Rule } from "../rule.ts";

const found = findingOf("trasig-hanvisning", "hard");
/** "se även aktiviteter under 2.2 och 2.3": only words that lead to a goal may stand between, never a law's or a date's */
const REFERENCE =
  /(?<!\p{L})(?:se|jämför|jfr)(?:\s+(?:även|också|vidare|mer|ovan|nedan|under|till|för|i|vid|om|på|och|nämndens|enhetens|KF:s|(?:KF-?|nämnd|enhets|inriktnings|verksamhetsområdes)?mål(?:et|en)?|åtagande(?:t|n)?|aktivitet(?:en|er|erna)?|indikator(?:n|er|erna)?|text(?:en)?|analys(?:en)?|punkt))*\s+(?<numbers>\d{1,2}\.\d{1,2}(?![\d.]*\d| ?(?:%|kap|§|mnkr|mkr))(?:\s*(?:,|och|samt|eller|\/)\s*\d{1,2}\.\d{1,2}(?!\d))*)/giu;
const TABLE = /(?<!\p{L})tabell\s+(\d{1,2})(?!\d|\.\d)/giu;
const CAPTION = /^tabell\s+(\d{1,2})\s*[.:]?(\s|$)/i;

/** "Se även aktiviteter under 2.2" points at a goal of this paper, and at activities that are there. */
export const brokenReference: Rule = {
  code: "trasig-hanvisning",
  name: "Hänvisning till något som inte finns",
  severity: "hard",
  find: (paper) => {
    const numbered = new Map(paper.goals.filter(({ goal }) => goal.number !== "").map(({ goal }) => [goal.number, goal]));
    if (numbered.size === 0) return [];
    return wordings(paper).flatMap(({ text, place }) => [
      ...(/\d\.\d/.test(text) ? [...text.matchAll(REFERENCE)] : []).flatMap((match) => broken(match, numbered, place)),
      ...brokenTables(text, place, paper),
    ]);
  },
};

function broken(match: RegExpMatchArray, numbered: Map<string, GoalPart>, place: Place): Finding[] {
  const quote = match[0].trim();
  const numbers = [...(match.groups?.numbers ?? "").matchAll(/\d{1,2}\.\d{1,2}/g)].map(([number]) => number);
  const faults = numbers.flatMap((number) => {
    const goal = numbered.get(number);
    if (!goal) return [`${number} finns inte i dokumentet`];
    if (/aktivitet/i.test(quote) && !holds(goal, "aktivitetstabell")) return [`${number} har inga aktiviteter`];
    if (/indikator/i.test(quote) && !holds(goal, "indikatortabell")) return [`${number} har inga indikatorer`];
    return [];
  });
  if (faults.length === 0) return [];
  return [
    found(
      { ...place, quote },
      `Hänvisningen ”${quote}” leder fel: ${faults.join(", ")}.`,
      numbers.map((number) => ({ what: "Hänvisning", written: number })),
    ),
  ];
}

/** "se tabell 3", in a paper that numbers its tables. */
function brokenTables(text: string, place: Place, paper: CheckedPaper): Finding[] {
  if (!/tabell\s+\d/i.test(text) || CAPTION.test(text)) return [];
  const captions = new Set(
    paper.texts.flatMap(({ lines }) => lines.map((line) => CAPTION.exec(line)?.[1])).filter((number) => number !== undefined),
  );
  if (captions.size === 0) return [];
  return [...text.matchAll(TABLE)].flatMap(([quote, number]) =>
    captions.has(number ?? "")
      ? []
      : [found({ ...place, quote }, `Det finns ingen tabell ${number} i dokumentet.`, [{ what: "Hänvisning", written: quote }])],
  );
}

function holds(goal: GoalPart, kind: "aktivitetstabell" | "indikatortabell"): boolean {
  return [...partsOf(goal.parts)].some((part) => part.kind === kind && part.rows.length > 0);
}

function wordings(paper: CheckedPaper): { text: string; place: Place }[] {
  return [
    ...paper.goals.map(({ goal, place }) => ({ text: goal.title, place })),
    ...paper.texts.flatMap(({ lines, place }) => lines.map((text) => ({ text, place }))),
    ...paper.activities.flatMap(({ row, place }) => [row.text, row.deviation].map((text) => ({ text, place }))),
  ];
}
