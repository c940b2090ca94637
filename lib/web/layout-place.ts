import { notFound } from "next/navigation";
import { documentsOf } from "../../db/queries/documents.ts";
import { municipalityId, unitsOf } from "../../db/queries/organisation.ts";
import { mayLayOut, type Reading, readingOf } from "../domain/access.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { DefinedKind } from "./definition-place.ts";
import { type Visit, visit } from "./visit.ts";

/** The visit of someone who may change layouts; for everyone else the pages are not there. */
export async function layoutVisit(): Promise<Visit> {
  const visitor = await visit();
  if (!(await laysOut(visitor))) notFound();
  return visitor;
}

/** May this visitor change how reports are laid out? */
export async function laysOut({ store, user }: Visit): Promise<boolean> {
  const kommun = await municipalityId(store);
  return kommun !== null && mayLayOut(user, kommun);
}

export type ExampleDocument = { document: DocumentSummary; reading: Reading };

/** Documents of the span that this visitor may read, to see a layout on: those of the kind first, newest first. */
export async function exampleDocuments(
  { store, user }: Visit,
  { kind, styrmodell: { years } }: DefinedKind<"layout">,
): Promise<ExampleDocument[]> {
  const documents = (await documentsOf(store, {})).filter(({ year }) => years.from <= year && year <= years.to);
  const lineages = new Map<string, string[]>();
  for (const year of new Set(documents.map((document) => document.year))) {
    for (const { id, lineage } of await unitsOf(store, year)) lineages.set(`${year}/${id}`, lineage);
  }
  return documents
    .flatMap((document) => {
      const reading = readingOf(user, lineages.get(`${document.year}/${document.unitId}`) ?? [], document);
      return reading ? [{ document, reading }] : [];
    })
    .sort((a, b) => Number(b.document.kind === kind) - Number(a.document.kind === kind));
}
