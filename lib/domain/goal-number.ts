import { cleaned } from "../swedish/wording.ts";

/** A goal's number as a paper prints it ("1.", "1.2.", "I.3") and as Tertial keys it ("1", "1.2", "1.3"). */
export type GoalNumber = { number: string; written: string };

const DOTTED = /^((?:[IVX]{1,4}|\d{1,2})(?:\s?\.\s?\d{1,2}){1,3}\.?|(?:[IVX]{1,4}|\d{1,2})\s?\.)(?:\s*(?=["”“'(]?[A-ZÅÄÖÉ])|\s+(?=\d))/;
const BARE = /^(\d{1,2})\s+(?=["”“'(]?[A-ZÅÄÖÉ])/;
const ALONE = /^((?:[IVX]{1,4}|\d{1,2})(?:\.\d{1,2}){0,3}\.?)$/;
const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const LARGEST = 30;
const LONGEST_HEADING = 420;

/**
 * Reads the number at the start of a heading: "1. Ett Stockholm …", "1.2 Invånare …", "I.3 …". `bare` also accepts a lone
 * digit without a stop, which only a goal's label makes safe. Null when the heading starts with no goal number, so that
 * "2017 års …" and "1,5 tjänst" stay words.
 */
export function readGoalNumber(heading: string, bare = false): (GoalNumber & { title: string }) | null {
  if (heading.length > LONGEST_HEADING) return null;
  const text = cleaned(heading);
  const match = DOTTED.exec(text) ?? (bare ? BARE.exec(text) : null);
  const written = match?.[1]?.replaceAll(" ", "");
  const number = written ? numberOf(written) : null;
  if (!match || !written || !number) return null;
  const title = text.slice(match[0].length).trim();
  return title === "" || /^\d+([.,]\d+)*$/.test(title) ? null : { number, written, title };
}

/** Reads a text that is a number and nothing else, as in a label ("KF:s INRIKTNINGSMÅL 1:"). */
export function readLoneGoalNumber(text: string): GoalNumber | null {
  const written = ALONE.exec(cleaned(text))?.[1];
  const number = written ? numberOf(written) : null;
  return written && number ? { number, written } : null;
}

/** How many steps a number has: "3" is 1, "3.1" is 2. */
export function numberDepth(number: string): number {
  return number === "" ? 0 : number.split(".").length;
}

/** "3.1" lies under "3". */
export function liesUnder(number: string, parent: string): boolean {
  return number.startsWith(`${parent}.`);
}

function numberOf(written: string): string | null {
  const steps = written.replace(/\.$/, "").split(".");
  const values = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : ROMAN.indexOf(step)));
  return values.every((value) => value > 0 && value <= LARGEST) ? values.join(".") : null;
}
