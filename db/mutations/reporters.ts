import { and, eq, gte, inArray, isNull } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { mayBeNamed } from "../../lib/domain/giving-roles.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { remember } from "../history.ts";
import { lineageOf } from "../queries/lineage.ts";
import { grantOf } from "../queries/people.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireIndicator, requirePlan, requireWriter } from "./guards.ts";
import { requireActive } from "./roles.ts";

export type ReporterNamed = {
  unitId: string;
  year: number;
  indicatorId: string;
  /** the version this builds on */
  base: number;
  /** who reports the indicator; null: every rapportör of the unit */
  personId: string | null;
};

/** Names who reports an indicator of a unit's year. Whoever writes in the unit may report it all the same. */
export async function nameReporter(store: Store, user: User, now: string, input: ReporterNamed): Promise<Saved> {
  return answered(store.tx((handle) => name(handle, user, now, input)));
}

async function name(handle: Handle, user: User, now: string, input: ReporterNamed): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, year, indicatorId, personId } = input;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await requirePlan(handle, unitId, year);
  await requireIndicator(handle, planId, indicatorId, year);
  const which = and(eq(t.planIndicator.planId, planId), eq(t.planIndicator.indicatorId, indicatorId));
  const rows = await db.select().from(t.planIndicator).where(which);
  const before = rows.find(({ responsibleId }) => responsibleId !== null)?.responsibleId ?? null;
  const version = Math.max(...rows.map((row) => row.version));
  const place = `reporter/${unitId}/${indicatorId}/${year}`;
  await requireBase(handle, input.base, { version, written: before ?? "", place, savedBy: "", savedAt: now });
  if (before === personId) return { ok: true, version };
  if (personId !== null) await requireReachable(handle, personId, await lineageOf(handle, unitId, year), now);
  await db
    .update(t.planIndicator)
    .set({ responsibleId: personId, version: version + 1 })
    .where(which);
  const change = { before: { responsibleId: before }, after: { responsibleId: personId } };
  await remember(handle, { authorityId, at: now, byId: user.id, action: "rapportor-utsedd", place, planId, ...change });
  return { ok: true, version: version + 1 };
}

/** Nobody is named who could not report the indicator: it would then be reported by none. */
async function requireReachable(handle: Handle, personId: string, lineage: string[], now: string): Promise<void> {
  const { db, t } = handle;
  const person = await requireActive(handle, personId);
  const ahead = [eq(t.roleGrant.personId, personId), gte(t.roleGrant.toDate, dayOf(now)), isNull(t.roleGrant.openUntil)];
  const grants = await db
    .select()
    .from(t.roleGrant)
    .where(and(...ahead, inArray(t.roleGrant.orgUnitId, lineage)));
  if (!mayBeNamed(personId, grants.map(grantOf), lineage)) {
    refuse("invalid", `${person.name} är inte rapportör här. Ge hen rollen först.`);
  }
}
