import { type DocumentHead, type Part, partsOf } from "../domain/document.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import { paragraph, plainLines } from "../domain/text-block.ts";
import { counted, wordingKey } from "../swedish/wording.ts";
import type { Outline } from "../word/outline.ts";
import type { Assembly } from "./assembly.ts";
import { cluesOf } from "./clues.ts";
import { districtsIn } from "./districts.ts";
import { guessKind, guessUnit, guessYear } from "./guesses.ts";
import { headLines } from "./head-lines.ts";
import { linesOf } from "./lines.ts";
import { isOwnReport, paperOf } from "./own-report.ts";
import { type HeadFound, paperHead } from "./paper-head.ts";
import { type Survey, surveyOf } from "./paper-survey.ts";
import { type Known, NotAPlan, type Proposal } from "./proposal.ts";
import { readPaper } from "./read-paper.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * Recognises a plan or report in what a Word file holds: its head, sections, goals, texts, tables and budgets, by the words
 * of the year's styrmodell. What is known beforehand wins over every guess. What finds no place stays where it stood as
 * `oplacerat` and is listed. Throws NotAPlan for a file that is no plan and for one whose year cannot be seen.
 */
export function propose(file: Outline, models: Styrmodell[], known: Known): Proposal {
  const outline = isOwnReport(file) ? paperOf(file) : file;
  const newest = models.at(-1);
  if (!newest) throw new RangeError("no styrmodell to read by");
  const first = surveyed(outline, newest, known.year ?? 0);
  const firstHead = headLines(first, outline.title);
  const firstFound = paperHead(firstHead.lines, outline.headers, outline.footers, firstHead.title);
  const clues = cluesOf(first, firstHead, outline, firstFound.meeting?.date || firstFound.date);
  const kind = guessKind(clues, known);
  const year = guessYear(clues, known);
  const model = models.find(({ years }) => year && years.from <= year.year && year.year <= years.to) ?? newest;
  const survey =
    model === newest ? surveyOf(first.lines, first.looks, first.vocabulary, year?.year ?? 0) : surveyed(outline, model, year?.year ?? 0);
  const head = headLines(survey, outline.title);
  const found = paperHead(head.lines, outline.headers, outline.footers, head.title);
  const paper = readPaper(survey, head.start);
  if (!isPlan(paper, survey, kind.sure)) {
    throw new NotAPlan(
      "Det här ser inte ut som en verksamhetsplan eller en rapport: det finns varken mål, indikatorer eller aktiviteter i filen.",
    );
  }
  if (!year) throw new NotAPlan("Det går inte att se vilket år dokumentet gäller; ange året och försök igen.");
  const unit = guessUnit(found.names, head.title, administrativeName(paper.parts), found.board, known);
  return {
    content: {
      head: documentHead(
        found,
        { kind: kind.value, year: year.year, title: head.title || `${KIND_NAMES[kind.value]} ${year.year}`, unit: unit.value },
        paper,
        model,
      ),
      parts: [...leftOver(found.names, unit.value, head.title, paper), ...paper.parts],
      appendix: paper.appendix,
    },
    guessed: { kind: { value: kind.value, reason: kind.reason }, year: { value: year.value, reason: year.reason }, unit },
    unplaced: paper.unplaced,
    doubts: [...paper.doubts, ...picturesLeft(outline.pictures)],
  };
}

function picturesLeft(pictures: number): string[] {
  if (pictures === 0) return [];
  return [
    `${counted(pictures, "bild eller ett diagram", "bilder eller diagram")} i filen följde inte med. Siffror i dem finns inte i texten.`,
  ];
}

const KIND_NAMES = { VP: "Verksamhetsplan", T1: "Tertialrapport 1", T2: "Tertialrapport 2", VB: "Verksamhetsberättelse" };

function surveyed(outline: Outline, model: Styrmodell, year: number): Survey {
  const vocabulary = vocabularyOf(model);
  const { lines, looks } = linesOf(outline, vocabulary);
  return surveyOf(lines, looks, vocabulary, year);
}

/** so many sections with words in them make a plan of what is called one, in whatever words */
const SEVERAL = 3;

/** A labelled goal or one of the goals' tables makes a plan; a title that says so needs something known beside it, or several sections. */
function isPlan(paper: Assembly, survey: Survey, titled: boolean): boolean {
  const parts = [...partsOf(paper.parts)];
  if (survey.labels > 0 || parts.some((part) => part.kind === "indikatortabell" || part.kind === "aktivitetstabell")) return true;
  const sections = parts.filter((part) => part.kind === "avsnitt" && survey.vocabulary.sectionOf(part.title));
  const written = parts.filter((part) => part.kind === "avsnitt" && part.parts.length > 0);
  return (
    titled && (sections.length > 0 || written.length >= SEVERAL || parts.some((part) => part.kind === "mal" || part.kind === "budget"))
  );
}

function administrativeName(parts: Part[]): string {
  for (const part of partsOf(parts)) {
    if (part.kind !== "avsnitt" || wordingKey(part.title) !== wordingKey("Administrativa uppgifter")) continue;
    const text = part.parts.find((each) => each.kind === "text");
    return text?.kind === "text" ? (plainLines(text.text)[0] ?? "") : "";
  }
  return "";
}

function documentHead(
  { names: _, ...found }: HeadFound,
  known: Pick<DocumentHead, "kind" | "year" | "title" | "unit">,
  paper: Assembly,
  model: Styrmodell,
): DocumentHead {
  return { ...found, ...known, districts: districtsOf(paper, `${known.title}\n${known.unit}\n${found.board}`, model.districts ?? []) };
}

/** The stadsdelar of the breakdowns; without any, those named where the paper presents itself; else the one it mentions at all. */
function districtsOf(paper: Assembly, head: string, districts: string[]): string[] {
  const parts = [...partsOf(paper.parts)];
  const rows = parts.flatMap((part) =>
    part.kind === "indikatortabell" ? part.rows.flatMap((row) => row.breakdown.map(({ district }) => district)) : [],
  );
  const reported = [...new Set(rows)].filter((district) => districts.includes(district));
  if (reported.length > 0) return reported;
  const lines = parts.flatMap((part) => (part.kind === "text" ? plainLines(part.text) : []));
  const presented = districtsIn(lines.slice(0, 3).join("\n"), districts);
  if (presented.length > 0) return presented;
  const named = districtsIn(head, districts);
  const mentioned = districtsIn(lines.join("\n"), districts);
  return named.length > 0 ? named : mentioned.length === 1 ? mentioned : [];
}

/** Lines of the head that are nothing known: they stay first in the paper. */
function leftOver(names: string[], unit: string, title: string, paper: Assembly): Part[] {
  const left = names.filter((name) => wordingKey(name) !== wordingKey(unit) && !wordingKey(title).includes(wordingKey(name)));
  if (left.length === 0) return [];
  const text = left.map(paragraph);
  paper.unplaced.unshift({ where: "dokumentets huvud", text });
  return [{ kind: "oplacerat", heading: "", text }];
}
