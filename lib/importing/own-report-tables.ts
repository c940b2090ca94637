import { isDistrictCaption } from "../domain/report-additions.ts";
import { plainInlines } from "../domain/text-block.ts";
import { cleaned, wordingKey } from "../swedish/wording.ts";
import type { OutlineBlock, OutlineCell, OutlineParagraph, OutlineRow, OutlineTable } from "../word/outline.ts";

const ANALYSIS = "Analys";

/**
 * The indicator tables of a report of ours as the papers have them: a row "Analys" with the analysis' words before the
 * indicator's district rows. A table whose caption says so has district rows, the ones with cells that do not apply; the
 * analyses stand after their table under `heading`, each led by the indicator's name in italics and a colon.
 */
export function withAnalyses(blocks: OutlineBlock[], heading: string): OutlineBlock[] {
  const out: OutlineBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== "table") {
      if (block) out.push(block);
      continue;
    }
    const next = blocks[at + 1];
    const analysed = next?.kind === "paragraph" && textOf(next).replace(/ \(\d+\)$/, "") === heading;
    const end = analysed ? endOfAnalyses(blocks, at + 2) : at + 1;
    const texts = analysed
      ? textsByName(blocks.slice(at + 2, end).filter((each) => each.kind === "paragraph"))
      : new Map<string, OutlineParagraph[]>();
    const before = blocks[at - 1];
    out.push(asOnPaper(block, before?.kind === "paragraph" && isDistrictCaption(textOf(before)), texts));
    at = end - 1;
  }
  return out;
}

/** The analyses end at the next heading, or at the label above it, or at the next table's caption. */
function endOfAnalyses(blocks: OutlineBlock[], start: number): number {
  let end = start;
  while (end < blocks.length) {
    const block = blocks[end];
    if (block?.kind !== "paragraph" || block.level > 0) break;
    end++;
  }
  const last = blocks[end - 1];
  const next = blocks[end];
  const isLabel = next?.kind === "paragraph" && last?.kind === "paragraph" && textOf(last).endsWith(":") && !isLead(last);
  const isCaption = next?.kind === "table" && last?.kind === "paragraph" && last.bold;
  return end > start && (isLabel || isCaption) ? end - 1 : end;
}

function textsByName(paragraphs: OutlineParagraph[]): Map<string, OutlineParagraph[]> {
  const texts = new Map<string, OutlineParagraph[]>();
  let current: OutlineParagraph[] = [];
  for (const paragraph of paragraphs) {
    const [lead, ...rest] = paragraph.content;
    if (isLead(paragraph) && lead && "s" in lead) {
      current = [];
      texts.set(nameKey(lead.s), current);
      const [first, ...more] = rest;
      const words = first && "s" in first ? [{ ...first, s: first.s.trimStart() }, ...more] : rest;
      if (words.length > 0) current.push({ ...paragraph, content: words });
    } else current.push(paragraph);
  }
  return texts;
}

function isLead(paragraph: OutlineParagraph): boolean {
  const [lead] = paragraph.content;
  return lead !== undefined && "s" in lead && lead.m?.includes("i") === true && lead.s.trim().endsWith(":");
}

function nameKey(name: string): string {
  return wordingKey(name.trim().replace(/:$/, ""));
}

function asOnPaper(table: OutlineTable, byDistrict: boolean, texts: Map<string, OutlineParagraph[]>): OutlineTable {
  const rows = table.rows.flatMap((row, at): OutlineRow[] => {
    const indicator = withStatusBefore(row);
    if (row.header || isDistrictRow(row, byDistrict)) return [indicator];
    const name = row.cells[0]?.paragraphs[0];
    const text = name && texts.get(nameKey(textOf(name)));
    const districts = table.rows[at + 1];
    const followed = districts !== undefined && isDistrictRow(districts, byDistrict);
    return name && (text || followed) ? [indicator, analysisRow(name, text ?? [], row.cells)] : [indicator];
  });
  return { ...table, rows };
}

function isDistrictRow(row: OutlineRow, byDistrict: boolean): boolean {
  return (
    byDistrict &&
    !row.header &&
    row.cells.some((cell, column) => column > 0 && cell.paragraphs.every((paragraph) => textOf(paragraph) === ""))
  );
}

/** The status stands on a line of its own under the name; on papers its symbol stands before the name. */
function withStatusBefore(row: OutlineRow): OutlineRow {
  const [first, ...rest] = row.cells;
  const [name, status] = first?.paragraphs ?? [];
  const symbol = status && /^[^\p{L}\p{N}\s]/u.exec(textOf(status))?.[0];
  if (!first || !name || !symbol) return row;
  return { ...row, cells: [{ ...first, paragraphs: [{ ...name, content: [{ s: `${symbol} ` }, ...name.content] }] }, ...rest] };
}

function analysisRow(like: OutlineParagraph, text: OutlineParagraph[], cells: OutlineCell[]): OutlineRow {
  const title: OutlineParagraph = { ...like, content: [{ s: ANALYSIS }] };
  const span = cells.reduce((sum, cell) => sum + cell.span, 0);
  return { header: false, cells: [{ paragraphs: [title, ...text], span, continues: false }] };
}

function textOf(paragraph: OutlineParagraph): string {
  return cleaned(plainInlines(paragraph.content));
}
