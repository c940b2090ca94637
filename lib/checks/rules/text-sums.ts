import type { CheckedPaper, CheckedText } from "../checked-paper.ts";
import { coversWhole, type EnumeratedPart, enumerationIn, wholeIn } from "../enumeration.ts";
import { type Mention, mentionsIn } from "../figures-in-text.ts";
import type { Finding } from "../finding.ts";
import { apart, below, exactly, type Interval, sumOf } from "../interval.ts";
import { productsIn } from "../products-in-text.ts";
import { findingOf, type Rule, shown } from "../rule.ts";

const found = findingOf("summa-i-texten", "hard");

const SHARED_OUT =
  /(?<!\p{L})(?:fördelat|fördelade|fördelad|fördelas|fördelar sig|\p{L}*fördelning\p{L}*|uppdelat|uppdelade|uppdelad)(?!\p{L})/iu;
const OF_WHICH = /(?<!\p{L})(?:varav|därav)(?!\p{L})/iu;
const IN_ALL = /(?<!\p{L})(?:totalt|sammanlagt|tillsammans|sammantaget|det vill säga totalt|dvs\.? totalt)(?!\p{L})/iu;
/** things that hold what is counted: "45 barn fördelade på 3 avdelningar och 2 hus" is no sum */
const HOLDERS =
  /^(?:avdelning(?:ar)?|grupp(?:er)?|enhet(?:er)?|förskol(?:a|or)|skol(?:a|or)|hus|team|byggnad(?:er)?|lokal(?:er)?|klass(?:er)?|våning(?:ar)?|våningsplan|plan|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|tillfällen?|gång(?:er)?|träff(?:ar)?|omgång(?:ar)?|termin(?:er)?|år|stadsdel(?:ar)?|områden?|arbetslag|kök|park(?:er)?|kommun(?:er)?|boenden?|kvarter|kurs(?:er)?|delar)$/i;
const NEAR = 0.25;
const HUNDRED = exactly({ micro: 100_000_000 });

/**
 * A total beside the parts it is said to be shared out on, in one sentence or the next: "75 platser. Fördelningen är 20, 25
 * och 25." Reported when the parts are whole by what they are (each stadsdel, women and men), or when their sum is so near
 * that it was surely meant; parts that miss by far may be parts of something else.
 */
export const textSums: Rule = {
  code: "summa-i-texten",
  name: "Summor i texten",
  severity: "hard",
  find: (paper) => paper.texts.flatMap((text) => [...inSentences(paper, text), ...inLists(text), ...products(text)]),
};

function inSentences(paper: CheckedPaper, text: CheckedText): Finding[] {
  return text.sentences.flatMap(({ words, line, figures: told }, index) => {
    if (told.length < 2) return [];
    const before = text.sentences[index - 1];
    // one sentence may be read in two ways; the surest comes first
    const ways = [
      ...sharedOut(paper, text, words, before?.line === line ? before.words : ""),
      ...ofWhich(paper, text, words),
      ...bracketed(paper, text, words),
      ...inAll(paper, text, words),
      ...listedAfter(paper, text, words),
      ...whole(paper, text, words),
      ...moreThanAll(text, words, before?.line === line ? before.words : ""),
    ];
    return ways.slice(0, 1);
  });
}

function sharedOut(paper: CheckedPaper, text: CheckedText, sentence: string, before: string): Finding[] {
  const trigger = SHARED_OUT.exec(sentence);
  if (!trigger) return [];
  const tail = sentence.slice(trigger.index + trigger[0].length);
  const parts = enumerationIn(tail.slice(tail.lastIndexOf(":") + 1));
  if (!parts) return [];
  const own = figures(sentence.slice(0, trigger.index));
  const earlier = figures(before);
  const total = own.length > 0 ? own.at(-1) : earlier.length === 1 ? earlier[0] : undefined;
  if (total) return judged(paper, text, total, parts, own.length > 0 ? sentence : `${before} ${sentence}`);
  const shares = parts.every(({ mention }) => mention.unit === "%");
  const sum = sumOf(parts.map(({ mention }) => mention.interval));
  if (!shares || own.length > 0 || !apart(sum, HUNDRED) || Math.abs(middle(sum) - HUNDRED.low) > HUNDRED.low * NEAR) return [];
  return [
    found(
      { ...text.place, quote: sentence.trim() },
      `Andelarna ${terms(parts)} blir ${shown(sum, 0, "%")}, inte 100 %.`,
      compared(null, parts),
    ),
  ];
}

/** "varav" need not name all, and its parts may overlap; only what is whole by itself, or one part too large, is wrong. */
function ofWhich(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  const trigger = OF_WHICH.exec(sentence);
  const total = trigger && figures(sentence.slice(0, trigger.index)).at(-1);
  if (!trigger || !total || total.approximate) return [];
  const rest = sentence.slice(trigger.index + trigger[0].length);
  const parts = enumerationIn(rest);
  if (parts && coversWhole(parts, paper.head.districts)) return judged(paper, text, total, parts, sentence);
  const within = wholeIn(sentence, paper.head.districts);
  if (within && within.before.at === total.at) return judged(paper, text, total, within.parts, sentence);
  const [first] = mentionsIn(rest);
  if (!first || first.approximate || first.article || first.unit !== total.unit || !below(total.interval, first.interval)) return [];
  return [
    found({ ...text.place, quote: sentence.trim() }, `”varav ${first.written}” är mer än de ${total.written} som det är en del av.`, [
      { what: "Helhet", written: total.written },
      { what: "Varav", written: first.written },
    ]),
  ];
}

