import type { Inline } from "../domain/text-block.ts";
import { printedText } from "../swedish/typography.ts";

/** Letters as printed (no-break spaces, legal characters), without blanks or line breaks at the ends or twice in a row. */
export function printedInlines(content: Inline[]): Inline[] {
  const printed: Inline[] = content.map((part) => ("br" in part ? part : printedPart(part)));
  const even = printed.filter((part, index) => !("br" in part) || (index > 0 && !isBreak(printed[index - 1])));
  while (even.length > 0 && isBlank(even[0])) even.shift();
  while (even.length > 0 && isBlank(even.at(-1))) even.pop();
  const [first] = even;
  if (first && "s" in first) even[0] = { ...first, s: first.s.trimStart() };
  const last = even.at(-1);
  if (last && "s" in last) even[even.length - 1] = { ...last, s: last.s.trimEnd() };
  return even;
}

function printedPart(part: Exclude<Inline, { br: true }>): Inline {
  const s = printedText(part.s);
  return part.note === undefined ? { ...part, s } : { s, note: printedText(part.note) };
}

function isBreak(part: Inline | undefined): boolean {
  return part !== undefined && "br" in part;
}

function isBlank(part: Inline | undefined): boolean {
  return part !== undefined && ("br" in part || (part.s.trim() === "" && part.note === undefined));
}
