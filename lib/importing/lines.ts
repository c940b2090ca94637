import type { Inline } from "../domain/text-block.ts";
import { plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import type { Outline, OutlineBlock, OutlineParagraph, OutlineTable } from "../word/outline.ts";
import { headingsInside, runInHeading } from "./glued-headings.ts";
import { isBold, joinWithBreaks, sliceInlines, splitAtBreaks, trimInlines, withoutMark } from "./inline-text.ts";
import { knownLine } from "./known-line.ts";
import { isFrame, statusInTable } from "./layout-table.ts";
import { type Looks, looksOf } from "./looks.ts";
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
  /** stands out as headings of this paper do */
  marked: boolean;
  list: OutlineParagraph["list"];
  title: boolean;
};

export type TableLine = { kind: "table"; table: OutlineTable };

const CONTENTS_ENTRY = /(?:\t|\.{3,}|…)\s*\d{1,3}$/;
const PAGE_LAST = /\S\s+\d{1,3}$/;
const CONTENTS_TITLE = /^innehåll(sförteckning)?:?$/i;

/**
 * The outline as lines: empty paragraphs and tables of contents left out, paragraphs that hold a label, a heading and
 * words between line breaks taken apart, frames of one cell opened.
 */
export function linesOf(outline: Outline, vocabulary: Vocabulary): { lines: Line[]; looks: Looks } {
  const looks = looksOf(outline);
  const paragraphs = (each: OutlineParagraph[]) => each.flatMap((paragraph) => wordLines(paragraph, looks, vocabulary));
  let inContents = false;
  const lines = outline.blocks.flatMap((block): Line[] => {
    inContents = isContents(block, inContents);
    if (inContents) return [];
    if (block.kind === "paragraph") return paragraphs([block]);
    const status = statusInTable(block, vocabulary);
    if (status) return paragraphs([status]);
    return isFrame(block, vocabulary)
      ? paragraphs(block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)))
      : [{ kind: "table", table: block }];
  });
  return { lines, looks };
}

/** An entry of a table of contents, its title, or what ends with a page number under that title. */
function isContents(block: OutlineBlock, inContents: boolean): boolean {
  if (block.kind === "table") return false;
  const text = plainInlines(block.content).trim();
  return block.contents || CONTENTS_ENTRY.test(text) || CONTENTS_TITLE.test(text) || (inContents && (text === "" || PAGE_LAST.test(text)));
}

function wordLines(paragraph: OutlineParagraph, looks: Looks, vocabulary: Vocabulary): WordLine[] {
  const content = withNumber(paragraph);
  if (cleaned(plainInlines(content)) === "") return [];
  return piecesOf(content, vocabulary).map((piece) => {
    const level = paragraph.title ? 0 : looks.levelOf(paragraph);
    const bold = isBold(piece);
    const line = {
      kind: "words" as const,
      text: cleaned(plainInlines(piece)),
      content: piece,
      level,
      list: level > 0 ? null : paragraph.list,
      title: paragraph.title,
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
