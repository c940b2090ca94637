import { randomBytes } from "node:crypto";

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 6;
const RANDOM_SPACE = 32 ** RANDOM_LETTERS;

let lastTime = 0;
let lastRandom = 0;

/**
 * A new id: 16 lower-case characters (Crockford's base 32), ten of time and six of chance. Later ids sort after earlier
 * ones, also those made in the same millisecond by one process.
 */
export function newId(): string {
  const time = Math.max(Date.now(), lastTime);
  const random = time === lastTime ? lastRandom + 1 : randomBytes(4).readUInt32BE() % (RANDOM_SPACE / 2);
  const overflow = random >= RANDOM_SPACE;
  lastTime = overflow ? time + 1 : time;
  lastRandom = overflow ? 0 : random;
  return inBase32(lastTime, TIME_LETTERS) + inBase32(lastRandom, RANDOM_LETTERS);
}

function inBase32(value: number, length: number): string {
  let letters = "";
  for (let rest = value; letters.length < length; rest = Math.floor(rest / 32)) letters = LETTERS.charAt(rest % 32) + letters;
  return letters;
}
