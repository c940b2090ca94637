import { type Inline, lookOf } from "../domain/text-block.ts";

/**
 * A paragraph whose plain words are now `words`: what stands before the first and after the last changed letter keeps its
 * marks and links, what is new is plain. Line breaks are "\n".
 */
export function changedWords(before: Inline[], words: string): Inline[] {
  const letters = lettersOf(before);
  const now = [...words];
  let start = 0;
  while (start < letters.length && start < now.length && letters[start]?.s === now[start]) start++;
  let end = 0;
  while (end < letters.length - start && end < now.length - start && letters.at(-1 - end)?.s === now.at(-1 - end)) end++;
  const middle = now.slice(start, now.length - end).map((s) => ({ s }));
  const figures = new Set(before.flatMap((part) => ("s" in part && part.figure ? part.s : [])));
  const parts = joined([...letters.slice(0, start), ...middle, ...letters.slice(letters.length - end)]);
  // a figure that somebody has typed in is no longer the table's
  return parts.map((part) => ("s" in part && part.figure && !figures.has(part.s) ? withoutFigure(part) : part));
}

type Letter = Exclude<Inline, { br: true }>;

function lettersOf(content: Inline[]): Letter[] {
  return content.flatMap((part) => ("br" in part ? [{ s: "\n" }] : [...part.s].map((s) => ({ ...part, s }))));
}

function joined(letters: Letter[]): Inline[] {
  const parts: Inline[] = [];
  for (const letter of letters) {
    const last = parts.at(-1);
    if (letter.s === "\n") parts.push({ br: true });
    else if (last && "s" in last && lookOf(last) === lookOf(letter)) parts[parts.length - 1] = { ...last, s: last.s + letter.s };
    else parts.push(letter);
  }
  return parts;
}

function withoutFigure({ figure: _, ...part }: Letter): Letter {
  return part;
}
