import ExcelJS from "exceljs";
import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { hostileFiles } from "../../tests/fixtures/hostile-files.ts";
import { readNumber } from "../swedish/number.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { readTable } from "./read-table.ts";
import { readWorkbook } from "./read-workbook.ts";
import { UnreadableSheet } from "./unreadable-sheet.ts";
import { type Book, writeWorkbook } from "./xlsx.ts";

const decimal = fc
  .record({ micro: fc.maxSafeInteger().map((n) => n % 9e15), decimals: fc.integer({ min: 0, max: 6 }) })
  .map(({ micro, decimals }) => ({ micro: Math.trunc(micro / 10 ** (6 - decimals)) * 10 ** (6 - decimals), decimals }));
const text = fc
  .string({ unit: fc.constantFrom(..."aåÖ =+-@;\"'\n\t,/%0".split("")), minLength: 1, maxLength: 12 })
  .map((words) => `x${words}`);

function bookOf(cells: Book["rows"][number]["cells"][]): Book {
  const columns = [
    { head: "Indikator", width: 20 },
    { head: "Totalt", width: 10, input: "figure" as const },
  ];
  return {
    title: "Utfall",
    about: "Enheten",
    columns,
    rows: cells.map((row) => ({ cells: row, open: [1] })),
    hidden: { name: "Tertial", rows: [["a"]] },
  };
}

test("every figure comes back from a workbook as it was stated, to the last of its digits", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 20 }), async (figures) => {
      const [sheet] = readWorkbook(await writeWorkbook(bookOf(figures.map((figure) => ["Andel", figure]))));
      const back = sheet?.rows.slice(3).map(({ cells }) => readNumber(cells[1]?.words ?? "")?.micro);
      expect(back).toEqual(figures.map(({ micro }) => micro + 0 || 0));
    }),
    { numRuns: 40 },
  );
});

test("heads and names are locked, figures are typed and validated, and nothing is a formula", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook(bookOf([["=1+1", { micro: 400_000, decimals: 2 }]]))).buffer as ArrayBuffer);
  const [sheet, hidden] = workbook.worksheets;
  expect(hidden?.state).toBe("veryHidden");
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 3 });
  const [name, figure] = [sheet?.getCell("A4"), sheet?.getCell("B4")];
  expect([name?.type, name?.protection?.locked ?? true]).toEqual([ExcelJS.ValueType.String, true]);
  expect([figure?.value, figure?.numFmt, figure?.protection?.locked]).toEqual([0.4, "#,##0.00", false]);
  expect(figure?.dataValidation).toMatchObject({ type: "decimal", errorStyle: "warning" });
});

test("letters come back from CSV and workbook as they are, also those that look like a formula", async () => {
  const words = ["=1+1", "+46 8", "-", "@SUM(A1)", "\tHej", "5;6", 'Sa "ja"', "Öster\nVäster", "−3,5"];
  const table = readCsv(new TextEncoder().encode(writeCsv(words.map((word) => [word, "slut"]))));
  expect(table.rows.map(({ cells }) => cells[0]?.words)).toEqual(words.map((word) => word.replace("−", "-")));
  const [sheet] = readWorkbook(await writeWorkbook(bookOf(words.map((word) => [word, ""]))));
  expect(sheet?.rows.slice(3).map(({ cells }) => [cells[0]?.words, cells[0]?.why])).toEqual(words.map((word) => [word, undefined]));
});

test("no letters make a CSV of more columns, or a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (rows) => {
      const csv = writeCsv(rows);
      expect(readCsv(new TextEncoder().encode(csv)).rows.map(({ cells }) => cells.map(({ words }) => words))).toEqual(
        rows.map((row) => row.map((words) => words.trim())),
      );
    }),
  );
  expect(writeCsv([["=1+1", "-5", "−5,25", "-x"]])).toBe("\ufeff'=1+1;-5;-5,25;'-x\r\n");
});

test("CSV is read with comma or point, whichever letters it was saved in", () => {
  const rowsOf = (bytes: Uint8Array) => readCsv(bytes).rows.map(({ cells }) => cells.map(({ words }) => words));
  const swedish = "Indikator;Totalt\r\nAndel nöjda;85,5\r\n";
  const read = [
    ["Indikator", "Totalt"],
    ["Andel nöjda", "85,5"],
  ];
  expect(rowsOf(new TextEncoder().encode(`\ufeff${swedish}`))).toEqual(read);
  expect(rowsOf(Buffer.from(swedish, "latin1"))).toEqual(read);
  expect(rowsOf(Buffer.from(`\ufeff${swedish}`, "utf16le"))).toEqual(read);
  expect(rowsOf(Buffer.from(`\ufeff${swedish}`, "utf16le").swap16())).toEqual(read);
  expect(rowsOf(Buffer.from("Indikator;Totalt\rAndel nöjda;85,5\r"))).toEqual(read);
  expect(rowsOf(Buffer.from("Indikator,Totalt\nAndel nöjda,85.5\n"))).toEqual(read);
  expect(rowsOf(Buffer.from("Indikator\tTotalt\nAndel nöjda\t85,5"))).toEqual(read);
});

test("a comma inside a number between commas is not taken for decimals", () => {
  const [sheet] = readTable(new TextEncoder().encode('Indikator,Totalt\nAntal hushåll,"1,234"\nAndel,"12,5"\n'));
  expect(sheet?.rows[1]?.cells[1]?.why).toContain("om 1,234 har tusental eller decimaler");
  expect(sheet?.rows[2]?.cells[1]).toEqual({ words: "12,5" });
});

