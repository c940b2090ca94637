import { plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import type { OutlineParagraph, OutlineTable } from "../word/outline.ts";
import { knownLine } from "./known-line.ts";
import { statusAt } from "./statuses.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A table that is only a frame around words: one cell a row, or one that starts with a goal's label. */
export function isFrame(table: OutlineTable, vocabulary: Vocabulary): boolean {
  if (table.rows.length <= 2 && table.rows.every((row) => row.cells.length === 1)) return true;
  const first = table.rows[0]?.cells[0]?.paragraphs[0];
  const text = first ? cleaned(plainInlines(first.content)) : "";
  return text !== "" && vocabulary.labelAt(text) !== null && knownLine(text, vocabulary);
}

/** An assessment drawn as a table of one row: a cell with the symbol, a cell with the word. */
export function statusInTable(table: OutlineTable, vocabulary: Vocabulary): OutlineParagraph | null {
  const row = table.rows.length === 1 ? table.rows[0] : undefined;
  const paragraphs = row?.cells.flatMap((cell) => cell.paragraphs) ?? [];
  const text = cleaned(paragraphs.map((paragraph) => plainInlines(paragraph.content)).join(" "));
  const first = paragraphs[0];
  return first && text.length <= 60 && statusAt(text, vocabulary.model) ? { ...first, content: [{ s: text }] } : null;
}
