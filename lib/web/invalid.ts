import type { Saved } from "../domain/saved.ts";

/** The answer to what could not be read: nothing is saved, and the sentence says how to write it. */
export function invalid(message: string): Saved {
  return { ok: false, reason: "invalid", message };
}
