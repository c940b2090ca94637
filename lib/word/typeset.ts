import type { Block, HeadingBlock, ParagraphLook, Report } from "../report/blocks.ts";
import { type ContentsEntry, type CountedList, type ParagraphPiece, type Piece, paragraphPiece, textRun } from "./pieces.ts";
import { inlineRuns, statusRuns, symbolStyle } from "./runs.ts";
import { setPageHead } from "./typeset-head.ts";
import { setTable } from "./typeset-table.ts";

const CONTENTS_LEVELS = 3;
const BULLETS = 1;
const LABELS: Record<number, string> = { 2: "Malniva1", 3: "Malniva2" };

/** The report as paragraphs in styles and tables in twips, and its numbered and lettered lists (number 2 is the first). */
export function typeset(report: Report): { pieces: Piece[]; lists: CountedList[] } {
  const pieces: Piece[] = setPageHead(report.pageHead);
  const lists: CountedList[] = [];
  const bookmarks = bookmarksOf(report.blocks);
  let newPage = false;
  report.blocks.forEach((block, index) => {
    if (block.k === "pagebreak") {
      newPage = true;
      return;
    }
    if (block.k === "item" && block.list !== "punkt" && block.first)
      lists.push({ lettered: block.list === "bokstav", start: block.number });
    const set = setBlock(block, report.blocks[index - 1], report.blocks[index + 1], lists.length + BULLETS, bookmarks);
    pieces.push(...(newPage ? onNewPage(set) : set));
    newPage = false;
  });
  return { pieces, lists };
}

function bookmarksOf(blocks: Block[]): Map<HeadingBlock, string> {
  const listed = blocks.filter((block) => block.k === "heading").filter((heading) => heading.level <= CONTENTS_LEVELS);
  return new Map(listed.map((heading, index) => [heading, `_Toc${100000001 + index}`]));
}

function setBlock(
  block: Block,
  before: Block | undefined,
  next: Block | undefined,
  list: number,
  bookmarks: Map<HeadingBlock, string>,
): Piece[] {
  switch (block.k) {
    case "title":
      return [paragraphPiece("Title", [textRun(block.text)])];
    case "heading":
      return setHeading(block, bookmarks.get(block));
    case "midheading":
      return [paragraphPiece("Mellanrubrik", [textRun(block.text)])];
    case "status":
      return [paragraphPiece("Status", statusRuns(block), !(before?.k === "heading" && holdsNothing(before, next)))];
    case "paragraph":
      return [paragraphPiece(paragraphStyle(block.look, before), inlineRuns(block.c), keptWithOrigin(next))];
    case "item":
      return [
        {
          ...paragraphPiece("Lista", inlineRuns(block.c), keptWithOrigin(next)),
          list: { number: block.list === "punkt" ? BULLETS : list, depth: block.depth },
        },
      ];
    case "legend":
      return setLegend(block);
    case "contents":
      return [{ kind: "contents", title: block.title, entries: [...bookmarks].map(([heading, bookmark]) => entryOf(heading, bookmark)) }];
    case "table":
      return setTable(block, next);
    case "pagebreak":
      return [];
  }
}

function setHeading(block: HeadingBlock, bookmark: string | undefined): ParagraphPiece[] {
  const goal = block.goalLevel !== "";
  const style =
    block.ofText && block.level < 6
      ? `Textrubrik${block.level}`
      : goal && !block.label && block.level > 1
        ? `Malrubrik${block.level}`
        : `Heading${block.level}`;
  const heading = paragraphPiece(style, [textRun(block.text)]);
  heading.bookmark = bookmark;
  return block.label ? [paragraphPiece(LABELS[block.level] ?? "Malniva", [textRun(block.label)]), heading] : [heading];
}

/** The lines about where the figures come from never stand alone on a page. */
function keptWithOrigin(next: Block | undefined): true | undefined {
  return next?.k === "paragraph" && next.look === "origin" ? true : undefined;
}

/** A goal that has only its status, with the next as high as it: they need not stay on one page. */
function holdsNothing(heading: HeadingBlock, next: Block | undefined): boolean {
  return next?.k === "heading" && next.level <= heading.level;
}

function entryOf(heading: HeadingBlock, bookmark: string): ContentsEntry {
  return { level: heading.level as 1 | 2 | 3, text: heading.text, bookmark };
}

function paragraphStyle(look: ParagraphLook, before: Block | undefined): string {
  if (look === "note") return "Tabellnot";
  if (look === "origin") return before?.k === "paragraph" && before.look === "origin" ? "Tabellnot" : "Ursprung";
  if (look === "muted") return "Tomtext";
  if (look === "lines") return "Uppstallning";
  return before?.k === "table" ? "BrodtextEfterTabell" : "Brodtext";
}

function setLegend(block: Extract<Block, { k: "legend" }>): ParagraphPiece[] {
  return [
    paragraphPiece("Teckenrubrik", [textRun(block.title)]),
    ...block.entries.map((entry) =>
      paragraphPiece("Teckenforklaring", [
        textRun(entry.symbol, symbolStyle(entry.meaning)),
        { tab: true },
        textRun(entry.word, "Fet"),
        textRun(`: ${entry.explanation}`),
      ]),
    ),
    paragraphPiece("Teckennot", [textRun(block.note)]),
  ];
}

function onNewPage([first, ...rest]: Piece[]): Piece[] {
  if (first?.kind !== "paragraph") return first ? [first, ...rest] : [];
  return [first.style === "Heading1" ? { ...first, style: "Rubrik1NySida" } : { ...first, newPage: true }, ...rest];
}
