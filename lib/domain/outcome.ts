import type { Decimal } from "../swedish/decimal.ts";
import { type Figure, writeFigure } from "../swedish/figure.ts";
import type { OutcomeKind } from "./chain.ts";

/** An outcome as a paper or a person states it. */
export type StatedOutcome = { kind: OutcomeKind; value: Decimal | null; reason: string };

const NOT_MEASURED = /^((ej mätt|ej mätts|mäts ej|mäts inte|inte mätt|ej mätning|mättes ej|mättes inte)\b.*|\.\.)$/i;
const NOT_MEASURABLE = /^(går ej att mäta|går inte att mäta|kan ej mätas|kan inte mätas|ej mätbart|ej möjligt att mäta)/i;
const WITHHELD = /^(sekretess|röjs ej|röjs inte)/i;

/** What a figure in an outcome column says; null when it is no outcome Tertial understands, and stays letters on the paper. */
export function outcomeOf(figure: Figure): StatedOutcome | null {
  if (figure.kind === "number") return { kind: "varde", value: figure.value, reason: "" };
  if (!("words" in figure)) return null;
  if (NOT_MEASURED.test(figure.words)) return { kind: "ej-matt", value: null, reason: figure.words };
  if (NOT_MEASURABLE.test(figure.words)) return { kind: "gar-ej-att-mata", value: null, reason: figure.words };
  if (WITHHELD.test(figure.words)) return { kind: "sekretess", value: null, reason: figure.words };
  return null;
}

/** The outcome as a figure to print, with the indicator's unit; null for one not reported. */
export function figureOfOutcome(outcome: StatedOutcome | null, unit: string): Figure | null {
  if (!outcome || outcome.kind === "ej-rapporterat") return null;
  if (outcome.kind === "varde") return outcome.value && { kind: "number", value: outcome.value, unit };
  return { kind: "text", words: EMPTY_WORDS[outcome.kind] };
}

/** "0,5 %": at least the indicator's decimals, and never fewer than were stated. "" for one not reported. */
export function writeOutcome(outcome: StatedOutcome | null, unit: string, decimals: number): string {
  const figure = figureOfOutcome(outcome, unit);
  if (!figure) return "";
  return figure.kind === "number" ? writeFigure(figure, Math.max(decimals, figure.value.decimals)) : writeFigure(figure);
}

const EMPTY_WORDS: Record<Exclude<OutcomeKind, "varde" | "ej-rapporterat">, string> = {
  "ej-matt": "Mäts ej",
  "gar-ej-att-mata": "Kan inte mätas",
  sekretess: "Röjs ej",
};
