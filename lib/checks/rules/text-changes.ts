import { type Change, changesIn, directionIn, subjectOf } from "../changes-in-text.ts";
import type { CheckedPaper, CheckedText } from "../checked-paper.ts";
import { differencesIn, isShareOf, isWrong } from "../differences-in-text.ts";
import type { Mention } from "../figures-in-text.ts";
import type { Finding } from "../finding.ts";
import { apart, below, exactly, type Interval, minus, sumOf } from "../interval.ts";
import { findingOf, mendedIn, type Rule, shown } from "../rule.ts";

const found = findingOf("forandring-i-texten", "hard");
const BY = /(?<!\p{L})med\s+$/iu;

/**
 * Changes told in words: "minskat med 31" where from and to give 39, "ökat från 12 till 9", stadsdelar whose changes do not
 * make the whole's, and one thing that changed from two different figures in the same paper.
 */
export const textChanges: Rule = {
  code: "forandring-i-texten",
  name: "Ökningar och minskningar i texten",
  severity: "hard",
  find: (paper) => {
    const byText = paper.texts.map((text) => ({ text, changes: changesIn(paper, text) }));
    const all = byText.flatMap(({ changes }) => changes);
    return [
      ...all.flatMap(wrongWay),
      ...byText.flatMap(({ text, changes }) => [...byDistrict(paper, changes), ...againstLastYear(paper, text, changes)]),
      ...paper.texts.flatMap((text) => [...statedChange(text, all), ...toldDifferences(text)]),
      ...all.flatMap(bracketedChange),
      ...toldTwice(all),
    ];
  },
};

function wrongWay(change: Change): Finding[] {
  const { from, to, direction, sentence, text } = change;
  // a deficit that grows smaller "falls" from −1,2 to −0,4
  if (from.approximate || to.approximate || from.value.micro < 0 || to.value.micro < 0) return [];
  const wrong = direction === "ned" ? below(from.interval, to.interval) : below(to.interval, from.interval);
  if (!wrong) return [];
  const word = direction === "ned" ? "minskning" : "ökning";
  return [found({ ...text.place, quote: sentence.trim() }, `”från ${from.written} till ${to.written}” är ingen ${word}.`, pair(change))];
}

/** The changes of all stadsdelar in one sentence beside the whole's in the same or the next: first and last must add up. */
function byDistrict(paper: CheckedPaper, changes: Change[]): Finding[] {
  return changes.flatMap((whole) => {
    if (whole.district !== "") return [];
    const parts = changes.filter(
      (part) =>
        part.district !== "" &&
        part.line === whole.line &&
        Math.abs(part.index - whole.index) <= 1 &&
        part.from.unit === "st" &&
        agree(part, whole),
    );
    const districts = paper.head.districts;
    if (
      districts.length < 2 ||
      parts.length !== districts.length ||
      !districts.every((name) => parts.some(({ district }) => district === name))
    )
      return [];
    const ends = (["from", "to"] as const).map((end) => ({ end, sum: sumOf(parts.map((part) => part[end].interval)), total: whole[end] }));
    const wrong = ends.filter(({ sum, total }) => apart(sum, total.interval));
    // both wrong by much: the parts are of something else
    if (
      wrong.length === 2 &&
      wrong.some(({ sum, total }) => Math.abs(sum.low + sum.high - 2 * total.value.micro) > 0.2 * total.value.micro)
    )
      return [];
    return wrong.map(({ end, sum, total }) =>
      found(
        { ...whole.text.place, quote: whole.sentence.trim() },
        `${parts.map((part) => `${part.district} ${plain(part[end])}`).join(" + ")} = ${shown(sum, 0)}, men totalen ”${end === "from" ? "från" : "till"}” är ${plain(total)}.`,
        [{ what: "Totalt", written: total.written }, ...parts.map((part) => ({ what: part.district, written: part[end].written }))],
      ),
    );
  });
}

const MORE_OR_LESS = /^\s*(mindre|färre|lägre|fler|mer|högre)\s+än/i;
const AS_MANY = /lika (?:många|mycket|stort|högt)/i;

