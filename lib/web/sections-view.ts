import { notFound } from "next/navigation";
import { documentSections } from "../../db/queries/document-sections.ts";
import type { Arrangement } from "../domain/document-sections.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { type DocumentTemplate, type MissingSection, missingSections } from "../domain/document-template.ts";
import { documentTemplate } from "../jobs/document-template.ts";
import { documentParts } from "./document-report.ts";
import { type Place, placeOf } from "./place.ts";

export type SectionsView = {
  summary: DocumentSummary;
  template: DocumentTemplate;
  arrangement: Arrangement;
  missing: MissingSection[];
};

/** The sections of a document that the visitor may arrange; "finns inte" for who may not write, and for what is decided. */
export async function sectionsView(address: { year: string; unit: string; id: string }): Promise<SectionsView> {
  const place = await placeOf(address.year, address.unit);
  const found = place.readsDrafts && place.writes ? await documentParts(place, address.id) : null;
  if (!found || found.summary.state === "beslutad") notFound();
  const { summary, content } = found;
  const template = await documentTemplate(place.store, summary.kind, summary.year);
  const arrangement = await documentSections(place.store, summary.id);
  return { summary, template, arrangement, missing: missingSections(content, template) };
}

/** What the template requires and a document that is being written lacks; nothing for what is decided, or not to be read so. */
export async function missingHere(place: Place, id: string): Promise<{ summary: DocumentSummary; missing: MissingSection[] } | null> {
  const found = place.readsDrafts ? await documentParts(place, id) : null;
  if (!found || found.summary.state === "beslutad") return null;
  const template = await documentTemplate(place.store, found.summary.kind, found.summary.year);
  return { summary: found.summary, missing: missingSections(found.content, template) };
}
