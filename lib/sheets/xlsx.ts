import ExcelJS from "exceljs";
import { asNumber, type Decimal } from "../swedish/decimal.ts";
import { writeNumber } from "../swedish/number.ts";

/** What one cell holds: letters, or a value in figures with its stated decimals. */
export type BookCell = string | Decimal;

export type BookColumn = {
  head: string;
  /** in letters */
  width: number;
  hidden?: boolean;
  /** what may be typed in it; without, its cells are locked */
  input?: "figure" | "count";
};

export type Book = {
  title: string;
  /** stands above the heads, over all columns */
  about: string;
  columns: BookColumn[];
  /** `open`: the columns of this row that may be typed in */
  rows: { cells: BookCell[]; open: number[] }[];
  /** what the program needs when the workbook comes back */
  hidden: { name: string; rows: string[][] };
};

const ROW_OF_HEADS = 3;
/** digits of a number that Excel keeps; one with more is written in letters */
const EXACT = 10 ** 15;

/**
 * A workbook with typed cells, without formulas: figures are numbers with their decimals, everything else is text, also what
 * looks like a formula. Heads and names are locked (without a password: it guards against mistakes, not against people).
 */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Tertial";
  const sheet = workbook.addWorksheet(book.title, {
    views: [{ state: "frozen", xSplit: 2, ySplit: ROW_OF_HEADS }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = book.columns.map(({ width, hidden = false }) => ({ width, hidden }));
  sheet.getCell(1, 1).value = book.about;
  sheet.getCell(1, 1).font = { bold: true, size: 13 };
  sheet.getCell(2, 1).value = HOW_TO;
  const heads = sheet.getRow(ROW_OF_HEADS);
  for (const [index, { head, input }] of book.columns.entries()) {
    const cell = heads.getCell(index + 1);
    cell.value = head;
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: "bottom", horizontal: input ? "right" : "left" };
    cell.border = { bottom: { style: "medium" } };
  }
  for (const [index, row] of book.rows.entries()) writeRow(sheet.getRow(ROW_OF_HEADS + 1 + index), row, book.columns);
  await sheet.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
  const hidden = workbook.addWorksheet(book.hidden.name, { state: "veryHidden" });
  for (const row of book.hidden.rows) hidden.addRow(row);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const HOW_TO =
  "Fyll i de ljusgula cellerna. Finns ingen siffra: skriv mäts ej, eller kan inte mätas: och varför. Läs sedan in filen i Tertial under Utfall.";

const OPEN: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF9E5" } };

function writeRow(row: ExcelJS.Row, { cells, open }: Book["rows"][number], columns: BookColumn[]): void {
  for (const [index, content] of cells.entries()) {
    const cell = row.getCell(index + 1);
    const input = columns[index]?.input;
    write(cell, content);
    cell.alignment = input ? { horizontal: "right" } : { wrapText: true, vertical: "top" };
    if (!input || !open.includes(index)) continue;
    cell.protection = { locked: false };
    cell.fill = OPEN;
    cell.border = { bottom: { style: "hair" }, left: { style: "hair" }, right: { style: "hair" } };
    cell.dataValidation = VALIDATION[input];
  }
}

function write(cell: ExcelJS.Cell, content: BookCell): void {
  if (content === "") return;
  if (typeof content === "string") cell.value = content;
  else if (Math.abs(content.micro) >= EXACT) cell.value = writeNumber(content);
  else {
    cell.value = asNumber(content);
    cell.numFmt = content.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(content.decimals)}`;
  }
}

const LARGEST = 9_000_000_000;

const VALIDATION: Record<"figure" | "count", ExcelJS.DataValidation> = {
  figure: {
    // a warning, since a cell may also say why it has no figure
    ...{ type: "decimal", operator: "between", formulae: [-LARGEST, LARGEST], allowBlank: true },
    ...{ showErrorMessage: true, errorStyle: "warning", errorTitle: "Inget tal" },
    error: "Skriv ett tal, till exempel 12,5. Finns ingen siffra: skriv mäts ej, röjs ej, eller kan inte mätas: och varför.",
  },
  count: {
    ...{ type: "decimal", operator: "between", formulae: [0, LARGEST], allowBlank: true },
    ...{ showErrorMessage: true, errorStyle: "stop", errorTitle: "Inget antal" },
    error: "Skriv hur många de är, till exempel 412.",
  },
};
