import type { Decimal } from "../swedish/decimal.ts";
import { readNumber } from "../swedish/number.ts";
import { exactly, type Interval, rounded } from "./interval.ts";

/** A figure in running text that surely is one: never a year, date, age, telephone number, paragraph or span. */
export type Mention = {
  at: number;
  end: number;
  /** as printed, with its unit: "27,8 %", "31 hushåll" */
  written: string;
  /** kronor for money, else the number itself */
  value: Decimal;
  unit: MentionUnit;
  /** kronor to each of its unit: 1 000 for tkr */
  per: number;
  /** the word after it, "hushåll"; "" when none */
  noun: string;
  /** "cirka", "drygt", "minst": not the figure itself */
  approximate: boolean;
  /** "en" and "ett", which mostly count nothing */
  article: boolean;
  /** what it may stand for: a counted number is exact, all else is rounded */
  interval: Interval;
};

/** "st": counted things, with or without a word for them */
export type MentionUnit = "st" | "%" | "procentenheter" | "kr" | "ar" | "manader" | "annat";

const WORDS: Record<string, number> = Object.fromEntries(
  "en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
    .split(" ")
    .map((word, index) => [word, index === 0 ? 1 : index]),
);
const TENS = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];
TENS.forEach((ten, index) => {
  WORDS[ten] = (index + 2) * 10;
  "en ett två tre fyra fem sex sju åtta nio".split(" ").forEach((one) => {
    WORDS[ten + one] = (index + 2) * 10 + (WORDS[one] ?? 0);
  });
});

const DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[,.]\\d{1,2}(?!\\d))?|\\d+,\\d+";
const SPELT = Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const NUMBER = new RegExp(`(?<![\\p{L}\\d§/:]|\\S[–-]|\\d[.,]|\\d\\s?[-–]\\s?)(?:(${DIGITS})|(${SPELT})(?![\\p{L}-]))`, "giu");
const MAY_HOLD_FIGURES =
  /\d|(?<!\p{L})(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\p{L}+ton|tjugo|(?:tret|fyr|fem|sex|sjut|åt|nit)tio)/iu;
const AFTER_SPAN = /^\s?[-–]\s?\d|^[:/]\d|^\.\d|^-\p{L}|^\p{L}|^:\p{L}/u;
const NOT_A_FIGURE =
  /(?:§|(?<!\p{L})(?:kap\.?|kapitel|paragraf|lag(?:en)?|nr\.?|nummer|punkt|sid(?:an?|\.)?|avsnitt|bilaga|tabell|figur|mål|tel\.?|telefon|box|kl\.?|klockan|dnr\.?|steg|fas|nivå|årskurs|åk|vecka|v\.|artikel|proposition|sfs|iso|plan|våning|grupp|avdelning|hus|rum|linje|buss|mellan|à|a))\s*$/iu;
const NOT_AFTER =
  /^\s?(?:§|kap\b|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|:e|:a|e\b|x\b|x\d|gånger)/i;
