const BLANKS = /[\s\u00a0\u2007\u2009\u202f]+/g;

/** NFC, soft hyphens out, blanks of every kind made one, ends trimmed: how all text comes in. */
export function cleaned(text: string): string {
  return text.normalize("NFC").replaceAll("\u00ad", "").replace(BLANKS, " ").trim();
}

/** A key under which two wordings are the same: case, blanks, dashes and a final stop or colon do not count. */
export function wordingKey(text: string): string {
  return cleaned(text)
    .toLowerCase()
    .replace(/[\u2212\u2013\u2014]/g, "-")
    .replaceAll(" ", "")
    .replace(/[.:]+$/, "");
}

/** A number of things in a sentence: "3", "1 200". */
export function writeCount(count: number): string {
  return count.toLocaleString("sv-SE");
}

/** The same with its noun: "1 roll", "2 roller", "1 200 roller". */
export function counted(count: number, one: string, more: string): string {
  return `${writeCount(count)}\u00a0${count === 1 ? one : more}`;
}

/** A part of a number: "3 av 1 200". */
export function partOf(part: number, all: number): string {
  return `${writeCount(part)} av ${writeCount(all)}`;
}

/** The same with its noun: "1 av 1 indikator", "3 av 16 indikatorer". */
export function countedOf(part: number, all: number, one: string, more: string): string {
  return `${writeCount(part)} av ${counted(all, one, more)}`;
}

/** How alike two wordings are, 0 to 1: shared letter pairs (Dice) of their keys. 1 = the same. */
export function likeness(a: string, b: string): number {
  const first = pairsOf(wordingKey(a));
  const second = pairsOf(wordingKey(b));
  const total = first.length + second.length;
  if (total === 0) return wordingKey(a) === wordingKey(b) ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of second) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / total;
}

/** How many letters must be changed, added or taken away to make one word the other; two that changed places count as one. */
export function lettersApart(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let least = Math.min(change, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      here.push(least);
    }
    before = above;
    above = here;
  }
  return above[b.length] ?? 0;
}

/** "Försörjningsstödsenheten" → "forsorjningsstodsenheten": the form a name takes in an address. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function pairsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2));
}
