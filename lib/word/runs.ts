import type { Inline, Mark } from "../domain/text-block.ts";
import type { StatusMark } from "../report/blocks.ts";
import { NBSP } from "../swedish/number.ts";
import { NARROW_NBSP } from "../swedish/typography.ts";
import { type Run, textRun } from "./pieces.ts";

const MARKS: Record<Mark, string> = { b: "Fet", i: "Kursiv" };
const PARTED = /[\t\n]/;
const SYMBOLS: Record<StatusMark["meaning"], string> = {
  met: "SymbolMet",
  partly: "SymbolPartly",
  not: "SymbolNot",
  unassessed: "SymbolUnassessed",
};

/** "● Uppfylls helt": the symbol in its colour, the word in ink. A narrow blank before it tells an added word, for reading back. */
export function statusRuns(status: StatusMark): Run[] {
  const blank = status.added ? NARROW_NBSP : NBSP;
  if (!status.symbol) return [textRun(status.word)];
  return [textRun(status.symbol, symbolStyle(status.meaning)), textRun(blank + status.word)];
}

export function inlineRuns(content: Inline[]): Run[] {
  const runs: Run[] = [];
  for (const part of content) {
    if ("br" in part) runs.push({ br: true });
    else if (part.note !== undefined) runs.push(...(part.note.trim() === "" ? [] : [{ note: part.note }]));
    else addText(runs, part.s, styleOf(part.m), part.href);
  }
  return runs;
}

function addText(runs: Run[], text: string, style: string | undefined, href: string | undefined) {
  if (!PARTED.test(text)) {
    if (text !== "") runs.push(textRun(text, style, href));
    return;
  }
  for (const piece of text.split(/(\t|\n)/)) {
    if (piece === "\t") runs.push({ tab: true });
    else if (piece === "\n") runs.push({ br: true });
    else if (piece !== "") runs.push(textRun(piece, style, href));
  }
}

function styleOf(marks: Mark[] | undefined): string | undefined {
  if (marks === undefined || marks[0] === undefined) return undefined;
  return marks.includes("b") && marks.includes("i") ? "FetKursiv" : MARKS[marks[0]];
}

/** The character style that gives a status symbol its colour and a font that has it. */
export function symbolStyle(meaning: StatusMark["meaning"]): string {
  return SYMBOLS[meaning];
}