/** "7, vilket är 4 färre än förra året" for each stadsdel, after the whole's "från 29 till 19". */
function againstLastYear(paper: CheckedPaper, text: CheckedText, changes: Change[]): Finding[] {
  return changes.flatMap((whole) => {
    if (whole.district !== "" || whole.from.unit !== "st" || whole.from.approximate || whole.to.approximate) return [];
    const told = new Map<string, { now: Interval; before: Interval; written: string }>();
    for (const { words: sentence, figures } of text.sentences.filter(({ line, index }) => line === whole.line && index > whole.index)) {
      const district = paper.head.districts.find((name) => sentence.includes(name));
      const [value, delta, ...more] = figures.filter(({ article }) => !article);
      if (!district || !value || value.approximate || more.length > 0 || told.has(district)) break;
      const way = delta ? MORE_OR_LESS.exec(sentence.slice(delta.end))?.[1]?.toLowerCase() : undefined;
      if (delta && !way) break;
      if (!delta && !AS_MANY.test(sentence)) break;
      const less = way !== undefined && ["mindre", "färre", "lägre"].includes(way);
      const change = delta?.interval ?? exactly({ micro: 0 });
      told.set(district, {
        now: value.interval,
        before: less ? sumOf([value.interval, change]) : minus(value.interval, change),
        written: `${plain(value)}${delta ? ` (${less ? "−" : "+"}${plain(delta)})` : ""}`,
      });
    }
    const { districts } = paper.head;
    if (districts.length < 2 || told.size !== districts.length) return [];
    const parts = [...told.values()];
    const before = sumOf(parts.map((part) => part.before));
    // today's figures must add up first: then the changes are of the same thing
    if (apart(sumOf(parts.map((part) => part.now)), whole.to.interval) || !apart(before, whole.from.interval)) return [];
    return [
      found(
        { ...text.place, quote: whole.sentence.trim() },
        `Stadsdelarnas förändringar ger ${shown(before, 0)} för förra året, men det står från ${plain(whole.from)} till ${plain(whole.to)}.`,
        [...pair(whole), ...[...told].map(([district, { written }]) => ({ what: district, written }))],
      ),
    ];
  });
}

/** "minskat med 31": in the same sentence as from and to, or elsewhere about the same thing as a whole. */
function statedChange(text: CheckedText, all: Change[]): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures, line, index }) => {
    const mentions = figures.filter(({ article }) => !article);
    const here = all.filter((change) => change.text === text && change.line === line && change.index === index);
    const [own] = here;
    const stated = mentions.filter((mention) => BY.test(sentence.slice(0, mention.at)) || (own && isMore(own, mention, sentence)));
    const [by, ...others] = stated;
    const direction = by ? directionIn(sentence.slice(Math.max(0, by.at - 40), by.at)) || restated(here, by, sentence) : "";
    if (!by || others.length > 0 || by.approximate || by.article || direction === "") return [];
    if (here.length > 1 || (here.length === 1 && mentions.length > 3)) return [];
    const subject = subjectOf(sentence);
    const same =
      own ??
      (mentions.length === 1 && subject !== ""
        ? all.find((change) => change.district === "" && change.subject === subject && change.direction === direction)
        : undefined);
    if (!same || (!own && namesDistrict(sentence)) || fits(by, same)) return [];
    const finding = found(
      { ...text.place, quote: sentence.trim() },
      `”${direction === "ned" ? "minskat" : "ökat"} med ${by.written}”, men från ${plain(same.from)} till ${plain(same.to)} är ${difference(same, by)}.`,
      [{ what: "Förändring", written: by.written }, ...pair(same)],
    );
    return [mendedIn(finding, sentence, by, difference(same, by))];
  });
}

/** "från 118 till 124, det vill säga med 6": the same change once more. */
function restated([change]: Change[], by: Mention, sentence: string): Change["direction"] {
  const link = change && by.at > change.to.end ? sentence.slice(change.to.end, by.at) : "";
  if (change && isMore(change, by, sentence)) return change.direction;
  return change && /^[\s\p{L}]{0,20},?\s*(?:alltså|det vill säga|dvs\.?)\s+med\s+$/iu.test(link) ? change.direction : "";
}

/** "från 45,2 till 47,9 mnkr, vilket är 2,7 mnkr mer" */
function isMore({ to }: Change, by: Mention, sentence: string): boolean {
  const link = by.at > to.end ? sentence.slice(to.end, by.at) : "";
  return (
    /^[^,;.]{0,40},\s*(?:vilket\s+(?:är|innebär|motsvarar)|det\s+är|alltså|dvs\.?|det vill säga)\s+$/iu.test(link) &&
    /^\s*(?:\p{L}+\s+)?(?:fler|mer|högre|färre|mindre|lägre)(?!\p{L})/iu.test(sentence.slice(by.end))
  );
}

