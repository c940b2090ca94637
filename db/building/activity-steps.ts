import { and, eq, inArray, max } from "drizzle-orm";
import { newId } from "../id.ts";
import { refuse } from "../refusal.ts";
import type { Building } from "./built-plan.ts";
import { requireInPlan } from "./goal-steps.ts";

type ActivityContent = { text: string; start: string; end: string };

/** An activity of one's own under a goal of the plan. */
export async function addActivity(building: Building, { goalId, text, start, end }: ActivityContent & { goalId: string }): Promise<void> {
  const { ledger, planId, unitId } = building;
  const { db, t } = ledger.handle;
  requireInPlan(building, goalId);
  const [last] = await db
    .select({ position: max(t.planActivity.position) })
    .from(t.planActivity)
    .where(eq(t.planActivity.planId, planId));
  const activityId = newId();
  await ledger.insert("activity", { id: activityId, goalId, ownerId: unitId, text, startOn: start, endOn: end, version: 1 });
  const position = (last?.position ?? 0) + 1;
  await ledger.insert("planActivity", { planId, goalId, activityId, position, responsible: "", responsibleId: null, version: 1 });
}

/** What it is and when it is carried out; only its owner changes it. */
export async function changeActivity(
  building: Building,
  { activityId, text, start, end }: ActivityContent & { activityId: string },
): Promise<void> {
  const { activity } = await requireActivity(building, activityId);
  if (activity.ownerId !== building.unitId) refuse("invalid", "Aktiviteten ägs av nivån ovanför och ändras bara där.");
  const next = { text, startOn: start, endOn: end };
  if (activity.text === text && activity.startOn === start && activity.endOn === end) return;
  await building.ledger.update("activity", activity, { ...next, version: activity.version + 1 });
}

/** Out of the plan; one of one's own goes altogether once no paper prints it. */
export async function leaveActivity(building: Building, { activityId }: { activityId: string }): Promise<void> {
  const { ledger, planId, unitId, afterLaying } = building;
  const { db, t } = ledger.handle;
  const { activity, planned } = await requireActivity(building, activityId);
  const [printed] = await db
    .select({ id: t.document.id })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(and(eq(t.document.planId, planId), eq(t.documentPart.activityId, activityId), inArray(t.document.kind, ["T1", "T2", "VB"])))
    .limit(1);
  const [reported] = await db.select().from(t.activityReport).where(eq(t.activityReport.activityId, activityId)).limit(1);
  if (printed || reported) refuse("invalid", "Aktiviteten följs upp i en av årets rapporter och kan inte tas ur planen.");
  await ledger.remove("planActivity", planned);
  afterLaying.push(async () => {
    const [elsewhere] = await db.select().from(t.planActivity).where(eq(t.planActivity.activityId, activityId)).limit(1);
    if (!elsewhere && activity.ownerId === unitId) await ledger.remove("activity", activity);
  });
}

async function requireActivity({ ledger, planId }: Building, activityId: string) {
  const { db, t } = ledger.handle;
  const [found] = await db
    .select({ activity: t.activity, planned: t.planActivity })
    .from(t.planActivity)
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .where(and(eq(t.planActivity.planId, planId), eq(t.planActivity.activityId, activityId)));
  return found ?? refuse("missing", "Aktiviteten finns inte kvar i planen.");
}
