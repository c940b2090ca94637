import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { rolesAt } from "../queries/access.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requirePlan, requireWriter } from "./guards.ts";

export type ResponsibleNamed = {
  /** in whose year it is carried out */
  unitId: string;
  year: number;
  activityId: string;
  /** the version this builds on */
  base: number;
  /** as it is printed: a name or a function; "" for nobody */
  words: string;
};

/**
 * Says who answers for an activity in a unit's year, also when the plan is decided: its paper stands as it was. The name of
 * exactly one person with a role in the unit or above it is that person, who then finds the activity among their own.
 */
export async function nameResponsible(store: Store, user: User, now: string, input: ResponsibleNamed): Promise<Saved> {
  return answered(store.tx((handle) => name(handle, user, now, inNfc(input))));
}

async function name(handle: Handle, user: User, now: string, { unitId, year, activityId, base, words }: ResponsibleNamed): Promise<Saved> {
  const { db, t } = handle;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await requirePlan(handle, unitId, year);
  const which = and(eq(t.planActivity.planId, planId), eq(t.planActivity.activityId, activityId));
  const [row] = await db.select().from(t.planActivity).where(which);
  if (!row) return refuse("missing", "Aktiviteten finns inte i enhetens plan.");
  const place = `activity-responsible/${unitId}/${activityId}/${year}`;
  await requireBase(handle, base, { version: row.version, written: row.responsible, place, savedBy: "", savedAt: now });
  if (words === row.responsible) return { ok: true, version: row.version };
  const before = { responsible: row.responsible, responsibleId: row.responsibleId };
  const after = { responsible: words, responsibleId: await personNamed(handle, words, await lineageOf(handle, unitId, year), now) };
  const version = row.version + 1;
  await db
    .update(t.planActivity)
    .set({ ...after, version })
    .where(which);
  await remember(handle, { authorityId, at: now, byId: user.id, action: "aktivitet-ansvarig", place, planId, before, after });
  return { ok: true, version };
}

/** Of two with the same name neither is meant for certain: then only the words are kept. */
async function personNamed(handle: Handle, words: string, lineage: string[], now: string): Promise<string | null> {
  const held = (await rolesAt(handle, lineage, now)).filter(
    ({ opened, person }) => !opened && wordingKey(person.name) === wordingKey(words),
  );
  const [one, ...others] = new Set(held.map(({ person }) => person.id));
  return one !== undefined && others.length === 0 ? one : null;
}
