import type { BudgetUnit } from "../domain/budget.ts";
import { cleaned } from "../swedish/wording.ts";
import { readAmount } from "./amount.ts";
import { type Typed, understood } from "./typed.ts";

const MINUS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * Reads an amount as spreadsheets and ledgers write it, as whole kronor: minus of every kind, before or after the figure
 * ("123-") or as brackets ("(123)"); a dash alone is an empty cell, as in our own reports.
 */
export function readPastedAmount(words: string, unit: BudgetUnit): Typed<number | null> {
  const text = withPlainMinus(words);
  return text === "-" ? understood(null) : readAmount(text, unit);
}

/** A figure with its minus first and plain: "−3 571", "3 571-" and "(3 571)" are "-3 571". */
export function withPlainMinus(words: string): string {
  const text = cleaned(words).replace(MINUS, "-");
  const negative = /^\((?!-)(.+)\)$/.exec(text)?.[1] ?? /^([^-].*)-$/.exec(text)?.[1];
  return negative === undefined ? text.replace(/^([-+]) /, "$1").replace(/^\+/, "") : `-${negative.trim()}`;
}

/** Does it look like a figure, whatever unit it is in? */
export function isAmount(words: string): boolean {
  const read = readPastedAmount(words, "mnkr");
  return read.ok ? read.value !== null : /^[-+(]?\d[\d\s]*([.,]\d+)?[-)]?$/.test(cleaned(words).replace(MINUS, "-"));
}
