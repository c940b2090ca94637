import type { CheckedPaper, CheckedText } from "../checked-paper.ts";
import { coversWhole, type EnumeratedPart, enumerationIn, wholeIn } from "../enumeration.ts";
import { type Mention, mentionsIn } from "../figures-in-text.ts";
import type { Finding } from "../finding.ts";
import { apart, below, exactly, type Interval, sumOf } from "../interval.ts";
import { summedLists } from "../listed-figures.ts";
import { productsIn } from "../products-in-text.ts";
import { findingOf, mendedIn, type Rule, shown } from "../rule.ts";

const found = findingOf("summa-i-texten", "hard");

const SHARED_OUT =
  /(?<!\p{L})(?:fördelat|fördelade|fördelad|fördelas|fördelar sig|\p{L}*fördelning\p{L}*|uppdelat|uppdelade|uppdelad|best(?:år|ar|ått|od) av)(?!\p{L})/iu;
const OF_WHICH = /(?<!\p{L})(?:varav|därav)(?!\p{L})/iu;
const IN_ALL = /(?<!\p{L})(?:totalt|sammanlagt|tillsammans|sammantaget|summa)(?!\p{L})/iu;
/** things that hold what is counted: "45 barn fördelade på 3 avdelningar och 2 hus" is no sum */
const HOLDERS =
  /^(?:avdelning(?:ar)?|grupp(?:er)?|enhet(?:er)?|förskol(?:a|or)|skol(?:a|or)|hus|team|byggnad(?:er)?|lokal(?:er)?|klass(?:er)?|våning(?:ar)?|våningsplan|plan|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|tillfällen?|gång(?:er)?|träff(?:ar)?|omgång(?:ar)?|termin(?:er)?|år|stadsdel(?:ar)?|områden?|arbetslag|kök|park(?:er)?|kommun(?:er)?|boenden?|kvarter|kurs(?:er)?|delar)$/i;
const NEAR = 0.25;
/** kronor are spent once, while persons may be counted in several ways */
const NEAR_KRONOR = 0.5;
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
  find: (paper) => paper.texts.flatMap((text) => [...inSentences(paper, text), ...lists(text), ...products(text)]),
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
      ...afterTotal(paper, text, words),
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
  if (parts && parts.length > 2 && total.unit === parts[0]?.mention.unit && WITH_REST.test(parts.at(-1)?.words ?? "")) {
    return judged(paper, text, total, parts, sentence);
  }
  const sum = sumOf((parts ?? []).map(({ mention }) => mention.interval));
  if (parts && total.unit === "kr" && parts[0]?.mention.unit === "kr" && total.value.micro > 0 && below(total.interval, sum)) {
    return [
      found(
        { ...text.place, quote: sentence.trim() },
        `${terms(parts)} är mer än de ${total.written} som de är en del av.`,
        compared(total, parts),
      ),
    ];
  }
  const [first] = mentionsIn(rest);
  if (
    !first ||
    total.unit === "%" ||
    total.value.micro < 0 ||
    first.approximate ||
    first.article ||
    first.unit !== total.unit ||
    !below(total.interval, first.interval)
  )
    return [];
  return [
    found({ ...text.place, quote: sentence.trim() }, `”varav ${first.written}” är mer än de ${total.written} som det är en del av.`, [
      { what: "Helhet", written: total.written },
      { what: "Varav", written: first.written },
    ]),
  ];
}

/** a last part that is all the rest makes the parts whole */
const WITH_REST = /(?<!\p{L})(?:övrig\p{L}*|annat|andra|resten|resterande)(?!\p{L})/iu;

/** "659 ungdomar (338 pojkar och 308 flickor)" */
function bracketed(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  return [...sentence.matchAll(/\(([^()]{5,120})\)/g)].flatMap((match) => {
    const total = figures(sentence.slice(0, match.index)).at(-1);
    const parts = enumerationIn(match[1] ?? "");
    const beside = total && (match.index ?? 0) - total.end <= 40;
    return total && beside && parts && coversWhole(parts, paper.head.districts) ? judged(paper, text, total, parts, sentence) : [];
  });
}

