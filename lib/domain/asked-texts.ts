import type { DocumentKind } from "./document.ts";
import type { Styrmodell } from "./styrmodell.ts";

/** The texts of goals that documents of the kind ask for, with what they are called, in the styrmodell's order. */
export function textsAskedBy({ texts }: Styrmodell, kind: DocumentKind): { code: string; heading: string }[] {
  return texts
    .filter(({ askedOf, reported }) => askedOf && Boolean(reported) === (kind !== "VP"))
    .map(({ code, heading }) => ({ code, heading }));
}
