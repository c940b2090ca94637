import { AGGREGATION_WORDS, DIRECTION_WORDS, type IndicatorDescription } from "../domain/indicator-page.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** `breaks`: from this year on it can't be compared with what it was, and why; null where it can. */
export type DescriptionForm = IndicatorDescription & { base: string; breaks: { year: number; because: string } | null };

export type DescriptionField = keyof IndicatorDescription | "base" | "year" | "because";

const LONGEST = 2_000;

/** Reads the form "Beskriv indikatorn" as it was sent; a box that is not ticked is not sent. */
export function readDescription(typed: (field: DescriptionField) => string): Typed<DescriptionForm> {
  const [direction, aggregation] = [typed("direction"), typed("aggregation")];
  if (!isKey(DIRECTION_WORDS, direction)) return refused("Välj vilket håll som är bättre.");
  if (!isKey(AGGREGATION_WORDS, aggregation)) return refused("Välj hur indikatorn läggs ihop.");
  const [definition, source, because] = [cleaned(typed("definition")), cleaned(typed("source")), cleaned(typed("because"))];
  const longest = Math.max(definition.length, source.length, because.length);
  if (longest > LONGEST) return refused(`En av texterna är ${longest} tecken. Korta den till högst ${LONGEST}.`);
  const year = Number(typed("year"));
  if (because !== "" && !(Number.isInteger(year) && year >= 1990 && year <= 2100)) return refused("Ladda om sidan och skriv igen.");
  return understood({
    direction,
    aggregation,
    cumulative: typed("cumulative") !== "",
    aboutIndividuals: typed("aboutIndividuals") !== "",
    byDistrict: typed("byDistrict") !== "",
    ...{ definition, source, base: typed("base") },
    breaks: because === "" ? null : { year, because },
  });
}

function isKey<Known extends object>(known: Known, key: string): key is Extract<keyof Known, string> {
  return Object.hasOwn(known, key);
}
