import type { ChainFacts } from "../../db/queries/chain.ts";
import { documentContent, documentSummary } from "../../db/queries/documents.ts";
import { type Reading, readingOf } from "../domain/access.ts";
import type { DocumentContent } from "../domain/document.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { Place } from "./place.ts";

/**
 * A document of the place with its parts as they stand, or null when it is not there or not to be seen so. `known`: the year's
 * facts, where they have been read.
 */
export async function documentParts(
  place: Place,
  id: string,
  known?: ChainFacts["facts"],
): Promise<{ summary: DocumentSummary; content: DocumentContent } | null> {
  return (await readingHere(place, id)) === "as-it-stands" ? documentContent(place.store, id, "as-it-stands", known) : null;
}

/** How the visitor reads it; asked before anything of what it says is fetched. */
export async function readingHere(place: Place, id: string): Promise<Reading | null> {
  const { store, here } = place;
  const summary = await documentSummary(store, id);
  return summary?.unitSlug === here.unit.slug && summary.year === here.year ? readingOfPaper(place, summary) : null;
}

/** Does the visitor work inside the nämnd, and read it as it stands? What is found and said in a paper is for those only. */
export async function isInside(place: Place, id: string): Promise<boolean> {
  return place.readsDrafts && (await readingHere(place, id)) === "as-it-stands";
}

/** How the visitor reads a document that is known to be of the place. */
export function readingOfPaper({ user, here }: Place, paper: DocumentSummary): Reading | null {
  const lineage = here.lineage.map((node) => node.id);
  return readingOf(user, lineage, paper);
}
