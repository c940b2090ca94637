import type { Decimal } from "../swedish/decimal.ts";
import { readNumber } from "../swedish/number.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

const UNIT = /\s*[^\d\s,.][^\d]*[²³]?$/;

/** Reads a forecast for the year: "48", "48 st". "" takes it back; a written 0 is one. */
export function readForecast(typed: string): Typed<Decimal | null> {
  const text = cleaned(typed);
  if (text === "") return understood(null);
  const number = readNumber(text) ?? readNumber(text.replace(UNIT, ""));
  return number ? understood(number) : refused("Skriv ett tal för hela året, till exempel 48.");
}
