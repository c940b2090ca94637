import { fileName } from "../domain/document-name.ts";
import { wordOf } from "../jobs/composed-report.ts";
import { documentReport } from "./document-report.ts";
import { placeOf } from "./place.ts";
import { knownVisitor } from "./visit.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document of a place as a Word file to keep, a decided one as it was frozen; 401 without a session, 404 for what is not there or not to be seen. */
export async function wordAnswer(year: string, unit: string, id: string): Promise<Response> {
  if (!(await knownVisitor())) return words(401, "Du är inte inloggad längre. Gå tillbaka, ladda om sidan och logga in.");
  const place = await placeOf(year, unit);
  const found = await documentReport(place, id);
  if (!found) return words(404, "Dokumentet finns inte.");
  const file = await wordOf(place.store, found);
  return new Response(Buffer.from(file), {
    headers: {
      "Content-Type": WORD,
      "Content-Disposition": attachment(fileName(found.summary, 1, "docx")),
      "Cache-Control": "private, no-store",
    },
  });
}

function words(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** The file's name for browsers of all kinds (RFC 6266): plain letters first, then the right ones in UTF-8. */
function attachment(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\x20-\x7e]|"/g, "");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
