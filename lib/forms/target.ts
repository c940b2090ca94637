import { type Figure, readFigure } from "../swedish/figure.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

const LONGEST = 80;

/**
 * Reads an årsmål: "12,5", "max 6 %", "3–5 %", "öka", "tas fram av nämnden". "" takes the årsmål away; a written 0 is one. Words
 * that nobody knows are kept as they were written (kind "text"): they are printed, and no outcome is judged by them.
 */
export function readTarget(typed: string): Typed<Figure | null> {
  const text = cleaned(typed);
  if (text === "" || text === "–" || text === "-") return understood(null);
  if (text.length > LONGEST) return refused(`Årsmålet är ${text.length} tecken. Korta det till högst ${LONGEST}.`);
  return understood(readFigure(text));
}
