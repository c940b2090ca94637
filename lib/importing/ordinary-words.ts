import type { Line, WordLine } from "./lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** so many that stand out make a habit, when they are at least twice as many as those that do not */
const HABIT = 3;

/**
 * Where a paper's labels (or text headings) stand out, one that does not is ordinary words of a text: "Analys" in a list of
 * words, "KF:s inriktningsmål: vi bidrar till alla." A label alone on its line with its colon is never that;
 * one that goes on with a small letter and ends as a sentence always is, unless it stands out itself.
 */
export function withOrdinaryWords(lines: Line[], vocabulary: Vocabulary): Line[] {
  const isText = (line: WordLine) => !line.list && vocabulary.textKindOf(line.text, false) !== null;
  const isLabel = (line: WordLine) => !line.list && vocabulary.labelAt(line.text) !== null;
  const titleOf = (line: WordLine) => vocabulary.labelAt(line.text)?.title ?? "";
  const isLoneLabel = (line: WordLine) => isLabel(line) && titleOf(line) === "" && line.text.endsWith(":");
  const isSentence = (line: WordLine) => isLabel(line) && /^\p{Ll}.*\.$/u.test(titleOf(line));
  const textsStandOut = standOut(lines, isText);
  const labelsStandOut = standOut(lines, isLabel);
  return lines.map((line) => {
    if (line.kind === "table" || line.marked || line.cut) return line;
    const ordinary = (textsStandOut && isText(line)) || (labelsStandOut && isLabel(line) && !isLoneLabel(line)) || isSentence(line);
    return ordinary ? { ...line, ordinary } : line;
  });
}

function standOut(lines: Line[], isOne: (line: WordLine) => boolean): boolean {
  const found = lines.flatMap((line) => (line.kind === "words" && !line.cut && isOne(line) ? [line] : []));
  const marked = found.filter((line) => line.marked).length;
  return marked >= HABIT && marked >= 2 * (found.length - marked);
}