/** between "totalt" and its figure: nothing that says what they did together ("sammanlagt deltog 58") */
const JUST_SO = /^\s+(?:(?:blir|är|var|ger)\s+(?:det\s+)?|alltså\s+)?$/iu;
const BEFORE_TOTAL = /(?:,|;|–|-|\s|och|vilket (?:ger|blir|är)|alltså|dvs\.?|det vill säga)+$/i;
/** "Tre förskolor med 54, 72 respektive 90 barn": so many as are told */
const HOLDING = /^\s*(?:\p{L}+\s+){0,2}\p{L}+\s+(?:med|om|på)\s+$/iu;

/** "12 på Bromma och 14 på Södermalm, totalt 27" */
function inAll(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  const trigger = IN_ALL.exec(sentence);
  if (!trigger || OF_WHICH.test(sentence.slice(0, trigger.index))) return [];
  const tail = sentence.slice(trigger.index + trigger[0].length);
  const [total, second] = mentionsIn(tail).filter(({ article }) => !article);
  const offset = sentence.length - tail.length;
  if (!total || total.approximate || total.unit === "%" || !JUST_SO.test(tail.slice(0, total.at))) return [];
  if (second && !/^[^,;(–]{0,40}[,;(–]/.test(tail.slice(total.end, second.at))) return [];
  const told = sentence.slice(0, trigger.index).replace(BEFORE_TOTAL, "");
  const shared = SHARED_OUT.exec(told);
  const [count, ...rest] = mentionsIn(told);
  const parts = enumerationIn(shared ? told.slice(shared.index + shared[0].length) : told) ?? partsHeld(told, count, rest);
  return parts && !ofOtherThings(parts, total) ? judged(paper, text, { ...total, at: total.at + offset }, parts, sentence) : [];
}

function partsHeld(told: string, count: Mention | undefined, rest: Mention[]): EnumeratedPart[] | null {
  const [first] = rest;
  if (!count || !first || !HOLDING.test(told.slice(count.end, first.at)) || count.value.micro !== rest.length * 1_000_000) return null;
  return enumerationIn(told.slice(first.at));
}

/** "6 lägenheter på Nygatan och 8 på Ågatan, totalt 19 personer": what is added up has one name, and the total another. */
function ofOtherThings(parts: EnumeratedPart[], total: Mention): boolean {
  const nouns = new Set(parts.map(({ mention }) => mention.noun).filter((noun) => noun !== ""));
  const [noun = ""] = nouns;
  return /^unik/.test(total.noun) || (nouns.size === 1 && total.noun !== "" && total.noun.slice(0, 4) !== noun.slice(0, 4));
}

/** the same preposition in each says that they are parts of one kind: "61 på kvällstid och 97 på dagtid" */
const WHERE = /^\s*(?:[\d\s]+|\p{L}+\s+)(på|i|inom|vid|från|hos|för|med)\s/u;

/** "Totalt genomfördes 148 hembesök, 61 på kvällstid och 97 på dagtid." */
function afterTotal(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  const trigger = IN_ALL.exec(sentence);
  const [total, ...more] = trigger ? figures(sentence) : [];
  const [first] = more;
  if (!trigger || !total || !first || total.at < trigger.index || SHARED_OUT.test(sentence) || OF_WHICH.test(sentence)) return [];
  const parts = /^[^,;:.]{0,60}(?:,|:)\s+$/.test(sentence.slice(total.end, first.at)) ? enumerationIn(sentence.slice(first.at)) : null;
  const ways = new Set(parts?.map(({ words }) => WHERE.exec(words)?.[1] ?? ""));
  const [way] = ways;
  return parts && parts.length === more.length && ways.size === 1 && way ? judged(paper, text, total, parts, sentence) : [];
}

/** "64 synpunkter: 41 klagomål, 12 förslag och 13 beröm" */
function listedAfter(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  const colon = sentence.indexOf(": ");
  if (colon < 0 || OF_WHICH.test(sentence)) return [];
  const [total, ...more] = figures(sentence.slice(0, colon));
  const parts = enumerationIn(sentence.slice(colon + 1));
  const many = parts && (parts.length >= 3 || coversWhole(parts, paper.head.districts));
  return total && more.length === 0 && many && (total.unit === "st" || total.unit === "kr")
    ? judged(paper, text, total, parts, sentence)
    : [];
}

const UNSAID = /(?<!\p{L})(?:övrig\p{L}*|annat|andra|okän\p{L}*|resten|resterande|uppge\p{L}*|ange\p{L}*)(?!\p{L})/iu;
const VERY_NEAR = 0.15;
/** "96 (93) medarbetare": a bare figure behind another is last year's */
const LAST_YEAR = /^\d[\d \u00a0\u202f,]*$/;

/** "45 personer deltog, 20 kvinnor och 26 män", without a word that says it is a sum: then only when the sum is very near. */
function whole(paper: CheckedPaper, text: CheckedText, sentence: string): Finding[] {
  if (
    SHARED_OUT.test(sentence) ||
    OF_WHICH.test(sentence) ||
    IN_ALL.test(sentence) ||
    UNSAID.test(sentence) ||
    [...sentence.matchAll(/\(([^)]*\d[^)%]*)\)/g)].some(([, inside = ""]) => !LAST_YEAR.test(inside))
  )
    return [];
  const within = wholeIn(sentence, paper.head.districts);
  if (within?.before.unit !== "st") return [];
  const { parts, before } = within;
  const off = Math.abs(middle(sumOf(parts.map(({ mention }) => mention.interval))) - before.value.micro);
  return off <= before.value.micro * VERY_NEAR ? judged(paper, text, before, parts, sentence) : [];
}

