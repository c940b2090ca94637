import type { Inline, Mark } from "../domain/text-block.ts";
import type { StatusMark } from "../report/blocks.ts";
import { NBSP } from "../swedish/number.ts";
import { NARROW_NBSP } from "../swedish/typography.ts";
import type { Run } from "./pieces.ts";

const MARKS: Record<Mark, string> = { b: "Fet", i: "Kursiv" };
const SYMBOLS: Record<StatusMark["meaning"], string> = {
  met: "SymbolMet",
  partly: "SymbolPartly",
  not: "SymbolNot",
  unassessed: "SymbolUnassessed",
};

/** "● Uppfylls helt": the symbol in its colour, the word in ink. A narrow blank before it tells an added word, for reading back. */
export function statusRuns(status: StatusMark): Run[] {
  const blank = status.added ? NARROW_NBSP : NBSP;
  const word = { text: status.symbol ? blank + status.word : status.word };
  return status.symbol ? [{ text: status.symbol, style: symbolStyle(status.meaning) }, word] : [word];
}

export function inlineRuns(content: Inline[]): Run[] {
  return content.flatMap((part): Run[] => {
    if ("br" in part) return [{ br: true }];
    const style = part.m?.includes("b") && part.m.includes("i") ? "FetKursiv" : part.m?.[0] && MARKS[part.m[0]];
    const dress = { ...(style ? { style } : {}), ...(part.href ? { href: part.href } : {}) };
    if (!part.s.includes("\t") && !part.s.includes("\n")) return part.s === "" ? [] : [{ text: part.s, ...dress }];
    return part.s.split(/(\t|\n)/).flatMap((text): Run[] => {
      if (text === "\t") return [{ tab: true }];
      if (text === "\n") return [{ br: true }];
      return text === "" ? [] : [{ text, ...dress }];
    });
  });
}

/** The character style that gives a status symbol its colour and a font that has it. */
export function symbolStyle(meaning: StatusMark["meaning"]): string {
  return SYMBOLS[meaning];
}
