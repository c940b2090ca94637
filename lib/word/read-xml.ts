import { isUtf8 } from "node:buffer";
import { unreadable } from "./unreadable.ts";

/**
 * Takes in the elements of one part as they pass. Names are local for WordprocessingML (both the transitional and the
 * strict namespace) and for the package's own parts, "m:…" for formulas, "mc:…" for markup compatibility, and "~…" for
 * everything else, so that no reader needs to know prefixes.
 */
export type XmlReader = {
  /** true while the reader wants text */
  listening: boolean;
  /** false leaves the element's content out; `close` is then not called for it */
  open(name: string, attributes: Attributes): boolean;
  close(name: string): void;
  text(text: string): void;
};

export type Attributes = {
  /** the value of the attribute with this local name, "" when there is none */
  get(name: string): string;
};

const MOST_ELEMENTS = 3_000_000;
const DEEPEST = 512;

/**
 * Reads one part from first byte to last without building a tree.
 * @throws UnreadableWord when it is not well-formed, has a DOCTYPE, or is deeper or longer than any plan
 */
export function scanXml(part: Buffer, reader: XmlReader): void {
  const bytes = asUtf8(part);
  // one letter a byte: markup is ASCII, and positions in it are positions in the bytes
  const xml = bytes.toString("latin1");
  const spaces = new Namespaces();
  const attributes = new TagAttributes(bytes, xml);
  const open: string[] = [];
  const names: string[] = [];
  let skipped = 0;
  let elements = 0;
  let at = 0;
  for (;;) {
    const lt = xml.indexOf("<", at);
    if (lt < 0) break;
    if (lt > at && skipped === 0 && reader.listening) reader.text(decodeText(bytes, xml, at, lt));
    const mark = xml.charCodeAt(lt + 1);
    if (mark === SLASH) {
      const raw = open.pop();
      if (raw === undefined || !xml.startsWith(raw, lt + 2)) throw unreadable("damaged");
      let end = lt + 2 + raw.length;
      while (isBlank(xml.charCodeAt(end))) end++;
      if (xml.charCodeAt(end) !== GT) throw unreadable("damaged");
      at = end + 1;
      if (skipped > 0) skipped--;
      if (skipped === 0) {
        const name = names.pop();
        if (name !== undefined && name !== LEFT_OUT) reader.close(name);
        spaces.leave(open.length);
      }
      continue;
    }
    if (mark === BANG || mark === QUESTION) {
      at = afterDeclaration(xml, lt, (from, to) => {
        if (skipped === 0 && reader.listening) reader.text(bytes.toString("utf8", from, to));
      });
      continue;
    }
    if (++elements > MOST_ELEMENTS) throw unreadable("tooLong");
    let nameEnd = lt + 1;
    let code = mark;
    while (code > 32 && code !== GT && code !== SLASH) code = xml.charCodeAt(++nameEnd);
    const end = tagEnd(xml, nameEnd);
    const alone = xml.charCodeAt(end - 1) === SLASH;
    at = end + 1;
    if (skipped > 0) {
      if (alone) continue;
      skipped++;
      open.push(xml.slice(lt + 1, nameEnd));
    } else {
      const raw = xml.slice(lt + 1, nameEnd);
      attributes.from = nameEnd;
      attributes.to = alone ? end - 1 : end;
      if (end > nameEnd + 8) spaces.enter(open.length, attributes);
      const name = spaces.local(raw);
      const wanted = reader.open(name, attributes);
      if (alone) {
        if (wanted) reader.close(name);
        spaces.leave(open.length);
        continue;
      }
      open.push(raw);
      names.push(wanted ? name : LEFT_OUT);
      if (!wanted) skipped = 1;
    }
    if (open.length > DEEPEST) throw unreadable("damaged");
  }
  if (open.length > 0 || elements === 0) throw unreadable("damaged");
}

const SLASH = 47;
const GT = 62;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const LEFT_OUT = "";

function asUtf8(part: Buffer): Buffer {
  const bytes = withoutMark(part);
  if (!isUtf8(bytes)) throw unreadable("damaged");
  return bytes;
}

/** A part may be UTF-8 or UTF-16 (OPC); UTF-16 always starts with its mark. */
function withoutMark(part: Buffer): Buffer {
  if (part[0] === 0xff && part[1] === 0xfe) return Buffer.from(part.toString("utf16le", 2), "utf8");
  if (part[0] === 0xfe && part[1] === 0xff) return Buffer.from(new TextDecoder("utf-16be").decode(part), "utf8");
  return part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? part.subarray(3) : part;
}

/** Comments and processing instructions say nothing, CDATA is text, and a DOCTYPE is refused with all its entities. */
function afterDeclaration(xml: string, lt: number, text: (from: number, to: number) => void): number {
  if (xml.startsWith("<?", lt)) return after(xml, "?>", lt + 2);
  if (xml.startsWith("<!--", lt)) return after(xml, "-->", lt + 4);
  if (!xml.startsWith("<![CDATA[", lt)) throw unreadable(/^<!doctype/i.test(xml.slice(lt, lt + 9)) ? "doctype" : "damaged");
  const end = after(xml, "]]>", lt + 9);
  text(lt + 9, end - 3);
  return end;
}