const OF_ALL = /^Av (?:dessa (?=\d)|(?!dessa |dem )(?:\p{L}+ ){0,3}(?=\d))/u;
const OF_THESE = /^Av (?:dessa|dem)(?!\p{L})/u;
/** what becomes of an ärende: one of these and no other */
const ONE_OF_THEM =
  /(?<!\p{L})(?:bevilja\p{L}*|avslogs|avslag\p{L}*|avslå\p{L}*|återtog\p{L}*|återtag\p{L}*|återkalla\p{L}*|avvisa\p{L}*|avskrev\p{L}*|avskriv\p{L}*|avböj\p{L}*|lades ne[dr]\p{L}*|nedlag\p{L}*|svara(?:de|t)|till insats|gick inte att nå|tackade (?:ja|nej)|godkän\p{L}*|underkän\p{L}*|avslutades|avslutade|pågår|pågående|fullfölj\p{L}*|avbröt|avbröts|avbrut\p{L}*|överskott|underskott|balans|grön\p{L}*|grönt|gul\p{L}*|röd\p{L}*|rött)(?!\p{L})/giu;

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
  if (!below(total.interval, sum) || middle(sum) > total.value.micro * 1.5) return [];
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

function lists(text: CheckedText): Finding[] {
  return summedLists(text.lines).flatMap(({ label, total, parts, line }) => {
    const sum = sumOf(parts.map(({ mention }) => mention.interval));
    if (!apart(sum, total.interval)) return [];
    const added = parts.map(({ words, mention }) => `${words} ${mention.written}`).join(" + ");
    return [
      found(
        { ...text.place, quote: line.trim() },
        `${added} = ${total.unit === "kr" ? "något annat" : shown(sum, total.value.decimals)}, men ${label.toLowerCase()} är ${total.written}.`,
        compared(total, parts),
      ),
    ];
  });
}

function judged(paper: CheckedPaper, text: CheckedText, total: Mention, parts: EnumeratedPart[], quote: string): Finding[] {
  const sum = sumOf(parts.map(({ mention }) => mention.interval));
  // percentages of parts are of other wholes
  if (total.approximate || total.article || total.unit === "%" || total.unit !== parts[0]?.mention.unit || !apart(sum, total.interval))
    return [];
  const whole = coversWhole(parts, paper.head.districts);
  const near = Math.abs(middle(sum) - total.value.micro) <= Math.abs(total.value.micro) * (total.unit === "kr" ? NEAR_KRONOR : NEAR);
  const holders = parts.some(({ mention }) => HOLDERS.test(mention.noun));
  if (!whole && (!near || holders)) return [];
  const decimals = Math.max(...[total, ...parts.map(({ mention }) => mention)].map(({ value }) => value.decimals));
  const result = total.unit === "kr" ? terms(parts) : `${terms(parts)} = ${shown(sum, decimals)}`;
  const finding = found(
    { ...text.place, quote: quote.trim() },
    `${result}, men totalen är skriven ${total.written}.`,
    compared(total, parts),
  );
  return [total.unit === "st" ? mendedIn(finding, quote, total, shown(sum, decimals)) : finding];
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
