import { and, asc, eq } from "drizzle-orm";
import type { RichText } from "../../lib/domain/text-block.ts";
import type { TextVersion } from "../../lib/domain/text-history.ts";
import type { Source } from "../store.ts";

/** Whose text it is: the unit and year whose document prints it; null for none. */
export async function textPlace({ db, t }: Source, textId: string): Promise<{ unitId: string; year: number } | null> {
  const [found] = await db
    .select({ unitId: t.plan.orgUnitId, year: t.plan.year })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .where(eq(t.documentPart.textId, textId))
    .limit(1);
  return found ?? null;
}

/** Every version of a text, the oldest first, without its words. */
export async function textVersions({ db, t }: Source, textId: string): Promise<TextVersion[]> {
  const rows = await db
    .select({
      version: t.textVersion.version,
      kind: t.textVersion.kind,
      by: t.person.name,
      at: t.textVersion.savedAt,
      base: t.textVersion.baseVersion,
      standing: t.text.version,
    })
    .from(t.textVersion)
    .innerJoin(t.text, eq(t.text.id, t.textVersion.textId))
    .innerJoin(t.person, eq(t.person.id, t.textVersion.savedBy))
    .where(eq(t.textVersion.textId, textId))
    .orderBy(asc(t.textVersion.version));
  return rows.map(({ standing, ...row }) => ({ ...row, stands: row.version === standing }));
}

/** One version's blocks; null when there is no such version. */
export async function textOfVersion({ db, t }: Source, textId: string, version: number): Promise<RichText | null> {
  const [row] = await db
    .select({ blocks: t.textVersion.blocks })
    .from(t.textVersion)
    .where(and(eq(t.textVersion.textId, textId), eq(t.textVersion.version, version)));
  return row?.blocks ?? null;
}

/** The version of a text that stands; null when the document does not print it. */
export async function standingVersion({ db, t }: Source, documentId: string, textId: string): Promise<number | null> {
  const [row] = await db
    .select({ version: t.text.version })
    .from(t.documentPart)
    .innerJoin(t.text, eq(t.text.id, t.documentPart.textId))
    .where(and(eq(t.documentPart.documentId, documentId), eq(t.documentPart.textId, textId)))
    .limit(1);
  return row?.version ?? null;
}