/** "14 under 25 år", "21 mellan 25 och 44 år": how old, not how many */
const AGE_BEFORE = /(?<!\p{L})(?:under|över|fyllt|fyller|mellan\s\d+\s(?:och|till))\s$/iu;
/** a minus, not a dash: it stands right before its figure and after a blank or a bracket */
const SIGN = /(?<=[\s(])[−–-]$|^−$/u;
const APPROXIMATE =
  /(?<!\p{L})(?:cirka|ca\.?|omkring|runt|ungefär|kring|drygt|knappt|nästan|närmare|nära|uppemot|över|under|mer än|fler än|mindre än|färre än|minst|högst|max|maximalt|upp till|åtminstone|som mest|som minst|minimum|~)\s*$/iu;
const UNITS: [MentionUnit, number, RegExp][] = [
  ["procentenheter", 1, /^procentenhet(?:er)?(?!\p{L})/iu],
  ["%", 1, /^(?:%|procent(?!\p{L}))/iu],
  ["kr", 1_000_000, /^(?:mnkr|mkr|miljoner kronor|miljoner kr|milj\.? kr)(?!\p{L})/iu],
  ["kr", 1_000, /^(?:tkr|kkr|tusen kronor|tusen kr)(?!\p{L})/iu],
  ["kr", 1, /^(?:kr|kronor)(?!\p{L})/iu],
  ["ar", 1, /^års?(?!\p{L})/iu],
  ["manader", 1, /^månad(?:er|ers|s)?(?!\p{L})/iu],
  [
    "annat",
    1,
    /^(?:veckor|vecka|dag(?:ar)?|dygn|timm(?:ar|e)|tim|minut(?:er)?|h|kg|ton|kwh|mwh|km|mil|meter|m²|m2|kvm|kvadratmeter|liter|grader|poäng|kr\/|heltidstjänst(?:er)?|tjänst(?:er)?|årsarbet(?:are|e|en)|år och|gång(?:er)?|miljoner|miljarder)(?!\p{L})/iu,
  ],
  ["st", 1, /^(?:st\.?|stycken|stk)(?!\p{L})/iu],
];
const NO_NOUN =
  /^(?:från|till|i|på|av|med|för|och|samt|per|under|över|som|är|har|var|vilket|vilka|mindre|färre|fler|mer|medan|men|om|hos|vid|inom|den|det|de|att|än|respektive|eller|ska|blev|finns)$/u;
/** lines of addresses and registry numbers hold digits that count nothing */
const ADDRESS =
  /@|www\.|(?<!\p{L})(?:tel|telefon|telefonnummer|fax|växel|box|postadress|besöksadress|org\.? ?nr|dnr|diarienummer|bankgiro)(?!\p{L})/iu;

/** The figures of a sentence, in its order. */
export function mentionsIn(sentence: string): Mention[] {
  if (!MAY_HOLD_FIGURES.test(sentence) || ADDRESS.test(sentence)) return [];
  const rough = /(?<!\p{L})(?:i )?(?:snitt|genomsnitt|genomsnittlig\p{L}*|medeltal|medelvärde)(?!\p{L})/iu.test(sentence);
  return [...sentence.matchAll(NUMBER)].flatMap((match) => mentionAt(sentence, match, rough) ?? []);
}

/** A line's sentences. A stop ends one only where a capital follows, so that "bl.a." and "kr. per" do not. */
export function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?])\s+(?=["”»(]?\p{Lu})/u).filter((sentence) => sentence.trim() !== "");
}

/** Units that may be compared: a number without a word counts as the things it stands beside. */
export function sameUnit(mentions: Mention[]): boolean {
  return new Set(mentions.map(({ unit }) => unit)).size === 1 && mentions[0]?.unit !== "annat";
}

function mentionAt(sentence: string, match: RegExpMatchArray, rough: boolean): Mention | null {
  const at = match.index ?? 0;
  const [whole, digits, word] = match;
  const before = sentence.slice(Math.max(0, at - 30), at);
  const after = sentence.slice(at + whole.length);
  if (digits && (AFTER_SPAN.test(after) || /^0\d/.test(digits))) return null;
  if (NOT_A_FIGURE.test(before) || NOT_AFTER.test(after) || (AGE_BEFORE.test(before) && /^\s?(?:års?(?!\p{L})|$)/u.test(after)))
    return null;
  const number = digits ? readNumber(digits) : { micro: (WORDS[(word ?? "").toLowerCase()] ?? 0) * 1_000_000, decimals: 0 };
  if (!number) return null;
  const blank = /^[\s\u00a0\u202f]*/.exec(after)?.[0] ?? "";
  const rest = after.slice(blank.length);
  const [unit, per, pattern] = UNITS.find(([, , each]) => each.test(rest)) ?? (["st", 1, /^/] as const);
  const unitWritten = pattern.exec(rest)?.[0] ?? "";
  if (isYear(digits ?? "", unitWritten) || blank.includes("\n")) return null;
  const next = /^[\p{L}][\p{L}/-]*/u.exec(rest.slice(unitWritten.length).trimStart())?.[0]?.toLowerCase() ?? "";
  const noun = NO_NOUN.test(next) ? "" : next;
  const [sign = ""] = SIGN.exec(before) ?? [];
  const value = { micro: number.micro * per * (sign === "" ? 1 : -1), decimals: per === 1 ? number.decimals : 0 };
  const step = 10 ** (6 - number.decimals) * per;
  const counted = unit === "st" && number.decimals === 0 && !rough;
  return {
    at: at - sign.length,
    end: at + whole.length + (unitWritten ? blank.length + unitWritten.length : 0),
    written: `${sign}${whole}${unitWritten ? blank + unitWritten : ""}${unit === "st" && unitWritten === "" && noun ? ` ${noun}` : ""}`,
    value,
    unit,
    per,
    noun,
    approximate: APPROXIMATE.test(before),
    article: word !== undefined && /^(en|ett)$/i.test(word),
    interval: counted ? exactly(value) : rounded(value, step),
  };
}

/** "från 3,0 till 3,4 mnkr": a bare figure beside one with a unit has the same. */
export function inUnitOf(bare: Mention, other: Mention): Mention {
  if (bare.unit !== "st" || bare.noun !== "" || !["kr", "annat", "%"].includes(other.unit)) return bare;
  const value = { micro: bare.value.micro * other.per, decimals: other.per === 1 ? bare.value.decimals : 0 };
  return { ...bare, unit: other.unit, per: other.per, value, interval: rounded(value, 10 ** (6 - bare.value.decimals) * other.per) };
}

function isYear(digits: string, unit: string): boolean {
  return /^(19|20)\d\d$/.test(digits) && unit === "";
}
