import { sameOrigin } from "./same-origin.ts";
import { knownVisitor } from "./visit.ts";

/** What a page sends with a file: the file's bytes and its form's other fields, "" where there is none. */
export type SentFile = { name: string; bytes: Uint8Array; field: (name: string) => string };

const LARGEST = 8 * 1024 * 1024;

/**
 * A route that takes a file from one of our own pages (the field `fil`): `{ saved: false, message }` with 400, 401, 403, 411,
 * 413 or 500. The length is told before anything is read.
 */
export function receiving(answer: (sent: SentFile, request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      if (!sameOrigin(request)) return refusal(403, "Filen kom från en annan webbplats och lästes inte.");
      if (!(await knownVisitor())) return refusal(401, "Du är inte inloggad längre. Logga in i en ny flik och försök sedan igen här.");
      const length = request.headers.get("content-length");
      if (length === null) return refusal(411, "Filens längd är okänd. Försök igen.");
      if (Number(length) > LARGEST) return refusal(413, "Filen är större än 8 MB. Ta bort det som inte är utfall ur den och försök igen.");
      const form = await request.formData().catch(() => null);
      const file = form?.get("fil");
      if (!form || !(file instanceof File)) return refusal(400, "Det skickade är ingen fil. Välj filen igen.");
      const field = (name: string) => {
        const value = form.get(name);
        return typeof value === "string" ? value : "";
      };
      return await answer({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), field }, request);
    } catch (fault) {
      if (isOfNext(fault)) return refusal(404, "Enheten finns inte, eller så har du inte behörighet till den.");
      console.error(fault);
      return refusal(500, "Något gick fel hos Tertial och inget sparades. Försök igen.");
    }
  };
}

function refusal(status: number, message: string): Response {
  return Response.json({ saved: false, message }, { status });
}

/** A place that is not there or not to be seen (lib/web/place.ts). */
function isOfNext(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && "digest" in fault && String(fault.digest).startsWith("NEXT_");
}