/** "från 45,2 mnkr till 47,9 mnkr (6,0 %)", "från 30 till 42 (+12)" */
function bracketedChange(change: Change): Finding[] {
  const { to, sentence, text } = change;
  const [, sign = ""] = /^[^().,;]{0,40}\(\s*([+−–-]?)\s*\d/u.exec(sentence.slice(to.end)) ?? [];
  const told = text.sentences.find(({ words }) => words === sentence)?.figures.find((figure) => figure.at > to.end);
  const by = told && { ...told, ...unsigned(told) };
  const closed = by && /^\s*\)/.test(sentence.slice(by.end)) && /^[^().,;]{0,40}\(\s*\+?\s*$/u.test(sentence.slice(to.end, by.at));
  // without a sign, a percentage beside percentages may be of anything
  if (!by || !closed || by.approximate || (sign === "" && (by.unit !== "%" || to.unit === "%")) || fits(by, change)) return [];
  return [
    found(
      { ...text.place, quote: sentence.trim() },
      `Inom parentes står ${sign === "+" ? sign : ""}${by.written}, men från ${plain(change.from)} till ${plain(to)} är ${difference(change, by)}.`,
      [{ what: "Förändring", written: by.written }, ...pair(change)],
    ),
  ];
}

function unsigned({ value, interval }: Mention): Pick<Mention, "value" | "interval"> {
  if (value.micro >= 0) return { value, interval };
  return { value: { ...value, micro: -value.micro }, interval: minus({ low: 0, high: 0 }, interval) };
}

function toldDifferences(text: CheckedText): Finding[] {
  return differencesIn(text).flatMap((told) => {
    const { now, by, before, word, sentence } = told;
    if (!isWrong(told)) return [];
    const finding = found(
      { ...text.place, quote: sentence.trim() },
      `${plain(now)} är inte ${plain(by)} ${word} än ${plain(before)}.`,
      [now, by, before].map(({ written }, index) => ({ what: ["Nu", "Skillnad", "Före"][index] ?? "", written })),
    );
    const [lower, higher] = now.value.micro < before.value.micro ? [now, before] : [before, now];
    const right =
      by.unit === "%" || now.unit === "kr"
        ? ""
        : shown(minus(higher.interval, lower.interval), Math.max(lower.value.decimals, higher.value.decimals));
    return [mendedIn(finding, sentence, by, right)];
  });
}

/** Does a stated change fit its ends, as a difference or as a share of what it was? */
function fits(by: Mention, { from, to }: Change): boolean {
  if (from.approximate || to.approximate) return true;
  const change = from.value.micro > to.value.micro ? minus(from.interval, to.interval) : minus(to.interval, from.interval);
  const bare = by.unit === "annat" && [from, to].every(({ unit, noun }) => unit === "st" && noun === "");
  const asIs = bare || by.unit === from.unit || (by.unit === "procentenheter" && from.unit === "%");
  if (asIs && !apart(by.interval, change)) return true;
  if (by.unit !== "%") return !asIs;
  if (from.interval.low <= 0) return true;
  return isShareOf(change, by, from.interval);
}

/** One thing, one stadsdel: where one end of the change is the same and the other is not, one of them is wrong. */
function toldTwice(all: Change[]): Finding[] {
  const seen: Change[] = [];
  const reported = new Set<string>();
  return all.flatMap((change) => {
    if (change.subject === "" || change.from.approximate || change.to.approximate) return [];
    const other = seen.find((each) => each.district === change.district && agree(each, change) && oneEndDiffers(each, change));
    seen.push(change);
    const key = `${change.subject}/${change.district}/${change.from.value.micro}/${change.to.value.micro}`;
    if (!other || reported.has(key)) return [];
    reported.add(key);
    const where = change.district ? `${change.district}: ` : "";
    return [
      found(
        { ...change.text.place, quote: change.sentence.trim() },
        `${where}här står från ${plain(change.from)} till ${plain(change.to)}, på ett annat ställe från ${plain(other.from)} till ${plain(other.to)}.`,
        [
          ...pair(change),
          { what: "Från, på annat ställe", written: other.from.written },
          { what: "Till, på annat ställe", written: other.to.written },
        ],
      ),
    ];
  });
}

function oneEndDiffers(a: Change, b: Change): boolean {
  const [from, to] = [apart(a.from.interval, b.from.interval), apart(a.to.interval, b.to.interval)];
  return from !== to;
}

function agree(a: Pick<Change, "subject" | "direction">, b: Pick<Change, "subject" | "direction">): boolean {
  const same = a.subject === b.subject || a.subject === "" || b.subject === "";
  return same && a.direction === b.direction;
}

function namesDistrict(sentence: string): boolean {
  return /(?<!\p{L})(?:på|i|inom)\s+\p{Lu}/u.test(sentence);
}

function difference({ from, to }: Change, by: Mention): string {
  const change = from.value.micro > to.value.micro ? minus(from.interval, to.interval) : minus(to.interval, from.interval);
  if (by.unit === "%" && from.unit !== "%" && from.value.micro !== 0) {
    const share = ((change.low + change.high) / 2 / Math.abs(from.value.micro)) * 100;
    return shown(exactly({ micro: Math.round(share * 1_000_000) }), 1, "%");
  }
  return from.unit === "kr" ? "något annat" : shown(change, Math.max(from.value.decimals, to.value.decimals));
}

function pair({ from, to }: Change) {
  return [
    { what: "Från", written: from.written },
    { what: "Till", written: to.written },
  ];
}

function plain({ written }: Mention): string {
  return written.replace(/ \p{L}.*$/u, "");
}
