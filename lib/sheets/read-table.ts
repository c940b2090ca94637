import type { Sheet } from "../domain/sheet.ts";
import { readCsv } from "./csv.ts";
import { readWorkbook } from "./read-workbook.ts";

/**
 * The sheets of a workbook or of a text file with separators, told apart by their first bytes, whatever the file is called.
 * @throws UnreadableSheet
 */
export function readTable(bytes: Uint8Array): Sheet[] {
  const start = Array.from(bytes.subarray(0, 4), (byte) => String.fromCharCode(byte)).join("");
  return bytes.length === 0 || CONTAINERS.some((sign) => start.startsWith(sign)) ? readWorkbook(bytes) : [readCsv(bytes)];
}

/** zip, the older container of Office, PDF */
const CONTAINERS = ["PK", "\u00d0\u00cf\u0011\u00e0", "%PDF"];
