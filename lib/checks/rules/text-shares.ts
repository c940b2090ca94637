import type { CheckedText } from "../checked-paper.ts";
import { type Mention, mentionsIn } from "../figures-in-text.ts";
import type { Finding } from "../finding.ts";
import { apart } from "../interval.ts";
import { findingOf, type Rule, shown } from "../rule.ts";

const found = findingOf("andel-i-texten", "hard");

/**
 * A percentage beside the two counts it comes from: "15 av 54 (27,8 %)", "Av dessa har 15 (27,8 %) …", a list of counts
 * with percentages after a list of what they are shares of, and figures given again in another unit ("52 månader (4,3 år)").
 */
export const textShares: Rule = {
  code: "andel-i-texten",
  name: "Procent mot antal i texten",
  severity: "hard",
  find: (paper) =>
    paper.texts.flatMap((text) => [...besideCounts(text), ...ofThese(text), ...ofFirst(text), ...otherUnit(text), ...listsOf(text)]),
};

const OUT_OF = /^(?:\s+[\p{L}/-]+){0,3}?\s+av\s+(?:de\s+|dessa\s+|totalt\s+|sammanlagt\s+|alla\s+|våra\s+|enhetens\s+|samtliga\s+){0,2}$/iu;
const THAT_IS =
  /^(?:\s+[\p{L}/-]+){0,4}?\s*(?:,|\(|–|-|=)?\s*(?:vilket\s+(?:är|motsvarar|ger|blir|innebär)|det\s+(?:är|motsvarar)|motsvarande|motsvarar|dvs\.?|det vill säga|eller|alltså|=)?\s*$/iu;
const LINKED = /[(,–=-]|motsvar|vilket|dvs|det vill säga|eller|alltså/i;
/** "27,8 % (15 av 54)" */
const BRACKET_AFTER = /^[^()%\d]{0,30}\(\s*$/;

function besideCounts(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: all }) => {
    const mentions = all.filter(({ article }) => !article);
    return mentions.flatMap((part, index) => {
      const base = mentions[index + 1];
      const bracketed = bracketedShare(sentence, part, base, mentions[index + 2]);
      if (bracketed) return judged(text, sentence, part, bracketed.base, bracketed.share);
      if (!base || part.unit !== "st" || base.unit !== "st" || !OUT_OF.test(sentence.slice(part.end, base.at))) return [];
      const [before, after] = [mentions[index - 1], mentions[index + 2]];
      const link = after ? sentence.slice(base.end, after.at) : "";
      const share =
        after?.unit === "%" && THAT_IS.test(link) && LINKED.test(link)
          ? after
          : before?.unit === "%" && BRACKET_AFTER.test(sentence.slice(before.end, part.at))
            ? before
            : undefined;
      return share ? judged(text, sentence, part, base, share) : [];
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
    return THAT_IS.test(link) && LINKED.test(link) ? judged(text, `${before?.words} ${sentence}`, part, base, share) : [];
  });
}

/** "Av de 33 som fått stöd har 20 gått vidare till arbete (60,6 %)", "…, vilket motsvarar 61 %": three figures in all. */
function ofFirst(text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words: sentence, figures: all }) => {
    const [base, part, share, ...more] = all.filter(({ article }) => !article);
    if (!/^Av (?:de |dessa |totalt |alla |våra )*\d/.test(sentence) || !base || !part || !share || more.length > 0) return [];
    if (base.unit !== "st" || part.unit !== "st" || share.unit !== "%" || OUT_OF.test(sentence.slice(part.end, share.at))) return [];
    const link = sentence.slice(part.end, share.at);
    const bracketed = /\(\s*$/.test(sentence.slice(0, share.at)) && /^\s*\)/.test(sentence.slice(share.end));
    return bracketed || (/vilket|motsvar|dvs|det vill säga/i.test(link) && THAT_IS.test(link))
      ? judged(text, sentence, part, base, share)
      : [];
  });
}

function judged(text: CheckedText, sentence: string, part: Mention, base: Mention, share: Mention): Finding[] {
  if ([part, base, share].some(({ approximate }) => approximate) || holdsShare(part, base, share)) return [];
  return [
    found(
      { ...text.place, quote: sentence.trim() },
      `${plain(part)} av ${plain(base)} är ${percent(part, base, share)}, inte ${share.written}.`,
      figures(part, base, share),
    ),
  ];
}

/** Is the share what the counts give, rounded or cut off at its decimals? */
function holdsShare(part: Mention, base: Mention, share: Mention): boolean {
  if (base.value.micro <= 0) return true;
  const step = 10 ** (6 - share.value.decimals);
  const [low, high] = [BigInt(share.value.micro - step / 2), BigInt(share.value.micro + step)];
  const scaled = BigInt(part.value.micro) * 100_000_000n;
  return scaled >= low * BigInt(base.value.micro) && scaled <= high * BigInt(base.value.micro);
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

const LIST_LINE = /^([^:\t\d]{2,60}?)\s*[:\t]\s*(.+)$/;

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
      .map(({ row, base, share }) =>
        found(
          { ...text.place, quote: row.line.trim() },
          `${row.label}: ${plain(row.count)} av ${plain(base)} är ${percent(row.count, base, share)}, inte ${share.written}.`,
          figures(row.count, base, share),
        ),
      );
  });
}

function listRow(line: string): ListRow | null {
  const [, label = "", rest = ""] = LIST_LINE.exec(line.trim()) ?? [];
  const [count, second] = mentionsIn(rest).filter(({ article }) => !article);
  if (label === "" || !count || count.unit !== "st" || count.at > 3 || count.approximate) return null;
  const isShare = second?.unit === "%" && /^[\s(\t]*$/.test(rest.slice(count.end, second.at));
  return { label, line, count, share: isShare ? second : null };
}

function percent(part: Mention, base: Mention, share: Mention): string {
  const micro = Number((BigInt(part.value.micro) * 100_000_000n) / BigInt(base.value.micro));
  return shown({ low: micro, high: micro }, Math.max(1, share.value.decimals), "%");
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
