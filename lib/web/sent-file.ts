import { storeIsFull } from "../../db/store.ts";
import { sameOrigin } from "./same-origin.ts";
import type { ToldAnswer } from "./told-answer.ts";
import { knownVisitor } from "./visit.ts";

/** What a page sends with a file: its bytes, and the fields that stand in the address, "" where there is none. */
export type SentFile = { name: string; bytes: Uint8Array; field: (name: string) => string };

/** How large a file may be, and what to do with one that is larger. */
export type FileLimit = { bytes: number; message: string };

const OUTCOMES: FileLimit = {
  bytes: 8 * 1024 * 1024,
  message: "Filen är större än 8 MB. Ta bort det som inte är utfall ur den och försök igen.",
};

/**
 * A route that takes a file from one of our own pages, as the request's body: `{ saved: false, message }` with 401, 403, 404,
 * 411, 413, 500 or 507 (no room). The length is told before anything is read.
 */
export function receiving(answer: (sent: SentFile, request: Request) => Promise<Response>, limit: FileLimit = OUTCOMES) {
  return async (request: Request): Promise<Response> => {
    try {
      if (!sameOrigin(request)) return refusal(403, "Filen kom från en annan webbplats och lästes inte.");
      if (!(await knownVisitor())) return refusal(401, "Du är inte inloggad längre. Logga in i en ny flik och försök sedan igen här.");
      const length = request.headers.get("content-length");
      if (length === null) return refusal(411, "Filens längd är okänd. Försök igen.");
      if (Number(length) > limit.bytes) return refusal(413, limit.message);
      const asked = new URL(request.url).searchParams;
      const field = (name: string) => asked.get(name) ?? "";
      return await answer({ name: field("name"), bytes: new Uint8Array(await request.arrayBuffer()), field }, request);
    } catch (fault) {
      if (isOfNext(fault)) return refusal(404, "Enheten finns inte, eller så har du inte behörighet till den.");
      const { status, body } = faultTold(fault);
      return Response.json(body, { status });
    }
  };
}

/** What is told of a fault of ours: nothing was saved. */
export function faultTold(fault: unknown): ToldAnswer {
  console.error(fault);
  const told = (status: number, message: string) => ({ status, body: { saved: false, message } });
  if (storeIsFull(fault)) {
    return told(507, "Tertials databas är full och inget sparades. Säg till den som sköter Tertial, och läs in filen igen sedan.");
  }
  return told(500, "Något gick fel hos Tertial och inget sparades. Försök igen.");
}

function refusal(status: number, message: string): Response {
  return Response.json({ saved: false, message }, { status });
}

/** A place that is not there or not to be seen (lib/web/place.ts). */
function isOfNext(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && "digest" in fault && String(fault.digest).startsWith("NEXT_");
}