/** "659 ungdomar (338 pojkar och 308 flickor)" */
function bracketed(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  return [...sentence.matchAll(/\(([^()]{5,120})\)/g)].flatMap((match) => {
    const total = figures(sentence.slice(0, match.index)).at(-1);
    const parts = enumerationIn(match[1] ?? "");
    const beside = total && (match.index ?? 0) - total.end <= 40;
    return total && beside && parts && coversWhole(parts, paper.head.districts) ? judged(paper, text, total, parts, sentence) : [];
  });
}

/** "12 på Bromma och 14 på Södermalm, totalt 27" */
function inAll(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  const trigger = IN_ALL.exec(sentence);
  if (!trigger || SHARED_OUT.test(sentence) || OF_WHICH.test(sentence)) return [];
  const [total, ...more] = mentionsIn(sentence.slice(trigger.index + trigger[0].length)).filter(({ article }) => !article);
  const parts = enumerationIn(
    sentence.slice(0, trigger.index).replace(/(?:,|;|–|-|\s|och|vilket (?:ger|blir|är)|alltså|dvs\.?|det vill säga)+$/i, ""),
  );
  if (!total || more.length > 0 || total.approximate || !parts) return [];
  return judged(paper, text, total, parts, sentence);
}

/** "64 synpunkter: 41 klagomål, 12 förslag och 13 beröm" */
function listedAfter(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  const colon = sentence.indexOf(": ");
  if (colon < 0 || SHARED_OUT.test(sentence) || OF_WHICH.test(sentence)) return [];
  const [total, ...more] = figures(sentence.slice(0, colon));
  const parts = enumerationIn(sentence.slice(colon + 1));
  return total && more.length === 0 && parts && parts.length >= 3 && total.unit === "st" ? judged(paper, text, total, parts, sentence) : [];
}

const UNSAID = /(?<!\p{L})(?:övrig\p{L}*|annat|andra|okän\p{L}*|resten|resterande|uppge\p{L}*|ange\p{L}*)(?!\p{L})/iu;
const VERY_NEAR = 0.15;

/** "45 personer deltog, 20 kvinnor och 26 män", without a word that says it is a sum: then only when the sum is very near. */
function whole(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  if (
    SHARED_OUT.test(sentence) ||
    OF_WHICH.test(sentence) ||
    IN_ALL.test(sentence) ||
    UNSAID.test(sentence) ||
    /\([^)]*\d[^)%]*\)/.test(sentence)
  )
    return [];
  const within = wholeIn(sentence, paper.head.districts);
  if (within?.before.unit !== "st") return [];
  const { parts, before } = within;
  const off = Math.abs(middle(sumOf(parts.map(({ mention }) => mention.interval))) - before.value.micro);
  return off <= before.value.micro * VERY_NEAR ? judged(paper, text, before, parts, sentence) : [];
}

const OF_ALL = /^Av (?:de |dessa |totalt |sammanlagt |alla |våra |samtliga |enhetens )*(?=\d)/u;
const OF_THESE = /^Av (?:dessa|dem)(?!\p{L})/u;
/** what becomes of an ärende: one of these and no other */
const ONE_OF_THEM =
  /(?<!\p{L})(?:bevilja\p{L}*|avslogs|avslag\p{L}*|avslå\p{L}*|återtog\p{L}*|återtag\p{L}*|återkalla\p{L}*|avvisa\p{L}*|avskrev\p{L}*|avskriv\p{L}*|avböj\p{L}*|lades ne[dr]\p{L}*|nedlag\p{L}*|svara(?:de|t)|till insats|gick inte att nå|tackade (?:ja|nej)|godkän\p{L}*|underkän\p{L}*|avslutades|avslutade|pågår|pågående)(?!\p{L})/giu;

