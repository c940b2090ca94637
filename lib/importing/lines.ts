import type { Inline } from "../domain/text-block.ts";
import { plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import type { Outline, OutlineParagraph, OutlineTable } from "../word/outline.ts";
import { withoutContents } from "./contents.ts";
import { headingsInside, runInHeading } from "./glued-headings.ts";
import { isBold, joinWithBreaks, sliceInlines, splitAtBreaks, trimInlines, withoutMark } from "./inline-text.ts";
import { knownLine } from "./known-line.ts";
import { isFrame, statusInTable } from "./layout-table.ts";
import { type Looks, looksOf } from "./looks.ts";
import { withOrdinaryWords } from "./ordinary-words.ts";
import { withWholeTables } from "./split-tables.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the recognition reads: one heading, label, paragraph or table at a time. */
export type Line = WordLine | TableLine;

export type WordLine = {
  kind: "words";
  /** cleaned, on one line */
  text: string;
  content: Inline[];
  /** 1–9 as the paper's styles or heading sizes say, 0 when it says nothing */
  level: number;
  /** has a heading's style in the file, though all its headings may have the same */
  styled?: true;
  /** stands out as headings of this paper do */
  marked: boolean;
  list: OutlineParagraph["list"];
  title: boolean;
  /** one of several pieces that a paragraph was cut into */
  cut: boolean;
  /** reads like a label or text heading, but does not stand out as the paper's others do */
  ordinary?: true;
  /** the number Word prints before an item */
  number?: string;
};

export type TableLine = { kind: "table"; table: OutlineTable };

/**
 * The outline as lines: empty paragraphs and tables of contents left out, paragraphs that hold a label, a heading and
 * words between line breaks taken apart, frames of one cell opened.
 */
export function linesOf(outline: Outline, vocabulary: Vocabulary): { lines: Line[]; looks: Looks } {
  const looks = looksOf(outline, vocabulary);
  const paragraphs = (each: OutlineParagraph[]) => each.flatMap((paragraph) => wordLines(paragraph, looks, vocabulary));
  const lines = withoutContents(outline.blocks).flatMap((block): Line[] => {
    if (block.kind === "paragraph") return paragraphs([block]);
    const status = statusInTable(block, vocabulary);
    if (status) return paragraphs([status]);
    return isFrame(block, vocabulary)
      ? paragraphs(block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)))
      : [{ kind: "table", table: block }];
  });
  return { lines: withOrdinaryWords(withWholeTables(lines, vocabulary), vocabulary), looks };
}

function wordLines(paragraph: OutlineParagraph, looks: Looks, vocabulary: Vocabulary): WordLine[] {
  const content = withNumber(paragraph);
  if (cleaned(plainInlines(content)) === "") return [];
  const pieces = piecesOf(content, vocabulary);
  return pieces.map((piece) => {
    const level = paragraph.title ? 0 : looks.levelOf(paragraph);
    const bold = isBold(piece);
    const line = {
      kind: "words" as const,
      text: cleaned(plainInlines(piece)),
      content: piece,
      level,
      list: level > 0 ? null : paragraph.list,
      title: paragraph.title,
      cut: pieces.length > 1,
      ...(paragraph.level > 0 && !paragraph.title ? { styled: true as const } : {}),
      ...(paragraph.number && paragraph.list ? { number: paragraph.number } : {}),
    };
    return { ...line, marked: paragraph.title || looks.isMarked({ ...paragraph, bold, text: line.text }) };
  });
}

/** A number that Word prints by itself before a heading belongs to its words. */
function withNumber({ content, number, level }: OutlineParagraph): Inline[] {
  return trimInlines(number && level > 0 ? [{ s: `${number} ` }, ...content] : content);
}

/** One piece, or several when known words stand between line breaks or are glued to one another. */
function piecesOf(content: Inline[], vocabulary: Vocabulary): Inline[][] {
  const tab = plainInlines(content).indexOf("\t");
  if (tab > 0 && vocabulary.labelAt(plainInlines(content).slice(0, tab))?.title === "")
    return [sliceInlines(content, 0, tab), sliceInlines(content, tab + 1)].map(trimInlines).filter((piece) => piece.length > 0);
  const lines = splitAtBreaks(content);
  const known = lines.length > 1 ? lines.map((line) => knownLine(cleaned(plainInlines(line)), vocabulary)) : [];
  if (known.some(Boolean)) {
    const pieces: Inline[][] = [];
    lines.forEach((line, index) => {
      const last = pieces.at(-1);
      if (last && !known[index] && !known[index - 1]) pieces[pieces.length - 1] = joinWithBreaks([last, line]);
      else pieces.push(line);
    });
    return pieces.flatMap((piece) => piecesOf(piece, vocabulary));
  }
  const cuts = headingsInside(plainInlines(content).replace(/\s/g, " "), vocabulary);
  if (cuts.length > 1) return cuts.map(({ from, to }) => trimInlines(sliceInlines(content, from, to))).filter((piece) => piece.length > 0);
  const runIn = runInHeading(content, vocabulary);
  return runIn > 0
    ? [withoutMark(trimInlines(sliceInlines(content, 0, runIn)), "b"), trimInlines(sliceInlines(content, runIn))]
    : [content];
}
