import { plainInlines } from "../domain/text-block.ts";
import type { Outline, OutlineParagraph } from "../word/outline.ts";
import { knownLine } from "./known-line.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What headings look like in one paper. */
export type Looks = {
  /** headings have levels, by style, outline or size; one style for all of them says nothing */
  styled: boolean;
  /** 1–9, by style or, in a paper without styles, by the size of its headings; 0 when the paper says nothing */
  levelOf(paragraph: OutlineParagraph): number;
  isMarked(paragraph: Pick<OutlineParagraph, "level" | "bold" | "capitals" | "size" | "list"> & { text: string }): boolean;
};

const LONGEST_HEADING = 220;
/** half points a heading must be larger than the body */
const LARGER = 2;
/** more bold than this among what is no label, goal's title or known heading, and bold tells nothing */
const MOSTLY = 0.6;

export function looksOf(outline: Outline, vocabulary: Vocabulary): Looks {
  const paragraphs = outline.blocks.filter((block) => block.kind === "paragraph").filter((block) => words(block) !== "");
  const levels = new Set(paragraphs.filter((each) => each.level > 0 && !each.title).map((each) => each.level));
  const styled = levels.size >= 2;
  const other = paragraphs.filter((each, at) => !isKnown(words(each), vocabulary) && !isLoneLabel(paragraphs[at - 1], vocabulary));
  const boldTells = share(other, (each) => each.bold) < MOSTLY;
  const capitalsTell = share(other, (each) => each.capitals) < MOSTLY;
  const body = commonestSize(paragraphs);
  const isLarger = (size: number | null) => size !== null && size >= body + LARGER;
  const isMarked: Looks["isMarked"] = ({ level, bold, capitals, size, list, text }) =>
    level > 0 || (text.length <= LONGEST_HEADING && !list && ((bold && boldTells) || (capitals && capitalsTell) || isLarger(size)));
  const standingOut = paragraphs.filter((each) => !each.title && isMarked({ ...each, text: words(each) }));
  const sizes = [...new Set(standingOut.map(({ size }) => size).filter((size) => size !== null && isLarger(size)))].sort(
    (a, b) => (b ?? 0) - (a ?? 0),
  );
  const bySize = !styled && sizes.length >= 2;
  return {
    styled: styled || bySize,
    isMarked,
    levelOf: (paragraph) => {
      if (styled) return paragraph.level;
      if (!bySize || !isMarked({ ...paragraph, text: words(paragraph) })) return 0;
      const rank = sizes.indexOf(paragraph.size);
      return Math.min(rank < 0 ? sizes.length + 1 : rank + 1, 9);
    },
  };
}

function isKnown(text: string, vocabulary: Vocabulary): boolean {
  return knownLine(text, vocabulary) || vocabulary.sectionOf(text) !== null;
}

function isLoneLabel(paragraph: OutlineParagraph | undefined, vocabulary: Vocabulary): boolean {
  return paragraph !== undefined && vocabulary.labelAt(words(paragraph))?.title === "";
}

function words(paragraph: OutlineParagraph): string {
  return plainInlines(paragraph.content).trim();
}

function share(paragraphs: OutlineParagraph[], has: (paragraph: OutlineParagraph) => boolean): number {
  const letters = (each: OutlineParagraph[]) => each.reduce((sum, paragraph) => sum + words(paragraph).length, 0);
  return letters(paragraphs.filter(has)) / Math.max(letters(paragraphs), 1);
}

/** The size that most letters have; infinite when none is stated, so that nothing counts as larger. */
function commonestSize(paragraphs: OutlineParagraph[]): number {
  const letters = new Map<number | null, number>();
  for (const each of paragraphs) letters.set(each.size, (letters.get(each.size) ?? 0) + words(each).length);
  const stated = [...letters.keys()].filter((size) => size !== null);
  if (stated.length === 0) return Number.POSITIVE_INFINITY;
  const [commonest] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [null];
  return commonest ?? Math.min(...stated, 22);
}
