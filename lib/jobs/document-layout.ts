import { standingDefinition } from "../../db/queries/definitions.ts";
import { logoBytes } from "../../db/queries/layouts.ts";
import type { Source } from "../../db/store.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { Layout } from "../domain/layout.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";

type Found = { summary: DocumentSummary; styrmodell: Styrmodell; layout?: Layout | null };

/**
 * How a stored document is laid out: a decided one as it was frozen (a paper that was decided elsewhere keeps its own columns,
 * so the template as it came), any other as the municipality has it now.
 */
export async function documentLayout(source: Source, { summary, styrmodell, layout }: Found): Promise<Layout> {
  const delivered = layoutOf(summary.kind);
  if (summary.state === "beslutad") return layout ?? delivered;
  return (await standingDefinition(source, "layout", summary.kind, styrmodell.years.from)) ?? delivered;
}

/** The logo as a reader is given it: nothing where the layout has none. */
export async function logoOf(source: Source, { logo }: Layout): Promise<{ logo?: Uint8Array }> {
  const bytes = logo && (await logoBytes(source, logo));
  return bytes ? { logo: bytes } : {};
}
