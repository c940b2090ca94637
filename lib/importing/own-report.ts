import {
  BUDGET_CORNER,
  CONTENTS_TITLE,
  GOALS_HEADING,
  INDICATOR_ANALYSIS,
  isAddition,
  isProvenance,
  isTableCaption,
  LACKING,
  SUMMARY_HEADING,
} from "../domain/report-additions.ts";
import { type Inline, plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import type { Outline, OutlineBlock, OutlineCell, OutlineParagraph, OutlineRow, OutlineTable } from "../word/outline.ts";
import { withAnalyses } from "./own-report-tables.ts";

const NUMBERED = / \((\d+)\)$/;
const SHORTENED = " …";
const PAGE_OF = /\s*Sid\s*\d+\s*\(\d+\)$/;
const RUNNING = /^Dnr:|· ?\d{4}-\d{2}-\d{2}$/;
const BOARD = /(nämnd|styrelse)(en)?$/i;
const LAST_LINES = 5;
const ADDED_WORD = /^[^\p{L}\p{N}\s]{1,2}(?=\u202f\p{L})/u;

/** A report that Tertial wrote: its last line says where its data came from. */
export function isOwnReport(outline: Outline): boolean {
  return outline.blocks.slice(-LAST_LINES).some((block) => block.kind === "paragraph" && isProvenance(textOf(block)));
}

/**
 * A report of ours as the paper it was made from: without what the report says of its own (counts, legend, captions, notes,
 * the heading put over the goals), its dashes empty cells again, its district rows and analyses back under an "Analys" row.
 */
export function paperOf(outline: Outline): Outline {
  const kept = withoutSummary(outline.blocks).filter((block, index, blocks) => block.kind === "table" || !isOurs(block, blocks[index + 1]));
  const blocks = withoutNumbers(wholeHeadings(withAnalyses(kept, INDICATOR_ANALYSIS)))
    .filter((block, index, all) => block.kind === "table" || !(isAddition(textOf(block)) || isCaptionOf(block, all[index + 1])))
    .map((block) => (block.kind === "table" ? asOnPaper(block) : asWritten(block)));
  const units = unitLines(outline);
  return {
    ...outline,
    headers: units,
    footers: letterhead(outline).filter((line) => !units.includes(line)),
    blocks: withHeadlessTables(blocks),
  };
}

/** The computed count of assessments and the legend: from its heading to the contents or the next section. */
function withoutSummary(blocks: OutlineBlock[]): OutlineBlock[] {
  const start = blocks.findIndex((block) => block.kind === "paragraph" && block.level === 1 && textOf(block) === SUMMARY_HEADING);
  if (start < 0) return blocks;
  const length = blocks
    .slice(start + 1)
    .findIndex((block) => block.kind === "paragraph" && (block.level === 1 || textOf(block) === CONTENTS_TITLE));
  return length < 0 ? blocks : [...blocks.slice(0, start), ...blocks.slice(start + 1 + length)];
}

/** The last line; the heading over the goals, which holds nothing itself: a goal's label or heading follows at once. */
function isOurs(block: OutlineParagraph, next: OutlineBlock | undefined): boolean {
  if (isProvenance(textOf(block))) return true;
  return (
    block.level === 1 &&
    textOf(block).replace(NUMBERED, "") === GOALS_HEADING &&
    next?.kind === "paragraph" &&
    (next.level === 2 || textOf(next).endsWith(":"))
  );
}

function isCaptionOf(block: OutlineParagraph, next: OutlineBlock | undefined): boolean {
  return next?.kind === "table" && isTableCaption(textOf(block), textOf(next.rows[0]?.cells[0]?.paragraphs[0]));
}

/** A heading that was too long stands shortened, with its whole text as the paragraph after it. */
function wholeHeadings(blocks: OutlineBlock[]): OutlineBlock[] {
  return blocks.flatMap((block, index): OutlineBlock[] => {
    const before = blocks[index - 1];
    const next = blocks[index + 1];
    if (block.kind === "paragraph" && isStartOf(block, next)) return [{ ...block, content: contentOf(next) }];
    return before?.kind === "paragraph" && isStartOf(before, block) ? [] : [block];
  });
}

function isStartOf(heading: OutlineParagraph, whole: OutlineBlock | undefined): boolean {
  const text = textOf(heading);
  return (
    heading.level > 0 &&
    text.endsWith(SHORTENED) &&
    whole?.kind === "paragraph" &&
    textOf(whole).startsWith(text.slice(0, -SHORTENED.length))
  );
}

function contentOf(block: OutlineBlock | undefined): Inline[] {
  return block?.kind === "paragraph" ? block.content : [];
}

/** Headings with the same text under one parent were told apart by a number in brackets. */
function withoutNumbers(blocks: OutlineBlock[]): OutlineBlock[] {
  const path: string[] = [];
  const seen = new Set<string>();
  return blocks.map((block) => {
    if (block.kind === "table" || block.level === 0) return block;
    const text = textOf(block);
    path.length = block.level - 1;
    const parents = path.join("\n");
    path[block.level - 1] = text;
    const base = text.replace(NUMBERED, "");
    const isRepeated = base !== text && seen.has(`${parents}\n${base}`);
    seen.add(`${parents}\n${text}`);
    return isRepeated ? { ...block, content: [{ s: base }] } : block;
  });
}

/**
 * "90 %" with a narrow blank was written "90%"; other no-break blanks were plain ones; a list's number was typed; a word
 * that a narrow blank parts from its status symbol was added.
 */
function asWritten(paragraph: OutlineParagraph): OutlineParagraph {
  const [symbol] = ADDED_WORD.exec(plainInlines(paragraph.content)) ?? [];
  if (symbol) return { ...paragraph, content: [{ s: symbol }] };
  const content = paragraph.content.map(
    (part): Inline => ("br" in part ? part : { ...part, s: part.s.replace(/(\d)\u202f%/g, "$1%").replaceAll("\u00a0", " ") }),
  );
  const { number, ...rest } = paragraph;
  if (!number || paragraph.level > 0) return { ...paragraph, content };
  return { ...rest, list: null, content: [{ s: `${number} ` }, ...content] };
}

/** Lines with tabs, one after the other, were a small table without a head. */
function withHeadlessTables(blocks: OutlineBlock[]): OutlineBlock[] {
  const start = blocks.findIndex((block) => block.kind === "paragraph" && block.level > 0);
  const out: OutlineBlock[] = [];
  blocks.forEach((block, at) => {
    const columns = at > start ? tabsIn(block) + 1 : 1;
    const before = blocks[at - 1];
    const next = blocks[at + 1];
    const last = out.at(-1);
    if (columns === 1 || block.kind === "table") out.push(block);
    else if (tabsIn(before) + 1 === columns && last?.kind === "table") last.rows.push(rowOf(block));
    else out.push(tabsIn(next) + 1 === columns ? { kind: "table", rows: [rowOf(block)] } : block);
  });
  return out;
}

function tabsIn(block: OutlineBlock | undefined): number {
  return block?.kind === "paragraph" && block.level === 0 && !block.contents ? plainInlines(block.content).split("\t").length - 1 : 0;
}

function rowOf(line: OutlineParagraph): OutlineRow {
  const cells = plainInlines(line.content)
    .split("\t")
    .map((words) => ({ paragraphs: [{ ...line, content: [{ s: words }] }], span: 1, continues: false }));
  return { header: false, cells };
}

function asOnPaper(table: OutlineTable): OutlineTable {
  const rows = table.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const paragraphs = cell.paragraphs.filter((paragraph) => textOf(paragraph) !== LACKING);
      const corner = at === 0 && column === 0 ? paragraphs.map(withoutCorner) : paragraphs;
      return { ...cell, paragraphs: corner };
    }),
  }));
  const [head, ...body] = rows;
  return { ...table, rows: head ? [...storeys(head), ...body] : [] };
}

