import { type Decimal, roundHalfAwayFromZero } from "./decimal.ts";

/** No-break space: between digit groups and before a unit. */
export const NBSP = "\u00a0";
/** The minus sign that Tertial writes (requirements.md 51); hyphen and en dash are accepted when reading. */
export const MINUS = "\u2212";

const BLANKS = /[\s\u00a0\u2007\u2009\u202f]/g;
const NUMBER = /^([-\u2212\u2013]?)(\d{1,3}(?: \d{3})+|\d+)(?:[,.](\d+))?$/;
/** the largest value whose micro form is still a safe integer */
const LARGEST = 9_000_000_000;

/**
 * Reads a number as Swedes type and print it: "1 234,5", "−3,2", "12.5". Blanks of every kind group digits.
 * A single point followed by exactly three digits ("1.234") is ambiguous and refused, as is everything else that is not
 * one number. More than six decimals or a value past 9 × 10⁹ is refused too. Answers null for what it refuses.
 */
export function readNumber(typed: string): Decimal | null {
  const text = typed.replace(BLANKS, " ").trim();
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", decimals = ""] = match;
  if (text.includes(".") && decimals.length === 3) return null;
  if (decimals.length > 6) return null;
  const value = Number(whole.replaceAll(" ", ""));
  if (value > LARGEST) return null;
  const micro = value * 1_000_000 + Number(decimals.padEnd(6, "0"));
  return { micro: sign && micro !== 0 ? -micro : micro, decimals: decimals.length };
}

/** "1 234,50" with no-break groups and U+2212; `decimals` defaults to those stated. Groups from four digits on. */
export function writeNumber(value: Decimal, decimals = value.decimals): string {
  const step = 10 ** (6 - decimals);
  const rounded = roundHalfAwayFromZero(value.micro, step);
  const digits = String(Math.abs(rounded) / step).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `,${digits.slice(-decimals)}` : "";
  return `${rounded < 0 ? MINUS : ""}${whole.replace(/\B(?=(\d{3})+$)/g, NBSP)}${fraction}`;
}

/** Kronor printed in a table's unit: 17 450 000 in mnkr with one decimal is "17,5"; −3 571 000 in tkr is "−3 571". */
export function writeKronor(kr: number, per: number, decimals: number): string {
  const step = per / 10 ** decimals;
  const scaled = roundHalfAwayFromZero(kr, step) / step;
  return writeNumber({ micro: Math.round(scaled * 10 ** (6 - decimals)), decimals });
}

/** Öre as kronor with two decimals: 1 234 567 is "12 345,67". */
export function writeOre(ore: number): string {
  return writeNumber({ micro: ore * 10_000, decimals: 2 });
}
