import { and, desc, eq } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { DocumentTemplate } from "../../lib/domain/document-template.ts";
import type { Source } from "../store.ts";

/** `by` is "" for the one that Tertial came with. */
export type TemplateVersion = { version: number; definition: DocumentTemplate; at: string; by: string };

/** The versions of a kind's template in the span of years that begins with `fromYear`, newest first; none until one is changed. */
export async function templateVersions({ db, t }: Source, kind: DocumentKind, fromYear: number): Promise<TemplateVersion[]> {
  const rows = await db
    .select({ template: t.template, by: t.person.name })
    .from(t.template)
    .leftJoin(t.person, eq(t.person.id, t.template.savedBy))
    .where(and(eq(t.template.kind, kind), eq(t.template.fromYear, fromYear)))
    .orderBy(desc(t.template.version));
  return rows.map(({ template: { version, definition, savedAt }, by }) => ({ version, definition, at: savedAt, by: by ?? "" }));
}

/** The template that holds now, null until one is changed. */
export async function storedTemplate({ db, t }: Source, kind: DocumentKind, fromYear: number): Promise<DocumentTemplate | null> {
  const [last] = await db
    .select({ definition: t.template.definition })
    .from(t.template)
    .where(and(eq(t.template.kind, kind), eq(t.template.fromYear, fromYear)))
    .orderBy(desc(t.template.version))
    .limit(1);
  return last?.definition ?? null;
}