/** A head whose cells carry the name over them ("Utfall 2017" above "Kostnader") had two storeys. */
function storeys(head: OutlineRow): OutlineRow[] {
  if (!head.header || !head.cells.some((cell) => cell.paragraphs.length > 1)) return [head];
  const upper: OutlineCell[] = [];
  for (const [column, cell] of head.cells.entries()) {
    const over = column === 0 ? cell.paragraphs : cell.paragraphs.slice(0, -1);
    const last = upper.at(-1);
    if (last && over.length > 0 && over.map(textOf).join() === last.paragraphs.map(textOf).join()) last.span += cell.span;
    else upper.push({ ...cell, paragraphs: over });
  }
  const lower = head.cells.map((cell, column) => ({ ...cell, paragraphs: column === 0 ? [] : cell.paragraphs.slice(-1) }));
  return [
    { ...head, cells: upper },
    { ...head, cells: lower },
  ];
}

/** "Verksamhet (mnkr)" was "(mnkr)"; "Verksamhet" alone was an empty corner. */
function withoutCorner(paragraph: OutlineParagraph): OutlineParagraph {
  const text = textOf(paragraph);
  if (text !== BUDGET_CORNER && !text.startsWith(`${BUDGET_CORNER} `)) return paragraph;
  return { ...paragraph, content: [{ s: text.slice(BUDGET_CORNER.length).trim() }] };
}

/** The unit's name: a line of its own under the word mark, or the word mark itself. */
function unitLines(outline: Outline): string[] {
  const type = textOf(outline.blocks.find((block) => block.kind === "paragraph"));
  const lines = outline.headers
    .map((line) =>
      cleaned(line)
        .replace(PAGE_OF, "")
        .replace(/\s*UTKAST$/, ""),
    )
    .filter((line) => line !== type && !RUNNING.test(line));
  const own = outline.headers.map(cleaned).filter((line) => lines.includes(line));
  const names = [...new Set(own.length > 0 ? own : lines)];
  return names.length > 1 ? names.filter((name) => !BOARD.test(name)).slice(0, 1) : names;
}

/** The feet are the letterhead's lines on the first page and the title on the others. */
function letterhead(outline: Outline): string[] {
  const title = cleaned(outline.title);
  return outline.footers.flatMap((line) => (cleaned(line).startsWith(title) ? [] : line.split(" · ")));
}

function textOf(block: OutlineBlock | undefined): string {
  return block?.kind === "paragraph" ? cleaned(plainInlines(block.content)) : "";
}
