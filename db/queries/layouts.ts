import { and, desc, eq } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { Layout, Logo } from "../../lib/domain/layout.ts";
import { pictureSize } from "../../lib/domain/picture.ts";
import type { Source } from "../store.ts";

/** `by` is "" for the one that Tertial came with. */
export type LayoutVersion = { version: number; definition: Layout; at: string; by: string };

/** The versions of a kind's layout in the span of years that begins with `fromYear`, newest first; none until one is changed. */
export async function layoutVersions({ db, t }: Source, kind: DocumentKind, fromYear: number): Promise<LayoutVersion[]> {
  const rows = await db
    .select({ layout: t.layout, by: t.person.name })
    .from(t.layout)
    .leftJoin(t.person, eq(t.person.id, t.layout.savedBy))
    .where(and(eq(t.layout.kind, kind), eq(t.layout.fromYear, fromYear)))
    .orderBy(desc(t.layout.version));
  return rows.map(({ layout, by }) => ({
    version: layout.version,
    definition: layout.definition,
    at: layout.savedAt,
    by: by ?? "",
  }));
}

/** The layout that holds now, null until one is changed. */
export async function storedLayout(source: Source, kind: DocumentKind, fromYear: number): Promise<Layout | null> {
  const { db, t } = source;
  const [last] = await db
    .select({ definition: t.layout.definition })
    .from(t.layout)
    .where(and(eq(t.layout.kind, kind), eq(t.layout.fromYear, fromYear)))
    .orderBy(desc(t.layout.version))
    .limit(1);
  return last?.definition ?? null;
}

/** A logo's bytes; null for a file that is not there or no picture, so that no other file can be read by its id. */
export async function logoBytes({ db, t }: Source, { fileId }: Pick<Logo, "fileId">): Promise<Uint8Array | null> {
  const [file] = await db.select({ content: t.file.content }).from(t.file).where(eq(t.file.id, fileId));
  return file && pictureSize(file.content) ? file.content : null;
}
