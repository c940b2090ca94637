import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";

/** The contents of a Word file of ours beside the pages it has in print. */
export type Printed = {
  pages: number;
  statedPages: number;
  headings: number;
  /** headings whose stated page is the printed one */
  exact: number;
  /** the largest difference, stated minus printed */
  furthest: number;
  allowed: number;
};

const run = promisify(execFile);
const FILTER = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';

/** Are LibreOffice and poppler here? */
export function canPrint(): boolean {
  return ["soffice", "pdfinfo"].every((program) => (process.env.PATH ?? "").split(delimiter).some((folder) => runs(join(folder, program))));
}

/** Prints Word files with LibreOffice, all at once, and compares the page numbers in their contents with where the headings are. */
export async function printedPages(files: Map<string, Uint8Array>): Promise<Map<string, Printed>> {
  const folder = await mkdtemp(join(tmpdir(), "tertial-pages-"));
  try {
    const names = [...files.keys()];
    await Promise.all(names.map((name, index) => writeFile(join(folder, `${index}.docx`), files.get(name) ?? "")));
    const docx = names.map((_, index) => join(folder, `${index}.docx`));
    await run("soffice", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      FILTER,
      "--outdir",
      folder,
      ...docx,
    ]);
    const compared = names.map(
      async (name, index) => [name, await compare(files.get(name) ?? new Uint8Array(), join(folder, `${index}.pdf`))] as const,
    );
    return new Map(await Promise.all(compared));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(docx: Uint8Array, pdf: string): Promise<Printed> {
  const { stdout: facts } = await run("pdfinfo", [pdf]);
  const { stdout: places } = await run("pdfinfo", ["-dests", pdf], { maxBuffer: 64 * 1024 * 1024 });
  const pages = Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1]);
  // LibreOffice writes the underscore of _Toc1 as its code
  const printed = new Map([...places.matchAll(/^\s*(\d+) \[.*\] "5F(\w+)"/gm)].map((match) => [match[2], Number(match[1])]));
  const parts = unzipSync(docx);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const entries = [...part("word/document.xml").matchAll(/PAGEREF _(\w+) .*?<w:t>(\d+)<\/w:t>/g)];
  const apart = entries.map((entry) => Number(entry[2]) - (printed.get(entry[1]) ?? Number.NaN));
  return {
    pages,
    statedPages: Number(/<Pages>(\d+)/.exec(part("docProps/app.xml"))?.[1]),
    headings: entries.length,
    exact: apart.filter((difference) => difference === 0).length,
    furthest: apart.reduce((furthest, difference) => (Math.abs(difference) <= Math.abs(furthest) ? furthest : difference), 0),
    // one page up to 30 pages, two in a hundred above
    allowed: Math.max(1, Math.floor(pages * 0.02)),
  };
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
