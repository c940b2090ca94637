import { and, eq, isNotNull } from "drizzle-orm";
import type { Source } from "../store.ts";

/** Who has said a part to be ready, and when; by the goal's id, or the section's. */
export type ReadyParts = Map<string, { by: string; at: string }>;

export async function readyParts({ db, t }: Source, documentId: string): Promise<ReadyParts> {
  const rows = await db
    .select({ id: t.documentPart.id, goalId: t.documentPart.goalId, at: t.documentPart.readyAt, by: t.person.name })
    .from(t.documentPart)
    .innerJoin(t.person, eq(t.person.id, t.documentPart.readyById))
    .where(and(eq(t.documentPart.documentId, documentId), isNotNull(t.documentPart.readyAt)));
  return new Map(rows.map(({ id, goalId, at, by }) => [goalId ?? id, { by, at: at ?? "" }]));
}
