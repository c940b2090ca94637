import { and, eq } from "drizzle-orm";
import { newId } from "../id.ts";
import type { Handle } from "../store.ts";

/** The plan of a unit's year, made where there is none. */
export async function planOf({ db, t }: Handle, orgUnitId: string, year: number, now: string): Promise<string> {
  const [known] = await db
    .select({ id: t.plan.id })
    .from(t.plan)
    .where(and(eq(t.plan.orgUnitId, orgUnitId), eq(t.plan.year, year)));
  if (known) return known.id;
  const id = newId();
  await db.insert(t.plan).values({ id, orgUnitId, year, createdAt: now });
  return id;
}
