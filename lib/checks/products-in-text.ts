import type { CheckedText } from "./checked-paper.ts";
import type { Mention } from "./figures-in-text.ts";

/** "fyra avdelningar med 18 barn på varje, sammanlagt 72 barn": so many, each with so many, and what they make. */
export type ToldProduct = { times: Mention; each: Mention; total: Mention; sentence: string };

const HOLDING = /^\s*(?:\p{Ll}+\s+){0,2}(?:\p{Ll}+\s+)?(?:med|om|à|på)\s+(?:plats för\s+)?$/iu;
const IN_EACH = /(?<!\p{L})(?:varje|vardera|var|per\s+\p{L}+|i\s+varje|på\s+varje)(?!\p{L})/iu;
const MAKES =
  /(?:^|[\s,(])(?:sammanlagt|totalt|tillsammans|det vill säga|dvs\.?|alltså|=|vilket (?:är|ger|blir))\s*(?:totalt\s+|sammanlagt\s+)?$/iu;
const COUNTED = new Set<Mention["unit"]>(["st", "manader", "annat"]);
const NEAR = 0.25;

/** Reads them where a sentence has these three figures and no others, and says that they hang together. */
export function productsIn(text: CheckedText): ToldProduct[] {
  return text.sentences.flatMap(({ words: sentence, figures }) => {
    const [times, each, total, ...more] = figures.filter(({ article }) => !article);
    if (!times || !each || !total || more.length > 0) return [];
    if ([times, each, total].some(({ approximate, value }) => approximate || value.decimals > 0)) return [];
    if (!COUNTED.has(times.unit) || !COUNTED.has(each.unit) || each.unit !== total.unit) return [];
    const [first, second] = [sentence.slice(times.at + numberLength(times), each.at), sentence.slice(each.end, total.at)];
    const groups = /\s(?:om|à)\s+$/i.test(first);
    const hangs = HOLDING.test(first) && MAKES.test(second) && (groups || IN_EACH.test(second));
    const product = (times.value.micro / 1_000_000) * each.value.micro;
    const near = Math.abs(product - total.value.micro) <= NEAR * total.value.micro;
    return hangs && near ? [{ times, each, total, sentence }] : [];
  });
}

function numberLength({ written, noun }: Mention): number {
  return noun && written.endsWith(noun) ? written.length - noun.length - 1 : written.length;
}
