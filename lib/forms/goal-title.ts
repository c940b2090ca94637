import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

const LONGEST = 300;

/** Reads a goal's wording: one line, blanks made one. */
export function readTitle(typed: string): Typed<string> {
  const title = cleaned(typed);
  if (title === "") return refused("Skriv målets formulering.");
  if (title.length > LONGEST) return refused(`Formuleringen är ${title.length} tecken. Korta den till högst ${LONGEST}.`);
  return understood(title);
}
