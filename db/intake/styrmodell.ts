import { and, desc, eq } from "drizzle-orm";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { canonical, sha256 } from "../canonical.ts";
import { newId } from "../id.ts";
import type { Handle } from "../store.ts";

/**
 * The styrmodell that the year follows. A year that is new follows the given one, stored as a version of its own where it
 * differs from the last; a year that has begun keeps what it has.
 */
export async function yearsStyrmodell(
  handle: Handle,
  year: number,
  given: Styrmodell,
  now: string,
): Promise<{ id: string; styrmodell: Styrmodell }> {
  const { db, t } = handle;
  const [known] = await db
    .select({ id: t.styrmodell.id, styrmodell: t.styrmodell.definition })
    .from(t.steeringYear)
    .innerJoin(t.styrmodell, eq(t.styrmodell.id, t.steeringYear.styrmodellId))
    .where(eq(t.steeringYear.year, year));
  if (known) return known;
  const id = await storeStyrmodell(handle, given, now);
  await db.insert(t.steeringYear).values({ year, styrmodellId: id });
  return { id, styrmodell: given };
}

async function storeStyrmodell({ db, t }: Handle, definition: Styrmodell, now: string): Promise<string> {
  const checksum = sha256(canonical(definition));
  const [same] = await db
    .select({ id: t.styrmodell.id })
    .from(t.styrmodell)
    .where(and(eq(t.styrmodell.name, definition.name), eq(t.styrmodell.sha256, checksum)));
  if (same) return same.id;
  const [last] = await db
    .select({ version: t.styrmodell.version })
    .from(t.styrmodell)
    .where(eq(t.styrmodell.name, definition.name))
    .orderBy(desc(t.styrmodell.version))
    .limit(1);
  const id = newId();
  const version = (last?.version ?? 0) + 1;
  await db.insert(t.styrmodell).values({ id, name: definition.name, version, definition, sha256: checksum, createdAt: now });
  return id;
}
