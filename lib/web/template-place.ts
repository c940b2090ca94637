import { type DefinitionVersion, definitionVersions } from "../../db/queries/definitions.ts";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import type { DocumentKind } from "../domain/document.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import { LAYOUT_KINDS } from "./layout-place.ts";
import type { Visit } from "./visit.ts";

/** A kind of document in a span of years, with the versions of its template, newest first. */
export type TemplatedKind = { kind: DocumentKind; styrmodell: Styrmodell; versions: DefinitionVersion<"template">[] };

/** The template of an address ("VP", "2023"); null for a kind or a span that is not there. The first version is the one that holds. */
export async function templatedKind({ store }: Visit, kind: string, from: string): Promise<TemplatedKind | null> {
  const known = LAYOUT_KINDS.find((code) => code === kind);
  const styrmodell = styrmodeller.find(({ years }) => String(years.from) === from);
  if (!known || !styrmodell) return null;
  const stored = await definitionVersions(store, "template", known, styrmodell.years.from);
  const delivered = { version: 1, definition: templateOf(known), at: "", by: "" };
  return { kind: known, styrmodell, versions: stored.length > 0 ? stored : [delivered] };
}

/** The texts of goals that documents of the kind ask for, with what they are called, in the styrmodell's order. */
export function textsAskedBy({ texts }: Styrmodell, kind: DocumentKind): { code: string; heading: string }[] {
  return texts
    .filter(({ askedOf, reported }) => askedOf && Boolean(reported) === (kind !== "VP"))
    .map(({ code, heading }) => ({ code, heading }));
}
