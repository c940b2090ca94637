import { addLogo } from "../../db/mutations/layouts.ts";
import { LARGEST_PICTURE, pictureSize } from "../domain/picture.ts";
import { sameOrigin } from "./same-origin.ts";
import { knownVisitor } from "./visit.ts";

const TOO_LARGE = "Bilden är större än 1 MB. Spara den mindre och välj den igen.";

/** Answers `{ fileId, format, width, height }`, or `{ message }` with 401, 403, 413 or 422. The body is the file itself. */
export async function takeInLogo(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return refusal(403, "Det kom från en annan webbplats.");
  const visit = await knownVisitor();
  if (!visit) return refusal(401, "Du är inte inloggad längre. Logga in i en ny flik.");
  const bytes = await upTo(request, LARGEST_PICTURE);
  if (!bytes) return refusal(413, TOO_LARGE);
  const added = await addLogo(visit.store, visit.user, visit.now, { name: "logotyp", bytes });
  if (!added.ok) return refusal(added.reason === "forbidden" ? 403 : 422, added.message);
  return Response.json({ fileId: added.fileId, ...pictureSize(bytes) });
}

/** The body, read no further than it may be long: what the sender says of its length may be wrong. */
async function upTo(request: Request, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces);
}

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
