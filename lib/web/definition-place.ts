import { type Definitions, type DefinitionVersion, definitionVersions } from "../../db/queries/definitions.ts";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import type { DocumentKind } from "../domain/document.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import type { Visit } from "./visit.ts";

export const DEFINED_KINDS: DocumentKind[] = ["VP", "T1", "T2", "VB"];

/** What is laid down for a kind of document in a span of years: its versions, newest first. */
export type DefinedKind<What extends keyof Definitions> = {
  kind: DocumentKind;
  styrmodell: Styrmodell;
  versions: DefinitionVersion<What>[];
};

/** What Tertial came with. */
const DELIVERED: { [What in keyof Definitions]: (kind: DocumentKind) => Definitions[What] } = { layout: layoutOf, template: templateOf };

/** What an address says ("VB", "2023"); null for a kind or a span that is not there. The first version is the one that holds. */
export async function definedKind<What extends keyof Definitions>(
  { store }: Visit,
  what: What,
  kind: string,
  from: string,
): Promise<DefinedKind<What> | null> {
  const known = DEFINED_KINDS.find((code) => code === kind);
  const styrmodell = styrmodeller.find(({ years }) => String(years.from) === from);
  if (!known || !styrmodell) return null;
  const stored = await definitionVersions(store, what, known, styrmodell.years.from);
  const delivered = { version: 1, definition: DELIVERED[what](known), at: "", by: "" };
  return { kind: known, styrmodell, versions: stored.length > 0 ? stored : [delivered] };
}
