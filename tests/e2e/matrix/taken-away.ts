import { and, desc, eq } from "drizzle-orm";
import { documentsOf } from "../../../db/queries/documents.ts";
import type { Store } from "../../../db/store.ts";

/** Takes a unit's plan of a year away again, where there is one. */
export async function withoutPlan(store: Store, unitId: string, year: number): Promise<void> {
  const plans = (await documentsOf(store, { unitId, year })).filter(({ kind }) => kind === "VP");
  await store.tx(async ({ db, t }) => {
    for (const { id } of plans) {
      // leaves before what they stand under
      await db.delete(t.documentPart).where(and(eq(t.documentPart.documentId, id), eq(t.documentPart.kind, "text")));
      const parts = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, id)).orderBy(desc(t.documentPart.id));
      for (const part of parts) await db.delete(t.documentPart).where(eq(t.documentPart.id, part.id));
      await db.delete(t.documentEvent).where(eq(t.documentEvent.documentId, id));
      await db.delete(t.document).where(eq(t.document.id, id));
    }
  });
}

/** Takes the analysis of a goal out of a report again. */
export async function withoutAnalysis(store: Store, { id }: { id: string }, goalId: string): Promise<void> {
  await store.tx(async ({ db, t }) => {
    const [goal] = await db
      .select()
      .from(t.documentPart)
      .where(and(eq(t.documentPart.documentId, id), eq(t.documentPart.goalId, goalId)));
    if (goal) await db.delete(t.documentPart).where(and(eq(t.documentPart.parentId, goal.id), eq(t.documentPart.code, "analys")));
  });
}
