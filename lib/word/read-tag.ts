import { unreadable } from "./unreadable.ts";

/** What an element says about itself. */
export type Attributes = {
  /** the value of the attribute with this local name, "" when there is none */
  get(name: string): string;
};

export const LT = 60;
export const GT = 62;
export const SLASH = 47;
const EQUALS = 61;
const LETTER_X = 120;
const COLON = 58;
const AMPERSAND = 38;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Strings cut out of the bytes. A part has some fifty different tags and few different values: such words are kept. */
export class Words {
  readonly #bytes: Buffer;
  readonly #slots: (string | undefined)[] = new Array(4096).fill(undefined);

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** A name, or a short ASCII value without entities. */
  word(from: number, to: number): string {
    const bytes = this.#bytes;
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    return this.#in(hash & 4095, from, to);
  }

  /** Text or a value, with its entities resolved. */
  text(from: number, to: number): string {
    if (to - from <= 24) {
      const slot = this.#slotOfPlain(from, to);
      if (slot >= 0) return this.#in(slot, from, to);
    }
    if (to - from > LONGEST) throw unreadable("tooLong");
    const text = this.#bytes.toString("utf8", from, to);
    return text.includes("&") ? resolved(text) : text;
  }

  #in(slot: number, from: number, to: number): string {
    const known = this.#slots[slot];
    if (known !== undefined && isAt(this.#bytes, known, from, to)) return known;
    const word = this.#bytes.toString("latin1", from, to);
    this.#slots[slot] = word;
    return word;
  }

  /** -1 where there is an entity or a letter beyond ASCII */
  #slotOfPlain(from: number, to: number): number {
    const bytes = this.#bytes;
    let hash = to - from;
    for (let at = from; at < to; at++) {
      const code = bytes[at] ?? AMPERSAND;
      if (code > 127 || code === AMPERSAND) return -1;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    return hash & 4095;
  }
}

/** the most bytes of one text or value; a whole plan has some hundred thousand letters */
const LONGEST = 1024 * 1024;

function resolved(text: string): string {
  let made = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    if (end < 0 || end > at + 12) throw unreadable("damaged");
    made += text.slice(from, at) + entity(text.slice(at + 1, end));
    from = end + 1;
  }
  return made + text.slice(from);
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function entity(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const number = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#[0-9]+$/.test(name) ? Number(name.slice(1)) : -1;
  // an entity that XML does not know by itself needs a DOCTYPE to mean anything
  if (!(number >= 0 && number <= 0x10ffff)) throw unreadable("damaged");
  return number >= 0xd800 && number <= 0xdfff ? "" : String.fromCodePoint(number);
}

export class TagAttributes implements Attributes {
  /** declares a namespace, by its first look */
  declares = false;
  /** has no content and no end tag */
  alone = false;
  #from = 0;
  #to = 0;
  readonly #bytes: Buffer;
  readonly #words: Words;
  /** the attribute last stepped to */
  #at = 0;
  #name = 0;
  #local = 0;
  #nameEnd = 0;
  #value = 0;
  #valueEnd = 0;

  constructor(bytes: Buffer, words: Words) {
    this.#bytes = bytes;
    this.#words = words;
  }

