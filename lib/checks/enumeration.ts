import { type Mention, mentionsIn, sameUnit } from "./figures-in-text.ts";

/** One part of an enumeration: its figure and the words around it ("på Norrmalm 25 platser"). */
export type EnumeratedPart = { mention: Mention; words: string };

/** what begins a new thought after the enumeration */
const NEW_THOUGHT =
  /,?\s+(?:vilket|vilka|som|där|medan|men|varav|därav|av dessa|av vilka|jämfört|jämförelse|mot|för att|då|eftersom|(?<!(?:och|samt|,)\s)under(?!\s\d+\sår)|inklusive|utöver|samtidigt|dessutom|per|à)(?!\p{L}).*$/isu;
const SEPARATOR = /\s*(?:,(?!\d)|;|(?<!\p{L})(?:och|samt|respektive)(?!\p{L}))\s*/u;
const WOMEN = /kvinn|flick|tjej/i;
const MEN = /(?<!\p{L})(?:män|man|männen|pojk\p{L}*|kill\p{L}*)(?!\p{L})/iu;

/**
 * Reads "20 på Kungsholmen, 25 på Norrmalm och 25 på Östermalm" as its parts. Null unless every piece between commas and
 * "och" holds exactly one sure figure and all have the same unit: then nothing is guessed.
 */
export function enumerationIn(text: string): EnumeratedPart[] | null {
  const plain = text.replace(/\([^)]*\)/g, " ").replace(/(mellan \d+) (?:och|till) (?=\d)/gi, "$1–");
  const start = mentionsIn(plain)[0];
  if (!start) return null;
  const kept = plain.slice(0, start.end) + plain.slice(start.end).replace(NEW_THOUGHT, "");
  const pieces = joined(
    kept
      .replace(/[.!?]\s*$/, "")
      .split(SEPARATOR)
      .filter((piece) => piece.trim() !== ""),
  );
  const parts = pieces.map((words) => {
    const mentions = mentionsIn(words);
    const [mention] = mentions.length > 1 ? mentions.filter(({ article }) => !article) : mentions;
    const alone = mentions.filter(({ article }) => !article).length <= 1;
    return mention && alone && !mention.approximate ? { mention, words } : null;
  });
  const sure = parts.filter((part) => part !== null);
  if (sure.length < 2 || sure.length < pieces.length || sure.every(({ mention }) => mention.article)) return null;
  return sameUnit(sure.map(({ mention }) => mention)) ? sure : null;
}

/** "41 inom barn och unga" is one part: a single word after "och" belongs to what stands before it. */
function joined(pieces: string[]): string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const belongs = whole.length > 0 && /^\p{Ll}{3,}\s*$/u.test(piece) && mentionsIn(piece).length === 0;
    whole.push(belongs ? `${whole.pop()} och ${piece}` : piece);
  }
  return whole;
}

/** Do the parts cover the whole by what they are: each of the unit's stadsdelar once, or women and men? */
export function coversWhole(parts: EnumeratedPart[], districts: string[]): boolean {
  if (parts.length === 2 && [parts, [...parts].reverse()].some(([a, b]) => a && b && WOMEN.test(a.words) && MEN.test(b.words))) return true;
  return (
    districts.length >= 2 &&
    parts.length === districts.length &&
    districts.every((name) => parts.filter(({ words }) => words.includes(name)).length === 1)
  );
}

/**
 * Finds parts that are a whole by what they are, wherever they stand in a sentence: one figure for each of the unit's
 * stadsdelar ("22 på Bromma, 31 i Farsta"), or one for women and one for men. `before` is the figure right before them.
 */
export function wholeIn(sentence: string, districts: string[]): { parts: EnumeratedPart[]; before: Mention } | null {
  const plain = sentence.replace(/\([^)]*\)/g, (inside) => " ".repeat(inside.length));
  const mentions = mentionsIn(plain);
  const sizes = districts.length >= 2 && districts.length !== 2 ? [districts.length, 2] : [2];
  for (const size of sizes) {
    for (let first = 1; first + size <= mentions.length; first++) {
      const window = mentions.slice(first, first + size);
      const before = mentions[first - 1];
      const last = mentions[first + size];
      const words = (at: number) => plain.slice(window[at]?.at ?? 0, window[at + 1]?.at ?? last?.at ?? plain.length);
      const parts = window.map((mention, at) => ({ mention, words: words(at) }));
      const sure = before && !before.article && parts.every(({ mention }) => !mention.approximate) && sameUnit([before, ...window]);
      const more =
        before &&
        last &&
        sameUnit([before, last]) &&
        /(?:,|(?<!\p{L})(?:och|samt))\s+(?:\p{L}+\s+)?$/u.test(plain.slice(window.at(-1)?.end, last.at));
      if (before && sure && !more && coversWhole(parts, districts)) return { parts, before };
    }
  }
  return null;
}
