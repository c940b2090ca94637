import type { CheckedPaper, CheckedText } from "../checked-paper.ts";
import { enumerationIn } from "../enumeration.ts";
import type { Mention } from "../figures-in-text.ts";
import type { ComparedFigure, Finding, Place } from "../finding.ts";
import { apart, type Interval, rounded } from "../interval.ts";
import { numberOf } from "../measure.ts";
import { findingOf, listed, type Rule } from "../rule.ts";

const found = findingOf("olika-siffror", "hard");

/**
 * One figure given twice, differently: a sentence that stands again with one figure changed, the number of staff, and the
 * same row of figures per stadsdel in text and table with one that differs.
 */
export const textRepeated: Rule = {
  code: "olika-siffror",
  name: "Samma uppgift med olika siffror",
  severity: "hard",
  find: (paper) => [...sentencesAgain(paper), ...staff(paper), ...districtsAgain(paper)],
};

type Told = { text: CheckedText; sentence: string; mentions: Mention[] };

const LONG_SENTENCE = 7;

/** The same words in two parts of the paper: goals side by side may rightly be told alike, a summary and a goal may not. */
function sentencesAgain(paper: CheckedPaper): Finding[] {
  const seen = new Map<string, Told[]>();
  return paper.texts.flatMap((text) =>
    text.sentences.flatMap(({ words: sentence, figures }): Finding[] => {
      const mentions = figures.filter(({ article }) => !article);
      if (mentions.length === 0 || sentence.split(/\s+/).length < LONG_SENTENCE) return [];
      const key = skeletonOf(sentence, mentions);
      const before = seen.get(key) ?? [];
      seen.set(key, [...before, { text, sentence, mentions }]);
      const other = before.find((each) => apartInPaper(each.text, text) && differOnce(each.mentions, mentions));
      if (!other) return [];
      const at = mentions.findIndex((mention, index) => differ(mention, other.mentions[index]));
      const [here, there] = [mentions[at], other.mentions[at]];
      return [
        found(
          { ...text.place, quote: sentence.trim() },
          `Samma mening står två gånger, med ${here?.written} här och ${there?.written} under ”${other.text.place.path.at(-1)}”.`,
          [
            { what: "Här", written: here?.written ?? "" },
            { what: "Där", written: there?.written ?? "" },
          ],
        ),
      ];
    }),
  );
}

