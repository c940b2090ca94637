import { commonRun } from "../domain/common-run.ts";
import type { RichText, TextBlock } from "../domain/text-block.ts";
import { plainInlines } from "../domain/text-block.ts";
import { changedWords } from "./changed-words.ts";

/**
 * A rich text as plain lines in one field. Paragraphs have a blank line between them, a list item begins with "- " or
 * "1. " (two blanks per step in), a heading with "# ". A table is one line that stands for it ("[Tabell 1]").
 */
export function linesOf(text: RichText): string {
  const typed = typedForms(text);
  return typed.reduce((lines, form, index) => {
    const tight = text[index]?.k === "li" && text[index - 1]?.k === "li";
    return lines + (index === 0 ? "" : tight ? "\n" : "\n\n") + form;
  }, "");
}

/**
 * The text that the lines now mean. `before` is what stands saved: blocks that nobody touched come back exactly, marks,
 * links and tables included; in a touched one the words around the change keep theirs. `earlier` is an older text whose
 * blocks come back exactly when their words do (undo).
 */
export function textOf(lines: string, before: RichText, earlier: RichText = []): RichText {
  const chunks = chunksOf(lines);
  const typed = typedForms(before);
  const known = new Map([
    ...typedForms(earlier).map((form, at) => [form, earlier[at]] as const),
    ...typed.map((form, at) => [form, before[at]] as const),
  ]);
  const untouched = commonRun(typed.map(trimmed), chunks.map(trimmed));
  const pairs = [...untouched, [typed.length, chunks.length] as const];
  let [block, chunk] = [0, 0];
  const text: RichText = [];
  for (const [nextBlock, nextChunk] of pairs) {
    for (; chunk < nextChunk; chunk++) {
      const touched = block < nextBlock ? before[block++] : undefined;
      text.push(known.get(chunks[chunk] ?? "") ?? newBlock(chunks[chunk] ?? "", touched));
    }
    const same = before[nextBlock];
    if (same) text.push(same);
    [block, chunk] = [nextBlock + 1, nextChunk + 1];
  }
  return text;
}

const TABLE = /^\[Tabell \d+\]$/;
const HEADING = /^(#{1,3}) (.*)$/s;
const ITEM = /^( *)(- |• |\d+[.)] )(.*)$/s;

function typedForms(text: RichText): string[] {
  let tables = 0;
  return text.map((block) => {
    if (block.k === "table") return `[Tabell ${++tables}]`;
    const words = plainInlines(block.c);
    if (block.k === "h") return `${"#".repeat(block.level)} ${words.replaceAll("\n", " ")}`;
    if (block.k === "p") return words;
    return `${"  ".repeat(block.depth)}${block.list === "nummer" ? "1. " : "- "}${words.replaceAll("\n", " ")}`;
  });
}

/** Paragraphs are parted by blank lines; a heading, list item or table is a line of its own. */
function chunksOf(lines: string): string[] {
  const chunks: string[] = [];
  let open = false;
  for (const line of lines.normalize("NFC").replaceAll("\r\n", "\n").split("\n")) {
    const own = ITEM.test(line) || HEADING.test(line) || TABLE.test(line.trim());
    if (line.trim() === "") open = false;
    else if (open && !own) chunks.push(`${chunks.pop()}\n${line.trim()}`);
    else {
      chunks.push(own && !TABLE.test(line.trim()) ? line.trimEnd() : line.trim());
      open = !own;
    }
  }
  return chunks;
}

const trimmed = (form: string) => form.trim();

function newBlock(chunk: string, touched: TextBlock | undefined): TextBlock {
  const words = (text: string) => changedWords(touched && touched.k !== "table" ? touched.c : [], text);
  const heading = HEADING.exec(chunk);
  if (heading?.[1]) return { k: "h", level: heading[1].length as 1 | 2 | 3, c: words(heading[2] ?? "") };
  const item = ITEM.exec(chunk);
  if (!item?.[2]) return { k: "p", c: words(chunk) };
  const depth = Math.min(2, Math.floor((item[1] ?? "").length / 2)) as 0 | 1 | 2;
  const mark = touched?.k === "li" && touched.mark ? { mark: touched.mark } : {};
  return { k: "li", list: /\d/.test(item[2]) ? "nummer" : "punkt", depth, c: words(item[3] ?? ""), ...mark };
}
