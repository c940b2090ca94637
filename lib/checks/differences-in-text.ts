import type { CheckedText } from "./checked-paper.ts";
import type { Mention } from "./figures-in-text.ts";
import { apart, type Interval, minus, sumOf } from "./interval.ts";

/** Three figures of which one is said to be what lies between the other two, or what that is in percent. */
export type ToldDifference = { now: Mention; by: Mention; before: Mention; way: "mer" | "mindre"; word: string; sentence: string };

const MORE_OR_LESS = "fler|mer|längre|högre|större|färre|mindre|kortare|lägre";
const LESS = /^(?:färre|mindre|kortare|lägre|minskning|nedgång|sänkning)$/i;

/** ", vilket är en minskning med" right before a figure */
const CHANGE_BY = /(?:^|[\s,(])en\s+(ökning|uppgång|höjning|uppräkning|minskning|nedgång|sänkning)\s+(?:med|på|om)\s+$/iu;
/** what it is compared with may be named before its figure ("från januari då 47 väntade"), but nothing else may come between */
const SINCE = /(?:^|\s)(?:från|jämfört med|att jämföra med|i jämförelse med|mot|sedan|i förhållande till)\s+(?:[^,;.!?]{1,50}\s)?$/iu;
const THAN = new RegExp(
  `^\\s*(?:\\p{L}+\\s+)?(${MORE_OR_LESS})\\s+än\\s+(?:[^,;.!?]{1,60}[\\s(]|[^,;.!?]{1,30},\\s+(?:då|när)\\s[\\p{L}\\s]{0,25})?$`,
  "iu",
);
const WHICH_IS = /,\s*(?:vilket\s+(?:är|var|innebär)|det\s+(?:är|var)|alltså|dvs\.?|det vill säga)?\s*$/iu;
const AGAINST =
  /(?:\s(?:mot|jämfört med|att jämföra med)\s+(?:[^,;.!?()]{1,40}\s)?|\s\((?:föregående år|förra året|året innan)?\s*(?:20\d\d)?:?\s*)$/iu;
const BRACKETED_BY = /^[^.;()]{0,30}\(\s*$/;
const MORE_AFTER = new RegExp(`^\\s*(?:\\p{L}+\\s+)?(${MORE_OR_LESS})(?!\\p{L})`, "iu");
const AGAINST_BUDGET = /\s(?:mot|jämfört med)\s+(?:budgeterade|budgeterat|en budget på|budgeten på|budgetens|budget)\s+$/iu;
const BALANCE = /,\s*(?:vilket\s+(?:ger|är|innebär|blev)\s+|och\s+)?ett\s+(?:underskott|överskott)\s+(?:på|om)\s+$/iu;
const CHANGED_BY = /(?<!\p{L})(?:(ök|stig|steg|höj|väx|utök)|(minsk|sjönk|sjunk|sänk))\p{L}*\s+(?:[\p{L}\s]{0,30}\s)?med\s+$/iu;
const TO = /^\s*(?:\p{Ll}+\s+)?till\s+(?:\p{Ll}+\s+){0,2}$/u;
const FROM = /^[^.;]{0,30}?,?\s+från\s+(?:\p{Ll}+\s+){0,2}$/u;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const MONTH = /(?<!\p{L})(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/giu;
/** farther apart than this, the three are of different things */
const NEAR = 0.3;

type Told = Omit<ToldDifference, "sentence">;
type Three = { a: Mention; b: Mention; c: Mention; sentence: string; before: string; first: string; second: string; after: string };

/** The ways in which three figures side by side are told as a difference; what stands between them decides. */
const WAYS: ((three: Three) => Told | null)[] = [
  ({ a, b, c, first, second }) => told(CHANGE_BY.exec(first)?.[1], SINCE.test(second), a, b, c),
  ({ a, b, c, first, second }) =>
    told(THAN.exec(second)?.[1], WHICH_IS.test(first) && !/(?<!\p{L})(?:och|samt|men)(?!\p{L})/iu.test(first), a, b, c),
  ({ a, b, c, first, second }) => told(CHANGE_BY.exec(second)?.[1], AGAINST.test(first), a, c, b),
  ({ a, b, c, first, second, after }) =>
    told(MORE_AFTER.exec(after)?.[1], AGAINST.test(first) && (BRACKETED_BY.test(second) || WHICH_IS.test(second)), a, c, b),
  ({ a, b, c, before, first, second }) => {
    const [, up, down] = CHANGED_BY.exec(before) ?? [];
    return told(up ? "ökning" : down ? "minskning" : undefined, TO.test(first) && FROM.test(second), b, a, c);
  },
  ({ a, b, c, first, second }) =>
    told(a.value.micro >= b.value.micro ? "mer" : "mindre", a.unit === "kr" && AGAINST_BUDGET.test(first) && BALANCE.test(second), a, c, b),
  // "310 personer 2022 och 342 personer 2023, en ökning med 32": which is which the way says
  ({ a, b, c, sentence, second }) => {
    const way = CHANGE_BY.exec(second)?.[1];
    const [low, high] = a.value.micro < b.value.micro ? [a, b] : [b, a];
    const [now, then] = way && LESS.test(way) ? [low, high] : [high, low];
    return told(way, inTwoTimes(sentence) && sameNoun(a, b), now, c, then);
  },
];

/** Figures told as "312, en minskning med 45 från 367", "23 dagar, vilket är 4 dagar kortare än förra årets 27 dagar", "112 mot 98 (14 fler)". */
export function differencesIn(text: CheckedText): ToldDifference[] {
  return text.sentences.flatMap(({ words: sentence, figures }) => {
    const all = figures.filter(({ article }) => !article);
    return all.flatMap((a, index): ToldDifference[] => {
      const [b, c] = [all[index + 1], all[index + 2]];
      if (!b || !c || [a, b, c].some(({ approximate }) => approximate)) return [];
      const three = {
        ...{ a, b, c, sentence, before: sentence.slice(all[index - 1]?.end ?? 0, a.at), after: sentence.slice(c.end) },
        ...{ first: sentence.slice(a.end, b.at), second: sentence.slice(b.end, c.at) },
      };
      const way = WAYS.map((each) => each(three)).find((each) => each !== null && ofOneKind(each));
      return way ? [{ ...way, sentence }] : [];
    });
  });
}

/** Does the difference not fit, and yet so nearly that it surely was meant? */
export function isWrong(difference: ToldDifference): boolean {
  const { now, by, before, way } = difference;
  const asShare = by.unit === "%" && now.unit !== "%";
  const change = way === "mindre" ? minus(before.interval, now.interval) : minus(now.interval, before.interval);
  if (asShare)
    return before.interval.low > 0 && !isShareOf(change, by, before.interval) && middle(change) > 0 && middle(change) < before.value.micro;
  const expected = way === "mindre" ? sumOf([now.interval, by.interval]) : minus(now.interval, by.interval);
  return apart(expected, before.interval) && Math.abs(middle(expected) - before.value.micro) <= Math.abs(before.value.micro) * NEAR;
}

/** Is the change so many percent of what was before? People also cut decimals off. */
export function isShareOf(change: Interval, by: Mention, before: Interval): boolean {
  const [low, high] = [(change.low * 100) / before.high, (change.high * 100) / before.low];
  const step = 10 ** -by.value.decimals;
  const said = by.value.micro / 1_000_000;
  return high >= said - step / 2 && low <= said + step;
}

function told(word: string | undefined, fits: boolean, now: Mention, by: Mention, before: Mention): Told | null {
  if (!word || !fits) return null;
  const way = LESS.test(word) ? "mindre" : "mer";
  return { now, by, before, way, word: /ning$|gång$/.test(word) ? way : word };
}

/** All count the same; between percentages only percentage points, since percent may be of the percentage. */
function ofOneKind({ now, by, before }: Told): boolean {
  if ([now, by, before].some(({ value }) => value.micro < 0) || !alike(now, before)) return false;
  if (by.unit === "%") return now.unit !== "%" && now.unit !== "procentenheter";
  return by.unit === "procentenheter" ? now.unit === "%" || before.unit === "%" : alike(now, by) && alike(by, before) && now.unit !== "%";
}

/** "dagar" is its own unit; a bare number counts what it stands beside. */
function alike(a: Mention, b: Mention): boolean {
  const bare = ({ unit, noun }: Mention) => unit === "st" && noun === "";
  return bare(a) || bare(b) || (a.unit === b.unit && (a.unit !== "annat" || unitWord(a) === unitWord(b)));
}

function unitWord({ written }: Mention): string {
  return (/\p{L}.*$/u.exec(written)?.[0] ?? "").toLowerCase();
}

function inTwoTimes(words: string): boolean {
  const distinct = (pattern: RegExp) => new Set(words.toLowerCase().match(pattern) ?? []).size;
  const thenAndNow = /förra året|i fjol|året innan|föregående år/i.test(words) && /(?<!\p{L})(?:i år|i dag|idag|nu)(?!\p{L})/iu.test(words);
  return distinct(YEAR) === 2 || distinct(MONTH) === 2 || thenAndNow;
}

function sameNoun(a: Mention, b: Mention): boolean {
  return a.noun === "" || b.noun === "" || a.noun === b.noun;
}

function middle({ low, high }: Interval): number {
  return (low + high) / 2;
}