test("what a cell holds is told, never guessed: formulas, dates, merged cells, hidden rows, more decimals than there can be", async () => {
  const workbook = new ExcelJS.Workbook();
  const made = workbook.addWorksheet("Blad1");
  made.addRow(["Formel", { formula: "B2*2", result: 12.5 }]);
  made.addRow(["Datum", new Date("2017-12-31")]);
  made.addRow(["Tredjedel", 1 / 3]);
  made.addRow(["Binärt", 0.1 + 0.2]);
  made.addRow(["Procent", 0.855]).getCell(2).numFmt = "0.0%";
  made.addRow(["Fel", { error: "#DIV/0!" }]);
  made.addRow(["Rik", { richText: [{ text: "kan inte " }, { text: "mätas: nej" }] }]);
  made.addRow(["Sammanfogad", 7]);
  made.mergeCells("B8:C8");
  made.addRow(["Dold", 8]).hidden = true;
  const [sheet] = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const cells = Object.fromEntries(sheet?.rows.map((row) => [row.cells[0]?.words, row.cells[1]]) ?? []);
  expect(cells.Formel?.why).toMatch(/formel/);
  expect(cells.Datum).toEqual({ words: "2017-12-31" });
  expect(cells.Tredjedel).toMatchObject({ words: "0,333333333333333", why: expect.stringMatching(/fler än 6 decimaler/) });
  expect(cells.Binärt).toEqual({ words: "0,3" });
  expect(cells.Procent).toEqual({ words: "85,5 %" });
  expect(cells.Fel).toEqual({ words: "#DIV/0!" });
  expect(cells.Rik).toEqual({ words: "kan inte mätas: nej" });
  expect(cells.Sammanfogad?.why).toMatch(/sammanfogad/);
  expect(sheet?.rows.at(-1)).toMatchObject({ no: 9, hidden: true });
});

test("a workbook of 100 000 rows is read, and one of more is refused before it is built", () => {
  const rows = (count: number) =>
    sheetFile(Array.from({ length: count }, (_, no) => `<row r="${no + 1}"><c><v>${no % 97}</v></c></row>`).join(""));
  expect(readWorkbook(rows(100_000))[0]?.rows).toHaveLength(100_000);
  expect(() => readWorkbook(rows(100_001))).toThrow(/100000 rader/);
});

test("a file that says it has a million merged or hidden cells costs what it holds, not what it says", () => {
  const merges = Array.from({ length: 3000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join("");
  const [sheet] = readWorkbook(sheetFile('<row r="1"><c r="A1"><v>1</v></c></row>', `<mergeCells>${merges}</mergeCells>`));
  expect(sheet?.rows[0]?.cells[0]?.why).toMatch(/sammanfogad/);
});

test.for(hostileFiles().filter(({ name, file }) => name !== "an Excel file" && isContainer(file())))(
  "$name is no workbook either, and refused with a sentence",
  ({ file }) => {
    expect(() => readTable(file())).toThrow(UnreadableSheet);
  },
);

test("macros, another entity's text and a bomb in a workbook are refused", () => {
  const plain = '<row r="1"><c r="A1"><v>1</v></c></row>';
  expect(() => readWorkbook(sheetFile(plain, "", { "xl/vbaProject.bin": "x" }))).toThrow(/makron/);
  // some programs tell of kinds of parts that the file does not have
  const types = (main: string, more = "") =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${main}+xml"/>${more}</Types>`;
  const spreadsheet = "openxmlformats-officedocument.spreadsheetml.sheet.main";
  expect(readWorkbook(sheetFile(plain, "", { "[Content_Types].xml": types(spreadsheet) }))[0]?.rows).toHaveLength(1);
  const enabled = types("ms-excel.sheet.macroEnabled.main");
  expect(() => readWorkbook(sheetFile(plain, "", { "[Content_Types].xml": enabled }))).toThrow(/makron/);
  const renamed = types(spreadsheet, '<Override PartName="/xl/x.dat" ContentType="application/vnd.ms-office.vbaProject"/>');
  expect(() => readWorkbook(sheetFile(plain, "", { "[Content_Types].xml": renamed, "xl/x.dat": "x" }))).toThrow(/makron/);
  expect(() => readWorkbook(sheetFile(plain, "", { "[Content_Types].xml": types(spreadsheet), "xl/workbook.bin": "x" }))).toThrow(/xlsb/);
  const doctype = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
  expect(() => readWorkbook(sheetFile(plain, "", { "xl/sharedStrings.xml": `${doctype}<sst xmlns="${MAIN}"/>` }))).toThrow(/DOCTYPE/);
  const swollen = Buffer.from(sheetFile(" ".repeat(29_000_000)));
  expect(() => readWorkbook(swollen)).toThrow(/skadlig/);
});

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet, as small as it can be. */
function sheetFile(rows: string, after = "", more: Record<string, string> = {}): Uint8Array {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${type("workbook", "sheet.main")}</Types>`,
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("r1", "worksheet", "worksheets/sheet1.xml") + relation("r2", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, new TextEncoder().encode(words)])));
}

/** By its first letters a zip, an older Office file or a PDF; everything else is read as letters. */
function isContainer(bytes: Uint8Array): boolean {
  return bytes.length === 0 || ["PK", "%P", "\u00d0\u00cf"].includes(String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0));
}
