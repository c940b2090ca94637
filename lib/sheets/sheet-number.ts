import type { SheetCell } from "../domain/sheet.ts";

/** How a cell shows its number. */
export type NumberFormat = "plain" | "percent" | "date";

/** what Excel itself keeps of a number; digits after these come of its being binary */
const DIGITS = 15;
const MOST_DECIMALS = 6;
const DAY = 86_400_000;
/** serial number 1 is 1900-01-01, and Excel counts a 29 February of that year which never was */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * The letters of a number in a file: "0.30000000000000004" is 0,3 as Excel keeps fifteen digits, 0.24 shown as per cent is
 * "24 %", a date is a date. One with more decimals than an indicator can have is not rounded: it is named.
 */
export function numberWords(raw: string, format: NumberFormat): SheetCell {
  const value = Number(raw);
  if (!Number.isFinite(value)) return { words: raw };
  if (format === "date") return { words: new Date(DAY_ZERO + Math.floor(value) * DAY).toISOString().slice(0, 10) };
  const digits = plainDigits(Number((format === "percent" ? value * 100 : value).toPrecision(DIGITS)));
  const words = digits.replace(".", ",") + (format === "percent" ? " %" : "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (decimals <= MOST_DECIMALS) return { words };
  return { words, why: `Talet ${words} har fler än ${MOST_DECIMALS} decimaler: avrunda det i Excel till det som ska gälla.` };
}

/** All its digits, never "1e-7". */
function plainDigits(value: number): string {
  const digits = String(value);
  const [mantissa = "", power] = digits.split("e");
  if (power === undefined) return digits;
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const sign = value < 0 ? "-" : "";
  const shift = Number(power);
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${whole}${fraction}`;
  return sign + whole + fraction.padEnd(shift, "0");
}
