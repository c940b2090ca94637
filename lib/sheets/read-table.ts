import type { Sheet } from "../domain/sheet.ts";
import { readCsv } from "./csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import { UnreadableSheet } from "./unreadable-sheet.ts";

/**
 * The sheets of a workbook or of a text file with separators, told apart by their first bytes, whatever the file is called.
 * @throws UnreadableSheet
 */
export function readTable(bytes: Uint8Array): Sheet[] {
  const start = Array.from(bytes.subarray(0, 4), (byte) => String.fromCharCode(byte)).join("");
  const known = SIGNS.find(({ signs }) => signs.some((sign) => start.startsWith(sign)));
  if (known) throw new UnreadableSheet(known.words);
  return bytes.length === 0 || CONTAINERS.some((sign) => start.startsWith(sign)) ? readWorkbook(bytes) : [readCsv(bytes)];
}

/** zip, the older container of Office, PDF */
const CONTAINERS = ["PK", "\u00d0\u00cf\u0011\u00e0", "%PDF"];

/** What is neither, by its first bytes: Excel's files of before it had containers, and pictures (PNG, JPEG, GIF) */
const SIGNS = [
  {
    signs: ["\u0009\u0000\u0004\u0000", "\u0009\u0002\u0006\u0000", "\u0009\u0004\u0006\u0000"],
    words: "Filen är en arbetsbok av äldre slag (.xls): öppna den i Excel och spara den som .xlsx.",
  },
  {
    signs: ["\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8"],
    words: "Filen är en bild: välj arbetsboken som siffrorna står i, sparad i Excel som .xlsx.",
  },
];
