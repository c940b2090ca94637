import type { Inline, Mark } from "../domain/text-block.ts";
import type { OutlineBlock, OutlineParagraph } from "./outline.ts";
import type { Look, ParagraphStyle } from "./read-styles.ts";

/** A run as it stands in the file: its own properties, and what they come to together with the styles. */
export type Run = {
  own: Look;
  /** character style, "" for none */
  style: string;
  /** font of symbols, "" when none is stated on the run */
  font: string;
};

/** How text is printed: its marks as one word, so that runs that look alike become one. */
export type Print = { marks: Mark[]; href: string; capitals: boolean; size: number | null };

/** Gathers one paragraph. Runs that look the same are joined; text is NFC, without soft hyphens and control characters. */
export class ParagraphInTheMaking {
  style: ParagraphStyle;
  outline: number | null = null;
  list: string | null = null;
  depth: number | null = null;
  contents = false;
  /** text boxes and notes of this paragraph, which follow it */
  readonly after: OutlineBlock[] = [];

  readonly #content: Inline[] = [];
  #last: { s: string; m?: Mark[]; href?: string } | null = null;
  #seen = 0;
  #bold = 0;
  #capitals = true;
  readonly #sizes = new Map<number, number>();

  constructor(style: ParagraphStyle) {
    this.style = style;
  }

  add(raw: string, print: Print): void {
    const text = UNWANTED.test(raw) ? raw.replace(CONTROLS, "").replace(HYPHENS, "-") : raw;
    if (text === "") return;
    const seen = visibleLength(text);
    if (seen > 0) {
      this.#seen += seen;
      if (print.marks.includes("b")) this.#bold += seen;
      if (this.#capitals && !print.capitals && text !== text.toUpperCase()) this.#capitals = false;
      if (print.size !== null) this.#sizes.set(print.size, (this.#sizes.get(print.size) ?? 0) + seen);
    }
    // blanks look the same in every mark, and an accent belongs to the letter before it
    if (this.#last !== null && (alike(this.#last, print) || seen === 0 || isAccent(text.charCodeAt(0)))) {
      this.#last.s += text;
      return;
    }
    this.#last = { s: text };
    if (print.marks.length > 0) this.#last.m = print.marks;
    if (print.href !== "") this.#last.href = print.href;
    this.#content.push(this.#last);
  }

  break(): void {
    this.#content.push({ br: true });
    this.#last = null;
  }

  get pieces(): number {
    return this.#content.length;
  }

  /** @returns null when the paragraph has nothing to show */
  finish(number: { list: "punkt" | "nummer"; depth: number; number: string } | null): OutlineParagraph | null {
    if (this.#seen === 0) return null;
    const content = trimmed(this.#content);
    const level = this.outline ?? this.style.level;
    const kind = number?.list ?? (this.list === "0" ? null : this.style.namedList);
    const paragraph: OutlineParagraph = {
      kind: "paragraph",
      level,
      title: this.style.title,
      contents: this.contents || this.style.contents,
      content,
      list: level > 0 || this.style.title || kind === null ? null : { list: kind, depth: shallow(number?.depth ?? 0) },
      bold: this.#bold === this.#seen,
      capitals: this.#capitals && letterCount(content) >= 3,
      size: this.#mostSize(),
    };
    if (number !== null && number.number !== "") paragraph.number = number.number;
    return paragraph;
  }

  /** The size of most letters, null when most have none stated. */
  #mostSize(): number | null {
    let unstated = this.#seen;
    let most: number | null = null;
    for (const [size, count] of this.#sizes) {
      unstated -= count;
      if (count > (most === null ? 0 : (this.#sizes.get(most) ?? 0))) most = size;
    }
    return most !== null && (this.#sizes.get(most) ?? 0) >= unstated ? most : null;
  }
}

/** soft hyphen, control characters (vertical tab from pasted text …), byte order mark, and the hyphen that does not break */
const UNWANTED = /(?!\t)[\p{Cc}\u00ad\u2011\ufeff\ufffe\uffff]/u;
const CONTROLS = /(?!\t)[\p{Cc}\u00ad\ufeff\ufffe\uffff]/gu;
const HYPHENS = /\u2011/g;

function visibleLength(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 0xa0 && !(code >= 0x2000 && code <= 0x200b) && code !== 0x202f) count++;
  }
  return count;
}

function isAccent(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function alike(last: { m?: Mark[]; href?: string }, print: Print): boolean {
  return (last.href ?? "") === print.href && (last.m ?? NO_MARKS).join() === print.marks.join();
}

const NO_MARKS: Mark[] = [];

/** Without breaks and blanks at the ends, in NFC. */
function trimmed(content: Inline[]): Inline[] {
  const kept = content.map((part) => ("br" in part ? part : { ...part, s: part.s.normalize("NFC") }));
  while (
    kept.length > 0 &&
    !trimEnd(
      kept,
      kept.length - 1,
      (text) => text.trimStart() === "",
      (text) => text.trimEnd(),
    )
  )
    kept.pop();
  let first = 0;
  while (
    first < kept.length &&
    !trimEnd(
      kept,
      first,
      (text) => text.trim() === "",
      (text) => text.trimStart(),
    )
  )
    first++;
  return first === 0 ? kept : kept.slice(first);
}

/** Trims one end piece; false when nothing of it is left. */
function trimEnd(content: Inline[], at: number, isEmpty: (text: string) => boolean, trim: (text: string) => string): boolean {
  const part = content[at];
  if (part === undefined || "br" in part || isEmpty(part.s)) return false;
  part.s = trim(part.s);
  return true;
}

function letterCount(content: Inline[]): number {
  return content.reduce((count, part) => count + ("br" in part ? 0 : (part.s.match(/\p{L}/gu)?.length ?? 0)), 0);
}

function shallow(depth: number): 0 | 1 | 2 {
  return depth <= 0 ? 0 : depth === 1 ? 1 : 2;
}
