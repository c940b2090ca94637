import { type Present, presentAfter } from "../domain/presence.ts";

const held = globalThis as typeof globalThis & { tertialPresent?: Map<string, Present[]> };

/**
 * Says that somebody has the document open, and answers who else has. It is kept in the process alone: it is true for a
 * minute, and nobody's record of who has read what.
 */
export function sayPresent(documentId: string, now: Present): Present[] {
  held.tertialPresent ??= new Map();
  const present = presentAfter(held.tertialPresent.get(documentId) ?? [], now);
  held.tertialPresent.set(documentId, present);
  return present.filter(({ personId }) => personId !== now.personId);
}