  /** Takes the tag whose name ends here; returns the place of its ">". One inside a quoted value does not end it. */
  take(nameEnd: number): number {
    const bytes = this.#bytes;
    this.#from = nameEnd;
    this.declares = false;
    for (let at = nameEnd; at < bytes.length; at++) {
      const code = bytes[at] ?? 0;
      if (code > GT && code !== LETTER_X) continue;
      if (code === GT) {
        this.alone = bytes[at - 1] === SLASH;
        this.#to = this.alone ? at - 1 : at;
        return at;
      }
      if (code === LETTER_X && this.#isAt("xmlns", at)) this.declares = true;
      if (code !== QUOTE && code !== APOSTROPHE) continue;
      at = indexOf(bytes, code, at + 1);
      if (at < 0) break;
    }
    throw unreadable("damaged");
  }

  get(name: string): string {
    this.#at = this.#from;
    while (this.#step()) {
      if (this.#isAt(name, this.#local) && this.#nameEnd === this.#local + name.length)
        return this.#words.text(this.#value, this.#valueEnd);
    }
    return "";
  }

  /** Namespace declarations of this tag: prefix ("" for the default one) and address. */
  *declarations(): Generator<{ prefix: string; address: string }> {
    this.#at = this.#from;
    while (this.#step()) {
      if (!this.#isAt("xmlns", this.#name)) continue;
      const prefix = this.#local === this.#name + 6 ? this.#words.word(this.#local, this.#nameEnd) : "";
      if (prefix !== "" || this.#nameEnd === this.#name + 5) yield { prefix, address: this.#words.text(this.#value, this.#valueEnd) };
    }
  }

  #step(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < this.#to && isBlank(bytes[at])) at++;
    if (at >= this.#to) return false;
    this.#name = at;
    this.#local = at;
    for (; at < this.#to && bytes[at] !== EQUALS && !isBlank(bytes[at]); at++) if (bytes[at] === COLON) this.#local = at + 1;
    this.#nameEnd = at;
    while (at < this.#to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
    this.#value = at + 1;
    this.#valueEnd = indexOf(bytes, bytes[at] === QUOTE ? QUOTE : APOSTROPHE, at + 1);
    if (at >= this.#to || this.#valueEnd < 0 || this.#valueEnd >= this.#to) throw unreadable("damaged");
    this.#at = this.#valueEnd + 1;
    return true;
  }

  #isAt(word: string, from: number): boolean {
    for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) !== this.#bytes[from + index]) return false;
    return true;
  }
}

const MARKERS = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", ""],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", ""],
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", ""],
  ["http://purl.org/dc/elements/1.1/", ""],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m:"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"],
]);

const MOST_DECLARED = 2000;

/** An element's name as written, and as readers know it as long as no prefix has come to mean another thing. */
export type TagName = { raw: string; local: string; version: number };

/** Which prefix means what, from the root inwards. */
export class Namespaces {
  /** how deep the innermost declaration stands; -1 before the first, and for those of the root, which last to the end */
  innermost = -1;
  readonly #bytes: Buffer;
  readonly #markers = new Map<string, string>();
  readonly #names: (TagName | undefined)[] = new Array(1024).fill(undefined);
  #version = 0;
  readonly #before: { depth: number; prefix: string; marker: string | undefined }[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** `depth` is the number of open elements around the tag. */
  enter(depth: number, attributes: TagAttributes): void {
    for (const { prefix, address } of attributes.declarations()) {
      const marker = MARKERS.get(address) ?? "~";
      const before = this.#markers.get(prefix);
      if (before === marker) continue;
      this.#before.push({ depth, prefix, marker: before });
      this.innermost = depth || -1;
      if (this.#before.length > MOST_DECLARED) throw unreadable("damaged");
      this.#mean(prefix, marker);
    }
  }

  /** To be called when the element around which so many are open has ended, where `innermost` says that it matters. */
  leave(depth: number): void {
    for (let last = this.#before.at(-1); last !== undefined && last.depth >= depth && depth > 0; last = this.#before.at(-1)) {
      this.#before.pop();
      this.#mean(last.prefix, last.marker);
    }
    this.innermost = this.#before.at(-1)?.depth || -1;
  }

  /** The name that begins here; it ends where its letters (`raw`) do. */
  name(from: number): TagName {
    const bytes = this.#bytes;
    let hash = 0;
    let to = from;
    for (; to < bytes.length; to++) {
      const code = bytes[to] ?? GT;
      // letters, nearly every byte of a name, lie above all that may end it
      if (code <= GT && (code === GT || code === SLASH || isBlank(code))) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (to === bytes.length) throw unreadable("damaged");
    const known = this.#names[hash & 1023];
    if (known !== undefined && known.version === this.#version && isAt(bytes, known.raw, from, to)) return known;
    const raw = bytes.toString("latin1", from, to);
    const colon = raw.indexOf(":");
    const marker = this.#markers.get(colon < 0 ? "" : raw.slice(0, colon)) ?? "~";
    const name = { raw, local: unique(marker + raw.slice(colon + 1)), version: this.#version };
    this.#names[hash & 1023] = name;
    return name;
  }

  #mean(prefix: string, marker: string | undefined): void {
    if (marker === undefined) this.#markers.delete(prefix);
    else this.#markers.set(prefix, marker);
    this.#version++;
  }
}

/** The one copy of a word that is also what `case "p":` means, so that telling names apart is telling places apart. */
function unique(word: string): string {
  return Object.keys({ [word]: true })[0] ?? word;
}

function isAt(bytes: Buffer, word: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) !== bytes[from + index]) return false;
  return true;
}

/** Texts are short on the whole: looking a few bytes ahead is faster than a call into the runtime, a long way is not. */
export function indexOf(bytes: Buffer, byte: number, from: number): number {
  const near = Math.min(bytes.length, from + 48);
  for (let at = from; at < near; at++) if (bytes[at] === byte) return at;
  return near === bytes.length ? -1 : bytes.indexOf(byte, near);
}

export function isBlank(code: number | undefined): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
