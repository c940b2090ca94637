import type { CheckedText } from "../checked-paper.ts";
import { inUnitOf, type Mention } from "../figures-in-text.ts";
import type { Finding } from "../finding.ts";
import { apart } from "../interval.ts";
import { listedFigures } from "../listed-figures.ts";
import { findingOf, mendedIn, type Rule, shown } from "../rule.ts";

const found = findingOf("andel-i-texten", "hard");

/**
 * A percentage beside the two counts it comes from: "15 av 54 (27,8 %)", "Av dessa har 15 (27,8 %) …", a list of counts
 * with percentages after a list of what they are shares of, and figures given again in another unit ("52 månader (4,3 år)").
 */
export const textShares: Rule = {
  code: "andel-i-texten",
  name: "Procent mot antal i texten",
  severity: "hard",
  find: (paper) => paper.texts.flatMap((text) => [...inSentences(text), ...otherUnit(text), ...listsOf(text)]),
};

/** One percentage may be read in two ways that say the same. */
function inSentences(text: CheckedText): Finding[] {
  const findings = [besideCounts, ofThese, ofFirst, ofOne, countsOfShares].flatMap((each) => each(text));
  return [...new Map(findings.map((finding) => [`${finding.place.quote} ${finding.message}`, finding])).values()];
}

const OUT_OF = /^(?:\s+[\p{L}/-]+){0,3}?\s+av\s+(?:de\s+|dessa\s+|totalt\s+|sammanlagt\s+|alla\s+|våra\s+|enhetens\s+|samtliga\s+){0,2}$/iu;
const THAT_IS =
  /^(?:\s+[\p{L}/-]+){0,4}?\s*(?:,|\(|–|-|=)?\s*(?:vilket\s+(?:är|motsvarar|ger|blir|innebär)|det\s+(?:är|motsvarar)|motsvarande|motsvarar|en\s+\p{L}*(?:frekvens|andel|grad)\s+(?:på|om)|dvs\.?|det vill säga|eller|alltså|=)?\s*$/iu;
const LINKED = /[(,–=-]|motsvar|vilket|dvs|det vill säga|eller|alltså/i;
/** "27,8 % (15 av 54)" */
const BRACKET_AFTER = /^[^()%\d]{0,30}\(\s*$/;

/** "74 procent (310 av 419)", "Svarsfrekvensen blev 74 procent, 310 av 419" */
function isSaidOf(sentence: string, share: Mention, part: Mention): boolean {
  const between = sentence.slice(share.end, part.at);
  return BRACKET_AFTER.test(between) || (/^,\s+$/.test(between) && /frekvens|andel/i.test(sentence.slice(0, share.at)));
}

function besideCounts(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: all }) => {
    const mentions = all.filter(({ article }) => !article);
    return mentions.flatMap((part, index) => {
      const base = mentions[index + 1];
      const bracketed = bracketedShare(sentence, part, base, mentions[index + 2]);
      if (bracketed) return judged(text, sentence, part, bracketed.base, bracketed.share);
      if (
        !base ||
        !["st", "kr"].includes(base.unit) ||
        inUnitOf(part, base).unit !== base.unit ||
        !OUT_OF.test(sentence.slice(part.end, base.at))
      )
        return [];
      const [before, after] = [mentions[index - 1], mentions[index + 2]];
      const link = after ? sentence.slice(base.end, after.at) : "";
      const share =
        after?.unit === "%" && THAT_IS.test(link) && LINKED.test(link)
          ? after
          : before?.unit === "%" && isSaidOf(sentence, before, part)
            ? before
            : undefined;
      return share ? judged(text, sentence, inUnitOf(part, base), base, share) : [];
    });
  });
}

/** "15 (27,8 %) av 54": the share stands in brackets between the counts. */
function bracketedShare(sentence: string, part: Mention, share: Mention | undefined, base: Mention | undefined) {
  if (!share || !base || part.unit !== "st" || share.unit !== "%" || base.unit !== "st") return null;
  const opened = /^(?:\s+[\p{L}/-]+){0,3}?\s*\(\s*$/u.test(sentence.slice(part.end, share.at));
  const [, rest = ""] = /^\s*\)(.*)$/su.exec(sentence.slice(share.end, base.at)) ?? [];
  return opened && OUT_OF.test(rest) ? { share, base } : null;
}

/** "54 personer har deltagit. Av dessa har 15 (27,8 %) …": the base is the only figure of the sentence before. */
function ofThese(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: all, line }, index) => {
    if (!/^Av (?:dessa|dem|de)(?!\p{L})/u.test(sentence)) return [];
    const before = text.sentences[index - 1];
    const earlier = before?.line === line ? before.figures.filter(({ article }) => !article) : [];
    const [part, share, ...more] = all.filter(({ article }) => !article);
    const [base] = earlier;
    if (!base || earlier.length > 1 || !part || !share || more.length > 0 || part.unit !== "st" || base.unit !== "st" || share.unit !== "%")
      return [];
    const link = sentence.slice(part.end, share.at);
    return THAT_IS.test(link) && LINKED.test(link) ? judged(text, sentence, part, base, share) : [];
  });
}

