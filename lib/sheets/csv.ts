import type { Sheet, SheetCell, SheetRow } from "../domain/sheet.ts";
import { otherKind } from "./other-kinds.ts";
import { UnreadableSheet } from "./unreadable-sheet.ts";

const MOST_ROWS = 1_000_000;
const MARK = "\ufeff";
/** a spreadsheet would take these for the beginning of a formula */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[-\u2212]?\d[\d\s\u00a0]*(?:[,.]\d+)?$/;

/** Rows as CSV for Excel: UTF-8 with its mark, ";", CRLF (decisions.md 31). A text that looks like a formula stays a text. */
export function writeCsv(rows: string[][]): string {
  return MARK + rows.map((row) => `${row.map(written).join(";")}\r\n`).join("");
}

function written(words: string): string {
  const number = NUMBER.test(words) ? words.replace(/[\s\u00a0]/g, "").replace("\u2212", "-") : null;
  const safe = number ?? (LIKE_A_FORMULA.test(words) ? `'${words}` : words);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Reads a text file with separators: UTF-8 (with or without its mark), UTF-16 with one, else the letters of Windows;
 * separated by ";", tabs or commas, whichever its first lines have most of. Where commas separate, points are decimal points.
 * @throws UnreadableSheet for what is no text
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const letters = lettersOf(bytes);
  // an old Macintosh ends its lines with CR alone
  const text = letters.includes("\n") ? letters : letters.replaceAll("\r", "\n");
  if (text.trim() === "") throw new UnreadableSheet("Filen är tom: välj en arbetsbok (.xlsx) eller en textfil (.csv).");
  const other = otherKind(letters);
  if (other) throw new UnreadableSheet(other);
  if (text.includes("\0")) throw new UnreadableSheet("Filen är ingen tabell: spara den som .xlsx eller .csv och välj den igen.");
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let no = 0;
  for (const cells of recordsOf(text, separator)) {
    no++;
    if (cells.every((words) => words === "")) continue;
    if (rows.length >= MOST_ROWS) throw new UnreadableSheet("Filen har mer än en miljon rader: dela upp den.");
    rows.push({ no, hidden: false, cells: cells.map((words) => cellOf(words, separator)) });
  }
  return { name: "", hidden: false, hiddenColumns: [], rows };
}

function lettersOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function separatorOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counted = [";", "\t", ","].map((sign) => ({ sign, count: start.split(sign).length - 1 }));
  const semicolons = counted[0]?.count ?? 0;
  // decimal commas are commas too: a file with a semicolon on each line is separated by them
  if (semicolons >= start.trimEnd().split("\n").length) return ";";
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ";";
}

function* recordsOf(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  let from = 0;
  for (;;) {
    let words: string;
    if (text[from] === '"') {
      let end = from + 1;
      for (; end < text.length; end++) {
        if (text[end] !== '"') continue;
        if (text[end + 1] !== '"') break;
        end++;
      }
      words = text.slice(from + 1, end).replaceAll('""', '"');
      from = Math.min(end + 1, text.length);
      while (from < text.length && text[from] !== separator && text[from] !== "\n") from++;
    } else {
      let end = from;
      while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
      words = text.slice(from, end);
      from = end;
    }
    cells.push(words.trim());
    const last = from >= text.length;
    if (last || text[from] === "\n") {
      if (!last || cells.length > 1 || cells[0] !== "") yield cells;
      cells = [];
    }
    if (last) return;
    from++;
  }
}

/** A comma inside a number of a file that is separated by commas may part thousands, or decimals. */
function cellOf(words: string, separator: string): SheetCell {
  const letters = wordsOf(words, separator);
  if (separator !== "," || !/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(words)) return { words: letters };
  return {
    words: letters,
    why: `I en fil med komma mellan kolumnerna går det inte att veta om ${words} har tusental eller decimaler. Skriv talet utan komma.`,
  };
}

/** The letters as they were before `writeCsv` kept them from being a formula, and numbers with a decimal comma. */
function wordsOf(words: string, separator: string): string {
  if (words.startsWith("'") && LIKE_A_FORMULA.test(words.slice(1))) return words.slice(1);
  return separator === "," && /^-?\d+\.\d+$/.test(words) ? words.replace(".", ",") : words;
}
