import { fileName } from "../domain/document-name.ts";
import { makesPdf, NoPdf, pdfOf } from "../jobs/pdf.ts";
import { readingHere } from "./document-report.ts";
import { placeOf } from "./place.ts";
import { theWork } from "./the-work.ts";
import { knownVisitor } from "./visit.ts";

type Format = "docx" | "pdf";
type Address = { year: string; unit: string; id: string };

const TYPES: Record<Format, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};
/** what nginx calls a client that has left; nobody reads it */
const LEFT = 499;

/**
 * A document of a place as a file to keep, a decided one as it was frozen, made beside the requests. 401 without a session,
 * 404 for what is not there or not to be seen (and for PDF where it is not made), 503 where no PDF came of it.
 */
export async function fileAnswer(request: Request, { year, unit, id }: Address, format: Format): Promise<Response> {
  if (!(await knownVisitor())) return words(401, "Du är inte inloggad längre. Gå tillbaka, ladda om sidan och logga in.");
  const place = await placeOf(year, unit);
  const reading = await readingHere(place, id);
  if (!reading) return words(404, "Dokumentet finns inte.");
  if (format === "pdf" && !makesPdf()) return words(404, "PDF görs med LibreOffice, som inte finns här. Hämta dokumentet som Word.");
  try {
    const made = await theWork().word({ documentId: id, now: place.now, reading }, request.signal);
    if (!made) return words(404, "Dokumentet finns inte.");
    const bytes = format === "pdf" ? await pdfOf(made.bytes, request.signal) : made.bytes;
    return new Response(Buffer.from(bytes), {
      headers: {
        "Content-Type": TYPES[format],
        "Content-Disposition": attachment(fileName(made.summary, 1, format)),
        "Cache-Control": "private, no-store",
      },
    });
  } catch (fault) {
    if (request.signal.aborted) return new Response(null, { status: LEFT });
    if (fault instanceof NoPdf) return words(503, fault.message);
    throw fault;
  }
}

export function words(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** The file's name for browsers of all kinds (RFC 6266): plain letters first, then the right ones in UTF-8. */
export function attachment(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\x20-\x7e]|"/g, "");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
