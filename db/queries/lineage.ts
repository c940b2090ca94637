import { and, desc, eq } from "drizzle-orm";
import type { Source } from "../store.ts";

/** The ids of the kommun, the nämnd and so on down to the unit itself, as the organisation is in that year. */
export async function lineageOf({ db, t }: Source, unitId: string, year: number): Promise<string[]> {
  const rows = await db
    .select({ id: t.orgClosure.ancestorId })
    .from(t.orgClosure)
    .where(and(eq(t.orgClosure.year, year), eq(t.orgClosure.orgUnitId, unitId)))
    .orderBy(desc(t.orgClosure.depth));
  return rows.map((row) => row.id);
}