/** "Av 64 ansökningar beviljades 41, 12 avslogs och 13 återtogs": what excludes each other can't be more than all; less, and some are not told. */
function moreThanAll(text: CheckedText, sentence: string, before: string): Finding[] {
  const [first, ...rest] = figures(sentence);
  const earlier = figures(before);
  const total = OF_ALL.test(sentence) ? first : OF_THESE.test(sentence) && earlier.length === 1 ? earlier[0] : undefined;
  const parts = OF_ALL.test(sentence) ? rest : first ? [first, ...rest] : [];
  const words = OF_ALL.test(sentence) && first ? sentence.slice(first.end) : sentence;
  const told = new Set((words.match(ONE_OF_THEM) ?? []).map((each) => each.toLowerCase().slice(0, 6)));
  if (!total || parts.length < 2 || told.size < 2 || told.size < parts.length - 1 || UNSAID.test(sentence)) return [];
  if ([total, ...parts].some(({ approximate, unit }) => approximate || unit !== "st") || /\([^)]*\d/.test(sentence)) return [];
  const enumerated = parts.map((mention) => ({ mention, words: mention.noun || mention.written }));
  const sum = sumOf(parts.map(({ interval }) => interval));
  if (!below(total.interval, sum) || middle(sum) > total.value.micro * (1 + NEAR)) return [];
  return [
    found(
      { ...text.place, quote: sentence.trim() },
      `${terms(enumerated)} = ${shown(sum, 0)}, fler än de ${total.written} som de är en del av.`,
      compared(total, enumerated),
    ),
  ];
}

function products(text: CheckedText): Finding[] {
  return productsIn(text).flatMap(({ times, each, total, sentence }) => {
    const product = exactly({ micro: (times.value.micro / 1_000_000) * each.value.micro });
    if (!apart(product, total.interval)) return [];
    const number = ({ value }: Mention) => shown(exactly(value), 0);
    return [
      found(
        { ...text.place, quote: sentence.trim() },
        `${number(times)} × ${number(each)} = ${shown(product, 0)}, men totalen är skriven ${total.written}.`,
        [
          { what: "Antal", written: times.written },
          { what: "Varje", written: each.written },
          { what: "Totalt", written: total.written },
        ],
      ),
    ];
  });
}

function judged(paper: CheckedPaper, text: CheckedText, total: Mention, parts: EnumeratedPart[], quote: string): Finding[] {
  const sum = sumOf(parts.map(({ mention }) => mention.interval));
  if (total.approximate || total.article || total.unit !== parts[0]?.mention.unit || !apart(sum, total.interval)) return [];
  const whole = coversWhole(parts, paper.head.districts);
  const near = Math.abs(middle(sum) - total.value.micro) <= Math.abs(total.value.micro) * NEAR;
  const holders = parts.some(({ mention }) => HOLDERS.test(mention.noun));
  if (!whole && (!near || holders)) return [];
  const decimals = Math.max(...[total, ...parts.map(({ mention }) => mention)].map(({ value }) => value.decimals));
  const result = total.unit === "kr" ? terms(parts) : `${terms(parts)} = ${shown(sum, decimals)}`;
  return [found({ ...text.place, quote: quote.trim() }, `${result}, men totalen är skriven ${total.written}.`, compared(total, parts))];
}

const LIST_LINE = /^([^:\t\d]{2,60}?)\s*[:\t]\s*(.+)$/;
const TOTAL_LINE = /^(?:totalt?|sammanlagt|summa|tillsammans|samtliga)(?!\p{L})/iu;

/** Lines "Bromma: 17", "Södermalm: 20" that end with "Sammanlagt: 38". */
function inLists(text: CheckedText): Finding[] {
  const findings: Finding[] = [];
  let open: EnumeratedPart[] = [];
  for (const line of text.lines) {
    const [, label = "", rest = ""] = LIST_LINE.exec(line.trim()) ?? [];
    const [mention, ...more] = mentionsIn(rest.replace(/\([^)]*\).*$/, "")).filter(({ article }) => !article);
    // a row of several columns is no list
    if (label === "" || !mention || more.length > 0 || rest.includes("\t") || mention.approximate || mention.at > 3) {
      open = [];
      continue;
    }
    if (!TOTAL_LINE.test(label)) {
      open.push({ mention, words: label });
      continue;
    }
    const sum = sumOf(open.map((part) => part.mention.interval));
    const counts = [mention, ...open.map((part) => part.mention)].every(({ unit }) => unit === "st" || unit === "kr");
    if (
      open.length >= 2 &&
      counts &&
      new Set([mention.unit, ...open.map((part) => part.mention.unit)]).size === 1 &&
      apart(sum, mention.interval)
    ) {
      findings.push(
        found(
          { ...text.place, quote: line.trim() },
          `${open.map(({ words, mention: each }) => `${words} ${each.written}`).join(" + ")} = ${shown(sum, mention.value.decimals)}, men ${label.toLowerCase()} är ${mention.written}.`,
          compared(mention, open),
        ),
      );
    }
    open = [];
  }
  return findings;
}

function figures(text: string): Mention[] {
  return mentionsIn(text.replace(/\([^)]*\)/g, (inside) => " ".repeat(inside.length))).filter(({ article }) => !article);
}

function terms(parts: EnumeratedPart[]): string {
  return parts.map(({ mention }) => (mention.unit === "kr" ? mention.written : mention.written.replace(/ \p{L}.*$/u, ""))).join(" + ");
}

function compared(total: Mention | null, parts: EnumeratedPart[]) {
  return [
    ...(total ? [{ what: "Totalt", written: total.written }] : []),
    ...parts.map(({ mention, words }) => ({ what: words.trim(), written: mention.written })),
  ];
}

function middle({ low, high }: Interval): number {
  return (low + high) / 2;
}
