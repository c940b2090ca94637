import type { Direction } from "../../lib/domain/chain.ts";

/** Which way the example's indicators are better, where their papers do not tell. More is better unless it is said here. */
const LESS_IS_BETTER = [
  /ekonomiskt bistånd/i,
  /hemlösa/i,
  /sjukfrånvaro/i,
  /vräkningar/i,
  /barn per grupp/i,
  /personal per brukare/i,
  /fallolyckor|avvikelser|felanmälningar om/i,
  /stängd på grund av|slutat under året|timanställda/i,
  /elförbrukning|vatten till bevattning/i,
  /budgetföljsamhet/i,
];
const NEITHER = [/utsatts för våld/i, /digitala lån/i];

export function directionOf(name: string): Direction {
  if (NEITHER.some((pattern) => pattern.test(name))) return "neutral";
  return LESS_IS_BETTER.some((pattern) => pattern.test(name)) ? "lagre" : "hogre";
}
