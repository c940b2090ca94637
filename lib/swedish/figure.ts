import type { Decimal } from "./decimal.ts";
import { NBSP, readNumber, writeNumber } from "./number.ts";

/**
 * What a printed or typed figure cell means.
 * `unit` is as written ("%", "st", "kWh/m²"), "" when none is written.
 */
export type Figure =
  | { kind: "number"; value: Decimal; unit: string }
  /** "max 6 %", "minst 90 %"; `words` is the word as written ("max") */
  | { kind: "bound"; bound: "hogst" | "minst"; value: Decimal; unit: string; words: string }
  /** "3–5 %" */
  | { kind: "range"; value: Decimal; upper: Decimal; unit: string }
  /** "öka", "minska" */
  | { kind: "direction"; words: string }
  /** "tas fram av nämnden", "fastställs 2017" */
  | { kind: "pending"; words: string }
  /** not understood; kept as written */
  | { kind: "text"; words: string };

/** A cell of a table: the letters that stand on paper, and what they mean. An empty cell is null, never this. */
export type Cell = { written: string; figure: Figure };

const BOUND = /^(maximalt|max|högst|mindre än|mer än|minst|min|under|över|≤|≥|<|>)\s*(.+)$/i;
const UPPER_BOUNDS = ["max", "maximalt", "högst", "mindre än", "under", "≤", "<"];
const DIRECTION =
  /^(ska |skall |bör )?(öka|ökar|ökas|ökning|minska|minskar|minskas|minskning|oförändrat|oförändrad|bibehålla|bibehållas|förbättra|förbättras)\.?$/i;
const PENDING = /tas fram|fastställs|fastställes|beslutas|arbetas fram|utarbetas|återkommer|saknas ännu/i;
const NUMBER_AND_UNIT = /^([-\u2212\u2013]?\s?\d[\d\s\u00a0\u2007\u2009\u202f]*(?:[,.]\d+)?)\s*([^\d\s,.][^\d]*[²³]?)?$/;
const RANGE = /^(\d[\d\s\u00a0\u202f]*(?:,\d+)?)\s*[-\u2013]\s*(\d[\d\s\u00a0\u202f]*(?:,\d+)?)\s*([^\d\s,.].*)?$/;
const LONGEST_UNIT = 16;
/** stars and raised figures that point to a note below the table; those of m² and m³ are the unit's */
const NOTE_MARK = /\s*\*+$|(?<!m)\s*[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+$/;
/** two figures on lines of their own ("45" above "120") are not one */
const ON_TWO_LINES = /\d[^\n]*\n[^\n]*\d/;

/** Reads a figure cell. An empty or blank cell gives null; a cell it cannot understand gives `text`, never a guess. */
export function readFigure(written: string): Figure | null {
  const words = written.replace(/[\s\u00a0\u2007\u2009\u202f]+/g, " ").trim();
  if (words === "") return null;
  if (ON_TWO_LINES.test(written.trim())) return { kind: "text", words };
  const text = words.replace(NOTE_MARK, "");
  const number = readNumberAndUnit(text);
  if (number) return { kind: "number", ...number };
  const bound = BOUND.exec(text);
  const bounded = bound?.[2] ? readNumberAndUnit(bound[2]) : null;
  if (bound?.[1] && bounded) {
    return { kind: "bound", bound: UPPER_BOUNDS.includes(bound[1].toLowerCase()) ? "hogst" : "minst", ...bounded, words: bound[1] };
  }
  const range = RANGE.exec(text);
  const lower = range?.[1] ? readNumber(range[1]) : null;
  const upper = range?.[2] ? readNumber(range[2]) : null;
  if (lower && upper && lower.micro < upper.micro) return { kind: "range", value: lower, upper, unit: range?.[3]?.trim() ?? "" };
  if (DIRECTION.test(text)) return { kind: "direction", words: text };
  if (PENDING.test(text)) return { kind: "pending", words: text };
  return { kind: "text", words };
}

/** A figure in Tertial's own writing: "0,24 %", "max 6 %", "öka". `decimals` overrides those stated. */
export function writeFigure(figure: Figure, decimals?: number): string {
  const withUnit = (value: Decimal, unit: string) => writeNumber(value, decimals) + (unit ? NBSP + unit : "");
  if (figure.kind === "number") return withUnit(figure.value, figure.unit);
  if (figure.kind === "bound") return `${figure.words} ${withUnit(figure.value, figure.unit)}`;
  if (figure.kind === "range") return `${writeNumber(figure.value, decimals)}–${withUnit(figure.upper, figure.unit)}`;
  return figure.words;
}

/** Do two figures mean the same? Units are compared only when both are written; decimals never. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if ("unit" in a && "unit" in b && a.unit && b.unit && a.unit !== b.unit) return false;
  if (a.kind === "number" && b.kind === "number") return a.value.micro === b.value.micro;
  if (a.kind === "bound" && b.kind === "bound") return a.bound === b.bound && a.value.micro === b.value.micro;
  if (a.kind === "range" && b.kind === "range") return a.value.micro === b.value.micro && a.upper.micro === b.upper.micro;
  return "words" in a && "words" in b && a.kind === b.kind && a.words.toLowerCase() === b.words.toLowerCase();
}

function readNumberAndUnit(text: string): { value: Decimal; unit: string } | null {
  const match = NUMBER_AND_UNIT.exec(text);
  const value = match?.[1] ? readNumber(match[1].replace(/^([-\u2212\u2013])\s/, "$1")) : null;
  const unit = match?.[2]?.trim() ?? "";
  return value && unit.length <= LONGEST_UNIT ? { value, unit } : null;
}
