import { and, desc, eq } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { DocumentTemplate } from "../../lib/domain/document-template.ts";
import type { Layout } from "../../lib/domain/layout.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";

/** What a municipality lays down for a kind of document in a span of years. Each change is a version of its own; the last one holds. */
export type Definitions = { layout: Layout; template: DocumentTemplate };

/** `by` is "" for the one that Tertial came with. */
export type DefinitionVersion<What extends keyof Definitions> = { version: number; definition: Definitions[What]; at: string; by: string };

/** The tables of definitions are alike but for what is defined. */
export function tableOf<What extends keyof Definitions>(t: Tables, what: What) {
  return t[what] as Tables["layout"];
}

/** The versions in the span of years that begins with `fromYear`, newest first; none until one is changed. */
export async function definitionVersions<What extends keyof Definitions>(
  { db, t }: Source,
  what: What,
  kind: DocumentKind,
  fromYear: number,
): Promise<DefinitionVersion<What>[]> {
  const table = tableOf(t, what);
  const rows = await db
    .select({ row: table, by: t.person.name })
    .from(table)
    .leftJoin(t.person, eq(t.person.id, table.savedBy))
    .where(and(eq(table.kind, kind), eq(table.fromYear, fromYear)))
    .orderBy(desc(table.version));
  return rows.map(({ row: { version, definition, savedAt }, by }) => ({
    ...{ version, at: savedAt, by: by ?? "" },
    definition: definition as Definitions[What],
  }));
}

/** The one that holds now, null until one is changed. */
export async function standingDefinition<What extends keyof Definitions>(
  { db, t }: Source,
  what: What,
  kind: DocumentKind,
  fromYear: number,
): Promise<Definitions[What] | null> {
  const table = tableOf(t, what);
  const [last] = await db
    .select({ definition: table.definition })
    .from(table)
    .where(and(eq(table.kind, kind), eq(table.fromYear, fromYear)))
    .orderBy(desc(table.version))
    .limit(1);
  return last ? (last.definition as Definitions[What]) : null;
}
