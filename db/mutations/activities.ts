import { eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { readDate } from "../../lib/swedish/date.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { canonical } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireNotFrozen, requireWriter } from "./guards.ts";

export type ActivitySet = {
  activityId: string;
  base: number;
  text: string;
  /** calendar dates, "" for none */
  start: string;
  end: string;
};

/** Changes what an activity is and when it is carried out. Only its owner may. */
export async function setActivity(store: Store, user: User, now: string, input: ActivitySet): Promise<Saved> {
  return answered(store.tx((handle) => set(handle, user, now, input)));
}

async function set(handle: Handle, user: User, now: string, input: ActivitySet): Promise<Saved> {
  const { db, t } = handle;
  const [found] = await db
    .select({ activity: t.activity, plan: t.plan })
    .from(t.activity)
    .innerJoin(t.planActivity, eq(t.planActivity.activityId, t.activity.id))
    .innerJoin(t.plan, eq(t.plan.id, t.planActivity.planId))
    .where(eq(t.activity.id, input.activityId))
    .limit(1);
  if (!found) return refuse("missing", "Aktiviteten finns inte.");
  const { activity, plan } = found;
  const authorityId = await requireWriter(handle, user, activity.ownerId, plan.year);
  const place = `activity/${activity.id}`;
  await requireBase(handle, input.base, { version: activity.version, written: activity.text, place, savedBy: "", savedAt: "" });
  await requireNotFrozen(handle, eq(t.documentPart.activityId, activity.id));
  const after = { text: cleaned(input.text), startOn: input.start, endOn: input.end };
  requireReadable(after);
  const before = { text: activity.text, startOn: activity.startOn, endOn: activity.endOn };
  if (canonical(before) === canonical(after)) return { ok: true, version: activity.version };
  const version = activity.version + 1;
  await db
    .update(t.activity)
    .set({ ...after, version })
    .where(eq(t.activity.id, activity.id));
  await remember(handle, { authorityId, at: now, byId: user.id, action: "aktivitet-andrad", place, planId: plan.id, before, after });
  return { ok: true, version };
}

function requireReadable({ text, startOn, endOn }: { text: string; startOn: string; endOn: string }): void {
  if (text === "") refuse("invalid", "En aktivitet måste ha en beskrivning.");
  for (const day of [startOn, endOn]) {
    if (day !== "" && readDate(day) !== day) refuse("invalid", `”${day}” är inget datum. Skriv till exempel 2026-12-31.`);
  }
  if (startOn !== "" && endOn !== "" && startOn > endOn) refuse("invalid", "Aktiviteten kan inte sluta innan den börjar.");
}
