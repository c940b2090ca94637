import { storeIsFull } from "../../db/store.ts";
import type { BatchSaved, Refused, Saved } from "../domain/saved.ts";
import type { RichText } from "../domain/text-block.ts";
import type { Typed } from "../forms/typed.ts";
import { writeCount } from "../swedish/wording.ts";
import { sameOrigin } from "./same-origin.ts";
import { knownVisitor, type Visit } from "./visit.ts";

type Context<P> = { params: Promise<P> };

const LONGEST_BODY = 1_000_000;
/** The status of a refusal. */
export const STATUS: Record<Refused["reason"], number> = {
  stale: 409,
  forbidden: 403,
  missing: 404,
  frozen: 423,
  closed: 423,
  invalid: 422,
};

const FULL =
  "Tertials databas är full och det sparades inte. Det du skrev finns kvar här. Säg till den som sköter Tertial, och försök igen sedan.";

/**
 * A route handler that saves one thing: who are you, is the page ours, what did you send, then `save`. Answers JSON:
 * `{ saved: true, version, at, merged? }`, or `{ saved: false, message, current?, kept? }` with 400, 401, 403, 404, 409, 413,
 * 422, 423, 428 (no base version), 500 or 507 (no room). Nothing of the inside is ever in a message.
 */
export function saving<T, P>(
  read: (body: unknown) => Typed<T>,
  save: (visit: Visit, body: T, params: P) => Promise<Saved<{ merged?: RichText }>>,
) {
  return answering<T, P>(
    (body) => {
      if (!hasBase(body)) return refusal(428, "Sidan sa inte vilken version den bygger på. Ladda om sidan och skriv igen.");
      return read(body);
    },
    async (visit, body, params) => {
      const saved = await save(visit, body, params);
      if (!saved.ok) return refused(saved);
      return Response.json({ saved: true, version: saved.version, at: visit.now, merged: saved.merged });
    },
  );
}

/**
 * A route handler that saves many things at once, all or none: `{ saved: true, versions, at }`, or
 * `{ saved: false, message, refused: [{ index, message, current? }] }` with 409 when something had changed. Refused all
 * for one reason it has that reason's status, else 422.
 */
export function savingAll<T>(read: (body: unknown) => Typed<T>, save: (visit: Visit, body: T) => Promise<BatchSaved>) {
  return answering<T, object>(read, async (visit, body) => {
    const saved = await save(visit, body);
    if (saved.ok) return Response.json({ saved: true, versions: saved.versions, at: visit.now });
    const cells = saved.refused.map(({ index, refused: { message, current } }) => ({ index, message, current }));
    const reasons = new Set(saved.refused.map(({ refused: { reason } }) => reason));
    const [only] = reasons;
    const status = only && reasons.size === 1 ? STATUS[only] : reasons.has("stale") ? 409 : 422;
    const message =
      cells.length === 1 ? (cells[0]?.message ?? "") : `${writeCount(cells.length)} celler kunde inte sparas. Inget är sparat.`;
    return Response.json({ saved: false, message, refused: cells }, { status });
  });
}

/** The doorway that all saves pass: our own page, a known visitor, a body that is not too long and can be read. */
export function answering<T, P>(
  read: (body: unknown) => Typed<T> | Response,
  answer: (visit: Visit, body: T, params: P) => Promise<Response>,
) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    try {
      if (!sameOrigin(request)) return refusal(403, "Sparningen kom från en annan webbplats och gjordes inte.");
      const visit = await knownVisitor();
      if (!visit) return refusal(401, "Du är inte inloggad längre. Logga in i en ny flik och spara sedan igen här.");
      const text = await request.text();
      if (text.length > LONGEST_BODY) return refusal(413, "Texten är för lång för att sparas på en gång. Dela upp den.");
      const sent = read(parsed(text));
      if (sent instanceof Response) return sent;
      return sent.ok ? await answer(visit, sent.value, await params) : refusal(422, sent.message);
    } catch (fault) {
      console.error(fault);
      if (storeIsFull(fault)) return refusal(507, FULL);
      return refusal(500, "Något gick fel hos Tertial och det sparades inte. Texten finns kvar här. Försök igen.");
    }
  };
}

function refusal(status: number, message: string): Response {
  return Response.json({ saved: false, message }, { status });
}

function refused({ reason, message, current, kept }: Refused): Response {
  return Response.json({ saved: false, message, current, kept }, { status: STATUS[reason] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hasBase(body: unknown): boolean {
  return typeof body === "object" && body !== null && "base" in body && typeof body.base === "number";
}
