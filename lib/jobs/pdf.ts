import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { atMost } from "./at-most.ts";

const LONGEST_MS = 60_000;
const MOST = 2;
/** tagged, with headings as bookmarks; LibreOffice calls the check of it PDF/UA, which we do not promise */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify({
  PDFUACompliance: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
})}`;

/** LibreOffice made no PDF; `message` is one Swedish sentence. */
export class NoPdf extends Error {}

const turn = atMost(MOST);
let found: string | null | undefined;

/** Is LibreOffice installed here? Looked for on PATH, once. */
export function makesPdf(): boolean {
  return office() !== null;
}

/**
 * A Word file as a tagged PDF, made by LibreOffice with a profile of its own, two at a time at most and within a minute.
 * Throws `NoPdf`, or the signal's reason where nobody waits for it any more.
 */
export async function pdfOf(word: Uint8Array, signal?: AbortSignal): Promise<Uint8Array> {
  const program = office();
  if (!program) throw new NoPdf("PDF görs med LibreOffice, som inte finns på den här datorn.");
  return turn(async () => {
    signal?.throwIfAborted();
    const folder = await mkdtemp(join(tmpdir(), "tertial-pdf-"));
    try {
      await writeFile(join(folder, "rapport.docx"), word);
      await converted(program, folder, signal);
      return await readFile(join(folder, "rapport.pdf")).catch(() => {
        throw new NoPdf("LibreOffice kunde inte göra någon PDF av dokumentet. Försök igen, eller hämta det som Word.");
      });
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

function office(): string | null {
  found ??=
    (process.env.PATH ?? "")
      .split(delimiter)
      .map((folder) => join(folder, "soffice"))
      .find(existsSync) ?? null;
  return found;
}

function converted(program: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profil")).href}`;
  const args = [profile, "--headless", "--norestore", "--convert-to", FILTER, "--outdir", folder, join(folder, "rapport.docx")];
  return new Promise((resolve, reject) => {
    // soffice is a script that starts the office: the group of its own ends both
    const child = spawn(program, args, { cwd: folder, stdio: "ignore", detached: true });
    const end = () => endGroup(child.pid);
    const late = setTimeout(() => {
      end();
      reject(new NoPdf("LibreOffice blev inte färdigt inom en minut. Försök igen, eller hämta dokumentet som Word."));
    }, LONGEST_MS);
    const left = () => {
      end();
      reject(signal?.reason);
    };
    const over = () => {
      clearTimeout(late);
      signal?.removeEventListener("abort", left);
      process.off("exit", end);
    };
    signal?.addEventListener("abort", left, { once: true });
    process.on("exit", end);
    child.on("error", reject);
    child.on("close", () => {
      over();
      resolve();
    });
  });
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // it ended in between
  }
}