/** "Av de 33 som fått stöd har 20 gått vidare till arbete (60,6 %)", "…, vilket motsvarar 61 %": three figures in all. */
function ofFirst(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: all }) => {
    const [base, part, share, ...more] = all.filter(({ article }) => !article);
    if (!/^Av (?!dessa |dem )(?:\p{L}+ ){0,4}\d/u.test(sentence) || !base || !part || !share) return [];
    if (
      base.unit !== part.unit ||
      part.value.micro > base.value.micro ||
      share.unit !== "%" ||
      OUT_OF.test(sentence.slice(part.end, share.at))
    )
      return [];
    const link = sentence.slice(part.end, share.at);
    const bracketed = /\(\s*$/.test(sentence.slice(0, share.at)) && /^\s*\)/.test(sentence.slice(share.end));
    if (OF_THEM.test(sentence.slice(2))) return [];
    return bracketed || (more.length === 0 && /vilket|motsvar|dvs|det vill säga/i.test(link) && THAT_IS.test(link))
      ? judged(text, sentence, part, base, share)
      : [];
  });
}

const OF_THEM = /(?<!\p{L})(?:av (?:dem|dessa|vilka)|varav|därav)(?!\p{L})/iu;

/** "Av 120 svarande är 60 (50 %) …, 45 (37 %) … och 15 (13 %) …": shares of one base, known to be so where most of them are. */
function ofOne(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: all, line }, index) => {
    const mentions = all.filter(({ article }) => !article);
    const [first, second] = mentions;
    const isPartOf = first && second && OUT_OF.test(sentence.slice(first.end, second.at));
    const before = text.sentences[index - 1];
    const earlier = before?.line === line ? before.figures.filter(({ article }) => !article) : [];
    const ofEarlier = /^Av (?:dessa|dem)(?!\p{L})/u.test(sentence) ? earlier : null;
    const base = ofEarlier
      ? ofEarlier.length === 1
        ? ofEarlier[0]
        : undefined
      : /^Av(?!\p{L})/u.test(sentence)
        ? first
        : isPartOf
          ? second
          : undefined;
    if (!base || base.approximate) return [];
    const pairs = mentions.flatMap((share, at) => {
      const part = mentions[at - 1];
      const bracketed = part && share.unit === "%" && /^[^().,;]{0,40}\(\s*$/.test(sentence.slice(part.end, share.at));
      return bracketed &&
        part !== base &&
        part.unit === base.unit &&
        part.value.micro <= base.value.micro &&
        /^\s*\)/.test(sentence.slice(share.end))
        ? [{ part, share }]
        : [];
    });
    const wrong = pairs.filter(({ part, share }) => !holdsShare(part, base, share));
    const sure = pairs.length >= 2 && wrong.length <= pairs.length / 2 && !OF_THEM.test(sentence.slice(2));
    return sure ? wrong.flatMap(({ part, share }) => judged(text, sentence, part, base, share)) : [];
  });
}

/** "60 procent av 45 deltagare, det vill säga 27 personer", "Av 45 deltagare gick 60 procent (27 personer) vidare" */
function countsOfShares(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: all }) => {
    const [a, b, part, ...more] = all.filter(({ article }) => !article);
    if (!a || !b || !part || more.length > 0 || [a, b, part].some(({ approximate }) => approximate)) return [];
    const [share, base] = a.unit === "%" ? [a, b] : [b, a];
    if (share.unit !== "%" || base.unit !== "st" || part.unit !== "st" || base.value.micro <= 0) return [];
    const link = sentence.slice(b.end, part.at);
    const said = THAT_IS.test(link) && LINKED.test(link);
    const hangs = share === a ? OUT_OF.test(sentence.slice(a.end, b.at)) && said : /^Av(?!\p{L})/u.test(sentence) && /^\s*\($/.test(link);
    const [low, high] = [share.interval.low, share.interval.high].map((of) => (of / 100_000_000) * base.value.micro) as [number, number];
    // a person more or less is rounding
    if (!hangs || (part.value.micro > low - 1_000_000 && part.value.micro < high + 1_000_000)) return [];
    return [
      found(
        { ...text.place, quote: sentence.trim() },
        `${share.written} av ${plain(base)} är ${shown({ low, high }, 0)}, inte ${plain(part)}.`,
        figures(part, base, share),
      ),
    ];
  });
}

function judged(text: CheckedText, sentence: string, part: Mention, base: Mention, share: Mention): Finding[] {
  if ([part, base, share].some(({ approximate }) => approximate) || holdsShare(part, base, share)) return [];
  const right = percent(part, base, share);
  const finding = found(
    { ...text.place, quote: sentence.trim() },
    `${plain(part)} av ${plain(base)} är ${right}, inte ${share.written}.`,
    figures(part, base, share),
  );
  return [mendedIn(finding, sentence, share, percent(part, base, share, share.value.decimals))];
}

