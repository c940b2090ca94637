import { NO_CELL, type Sheet, type SheetCell, type SheetRow } from "../domain/sheet.ts";
import { openPackage } from "../word/read-package.ts";
import type { Attributes } from "../word/read-tag.ts";
import { scanXml, type XmlReader } from "../word/read-xml.ts";
import { UnreadableWord } from "../word/unreadable.ts";
import { type NumberFormat, numberWords } from "./sheet-number.ts";
import { UnreadableSheet } from "./unreadable-sheet.ts";

/** far more than any unit reports, and what is read in a second */
const MOST_ROWS = 100_000;
const MOST_CELLS = 600_000;
const MOST_COLUMNS = 200;

/**
 * Reads the sheets of a workbook (.xlsx) in one pass over each, by our own hand and not by exceljs: that one builds an object
 * for each cell of a merged or validated range, however large a file says it is.
 * @throws UnreadableSheet with one Swedish sentence when the file can't or must not be read
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  try {
    return sheetsIn(bytes);
  } catch (error) {
    if (error instanceof UnreadableWord) throw new UnreadableSheet(REFUSALS[error.reason] ?? REFUSALS.notWord ?? "");
    throw error;
  }
}

function sheetsIn(bytes: Uint8Array): Sheet[] {
  const file = openPackage(bytes, "spreadsheetml");
  const relations = file.relations(file.main);
  const read = (type: string) => {
    const part = relations.find((relation) => relation.type === type);
    return part ? file.part(part.target) : null;
  };
  const around = { strings: stringsIn(read("sharedStrings")), formats: formatsIn(read("styles")), left: MOST_CELLS };
  return sheetNames(file.part(file.main)).flatMap(({ name, id, hidden }) => {
    const target = relations.find((relation) => relation.id === id && relation.type === "worksheet")?.target;
    const part = target ? file.part(target) : null;
    return part ? [{ name, hidden, ...readSheet(part, around) }] : [];
  });
}

const SAVE_ANEW = "öppna den i Excel, spara den på nytt som .xlsx och välj den igen.";

const REFUSALS: Partial<Record<UnreadableWord["reason"], string>> = {
  nothing: "Filen är tom: välj en arbetsbok (.xlsx) eller en textfil (.csv).",
  tooBig: "Filen är större än 25 MB: dela upp den och läs in en del i taget.",
  tooLong: `Arbetsboken har för många rader eller celler: dela upp den, högst ${MOST_ROWS} rader i taget.`,
  pdf: "Filen är en PDF: välj arbetsboken som siffrorna står i.",
  excel: "Filen är en arbetsbok av äldre slag (.xls): öppna den i Excel och spara den som .xlsx.",
  excelBinary: "Filen är en binär arbetsbok (.xlsb): öppna den i Excel och spara den som .xlsx.",
  iWork: "Filen är gjord i Numbers: välj Arkiv, Exportera till och Excel i Numbers, och läs in den filen.",
  archive: "Filen är ett zip-arkiv: packa upp det och välj arbetsboken i det.",
  emptyArchive: "Filen är ett tomt zip-arkiv: välj arbetsboken, sparad i Excel som .xlsx.",
  oldWord: "Filen är en Word-fil: välj en arbetsbok, sparad i Excel som .xlsx.",
  word: "Filen är en Word-fil: välj en arbetsbok, sparad i Excel som .xlsx.",
  powerPoint: "Filen är en PowerPoint-fil: välj en arbetsbok, sparad i Excel som .xlsx.",
  openDocument: "Filen är ett OpenDocument-kalkylark (.ods): öppna det i Excel eller LibreOffice och spara det som .xlsx.",
  password: "Filen är skyddad med lösenord: ta bort lösenordet i Excel, spara den och välj den igen.",
  macros: "Filen innehåller makron: öppna den i Excel och spara den som .xlsx utan makron.",
  damaged: `Filen är skadad eller ofullständig: ${SAVE_ANEW}`,
  swelling: `Filen packas upp till mycket mer än den borde och kan vara skadlig: ${SAVE_ANEW}`,
  doctype: `Filen har en dokumenttyp (DOCTYPE), som en arbetsbok inte får ha: ${SAVE_ANEW}`,
  notWord: "Filen är ingen arbetsbok: spara den som .xlsx eller .csv och välj den igen.",
};

type Around = { strings: string[]; formats: NumberFormat[]; left: number };

function sheetNames(part: Buffer | null): { name: string; id: string; hidden: boolean }[] {
  const names: { name: string; id: string; hidden: boolean }[] = [];
  scan(part, (name, attributes) => {
    if (name !== "sheet") return true;
    const hidden = /hidden/i.test(attributes.get("state"));
    names.push({ name: attributes.get("name"), id: attributes.get("id"), hidden });
    return true;
  });
  return names;
}

/** The texts that cells share, with the letters of all their pieces; how they are pronounced is left out. */
function stringsIn(part: Buffer | null): string[] {
  const strings: string[] = [];
  const reader: XmlReader = {
    listening: false,
    open(name) {
      if (name === "si") strings.push("");
      reader.listening = name === "t";
      return name !== "rPh";
    },
    close() {
      reader.listening = false;
    },
    text(text) {
      strings.push((strings.pop() ?? "") + text);
    },
  };
  if (part) scanXml(part, reader);
  return strings;
}

