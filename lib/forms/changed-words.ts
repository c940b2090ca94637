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
  const middle: Letter[] = now.slice(start, now.length - end).map((s) => ({ s }));
  // footnotes of letters that are gone stay with those that came in their place
  const orphans = letters.slice(start, letters.length - end).flatMap(({ notes = [] }) => notes);
  const heir = middle.at(-1) ?? letters[start - 1];
  if (heir && orphans.length > 0) heir.notes = [...(heir.notes ?? []), ...orphans];
  const figures = new Set(before.flatMap((part) => ("s" in part && part.figure ? part.s : [])));
  const parts = joined([...letters.slice(0, start), ...middle, ...letters.slice(letters.length - end)]);
  // a figure that somebody has typed in is no longer the table's
  return parts.map((part) => ("s" in part && part.figure && !figures.has(part.s) ? withoutFigure(part) : part));
}

type Words = Exclude<Inline, { br: true }>;
/** `notes`: the footnotes that are referred to after it */
type Letter = Words & { notes?: Words[] };

/** A footnote goes with the letter before it. */
function lettersOf(content: Inline[]): Letter[] {
  const letters: Letter[] = [];
  for (const part of content) {
    const last = letters.at(-1);
    if ("br" in part) letters.push({ s: "\n" });
    else if (part.note === undefined) letters.push(...[...part.s].map((s) => ({ ...part, s })));
    else if (last) letters[letters.length - 1] = { ...last, notes: [...(last.notes ?? []), part] };
  }
  return letters;
}

function joined(letters: Letter[]): Inline[] {
  const parts: Inline[] = [];
  for (const { notes = [], ...letter } of letters) {
    const last = parts.at(-1);
    if (letter.s === "\n") parts.push({ br: true });
    else if (last && "s" in last && lookOf(last) === lookOf(letter)) parts[parts.length - 1] = { ...last, s: last.s + letter.s };
    else parts.push(letter);
    parts.push(...notes);
  }
  return parts;
}

function withoutFigure({ figure: _, ...part }: Letter): Letter {
  return part;
}
