import { eq } from "drizzle-orm";
import type { Source } from "../store.ts";

export const TAKING_UNDONE = "dokument-inlasning-angrad";

/** What the taking in of a paper put it in the place of; null for a paper whose taking in can't be undone. */
export async function takingOf({ db, t }: Source, documentId: string): Promise<{ replacedId: string | null } | null> {
  const [taking] = await db
    .select({ replacedId: t.documentTaking.replacedId })
    .from(t.documentTaking)
    .where(eq(t.documentTaking.documentId, documentId));
  return taking ?? null;
}
