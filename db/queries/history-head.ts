import { and, eq } from "drizzle-orm";
import type { HistoryHead } from "../../lib/domain/history-head.ts";
import type { Source } from "../store.ts";

/** How far the history of the nämnd that a document belongs to has come. Throws for a document without one: to begin it is a change. */
export async function historyHeadFor({ db, t }: Source, documentId: string): Promise<HistoryHead> {
  const { authorityId, seq, hash } = t.historyHead;
  const [head] = await db
    .select({ authorityId, seq, hash })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.year, t.plan.year), eq(t.orgUnitYear.orgUnitId, t.plan.orgUnitId)))
    .innerJoin(t.historyHead, eq(t.historyHead.authorityId, t.orgUnitYear.authorityId))
    .where(eq(t.document.id, documentId));
  if (!head) throw new Error(`The document ${documentId} has no history`);
  return head;
}
