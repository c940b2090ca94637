import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { UnreadableSheet } from "./unreadable-sheet.ts";

/** As systems, and older programs, write a table that is then called .xls or chosen by mistake. */
const FILES: [name: string, file: string | Uint8Array, says: RegExp][] = [
  ["en webbsida", "<html><head><meta charset='utf-8'></head><body><table><tr><td>Indikator</td></tr></table></body></html>", /webbsida/],
  ["en webbsida med anmärkning", '<?xml version="1.0"?>\n<!-- export -->\n<!DOCTYPE html><html></html>', /webbsida/],
  ["en bar tabell", '\ufeff\n<table border="1"><tr><td>Indikator</td></tr></table>', /webbsida/],
  ["XML från Excel 2003", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>', /XML-kalkylblad/],
  ["platt OpenDocument", '<?xml version="1.0"?><office:document xmlns:office="urn:x"></office:document>', /OpenDocument/],
  ["annan XML", '<?xml version="1.0"?><rapport/>', /XML och ingen tabell/],
  ["SYLK", 'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Indikator"\r\nE\r\n', /SYLK/],
  ["DIF", 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,3\r\n""\r\n', /DIF/],
  ["RTF", "{\\rtf1\\ansi Indikator\\cell}", /RTF/],
  ["Excel 2", bytes(0x09, 0x00, 0x04, 0x00, 0x02, 0x00), /äldre slag/],
  ["Excel 4", bytes(0x09, 0x04, 0x06, 0x00, 0x00, 0x04), /äldre slag/],
  ["Excel 95", Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0), Buffer.from("Book\0", "utf16le")]), /äldre slag/],
  ["en skärmbild", Buffer.concat([bytes(0x89), Buffer.from("PNG\r\n")]), /bild/],
  ["ett tomt arkiv", zipSync({}), /tomt zip-arkiv/],
  ["ett arkiv med arbetsboken i", zipSync({ "utfall.xlsx": bytes(1) }), /packa upp/],
  ["Numbers", zipSync({ "Index/Document.iwa": bytes(1) }), /Numbers/],
];

test.for(FILES)("%s is told apart, in one sentence that says what to do", ([, file, says]) => {
  const read = () => readTable(typeof file === "string" ? new TextEncoder().encode(file) : file);
  expect(read).toThrow(UnreadableSheet);
  expect(read).toThrow(says);
  expect(read).toThrow(/^[A-ZÅÄÖ][^!?\n]+: [^!?\n]+\.$/);
});

test("a table of letters is read whatever it is called, also one that begins as another kind might", () => {
  const words = (text: string) => readTable(new TextEncoder().encode(text))[0]?.rows.map(({ cells }) => cells.map((cell) => cell.words));
  expect(words("Indikator\tTotalt\nAndel\t0,41\n")).toEqual([
    ["Indikator", "Totalt"],
    ["Andel", "0,41"],
  ]);
  expect(words("ID;Period;Totalt\n1;T1;5\n")?.[0]).toEqual(["ID", "Period", "Totalt"]);
  expect(words("<5 personer;1\n")).toEqual([["<5 personer", "1"]]);
  expect(words("Table;Totalt\n0,1;2\n")?.[1]).toEqual(["0,1", "2"]);
});

function bytes(...numbers: number[]): Uint8Array {
  return Uint8Array.from(numbers);
}
