import { expect, test } from "vitest";
import { estimatePages } from "./page-estimate.ts";
import type { ParagraphPiece, Piece, TablePiece } from "./pieces.ts";

function paragraph(style: string, text: string, bookmark?: string): ParagraphPiece {
  return { kind: "paragraph", style, runs: [{ text }], ...(bookmark ? { bookmark } : {}) };
}

const lines = (count: number) => Array.from({ length: count }, () => paragraph("Uppstallning", "Rad"));
/** lines of 11 points that fill a page of 14,003 twips */
const FULL = 51;

test("a heading at the foot of a page goes with its text to the next", () => {
  const { pages, total } = estimatePages([...lines(FULL - 2), paragraph("Heading2", "Rubrik", "a"), paragraph("Brodtext", "Text")], 0);
  expect(pages.get("a")).toBe(2);
  expect(total).toBe(2);
});

test("a heading of a new page begins one, also after a short page", () => {
  expect(estimatePages([...lines(3), paragraph("Rubrik1NySida", "Rubrik", "a")], 0).pages.get("a")).toBe(2);
});

test("a long table goes over pages row by row", () => {
  const row = [[paragraph("Tabelltext", "Ord")]];
  const table: TablePiece = {
    kind: "table",
    caption: "",
    description: "",
    widths: [9354],
    head: row,
    rows: Array.from({ length: 150 }, () => row),
    lastRow: false,
  };
  expect(estimatePages([table, paragraph("Heading2", "Efter", "a"), paragraph("Brodtext", "Text")], 0).pages.get("a")).toBe(4);
});

test("contents that do not fit under the title get a page of their own", () => {
  const entries = Array.from({ length: 40 }, (_, index) => ({ level: 2 as const, text: `Avsnitt ${index}`, bookmark: `b${index}` }));
  const contents: Piece = { kind: "contents", title: "Innehållsförteckning", entries };
  expect(estimatePages([...lines(30), contents], 0).contentsOnNewPage).toBe(true);
  expect(estimatePages([...lines(3), contents], 0).contentsOnNewPage).toBe(false);
});

test("a word longer than a line does not stop the count", () => {
  expect(estimatePages([paragraph("Brodtext", "x".repeat(10_000))], 0).total).toBeGreaterThan(1);
});

test("between two paragraphs the larger air counts, not both", () => {
  const text = () => paragraph("Brodtext", "Rad");
  // 35 texts of 273 twips with 120 between them are 13,635 high; a heading with 90 above takes 120 + 415 more
  const texts = Array.from({ length: 35 }, text);
  expect(estimatePages([...texts, { ...paragraph("Heading2", "Rubrik", "a"), keepNext: false }], 0).pages.get("a")).toBe(2);
  expect(estimatePages([...texts.slice(1), { ...paragraph("Heading2", "Rubrik", "a"), keepNext: false }], 0).pages.get("a")).toBe(1);
});

test("two lines of a paragraph at least stand at the foot of a page and at the head of the next", () => {
  const long = paragraph("Brodtext", "ord ".repeat(60));
  const after = (count: number) => estimatePages([...lines(FULL - count), long, paragraph("Brodtext", "Efter", "a")], 0);
  expect(after(1).total).toBe(2);
  expect(after(1).pages.get("a")).toBe(2);
});

test("the first page has less room where its head is taller", () => {
  const pieces = [...lines(FULL - 1), paragraph("Uppstallning", "Sist", "a")];
  expect(estimatePages(pieces, 0).pages.get("a")).toBe(1);
  expect(estimatePages(pieces, 300).pages.get("a")).toBe(2);
});