function skeletonOf(sentence: string, mentions: Mention[]): string {
  let key = "";
  let since = 0;
  for (const { at, end } of mentions) {
    key += `${sentence.slice(since, at)}#`;
    since = end;
  }
  return (key + sentence.slice(since)).toLowerCase().replace(/[^\p{L}\d#]+/gu, " ");
}

function apartInPaper(a: CheckedText, b: CheckedText): boolean {
  return a.goal !== b.goal && (a.goal === null || b.goal === null);
}

function differOnce(a: Mention[], b: Mention[]): boolean {
  const differing = a.filter((mention, index) => differ(mention, b[index])).length;
  return a.length === b.length && differing === 1;
}

function differ(a: Mention, b: Mention | undefined): boolean {
  return b === undefined || a.unit !== b.unit || apart(a.interval, b.interval);
}

const STAFF_LINE = /^antal (?:anställda|medarbetare)\s*[:\t]\s*(\d+)\s*(?:st\.?|personer|medarbetare)?\.?$/i;
const STAFF_TOLD = /(?:på enheten (?:arbetar|finns)|enheten har|i enheten arbetar)(?:\s+(?:totalt|sammanlagt))?\s+$/i;

/** "Antal anställda: 32" and "På enheten arbetar 31 medarbetare". Posts with decimals are no persons. */
function staff(paper: CheckedPaper): Finding[] {
  const lines = paper.texts.flatMap(({ lines: all }) => all.map((line) => STAFF_LINE.exec(line.trim())?.[1] ?? ""));
  const [stated, ...more] = [...new Set(lines.filter((count) => count !== ""))];
  if (!stated || more.length > 0) return [];
  return paper.texts.flatMap((text) =>
    text.sentences.flatMap(({ words: sentence, figures }) =>
      figures.flatMap((mention) => {
        const told = /^(?:medarbetare|anställda)$/.test(mention.noun) && STAFF_TOLD.test(sentence.slice(0, mention.at));
        if (!told || mention.approximate || mention.value.decimals > 0 || mention.value.micro === Number(stated) * 1_000_000) return [];
        return [
          found({ ...text.place, quote: sentence.trim() }, `Här är det ${mention.written}, men antal anställda är skrivet ${stated}.`, [
            { what: "Texten", written: mention.written },
            { what: "Antal anställda", written: stated },
          ]),
        ];
      }),
    ),
  );
}

type DistrictList = { place: Place; quote: string; figures: Map<string, { value: Interval; written: string; micro: number }> };

const FEWEST = 3;

/** The figures of all stadsdelar given twice, all the same but one: that one is wrong in one of the places. */
function districtsAgain(paper: CheckedPaper): Finding[] {
  if (paper.head.districts.length < FEWEST) return [];
  const inTables = listsInTables(paper);
  const lists = [...inTables, ...listsInTexts(paper)];
  // rows of tables are of indicators of their own: only a text can tell one of them again
  return lists.slice(inTables.length).flatMap((list, index) => {
    const others = lists.slice(0, inTables.length + index).map((other) => ({ other, wrong: differing(list, other) }));
    if (others.some(({ wrong }) => wrong?.length === 0)) return [];
    const near = others.find(({ wrong }) => wrong?.length === 1);
    const [district] = near?.wrong ?? [];
    if (!near || !district) return [];
    const [here, there] = [list.figures.get(district)?.written ?? "", near.other.figures.get(district)?.written ?? ""];
    const where = near.other.place.row ?? near.other.place.path.at(-1) ?? "";
    const rest = paper.head.districts.filter((name) => name !== district);
    return [
      found(
        { ...list.place, district, ...(list.quote && { quote: list.quote }) },
        `${district} är ${here} här och ${there} i ”${where}”; ${listed(rest)} är lika på båda ställena.`,
        [
          { what: `${district}, här`, written: here },
          { what: `${district}, där`, written: there },
        ] satisfies ComparedFigure[],
      ),
    ];
  });
}

/** Stadsdelar that differ between two lists; null where too little is the same to say that they are one. */
function differing(a: DistrictList, b: DistrictList): string[] | null {
  const names = [...a.figures.keys()];
  const wrong = names.filter((name) => {
    const [first, second] = [a.figures.get(name), b.figures.get(name)];
    return !first || !second || apart(first.value, second.value);
  });
  const same = names.flatMap((name) => {
    const [first, second] = [a.figures.get(name)?.micro, b.figures.get(name)?.micro];
    return first !== undefined && first === second ? [first] : [];
  });
  // a few small numbers are alike by chance
  const telling =
    same.length === names.length - wrong.length &&
    new Set(same).size === same.length &&
    same.filter((micro) => micro >= 10_000_000 || micro % 1_000_000 !== 0).length >= 2;
  if (wrong.length === 1 && !telling) return null;
  return b.figures.size === a.figures.size ? wrong : null;
}

function listsInTables(paper: CheckedPaper): DistrictList[] {
  return paper.rows.flatMap((line) => {
    const figures = new Map(
      line.parts.flatMap(({ district, total }) => {
        const number = numberOf(total);
        return number
          ? [[district, { value: rounded(number.value), written: total?.written ?? "", micro: number.value.micro }] as const]
          : [];
      }),
    );
    return figures.size >= FEWEST ? [{ place: { ...line.place, column: "utfall" }, quote: "", figures }] : [];
  });
}

function listsInTexts(paper: CheckedPaper): DistrictList[] {
  const { districts } = paper.head;
  return paper.texts.flatMap((text) =>
    text.sentences.flatMap(({ words: sentence, figures: told }) => {
      if (told.length < districts.length) return [];
      const clause = sentence.slice(Math.max(0, sentence.lastIndexOf(":") + 1));
      const parts = [sentence, clause].map(enumerationIn).find((each) => each !== null && each.length === districts.length);
      if (!parts) return [];
      const figures = new Map(
        districts.flatMap((name) => {
          const [part, ...more] = parts.filter(({ words }) => words.includes(name));
          const mention = part?.mention;
          return mention && more.length === 0
            ? [[name, { value: rounded(mention.value), written: mention.written, micro: mention.value.micro }] as const]
            : [];
        }),
      );
      return figures.size === districts.length ? [{ place: text.place, quote: sentence.trim(), figures }] : [];
    }),
  );
}
