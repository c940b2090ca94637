import { standingDefinition } from "../../db/queries/definitions.ts";
import type { Source } from "../../db/store.ts";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { DocumentKind } from "../domain/document.ts";
import type { DocumentTemplate } from "../domain/document-template.ts";

/** The template that documents of a kind and year follow: as the municipality has it now, else as Tertial came with it. */
export async function documentTemplate(source: Source, kind: DocumentKind, year: number): Promise<DocumentTemplate> {
  return (await standingDefinition(source, "template", kind, styrmodellOf(year).years.from)) ?? templateOf(kind);
}
