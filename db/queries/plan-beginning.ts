import { and, desc, eq, ne } from "drizzle-orm";
import type { Source } from "../store.ts";

/** From which year's plan this one was begun, and what could not come along; null for a plan that was taken in or begun empty. */
export async function planBegunFrom({ db, t }: Source, planId: string): Promise<{ from: number; left: string[] } | null> {
  const [row] = await db
    .select({ after: t.history.after })
    .from(t.history)
    .where(and(eq(t.history.planId, planId), eq(t.history.action, "plan-paborjad")))
    .orderBy(desc(t.history.seq))
    .limit(1);
  const { from = null, left = [] } = (row?.after ?? {}) as { from?: number | null; left?: string[] };
  return from === null ? null : { from, left };
}

/** The texts of a plan that stand as they came from last year's. */
export async function untouchedTexts({ db, t }: Source, planId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: t.text.id })
    .from(t.document)
    .innerJoin(t.documentPart, eq(t.documentPart.documentId, t.document.id))
    .innerJoin(t.text, eq(t.text.id, t.documentPart.textId))
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .where(and(eq(t.document.planId, planId), eq(t.document.kind, "VP"), eq(t.textVersion.kind, "kopierad"), ne(t.text.plain, "")));
  return new Set(rows.map(({ id }) => id));
}
