import { type Inline, type Mark, plainInlines } from "../domain/text-block.ts";
import type { OutlineBlock, OutlineParagraph } from "./outline.ts";
import type { ParagraphStyle } from "./read-styles.ts";

/** How text is printed: its marks as one word, so that runs that look alike become one. */
export type Print = { marks: Mark[]; href: string; capitals: boolean; raised: boolean; struck: boolean; size: number | null };

/** Gathers one paragraph. Runs that look the same are joined; text is NFC, without soft hyphens and control characters. */
export class ParagraphInTheMaking {
  style: ParagraphStyle;
  /** as the paragraph itself says, null when its style says it */
  level: number | null = null;
  list: string | null = null;
  depth: number | null = null;
  /** text boxes and notes of this paragraph, which follow it */
  after: OutlineBlock[] | null = null;

  /** null until there is something: an array that begins with one piece takes the room of one */
  #content: Inline[] | null = null;
  #last: { s: string; m?: Mark[]; href?: string } | null = null;
  /** an accent came in another run than its letter */
  #loose = false;
  #seen = 0;
  #bold = 0;
  #capitals = true;
  /** not of figures and signs alone */
  #worded = false;
  /** letters by size in half points, 0 for unstated: of the first size, and of others */
  #size = 0;
  #sizeSeen = 0;
  #sizes: { size: number; seen: number }[] | null = null;

  constructor(style: ParagraphStyle) {
    this.style = style;
  }

