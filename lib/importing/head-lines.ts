import { plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import { splitAtBreaks } from "./inline-text.ts";
import type { Line } from "./lines.ts";
import type { Survey } from "./paper-survey.ts";

/** The lines of a paper's head, its title among them, and where the paper itself starts. */
export type HeadLines = { lines: string[]; title: string; start: number };

const TITLED =
  /verksamhetsplan|verksamhetsberättelse|tertialrapport|delårs|årsrapport|årsredovisning|arbetsplan|\bVP\b|\bVB\b|\bT\s?[12]\b/i;
const LONGEST_LINE = 100;
const LONGEST_TITLE = 160;
/** a head has no more lines than this */
const LONGEST_HEAD = 40;

/** The head ends at the first section, goal, heading after the title, or paragraph too long for a head. */
export function headLines(survey: Survey, fileTitle: string): HeadLines {
  const titleAt = titleLine(survey.lines);
  const start = headEnd(survey, titleAt);
  const titled = titleAt < start ? survey.lines[titleAt] : undefined;
  const lines = survey.lines.slice(0, start).filter((line) => line !== titled);
  return { lines: lines.flatMap(words), title: titled?.kind === "words" ? titled.text : cleaned(fileTitle), start };
}

/** The paper's own title: a line that says what kind of paper it is, styled as a title or standing out where it can. */
function titleLine(lines: Line[]): number {
  const near = lines.slice(0, LONGEST_HEAD).map((line) => (line.kind === "words" ? line : null));
  const says = (line: (typeof near)[number]) =>
    line !== null && TITLED.test(line.text) && line.text.length <= LONGEST_TITLE && !/[.;:]$/.test(line.text);
  const ways = [
    near.findIndex((line) => line?.title && says(line)),
    near.findIndex((line) => line?.marked && says(line)),
    near.findIndex((line) => line?.title),
    near.findIndex((line) => says(line) && (line?.text.length ?? 0) <= LONGEST_LINE),
  ];
  return ways.find((at) => at >= 0) ?? -1;
}

function headEnd(survey: Survey, titleAt: number): number {
  const { lines, vocabulary } = survey;
  for (let at = 0; at < Math.min(lines.length, LONGEST_HEAD); at++) {
    const line = lines[at];
    if (!line || survey.labelOf(at)) return at;
    if (line.kind === "table") {
      if (isHeadTable(line)) continue;
      return at;
    }
    if (at === titleAt || line.title) continue;
    if ((line.marked || survey.plain) && !line.list && vocabulary.sectionOf(line.text)) return at;
    if ((line.level > 0 || (line.styled && titleAt >= 0)) && at > titleAt) return at;
    if (line.text.length > LONGEST_LINE || line.list) {
      const before = lines[at - 1];
      return at - 1 > titleAt && before?.kind === "words" && before.marked ? at - 1 : at;
    }
  }
  return Math.min(lines.length, LONGEST_HEAD);
}

const HEAD_WORDS = /handläggare|tjänsteutlåtande|\bdnr\b|telefon|^till\b|\bsid\b/im;

/** Heads are often laid out as a table. */
function isHeadTable(line: Line): boolean {
  return HEAD_WORDS.test(words(line).join("\n"));
}

function words(line: Line | undefined): string[] {
  if (!line) return [];
  if (line.kind === "words") return splitAtBreaks(line.content).map((content) => cleaned(plainInlines(content)));
  return line.table.rows
    .flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
    .flatMap((paragraph) => plainInlines(paragraph.content).split("\n"))
    .map(cleaned)
    .filter((text) => text !== "");
}
