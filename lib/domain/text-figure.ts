import type { Gender } from "./chain.ts";
import { type StatedOutcome, writeOutcome } from "./outcome.ts";
import { type StatedTarget, writeTarget } from "./target.ts";
import type { Inline, RichText } from "./text-block.ts";

/**
 * A figure of the unit's own that stands in a sentence and follows the table. `form`: "0,24" (a noun or nothing after it),
 * "0,24 procent" in words, or "0,24 %".
 */
export type TextFigure = { indicatorId: string; year: number; form: FigureForm } & (
  | { what: "utfall"; period: string; district: string; gender: Gender }
  | { what: "arsmal" }
);

export const FIGURE_FORMS = ["tal", "ord", "tecken"] as const;
export type FigureForm = (typeof FIGURE_FORMS)[number];

/** What a figure is taken from: the fact, with the indicator's unit and decimals. Null: there is none. */
export type FigureFact = { unit: string; decimals: number } & (
  | { what: "utfall"; outcome: StatedOutcome | null }
  | { what: "arsmal"; target: StatedTarget | null }
);

/** A figure as it stands in a sentence; what is missing is said so, in brackets, never left as it once was. */
export function figureInWords(fact: FigureFact, form: FigureForm): string {
  const unit = form === "tal" ? "" : form === "ord" ? (UNIT_WORDS[fact.unit] ?? fact.unit) : fact.unit;
  if (fact.what === "arsmal") return lower(writeTarget(fact.target, unit)) || "[årsmål saknas]";
  const written = lower(writeOutcome(fact.outcome, unit, fact.decimals));
  return written || "[utfall saknas]";
}

/** The text with each figure as it is now; `wordsOf` answers null where a figure can't be known, which then stays as it was. */
export function withFigures(text: RichText, wordsOf: (figure: TextFigure) => string | null): RichText {
  const inlines = (content: Inline[]) =>
    content.map((part): Inline => ("figure" in part && part.figure ? { ...part, s: wordsOf(part.figure) ?? part.s } : part));
  return text.map((block) => {
    if (!hasFigure(block)) return block;
    return block.k === "table" ? { ...block, rows: block.rows.map((row) => row.map(inlines)) } : { ...block, c: inlines(block.c) };
  });
}

const UNIT_WORDS: Record<string, string> = { "%": "procent", st: "stycken" };

function hasFigure(block: RichText[number]): boolean {
  const inside = (content: Inline[]) => content.some((part) => "figure" in part);
  return block.k === "table" ? block.rows.some((row) => row.some(inside)) : inside(block.c);
}

/** "Mäts ej" inside a sentence */
function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
