import type { MendedText } from "../checks/answered.ts";
import type { TextMending } from "../checks/finding.ts";
import { type DocumentContent, partsOf, type Stored } from "../domain/document.ts";
import { plainInlines, type RichText } from "../domain/text-block.ts";
import { wordsPutIn } from "../domain/words-put-in.ts";
import { changedWords } from "../forms/changed-words.ts";

/** The text with its figure or word mended; null where the sentence stands in no text that can be saved, or in two places of it. */
export function mendedText(content: DocumentContent, textId: string | undefined, mending: TextMending): MendedText | null {
  const stored = textId ? storedText(content, textId) : null;
  const text = stored && mended(stored.text, mending);
  return text && { textId: stored.id, version: stored.version, from: mending.from, to: mending.to, text, before: stored.text };
}

function mended(text: RichText, { sentence, at, from, to, figure }: TextMending): RichText | null {
  const places = text.flatMap((block, index) => {
    if (block.k === "table") return [];
    const words = plainInlines(block.c);
    const first = words.indexOf(sentence);
    return first < 0 ? [] : words.includes(sentence, first + 1) ? [{ block, index, words, first }, null] : [{ block, index, words, first }];
  });
  const [place, ...more] = places;
  if (!place || more.length > 0) return null;
  if (figure) return wordsPutIn(text, { quote: sentence, at, end: at + from.length }, { s: to, figure });
  const { block, index, words, first } = place;
  const changed = words.slice(0, first + at) + to + words.slice(first + at + from.length);
  return text.with(index, { ...block, c: changedWords(block.c, changed) });
}

function storedText({ parts, appendix }: DocumentContent, id: string): (Stored & { text: RichText }) | null {
  for (const part of [...partsOf(parts), ...partsOf(appendix)]) {
    if (part.kind === "text" && part.stored?.id === id) return { ...part.stored, text: part.text };
  }
  return null;
}