/** What a cell's style number says of its numbers. */
function formatsIn(part: Buffer | null): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  scan(part, (name, attributes) => {
    if (name === "numFmt") codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode"));
    if (name === "cellStyleXfs") return false;
    if (name === "cellXfs") inCells = true;
    else if (name === "cellStyles" || name === "dxfs") inCells = false;
    if (name === "xf" && inCells) formats.push(formatOf(Number(attributes.get("numFmtId")), codes));
    return true;
  });
  return formats;
}

const PERCENT_IDS = [9, 10];

function formatOf(id: number, codes: Map<number, string>): NumberFormat {
  const code = (codes.get(id) ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (PERCENT_IDS.includes(id) || code.includes("%")) return "percent";
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate || /[ymdhs]/i.test(code.replace(/General|Standard/gi, "")) ? "date" : "plain";
}

function scan(part: Buffer | null, open: (name: string, attributes: Attributes) => boolean): void {
  if (part) scanXml(part, { listening: false, open, close() {}, text() {} });
}

type RawCell = { column: number; type: string; style: number; value: string; formula: boolean };

function readSheet(part: Buffer, around: Around): Pick<Sheet, "hiddenColumns" | "rows"> {
  const rows: SheetRow[] = [];
  const hiddenColumns: number[] = [];
  const merged: string[] = [];
  let row: SheetRow = { no: 0, hidden: false, cells: [] };
  let cell: RawCell | null = null;
  let column = -1;
  const reader: XmlReader = {
    listening: false,
    open(name, attributes) {
      if (name === "row") {
        row = { no: Number(attributes.get("r")) || row.no + 1, hidden: isTrue(attributes.get("hidden")), cells: [] };
        column = -1;
      } else if (name === "c") {
        column = columnOf(attributes.get("r")) ?? column + 1;
        cell = { column, type: attributes.get("t"), style: Number(attributes.get("s")), value: "", formula: false };
      } else if (name === "f" && cell) cell.formula = true;
      else if (name === "col" && isTrue(attributes.get("hidden"))) {
        const last = Math.min(Number(attributes.get("max")), MOST_COLUMNS);
        for (let hidden = Number(attributes.get("min")) - 1; hidden < last; hidden++) hiddenColumns.push(hidden);
      } else if (name === "mergeCell") merged.push(attributes.get("ref"));
      reader.listening = name === "v" || name === "t";
      return name !== "f" && name !== "rPh";
    },
    close(name) {
      reader.listening = false;
      if (name === "c" && cell) {
        put(row, cell, around);
        cell = null;
      } else if (name === "row" && row.cells.length > 0) {
        if (rows.length >= MOST_ROWS) throw new UnreadableSheet(REFUSALS.tooLong ?? "");
        rows.push(row);
      }
    },
    text(text) {
      if (cell) cell.value += text;
    },
  };
  scanXml(part, reader);
  markMerged(rows, merged);
  return { hiddenColumns, rows };
}

function put(row: SheetRow, raw: RawCell, around: Around): void {
  if (raw.column >= MOST_COLUMNS) return;
  const cell = cellOf(raw, around);
  if (cell.words === "" && !cell.why) return;
  if (--around.left < 0) throw new UnreadableSheet(REFUSALS.tooLong ?? "");
  while (row.cells.length < raw.column) row.cells.push(NO_CELL);
  row.cells[raw.column] = cell;
}

function cellOf(raw: RawCell, { strings, formats }: Around): SheetCell {
  const cell = plainCell(raw, strings, formats[raw.style] ?? "plain");
  if (!raw.formula) return cell;
  return { words: cell.words, why: "Cellen har en formel, och det den ger togs inte: klistra in talet som värde i Excel." };
}

function plainCell({ type, value }: RawCell, strings: string[], format: NumberFormat): SheetCell {
  if (type === "s") return { words: strings[Number(value)] ?? "" };
  if (type === "b") return { words: value === "1" ? "SANT" : "FALSKT" };
  if (type === "" || type === "n") return value.trim() === "" ? NO_CELL : numberWords(value, format);
  return { words: value };
}

/** Which of several merged cells a figure belongs to nobody can say; names are read from the first. */
function markMerged(rows: SheetRow[], merged: string[]): void {
  let left = MOST_CELLS;
  for (const ref of merged) {
    const [first = "", last = ""] = ref.split(":");
    const [from, to] = [columnOf(first), columnOf(last)];
    const [top, bottom] = [rowOf(first), rowOf(last)];
    if (from === null || to === null) continue;
    const start = firstFrom(rows, top);
    for (let index = start; index < rows.length && (rows[index]?.no ?? 0) <= bottom; index++) {
      if (--left < 0) throw new UnreadableSheet(REFUSALS.tooLong ?? "");
      const cell = rows[index]?.cells[from];
      if (cell && cell.words !== "") cell.why ??= `Cellen är sammanfogad med andra (${ref}): dela cellerna, så att siffran får en plats.`;
    }
  }
}

function firstFrom(rows: SheetRow[], no: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.no ?? 0) < no) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "AB12" → 27; null for what is no place. */
function columnOf(ref: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(ref)?.[0];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowOf(ref: string): number {
  return Number(/\d+$/.exec(ref)?.[0] ?? 0);
}

function isTrue(flag: string): boolean {
  return flag === "1" || flag === "true";
}