function after(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw unreadable("damaged");
  return at + sign.length;
}

/** The place of the ">" that ends a tag; one inside a quoted value does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === GT) return at;
    if (code !== 34 && code !== 39) continue;
    at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw unreadable("damaged");
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

class TagAttributes implements Attributes {
  from = 0;
  to = 0;
  readonly #bytes: Buffer;
  readonly #xml: string;

  constructor(bytes: Buffer, xml: string) {
    this.#bytes = bytes;
    this.#xml = xml;
  }

  get(name: string): string {
    let found = "";
    this.each((from, colon, nameEnd, valueFrom, valueTo) => {
      const local = colon < 0 ? from : colon + 1;
      if (nameEnd - local !== name.length || !this.#xml.startsWith(name, local)) return false;
      found = decodeText(this.#bytes, this.#xml, valueFrom, valueTo);
      return true;
    });
    return found;
  }

  /** Namespace declarations of this tag: prefix ("" for the default one) and address. */
  declarations(): { prefix: string; address: string }[] {
    const found: { prefix: string; address: string }[] = [];
    if (!this.#xml.slice(this.from, this.to).includes("xmlns")) return found;
    this.each((from, colon, nameEnd, valueFrom, valueTo) => {
      if (!this.#xml.startsWith("xmlns", from)) return false;
      const prefix = colon === from + 5 ? this.#xml.slice(colon + 1, nameEnd) : "";
      if (prefix !== "" || nameEnd === from + 5) found.push({ prefix, address: decodeText(this.#bytes, this.#xml, valueFrom, valueTo) });
      return false;
    });
    return found;
  }

  each(stop: (from: number, colon: number, nameEnd: number, valueFrom: number, valueTo: number) => boolean): void {
    const xml = this.#xml;
    let at = this.from;
    while (at < this.to) {
      while (at < this.to && isBlank(xml.charCodeAt(at))) at++;
      if (at >= this.to) return;
      const from = at;
      let colon = -1;
      for (let code = xml.charCodeAt(at); at < this.to && code !== EQUALS && !isBlank(code); code = xml.charCodeAt(++at)) {
        if (code === 58) colon = at;
      }
      const nameEnd = at;
      while (at < this.to && xml.charCodeAt(at) !== 34 && xml.charCodeAt(at) !== 39) at++;
      const valueFrom = at + 1;
      const valueTo = xml.indexOf(xml.charCodeAt(at) === 34 ? '"' : "'", valueFrom);
      if (valueTo < 0 || valueTo > this.to) throw unreadable("damaged");
      if (stop(from, colon, nameEnd, valueFrom, valueTo)) return;
      at = valueTo + 1;
    }
  }
}

const MARKERS = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", ""],
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", ""],
  ["http://purl.org/dc/elements/1.1/", ""],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m:"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"],
]);

/** Which prefix means what, from the root inwards. */
class Namespaces {
  readonly #markers = new Map<string, string>();
  readonly #locals = new Map<string, string>();
  readonly #before: { depth: number; prefix: string; marker: string | undefined }[] = [];

  /** `depth` is the number of open elements around the tag. */
  enter(depth: number, attributes: TagAttributes): void {
    for (const { prefix, address } of attributes.declarations()) {
      const marker = MARKERS.get(address) ?? "~";
      const before = this.#markers.get(prefix);
      if (before === marker) continue;
      this.#before.push({ depth, prefix, marker: before });
      this.#mean(prefix, marker);
    }
  }

  leave(depth: number): void {
    for (let last = this.#before.at(-1); last !== undefined && last.depth >= depth && depth > 0; last = this.#before.at(-1)) {
      this.#before.pop();
      this.#mean(last.prefix, last.marker);
    }
  }

  local(raw: string): string {
    const known = this.#locals.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const marker = this.#markers.get(colon < 0 ? "" : raw.slice(0, colon)) ?? "~";
    const local = marker + raw.slice(colon + 1);
    this.#locals.set(raw, local);
    return local;
  }

  #mean(prefix: string, marker: string | undefined): void {
    if (marker === undefined) this.#markers.delete(prefix);
    else this.#markers.set(prefix, marker);
    this.#locals.clear();
  }
}

function decodeText(bytes: Buffer, xml: string, from: number, to: number): string {
  let plain = to - from < 13;
  for (let at = from; plain && at < to; at++) {
    const code = xml.charCodeAt(at);
    plain = code < 128 && code !== 38;
  }
  // short slices are copies; a longer one would keep the whole part alive behind it
  if (plain) return xml.slice(from, to);
  const text = bytes.toString("utf8", from, to);
  return text.includes("&") ? text.replace(/&([^;&]{0,12});?/g, entity) : text;
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const number = name.startsWith("#x")
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith("#")
      ? Number.parseInt(name.slice(1), 10)
      : -1;
  // an entity that XML does not know by itself needs a DOCTYPE to mean anything
  if (!(number >= 0 && number <= 0x10ffff) || !whole.endsWith(";")) throw unreadable("damaged");
  return number >= 0xd800 && number <= 0xdfff ? "" : String.fromCodePoint(number);
}
