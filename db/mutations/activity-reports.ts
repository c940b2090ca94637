import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { ActivityStatus } from "../../lib/domain/activity.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireNotFrozen, requirePeriod, requirePlan, requireWriter } from "./guards.ts";

export type ActivityReported = {
  /** in whose year it is carried out */
  unitId: string;
  activityId: string;
  year: number;
  period: string;
  /** the version this builds on; 0 where nothing is reported */
  base: number;
  status: ActivityStatus;
  deviation: string;
};

/** Says how far an activity has come in a period, and what has become otherwise than planned. */
export async function reportActivity(store: Store, user: User, now: string, input: ActivityReported): Promise<Saved> {
  return answered(store.tx((handle) => report(handle, user, now, inNfc(input))));
}

async function report(handle: Handle, user: User, now: string, input: ActivityReported): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, activityId, year, period, base, status } = input;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await requirePlan(handle, unitId, year);
  await requireActivity(handle, planId, activityId);
  await requirePeriod(handle, year, period);
  const which = and(eq(t.activityReport.planId, planId), eq(t.activityReport.activityId, activityId), eq(t.activityReport.period, period));
  const [row] = await db.select().from(t.activityReport).where(which);
  const version = row?.version ?? 0;
  const before = { status: row?.status ?? "", deviation: row?.deviation ?? "" };
  const after = { status, deviation: input.deviation.trim() };
  const place = `activity-report/${unitId}/${activityId}/${year}/${period}`;
  const written = `${before.status}\n${before.deviation}`;
  await requireBase(handle, base, { version, written, place, savedBy: row?.savedBy ?? "", savedAt: row?.savedAt ?? "" });
  await requireNotFrozen(
    handle,
    and(eq(t.document.planId, planId), eq(t.documentPart.activityId, activityId), eq(t.document.kind, period as "VB")),
  );
  if (before.status === after.status && before.deviation === after.deviation) return { ok: true, version };
  const saved = { ...after, version: version + 1, savedBy: user.id, savedAt: now };
  if (row) await db.update(t.activityReport).set(saved).where(which);
  else await db.insert(t.activityReport).values({ planId, activityId, period, ...saved });
  await remember(handle, { authorityId, at: now, byId: user.id, action: "aktivitet-foljd", place, planId, before, after });
  return { ok: true, version: version + 1 };
}

async function requireActivity({ db, t }: Handle, planId: string, activityId: string): Promise<void> {
  const [found] = await db
    .select({ id: t.planActivity.activityId })
    .from(t.planActivity)
    .where(and(eq(t.planActivity.planId, planId), eq(t.planActivity.activityId, activityId)));
  if (!found) refuse("missing", "Aktiviteten finns inte i enhetens plan.");
}
