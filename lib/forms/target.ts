import { type Figure, readFigure } from "../swedish/figure.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

const LONGEST = 80;

/** Reads an årsmål: "12,5", "max 6 %", "3–5 %", "öka", "tas fram av nämnden". "" takes the årsmål away; a written 0 is one. */
export function readTarget(typed: string): Typed<Figure | null> {
  const text = cleaned(typed);
  if (text === "" || text === "–" || text === "-") return understood(null);
  const figure = text.length <= LONGEST ? readFigure(text) : null;
  if (!figure || figure.kind === "text") return refused("Skriv ett tal, en gräns (max 6 %), öka, minska eller ”fastställs senare”.");
  return understood(figure);
}
