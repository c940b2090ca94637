import type { CheckedText } from "./checked-paper.ts";
import type { Mention } from "./figures-in-text.ts";
import { apart, type Interval, minus, sumOf } from "./interval.ts";

/** Three figures of which one is said to be what lies between the other two. */
export type ToldDifference = { now: Mention; by: Mention; before: Mention; way: "mer" | "mindre"; sentence: string };

const SINCE =
  /(?:^|\s)(?:från|jämfört med|i jämförelse med|mot|i förhållande till)\s+(?:(?:förra årets|fjolårets|föregående års|tidigare)\s+)?$/iu;
const CHANGE = /,\s*(?:vilket\s+(?:är|var|innebär|motsvarar)\s+)?en\s+(ökning|uppgång|minskning|nedgång)\s+(?:med|på)\s+$/iu;
const AGAINST_BUDGET = /\s(?:mot|jämfört med)\s+(?:budgeterade|budgeterat|en budget på|budgeten på|budgetens|budget)\s+$/iu;
const BALANCE = /,\s*(?:vilket\s+(?:ger|är|innebär|blev)\s+|och\s+)?ett\s+(?:underskott|överskott)\s+(?:på|om)\s+$/iu;
const THAN = /^\s*(fler|mer|längre|högre|färre|mindre|kortare|lägre)\s+än\s+(?:förra årets|fjolårets|föregående års)\s+$/iu;
const WHICH_IS = /,\s*(?:vilket\s+(?:är|var)|det\s+(?:är|var)|alltså)\s+$/iu;
const LESS = /^(?:färre|mindre|kortare|lägre|minskning|nedgång)$/i;

/** Figures told as "312, en minskning med 45 från 367", "23 dagar, vilket är 4 dagar kortare än förra årets 27 dagar": three and no others. */
export function differencesIn(text: CheckedText): ToldDifference[] {
  return text.sentences.flatMap(({ words: sentence, figures }) => {
    const [first, second, third, ...more] = figures.filter(({ article }) => !article);
    if (!first || !second || !third || more.length > 0 || [first, second, third].some(({ approximate }) => approximate)) return [];
    if (!ofOneKind(first, second, third)) return [];
    const [between, after] = [sentence.slice(first.end, second.at), sentence.slice(second.end, third.at)];
    const change = CHANGE.exec(between)?.[1];
    const than = WHICH_IS.test(between) ? THAN.exec(after)?.[1] : undefined;
    // "en ökning med 3 % från 75 %" may be percent of the percentage
    if (first.unit === "%" && second.unit === "%") return [];
    const way = (word: string) => (LESS.test(word) ? "mindre" : "mer");
    if (change && SINCE.test(after)) return [{ now: first, by: second, before: third, way: way(change), sentence }];
    if (than) return [{ now: first, by: second, before: third, way: way(than), sentence }];
    if (first.unit === "kr" && AGAINST_BUDGET.test(between) && BALANCE.test(after)) {
      const more = first.value.micro >= second.value.micro;
      return [{ now: first, by: third, before: second, way: more ? "mer" : "mindre", sentence }];
    }
    return [];
  });
}

/** What the difference makes of the figure now, as rounding allows; null where it is what was before. */
export function wrongBefore({ now, by, before, way }: ToldDifference): Interval | null {
  const expected = way === "mindre" ? sumOf([now.interval, by.interval]) : minus(now.interval, by.interval);
  return apart(expected, before.interval) ? expected : null;
}

/** All three count the same; between percentages also percentage points, wherever the difference stands. */
function ofOneKind(...mentions: Mention[]): boolean {
  const points = mentions.filter(({ unit }) => unit === "procentenheter");
  const rest = mentions.filter((mention) => !points.includes(mention));
  return new Set(rest.map(unitOf)).size === 1 && (points.length === 0 || (points.length === 1 && rest[0]?.unit === "%"));
}

/** "dagar" is its own unit; a bare number counts what it stands beside. */
function unitOf({ unit, written }: Mention): string {
  return unit === "annat" ? (/\p{L}.*$/u.exec(written)?.[0] ?? "").toLowerCase() : unit;
}
