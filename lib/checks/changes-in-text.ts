import type { CheckedPaper, CheckedText } from "./checked-paper.ts";
import { inUnitOf, type Mention } from "./figures-in-text.ts";

/** "på Norrmalm från 128 till 121": a change of something, of the whole or of a stadsdel. */
export type Change = {
  from: Mention;
  to: Mention;
  /** the stadsdel it is about, "" for the whole */
  district: string;
  /** what it counts: "bidragshushåll"; "" when the sentence does not say it plainly */
  subject: string;
  direction: "ned" | "upp" | "";
  text: CheckedText;
  sentence: string;
  /** its line and sentence in the text */
  line: number;
  index: number;
};

const DOWN = /(?<!\p{L})(?:minsk\p{L}*|sjunk\p{L}*|sjönk|gått ner|gått ned|sänk\p{L}*|färre)(?!\p{L})/iu;
const UP = /(?<!\p{L})(?:ök\p{L}*|stig\p{L}*|steg|gått upp|höj\p{L}*|växt|vuxit|fler)(?!\p{L})/iu;
const SUBJECT = /(?<!\p{L})(?:antal(?:et)?|andel(?:en)?)\s+(\p{L}{4,}(?:\s+med\s+\p{L}+|\s+som\s+\p{L}+\s+\p{L}+)?)/iu;

/** Every "från A till B" of a text that stands beside a word for change, each with the stadsdel it is about. */
export function changesIn(paper: CheckedPaper, text: CheckedText): Change[] {
  const districts = [...new Set([...paper.head.districts, ...(paper.model.districts ?? [])])];
  return text.sentences.flatMap(({ words: sentence, figures: mentions, line, index }) => {
    let since = 0;
    // "på Norrmalm från 128 till 121, …" or "från 128 till 121 på Norrmalm, …": a sentence does one or the other
    let namedBefore: boolean | null = null;
    return mentions.flatMap((from, at): Change[] => {
      const to = mentions.slice(at + 1).find(({ article }) => !article);
      if (!to || from.article || !/från\s+$/i.test(sentence.slice(0, from.at))) return [];
      const between = sentence.slice(from.end, to.at);
      if (between.length > 40 || !/(?<!\p{L})till\s+$/iu.test(between) || /(?<!\p{L})(?:och|samt|,)(?!\p{L})/iu.test(between)) return [];
      const before = sentence.slice(since, from.at);
      since = to.end;
      const direction = directionIn(sentence.slice(0, from.at));
      const begun = inUnitOf(from, to);
      if (direction === "" || begun.unit !== to.unit) return [];
      const after = sentence.slice(to.end).split(/(?<!\p{L})från(?!\p{L})/u)[0] ?? "";
      namedBefore ??= lastNamed(before, districts) !== "" || lastNamed(after, districts) === "";
      const district = lastNamed(namedBefore ? before : after, districts);
      return [{ from: begun, to, district, subject: subjectOf(sentence), direction, text, sentence, line, index }];
    });
  });
}

/** Which way the words say it went; "" when they say nothing or both. */
export function directionIn(words: string): Change["direction"] {
  const [down, up] = [DOWN.test(words), UP.test(words)];
  return down === up ? "" : down ? "ned" : "upp";
}

/** "antalet bidragshushåll har …" counts bidragshushåll. */
export function subjectOf(sentence: string): string {
  return SUBJECT.exec(sentence)?.[1]?.toLowerCase() ?? "";
}

function lastNamed(words: string, districts: string[]): string {
  return districts
    .map((district) => ({ district, at: words.lastIndexOf(district) }))
    .filter(({ at }) => at >= 0)
    .reduce((last, each) => (each.at > last.at ? each : last), { district: "", at: -1 }).district;
}
