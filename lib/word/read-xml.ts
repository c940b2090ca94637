import { isUtf8 } from "node:buffer";
import { type Attributes, GT, indexOf, isBlank, LT, Namespaces, SLASH, TagAttributes, type TagName, Words } from "./read-tag.ts";
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

/** a report of 370 pages has some 120,000 elements and a megabyte of text */
const MOST_ELEMENTS = 1_500_000;
const MOST_TEXT = 8 * 1024 * 1024;
const DEEPEST = 512;

/**
 * Reads one part from first byte to last without building a tree. It works on the bytes, since markup is ASCII: only text
 * and values that are asked for become strings.
 * @throws UnreadableWord when it is not well-formed, has a DOCTYPE, or is deeper or longer than any plan
 */
export function scanXml(part: Buffer, reader: XmlReader): void {
  const bytes = asUtf8(part);
  const words = new Words(bytes);
  const spaces = new Namespaces(bytes);
  const attributes = new TagAttributes(bytes, words);
  const open: TagName[] = [];
  /** how many of the open elements have been shown to the reader */
  let shown = 0;
  let elements = 0;
  let letters = 0;
  let rooted = false;
  let at = 0;
  for (;;) {
    const lt = indexOf(bytes, LT, at);
    if (lt < 0) break;
    if (lt > at && shown === open.length && reader.listening) {
      letters += lt - at;
      if (letters > MOST_TEXT) throw unreadable("tooLong");
      reader.text(words.text(at, lt));
    }
    const mark = bytes[lt + 1];
    if (mark === SLASH) {
      const name = open.pop();
      at = afterEndTag(bytes, lt + 2, name?.raw);
      if (shown > open.length) {
        shown--;
        if (name !== undefined) reader.close(name.local);
      }
      if (spaces.innermost >= open.length) spaces.leave(open.length);
      continue;
    }
    if (++elements > MOST_ELEMENTS) throw unreadable("tooLong");
    if (mark === BANG || mark === QUESTION) {
      at = afterDeclaration(bytes, lt);
      if (mark === QUESTION || bytes[lt + 2] !== BRACKET || shown < open.length || !reader.listening) continue;
      letters += at - lt;
      if (letters > MOST_TEXT) throw unreadable("tooLong");
      reader.text(bytes.toString("utf8", lt + CDATA.length, at - 3));
      continue;
    }
    rooted = true;
    let name = spaces.name(lt + 1);
    at = attributes.take(lt + 1 + name.raw.length) + 1;
    const alone = attributes.alone;
    if (shown < open.length) {
      if (!alone) open.push(name);
    } else {
      if (attributes.declares) {
        spaces.enter(open.length, attributes);
        name = spaces.name(lt + 1);
      }
      const wanted = reader.open(name.local, attributes);
      if (alone) {
        if (wanted) reader.close(name.local);
        if (spaces.innermost >= open.length) spaces.leave(open.length);
        continue;
      }
      open.push(name);
      if (wanted) shown++;
    }
    if (open.length > DEEPEST) throw unreadable("damaged");
  }
  if (open.length > 0 || !rooted) throw unreadable("damaged");
}

const BANG = 33;
const QUESTION = 63;
const BRACKET = 91;
const CDATA = "<![CDATA[";

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

function afterEndTag(bytes: Buffer, from: number, raw: string | undefined): number {
  if (raw === undefined) throw unreadable("damaged");
  for (let index = 0; index < raw.length; index++) if (bytes[from + index] !== raw.charCodeAt(index)) throw unreadable("damaged");
  let end = from + raw.length;
  while (isBlank(bytes[end])) end++;
  if (bytes[end] !== GT) throw unreadable("damaged");
  return end + 1;
}

/** Comments and processing instructions say nothing, CDATA is text, and a DOCTYPE is refused with all its entities. */
function afterDeclaration(bytes: Buffer, lt: number): number {
  if (bytes[lt + 1] === QUESTION) return after(bytes, "?>", lt + 2);
  const start = bytes.toString("latin1", lt, lt + 9);
  if (start.startsWith("<!--")) return after(bytes, "-->", lt + 4);
  if (start !== CDATA) throw unreadable(/^<!doctype/i.test(start) ? "doctype" : "damaged");
  return after(bytes, "]]>", lt + CDATA.length);
}

function after(bytes: Buffer, sign: string, from: number): number {
  const at = bytes.indexOf(sign, from, "latin1");
  if (at < 0) throw unreadable("damaged");
  return at + sign.length;
}
