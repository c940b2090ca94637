import { mergeText } from "./merge-text.ts";
import { type RichText, sameText } from "./text-block.ts";

/** What a sent text becomes: the next version, or one in the history that never stood. */
export type Received = { kind: "sparad" | "sammanfogad" | "asidosatt"; text: RichText } | { kind: "oforandrad" };

/**
 * What becomes of a text that was sent, when `standing` stands: it is saved, merged with what somebody else has written
 * since, or put aside in the history so that nobody's words are lost (decisions.md 27). "oforandrad": nothing was written.
 * `base`: the text it was written from; null when that is not known.
 */
export function received(sent: RichText, base: RichText | "standing" | null, standing: RichText): Received {
  if (sameText(sent, standing)) return { kind: "oforandrad" };
  if (base === "standing") return { kind: "sparad", text: sent };
  if (base && sameText(sent, base)) return { kind: "oforandrad" };
  const merge = base && mergeText(base, sent, standing);
  // a version of its own also when all was written already: the save is then known when it comes a second time
  return merge && "merged" in merge ? { kind: "sammanfogad", text: merge.merged } : { kind: "asidosatt", text: sent };
}
