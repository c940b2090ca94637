import { writeWord } from "../word/write.ts";
import { documentReport } from "./document-report.ts";
import { placeOf } from "./place.ts";

type Summary = NonNullable<Awaited<ReturnType<typeof documentReport>>>["summary"];

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document of a place as a Word file to keep; 404 for what is not there or not to be seen, 401 without a session. */
export async function wordAnswer(year: string, unit: string, id: string, nameOf: (summary: Summary) => string): Promise<Response> {
  const found = await documentReport(await placeOf(year, unit), id);
  if (!found) return new Response("Dokumentet finns inte.", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const file = await writeWord(found.report);
  return new Response(Buffer.from(file), {
    headers: { "Content-Type": WORD, "Content-Disposition": attachment(nameOf(found.summary)), "Cache-Control": "private, no-store" },
  });
}

/** The file's name for browsers of all kinds (RFC 6266): plain letters first, then the right ones in UTF-8. */
function attachment(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\x20-\x7e]/g, "");
  return `attachment; filename="${plain.replaceAll('"', "")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
