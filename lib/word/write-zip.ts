import { crc32, createDeflateRaw, deflateRawSync, type ZlibOptions } from "node:zlib";

type Entry = { name: string; packed: Uint8Array[]; packedSize: number; size: number; crc: number };

/** strings are gathered into pieces of about so many letters before they are packed */
const PIECE = 1 << 16;
/** so many bytes may wait to be packed, in a thread beside, while more are written */
const AHEAD = 1 << 20;
const PACKING: ZlibOptions & { writableHighWaterMark: number } = { chunkSize: 4 * PIECE, writableHighWaterMark: AHEAD };
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the earliest time a zip can hold; every entry has it, so that equal reports are equal files */
const DATE = (1 << 5) | 1;

/** A zip file put together part by part. A long part is packed as it is written, so that it is never in memory whole. */
export class ZipInTheMaking {
  readonly #entries = new Map<string, Entry>();

  add(name: string, bytes: Uint8Array): void {
    const packed = deflateRawSync(bytes);
    this.#entries.set(name, { name, packed: [packed], packedSize: packed.length, size: bytes.length, crc: crc32(bytes) });
  }

  /** Packs a part whose text comes in strings of any length. */
  async addInPieces(name: string, strings: Iterable<string>): Promise<void> {
    const entry: Entry = { name, packed: [], packedSize: 0, size: 0, crc: 0 };
    const packer = createDeflateRaw(PACKING);
    packer.on("data", (packed: Buffer) => {
      entry.packed.push(packed);
      entry.packedSize += packed.length;
    });
    const ended = new Promise<void>((resolve, reject) => packer.on("end", resolve).on("error", reject));
    for (const piece of gathered(strings)) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!packer.write(bytes)) await new Promise((resolve) => packer.once("drain", resolve));
    }
    packer.end();
    await ended;
    this.#entries.set(name, entry);
  }

  /** The file: first the parts named, in their order, then the others by name. */
  finish(first: string[]): Uint8Array {
    const rest = [...this.#entries.keys()].filter((name) => !first.includes(name)).sort();
    const files: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let at = 0;
    for (const name of [...first, ...rest]) {
      const entry = this.#entries.get(name);
      if (!entry) throw new Error(`The package has no ${name}`);
      const head = headOf(entry);
      const title = Buffer.from(name);
      files.push(Buffer.from("PK\u0003\u0004", "latin1"), head, title, ...entry.packed);
      directory.push(Buffer.from(`PK\u0001\u0002${String.fromCharCode(VERSION)}\0`, "latin1"), head, placeOf(at), title);
      at += 30 + title.length + entry.packedSize;
    }
    const list = Buffer.concat(directory);
    return Buffer.concat([...files, list, endOf(this.#entries.size, list.length, at)]);
  }
}

function* gathered(strings: Iterable<string>): Generator<string> {
  let piece = "";
  for (const string of strings) {
    piece += string;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** What an entry says about itself, the same in its own head and in the directory (APPNOTE 4.3.7, 4.3.12). */
function headOf({ name, packedSize, size, crc }: Entry): Uint8Array {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE(DATE, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packedSize, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

function placeOf(at: number): Uint8Array {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(at, 10);
  return place;
}

function endOf(count: number, directorySize: number, directoryAt: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}