/** Is the share what the counts give, rounded or cut off at its decimals? */
function holdsShare(part: Mention, base: Mention, share: Mention): boolean {
  if (base.value.micro <= 0) return true;
  if (isIdiom(part, base))
    return Math.abs(share.value.micro - (part.value.micro / base.value.micro) * 100_000_000) <= 50_000_000 / (base.value.micro / 1_000_000);
  const step = 10 ** (6 - share.value.decimals);
  const [low, high] = [BigInt(share.value.micro - step / 2), BigInt(share.value.micro + step)];
  const scaled = BigInt(part.value.micro) * 100_000_000n;
  return scaled >= low * BigInt(base.value.micro) && scaled <= high * BigInt(base.value.micro);
}

/** "Sex av tio", "9 av 10", "två av tre" are ways to say about how many */
function isIdiom(part: Mention, base: Mention): boolean {
  const [spelt, of] = [/^\p{L}/u.test(part.written) && /^\p{L}/u.test(base.written), base.value.micro / 1_000_000];
  return of === 10 || (spelt && of <= 5);
}

const OTHER_UNIT = /^\s*\(\s*(?:motsvarar\s+|dvs\.?\s+|=\s*)?$/i;

function otherUnit(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: mentions }) => {
    return mentions.flatMap((first, index) => {
      const second = mentions[index + 1];
      if (!second || first.approximate || second.approximate || !OTHER_UNIT.test(sentence.slice(first.end, second.at))) return [];
      if (!/^\s*\)/.test(sentence.slice(second.end))) return [];
      const months = first.unit === "manader" && second.unit === "ar";
      const kronor = first.unit === "kr" && second.unit === "kr";
      const same = months ? { low: second.interval.low * 12, high: second.interval.high * 12 } : kronor ? second.interval : null;
      if (!same || !apart(first.interval, same)) return [];
      return [
        found({ ...text.place, quote: sentence.trim() }, `${first.written} är inte ${second.written}.`, [
          { what: "Först", written: first.written },
          { what: "Inom parentes", written: second.written },
        ]),
      ];
    });
  });
}

type ListRow = { label: string; line: string; count: Mention; share: Mention | null };

/** "Bromma: 17" … and then "Bromma: 5 (29,4 %)": shares of the first list, known to be so where most of them are. */
function listsOf(text: CheckedText): Finding[] {
  const lists: ListRow[][] = [[]];
  for (const line of text.lines) {
    const row = listRow(line);
    if (row) lists.at(-1)?.push(row);
    else lists.push([]);
  }
  const bases = lists.filter((list) => list.length >= 2 && list.every(({ share }) => share === null));
  return lists.flatMap((list) => {
    const shares = list.filter(({ share }) => share !== null);
    if (shares.length < 3) return [];
    const tries = bases.map((base) =>
      shares.flatMap((row) => {
        const of = base.find(({ label }) => label === row.label);
        return of && row.share ? [{ row, base: of.count, share: row.share }] : [];
      }),
    );
    const held = (each: (typeof tries)[number]) => each.filter(({ row, base, share }) => holdsShare(row.count, base, share)).length;
    const best = tries.filter((each) => each.length >= 3 && held(each) >= 2 && held(each) * 2 > each.length)[0] ?? [];
    return best
      .filter(({ row, base, share }) => !share.approximate && !holdsShare(row.count, base, share))
      .map(({ row, base, share }) => {
        const right = percent(row.count, base, share);
        const finding = found(
          { ...text.place, quote: row.line.trim() },
          `${row.label}: ${plain(row.count)} av ${plain(base)} är ${right}, inte ${share.written}.`,
          figures(row.count, base, share),
        );
        return mendedIn(
          finding,
          row.line,
          { ...share, at: row.line.lastIndexOf(share.written) },
          percent(row.count, base, share, share.value.decimals),
        );
      });
  });
}

function listRow(line: string): ListRow | null {
  const listed = listedFigures(line);
  if (listed === null || listed.first.unit !== "st") return null;
  const { label, first, rest, more } = listed;
  const [second] = more;
  const isShare = second?.unit === "%" && /^[\s(\t]*$/.test(rest.slice(first.end, second.at));
  return { label, line, count: first, share: isShare ? second : null };
}

function percent(part: Mention, base: Mention, share: Mention, decimals = Math.max(1, share.value.decimals)): string {
  const micro = Number((BigInt(part.value.micro) * 100_000_000n) / BigInt(base.value.micro));
  return shown({ low: micro, high: micro }, decimals, "%");
}

function figures(part: Mention, base: Mention, share: Mention) {
  return [
    { what: "Antal", written: part.written },
    { what: "Av", written: base.written },
    { what: "Andel", written: share.written },
  ];
}

function plain({ written }: Mention): string {
  return written.replace(/ \p{L}.*$/u, "");
}
