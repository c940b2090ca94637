import { crc32, inflateRawSync } from "node:zlib";
import { unreadable } from "./unreadable.ts";

/** A zip file whose entries are inflated one at a time, when asked for. Nothing is ever written to disk. */
export type Zip = {
  /** names as parts: lower case, "/" between, without a leading "/" */
  names: string[];
  /**
   * The inflated bytes of an entry, null when there is none of that name.
   * @param most the most bytes it may have
   */
  read(name: string, most: number): Buffer | null;
};

const MB = 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** all entries together, by their own word */
const MOST_TOTAL = 120 * MB;
/** what is inflated of them, the same entry each time it is asked for */
const MOST_INFLATED = 64 * MB;
/** real document.xml with long tables reach about 60 : 1, deflate itself 1032 : 1 */
const MOST_RATIO = 200;
const SMALL = MB;

/**
 * Reads the directory of a zip. Sizes in a zip are only claims: the sum of them is capped here, and each entry is inflated
 * into exactly the room it asked for, so that a false size is found and not followed.
 * @throws UnreadableWord when it is damaged, encrypted or swells
 */
export function openZip(bytes: Buffer): Zip {
  const entries = new Map<string, Entry>();
  let total = 0;
  let inflated = 0;
  for (const entry of directory(bytes)) {
    total += entry.size;
    if (total > MOST_TOTAL) throw unreadable("swelling");
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
  }
  return {
    names: [...entries.keys()],
    read(name, most) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      inflated += entry.size;
      if (inflated > MOST_INFLATED) throw unreadable("swelling");
      return inflate(bytes, entry, most);
    },
  };
}

type Entry = { name: string; method: number; crc: number; packed: number; size: number; at: number };

function* directory(bytes: Buffer): Generator<Entry> {
  const { count, start } = directoryPlace(bytes);
  if (count > MOST_ENTRIES) throw unreadable("swelling");
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw unreadable("damaged");
    if (bytes.readUInt16LE(at + 8) & 1) throw unreadable("password");
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    if (extraEnd > bytes.length) throw unreadable("damaged");
    const entry = {
      name: partName(bytes.toString("utf8", at + 46, nameEnd)),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    widen(entry, bytes.subarray(nameEnd, extraEnd));
    yield entry;
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
}

/** Some writers separate with "\" or start with "/"; part names do not tell cases apart (OPC, ECMA-376 part 2). */
function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function directoryPlace(bytes: Buffer): { count: number; start: number } {
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > bytes.length || end < bytes.length - 66_000) throw unreadable("damaged");
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start };
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== 0x07064b50) return { count, start };
  const wide = safe(bytes.readBigUInt64LE(locator + 8));
  if (wide + 56 > bytes.length || bytes.readUInt32LE(wide) !== 0x06064b50) throw unreadable("damaged");
  return { count: safe(bytes.readBigUInt64LE(wide + 32)), start: safe(bytes.readBigUInt64LE(wide + 48)) };
}

/** Zip64: a size or place of all ones stands in the extra field instead. */
function widen(entry: Entry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const field = extra.subarray(at + 4, at + 4 + length);
      let from = 0;
      for (const key of ["size", "packed", "at"] as const) {
        if (entry[key] !== 0xffffffff || from + 8 > field.length) continue;
        entry[key] = safe(field.readBigUInt64LE(from));
        from += 8;
      }
    }
    at += 4 + length;
  }
}

function safe(wide: bigint): number {
  return wide > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(wide);
}

function inflate(bytes: Buffer, entry: Entry, most: number): Buffer {
  if (entry.size > most) throw unreadable("tooLong");
  if (entry.size > SMALL && entry.size > entry.packed * MOST_RATIO) throw unreadable("swelling");
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== 0x04034b50) throw unreadable("damaged");
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  if (start + entry.packed > bytes.length) throw unreadable("damaged");
  const content = unpack(bytes.subarray(start, start + entry.packed), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw unreadable("damaged");
  return content;
}

function unpack(packed: Buffer, entry: Entry): Buffer {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw unreadable("damaged");
  try {
    // one room of the claimed size: a true claim needs no second one, a false one is stopped at its end
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1), chunkSize: entry.size + 64 });
  } catch (error) {
    throw unreadable(error instanceof RangeError ? "swelling" : "damaged");
  }
}
