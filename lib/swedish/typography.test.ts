import { expect, test } from "vitest";
import { legalText, printedFigure, printedText } from "./typography.ts";

const visible = (text: string) => text.replaceAll("\u00a0", "~");

test("a figure and its unit never part at the end of a line", () => {
  expect(visible(printedText("Av 12 500 kr gick 25 % till resor och 3 st biljetter."))).toBe(
    "Av 12~500~kr gick 25~% till resor och 3~st biljetter.",
  );
  expect(visible(printedText("Budgeten är 1 021,6 mnkr, varav 813 213 tkr är fasta."))).toBe(
    "Budgeten är 1~021,6~mnkr, varav 813~213~tkr är fasta.",
  );
});

test("a percentage written without a blank gets a narrow one", () => {
  expect(printedText("nästan alla, 90%")).toBe("nästan alla, 90\u202f%");
});

test("telephone and postal numbers are no figures", () => {
  for (const text of ["Telefon 08-123 456 789", "Box 123 456, 123 45 Exempelstad", "070-123 456", "104 51 Exempelstad"]) {
    expect(printedText(text)).toBe(text);
  }
});

test("a year before a count is not part of it", () => {
  expect(printedText("Under 2017 120 ansökningar")).toBe("Under 2017 120 ansökningar");
});

test("words that begin like a unit are left alone", () => {
  expect(printedText("5 stadsdelar och 2 krav")).toBe("5 stadsdelar och 2 krav");
});

test("quotation marks and words stay the author's own", () => {
  expect(printedText('Hon sa "oh" ..')).toBe('Hon sa "oh" ..');
});

test("control characters and half characters from pasted text are left out", () => {
  expect(legalText("En\u000brad\ud800 och\u0000 en\tannan\n🙂")).toBe("Enrad och en\tannan\n🙂");
});

test("a negative figure is printed with a minus sign, a lone dash stays", () => {
  expect(printedFigure("-0,5")).toBe("\u22120,5");
  expect(printedFigure("-3 571")).toBe("\u22123\u00a0571");
  expect(printedFigure("–3 %")).toBe("\u22123\u00a0%");
  expect(printedFigure("–")).toBe("–");
});
