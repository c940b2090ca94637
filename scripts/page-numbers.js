import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { register } from "tsx/esm/api";

/**
 * `node scripts/page-numbers.js RAPPORT.docx …`: how near the page numbers in the contents of our Word files are to the pages
 * LibreOffice prints. Without files: ten invented reports of 5 to 400 pages. Needs soffice and pdfinfo; takes some minutes.
 */
register();
const { canPrint, printedPages } = await import("../tests/whole/printed-pages.ts");
const { longReport } = await import("../tests/fixtures/long-report.ts");
const { writeWord } = await import("../lib/word/write.ts");

/** seed, sections, tables a goal, words a paragraph, depth of goals, rows a table */
const MANNERS = [
  [31, 2, 0, 40, 3, 1],
  [32, 3, 2, 20, 4, 4],
  [33, 8, 0, 110, 4, 1],
  [34, 5, 1, 30, 3, 20],
  [35, 6, 1, 50, 5, 6],
  [36, 12, 1, 70, 6, 5],
  [37, 14, 2, 25, 5, 4],
  [38, 20, 1, 25, 4, 30],
  [39, 30, 2, 60, 4, 12],
  [40, 40, 2, 50, 5, 9],
];

if (canPrint()) {
  const files = new Map();
  for (const file of process.argv.slice(2)) files.set(basename(file), readFileSync(file));
  if (files.size === 0) for (const manner of MANNERS) files.set(`påhittad ${manner[0]}`, await invented(manner));
  console.log("dokument | sidor | angivet | rubriker | största fel | tillåtet | andel rätt");
  let beyond = 0;
  for (const [name, { pages, statedPages, headings, furthest, allowed, exact }] of await printedPages(files)) {
    console.log([name, pages, statedPages, headings, furthest, allowed, `${((100 * exact) / headings).toFixed(1)} %`].join(" | "));
    if (Math.abs(furthest) > allowed || Math.abs(statedPages - pages) > allowed) beyond++;
  }
  process.exitCode = beyond > 0 ? 1 : 0;
} else {
  console.error("soffice eller pdfinfo saknas. Installera LibreOffice och poppler-utils och försök igen.");
  process.exitCode = 1;
}

function invented([seed, sections, tables, words, depth, rows]) {
  return writeWord(longReport({ seed, sections, tables, words, depth, rows }));
}
