import { writeFile } from "node:fs/promises";
import type { Store } from "../../db/store.ts";
import type { DocumentSummary } from "../../lib/domain/document-summary.ts";
import { htmlPage } from "../../lib/files/html.ts";
import { neutralForm } from "../../lib/files/json.ts";
import { composedReport, wordOf } from "../../lib/jobs/composed-report.ts";
import { makesPdf, NoPdf, pdfOf } from "../../lib/jobs/pdf.ts";
import { readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { CouldNot, WrongCall } from "../failure.ts";
import { namedDocument } from "../named-document.ts";

const FORMATS = ["docx", "pdf", "html", "json"];

const NO_OFFICE =
  "PDF görs med LibreOffice, som inte finns på den här datorn. Installera det (på Debian: sudo apt-get install libreoffice-writer-nogui), eller välj --format docx.";

/** `tertial report`: one document as Word, PDF, a page, or in the neutral form. */
export async function report(args: string[]): Promise<string> {
  const given = readArguments(args, { flags: [], values: ["db", "format", "out"] });
  const [wanted, ...more] = given.positionals;
  const format = given.value("format") ?? "docx";
  const out = given.value("out");
  if (!wanted || more.length > 0) throw new WrongCall("Ange ett dokument.");
  if (!FORMATS.includes(format)) throw new WrongCall(`Formatet ”${format}” finns inte: välj docx, pdf, html eller json.`);
  if (format === "pdf" && !makesPdf()) throw new CouldNot(NO_OFFICE);
  if (!out) throw new WrongCall("Ange vart filen ska skrivas med --out.");
  const written = await withStore(given.value("db"), async (store) => render(store, await namedDocument(store, wanted), format));
  try {
    await writeFile(out, written);
  } catch {
    throw new CouldNot(`Filen ${out} kunde inte skrivas. Kontrollera att mappen finns och får skrivas i.`);
  }
  return `${out} är skriven.`;
}

async function render(store: Store, summary: DocumentSummary, format: string): Promise<string | Uint8Array> {
  const found = await composedReport(store, summary.id, new Date().toISOString());
  if (!found) throw new CouldNot("Dokumentet finns inte längre.");
  if (format === "json") return `${JSON.stringify(neutralForm(found.data, found.styrmodell), null, 1)}\n`;
  if (format === "html") return htmlPage(found.report);
  const word = await wordOf(store, found);
  return format === "pdf" ? asPdf(word) : word;
}

async function asPdf(word: Uint8Array): Promise<Uint8Array> {
  try {
    return await pdfOf(word);
  } catch (error) {
    if (error instanceof NoPdf) throw new CouldNot(error.message);
    throw error;
  }
}
