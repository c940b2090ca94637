import { readDate, writeDate } from "../swedish/date.ts";
import { cleaned } from "../swedish/wording.ts";
import type { Fields } from "./reporting-days.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** As typed: days "2027-03-01" or "1 mars 2027", "" for none. */
export type ActivityWords = { text: string; start: string; end: string };

/** Words of real activities are up to 433 characters. */
const LONGEST = 1000;

/** Reads an activity: calendar dates where there are days. What is wrong is said field by field. */
export function readActivity(typed: ActivityWords): Fields<ActivityWords> {
  const text = cleaned(typed.text);
  const faults: Partial<ActivityWords> = {};
  if (text === "") faults.text = "Skriv vad som ska göras.";
  else if (text.length > LONGEST) faults.text = `Texten är ${text.length} tecken. Korta den till högst ${LONGEST}.`;
  const [start, end] = (["start", "end"] as const).map((name) => {
    const words = cleaned(typed[name]);
    const day = words === "" ? "" : readDate(words);
    if (day === null) faults[name] = `”${words}” är inget datum. Skriv till exempel 2027-03-01.`;
    return day ?? "";
  }) as [string, string];
  if (start !== "" && end !== "" && start > end) faults.end = "Aktiviteten kan inte sluta innan den börjar.";
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, value: { text, start, end } };
}

/** Names and functions stand in a narrow column of the plan. */
const LONGEST_NAME = 120;

/** Reads who answers for an activity: a name or a function, "" for nobody. */
export function readResponsible(typed: string): Typed<string> {
  const words = cleaned(typed);
  if (words.length > LONGEST_NAME) return refused(`Det är ${words.length} tecken. Korta det till högst ${LONGEST_NAME}.`);
  return understood(words);
}

/** What is asked of days outside the plan's year, which are rare but may be right; null where there is nothing to ask. */
export function askedOfDays({ start, end }: Pick<ActivityWords, "start" | "end">, year: number): string | null {
  const outside = [start, end].filter((day) => day !== "" && Number(day.slice(0, 4)) !== year);
  const [first, second] = outside.map(writeDate);
  if (!first) return null;
  const days = second && second !== first ? `${first} och ${second} ligger` : `${first} ligger`;
  return `${days} utanför planens år, ${year}. Stämmer det?`;
}