  add(raw: string, print: Print): void {
    const known = look(raw);
    const seen = known >> SEEN_SHIFT;
    const text = (known & ODD) === 0 ? raw : raw.replace(CONTROLS, "").replace(HYPHENS, "-").normalize("NFC");
    if (text === "") return;
    if (seen > 0) {
      this.#seen += seen;
      if ((known & WORD) !== 0) this.#worded = true;
      if (print.marks.length > 0 && print.marks.includes("b")) this.#bold += seen;
      if (this.#capitals && !print.capitals && ((known & SMALL) !== 0 || text !== text.toUpperCase())) this.#capitals = false;
      this.#countSize(print.size ?? 0, seen);
    }
    const last = this.#last;
    if (last !== null && isAccent(text.charCodeAt(0))) {
      last.s += text;
      this.#loose = true;
    } else if (last !== null && (seen === 0 || alike(last, print))) last.s += text;
    else {
      this.#last = piece(text, print);
      this.#put(this.#last);
    }
  }

  break(): void {
    this.#put({ br: true });
    this.#last = null;
  }

  get pieces(): number {
    return this.#content === null ? 0 : this.#content.length;
  }

  /** @returns null when the paragraph has nothing to show */
  finish(number: { list: "punkt" | "nummer"; depth: number; number: string } | null): OutlineParagraph | null {
    const content = this.#content;
    if (this.#seen === 0 || content === null) return null;
    if (this.#loose) for (const part of content) if (!("br" in part)) part.s = part.s.normalize("NFC");
    tidy(content);
    const level = this.level ?? this.style.level;
    const kind = number?.list ?? (this.list === "0" ? null : this.style.namedList);
    const paragraph: OutlineParagraph = {
      kind: "paragraph",
      level,
      title: this.style.title,
      contents: this.style.contents,
      content,
      list: level > 0 || this.style.title || kind === null ? null : { list: kind, depth: shallow(number?.depth ?? 0) },
      bold: this.#bold === this.#seen,
      capitals: this.#capitals && this.#worded && THREE_LETTERS.test(plainInlines(content)),
      size: this.#mostSize(),
    };
    if (number !== null && number.number !== "") paragraph.number = number.number;
    return paragraph;
  }

  #put(part: Inline): void {
    if (this.#content === null) this.#content = [part];
    else this.#content.push(part);
  }

  #countSize(size: number, seen: number): void {
    if (this.#sizeSeen === 0 || this.#size === size) {
      this.#size = size;
      this.#sizeSeen += seen;
      return;
    }
    this.#sizes ??= [];
    const known = this.#sizes.find((count) => count.size === size);
    if (known !== undefined) known.seen += seen;
    else this.#sizes.push({ size, seen });
  }

  /** The size of most letters, null when they have none stated. */
  #mostSize(): number | null {
    if (this.#sizes === null) return this.#size === 0 ? null : this.#size;
    const first = { size: this.#size, seen: this.#sizeSeen };
    const most = this.#sizes.reduce((best, count) => (count.seen > best.seen ? count : best), first);
    return most.size === 0 ? null : most.size;
  }
}

/**
 * In what `look` answers: something in the text is not kept as it is; it has a small letter; it has more than figures and
 * ASCII signs. The letters that show are counted above.
 */
const ODD = 1;
const SMALL = 2;
const WORD = 4;
const SEEN_SHIFT = 3;
const TABLE_END = 0x300;
const looks = Uint8Array.from({ length: TABLE_END }, (_, code) => lookOf(code));

/**
 * How many letters show, and whether the text can stay as it is: without soft hyphens, control characters (a vertical tab
 * from pasted text), byte order marks and non-breaking hyphens, and surely NFC (nothing from U+0300 on but common signs).
 */
function look(text: string): number {
  let seen = 0;
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const one = code < TABLE_END ? (looks[code] ?? 0) : lookOf(code);
    seen += one >> SEEN_SHIFT;
    found |= one;
  }
  return (seen << SEEN_SHIFT) | (found & (ODD | SMALL | WORD));
}

function lookOf(code: number): number {
  const one = 1 << SEEN_SHIFT;
  if (code > 0x60 && code < 0x7b) return one | SMALL | WORD;
  if (code > 0x40 && code < 0x5b) return one | WORD;
  if (code > 32 && code < 127) return one;
  if (code >= 0xc0 && code < 0x300) return one | WORD;
  if (code === 9 || code === 32 || code === 0xa0) return 0;
  const plain = code >= 0x2000 && code < 0x2100 && code !== 0x2011 && code > 0x200d;
  const shows = code >= 160 && code !== 0xad && code !== 0xfeff && !(code >= 0x2000 && code <= 0x200b) && code !== 0x202f;
  return WORD | (plain ? 0 : ODD) | (shows ? one : 0);
}

function piece(text: string, print: Print): { s: string; m?: Mark[]; href?: string } {
  const made: { s: string; m?: Mark[]; href?: string } = { s: text };
  if (print.marks.length > 0) made.m = print.marks;
  if (print.href !== "") made.href = print.href;
  return made;
}

const CONTROLS = /(?!\t)[\p{Cc}\u00ad\ufeff\ufffe\uffff]/gu;
const HYPHENS = /\u2011/g;

function isAccent(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function alike(last: { m?: Mark[]; href?: string }, print: Print): boolean {
  const marks = last.m?.length ?? 0;
  return (
    (last.href ?? "") === print.href &&
    marks === print.marks.length &&
    (marks === 0 || last.m === print.marks || last.m?.join() === print.marks.join())
  );
}

/** Takes breaks and blanks away at both ends. */
function tidy(content: Inline[]): void {
  const whole = content.length === 1 ? content[0] : undefined;
  if (whole !== undefined && "s" in whole && isSolid(whole.s.charCodeAt(0)) && isSolid(whole.s.charCodeAt(whole.s.length - 1))) return;
  for (let last = content.at(-1); last !== undefined && isEmpty(last); last = content.at(-1)) content.pop();
  while (content[0] !== undefined && isEmpty(content[0])) content.shift();
  const start = content[0];
  if (start !== undefined && !("br" in start)) start.s = start.s.trimStart();
  const end = content.at(-1);
  if (end !== undefined && !("br" in end)) end.s = end.s.trimEnd();
}

function isEmpty(part: Inline): boolean {
  if ("br" in part) return true;
  return !isSolid(part.s.charCodeAt(0)) && part.s.trim() === "";
}

/** Surely no blank: a letter or sign of ASCII or of what follows the blanks of Latin-1. */
function isSolid(code: number): boolean {
  return (code > 32 && code < 127) || (code > 0xa0 && code < 0x300);
}

const THREE_LETTERS = /\p{L}\P{L}*\p{L}\P{L}*\p{L}/u;

function shallow(depth: number): 0 | 1 | 2 {
  return depth <= 0 ? 0 : depth === 1 ? 1 : 2;
}
