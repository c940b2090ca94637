import { notFound } from "next/navigation";
import { type DefinitionVersion, definitionVersions } from "../../db/queries/definitions.ts";
import { documentsOf } from "../../db/queries/documents.ts";
import { municipalityId, unitsOf } from "../../db/queries/organisation.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import { mayLayOut, type Reading, readingOf } from "../domain/access.ts";
import type { DocumentKind } from "../domain/document.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import { type Visit, visit } from "./visit.ts";

export const LAYOUT_KINDS: DocumentKind[] = ["VP", "T1", "T2", "VB"];

/** A kind of report in a span of years, with the versions of its layout, newest first. */
export type LaidOutKind = { kind: DocumentKind; styrmodell: Styrmodell; versions: DefinitionVersion<"layout">[] };

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

/** The layout of an address ("VB", "2023"); null for a kind or a span that is not there. The last version is the one that holds. */
export async function laidOutKind({ store }: Visit, kind: string, from: string): Promise<LaidOutKind | null> {
  const known = LAYOUT_KINDS.find((code) => code === kind);
  const styrmodell = styrmodeller.find(({ years }) => String(years.from) === from);
  if (!known || !styrmodell) return null;
  const stored = await definitionVersions(store, "layout", known, styrmodell.years.from);
  const delivered = { version: 1, definition: layoutOf(known), at: "", by: "" };
  return { kind: known, styrmodell, versions: stored.length > 0 ? stored : [delivered] };
}

export type ExampleDocument = { document: DocumentSummary; reading: Reading };

/** Documents of the span that this visitor may read, to see a layout on: those of the kind first, newest first. */
export async function exampleDocuments({ store, user }: Visit, { kind, styrmodell: { years } }: LaidOutKind): Promise<ExampleDocument[]> {
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
