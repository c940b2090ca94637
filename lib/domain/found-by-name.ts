/** `note` tells those of the same name apart, such as a unit's nämnd or a person's title. */
export type Named = { name: string; note: string };
/** One among many to choose. */
export type Choosable = Named & { key: string };

/** More choices than these are not read through but searched: as links in a menu, and in a form's field, where one can type already. */
export const MOST_IN_A_MENU = 12;
export const MOST_IN_A_FIELD = 50;

/**
 * Those that every typed word fits, the best first and otherwise in their own order. A whole word of the name goes before the
 * beginning of one, before letters inside it, before the note. å, ä, ö and é are letters of their own, but who types without
 * them finds the name too, after those that are spelled just so.
 */
export function foundByName<T extends Named>(choices: T[], typed: string): T[] {
  const wanted = wordsOf(lowered(typed));
  return choices
    .map((choice) => ({ choice, distance: distanceOf(choice, wanted) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.distance - other.distance)
    .map(({ choice }) => choice);
}

function distanceOf(choice: Named, wanted: string[]): number {
  const [name, note] = [lowered(choice.name), lowered(choice.note)];
  const words = wordsOf(name);
  return wanted.map((word) => wordsDistance(word, name, words, note)).reduce((sum, one) => sum + one, 0);
}

function wordsDistance(word: string, name: string, words: string[], note: string): number {
  if (words.includes(word)) return 0;
  if (words.some((one) => one.startsWith(word))) return 1;
  if (name.includes(word)) return 2;
  const plain = unmarked(word);
  if (unmarked(name).includes(plain)) return 3;
  if (note.includes(word)) return 4;
  return unmarked(note).includes(plain) ? 5 : Number.POSITIVE_INFINITY;
}

function lowered(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase("sv");
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Without dots, rings and accents. */
function unmarked(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
