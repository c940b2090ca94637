import { and, eq, gte, isNull } from "drizzle-orm";
import { UNTIL_FURTHER_NOTICE, type User } from "../../lib/domain/access.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { dayBefore } from "../../lib/swedish/date.ts";
import { remember } from "../history.ts";
import { reportedFrom } from "../queries/responsibilities.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { rememberPerson, requireAdministrator } from "./administration.ts";
import { authorityOf } from "./guards.ts";
import { giveRoleWithin } from "./people.ts";
import { requireActive } from "./roles.ts";

/** What was handed over, for the receipt. */
export type HandedOver = { ok: true; from: string; to: string; roles: number; indicators: number; activities: number; standIns: number };

/**
 * Hands what a leaver answers for over to somebody else, all at once or not at all: the roles begin today, the indicators
 * and activities are the other's at the next request. The leaver's own roles end with `lastDay` ("" at once), and with them the roles
 * that were held in the leaver's place: there is somebody in it again.
 */
export async function handOver(
  store: Store,
  user: User,
  now: string,
  { fromId, toId, lastDay }: { fromId: string; toId: string; lastDay: string },
): Promise<HandedOver | Refused> {
  return answered(
    store.tx(async (handle) => {
      requireAdministrator(user);
      if (toId === "") refuse("invalid", "Välj vem som ska ta över.");
      if (fromId === toId) refuse("invalid", "Välj någon annan att lämna över till.");
      if (toId === user.id) refuse("invalid", "Du kan inte ge dig själv roller. Be en annan systemförvaltare.");
      const { db, t } = handle;
      const [leaver] = await db.select().from(t.person).where(eq(t.person.id, fromId));
      if (!leaver) return refuse("missing", "Personen finns inte.");
      const heir = await requireActive(handle, toId);
      const yesterday = dayBefore(dayOf(now));
      const end = lastDay || yesterday;
      if (end < yesterday) refuse("invalid", "Den sista dagen kan inte ligga bakåt i tiden. Lämna fältet tomt för att avsluta genast.");
      const work: Work = { handle, user, now, fromId, heir, end };
      const standIns = await endStandIns(work);
      const roles = await moveRoles(work);
      const indicators = await moveIndicators(work);
      const activities = await moveActivities(work);
      if (standIns + roles + indicators + activities === 0) refuse("invalid", `${leaver.name} har inget kvar att lämna över.`);
      return { ok: true as const, from: leaver.name, to: heir.name, roles, indicators, activities, standIns };
    }),
  );
}

type Work = { handle: Handle; user: User; now: string; fromId: string; heir: { id: string; name: string; title: string }; end: string };
type Row = Handle["t"]["roleGrant"]["$inferSelect"];

async function endStandIns(work: Work): Promise<number> {
  const { t } = work.handle;
  const rows = await standing(work, eq(t.roleGrant.standsInFor, work.fromId));
  for (const row of rows) await endRole(work, row);
  return rows.length;
}

async function moveRoles(work: Work): Promise<number> {
  const { handle, now, fromId, heir } = work;
  const { t } = handle;
  const rows = await standing(work, eq(t.roleGrant.personId, fromId));
  for (const row of rows) {
    await endRole(work, row);
    const { role, orgUnitId, delegation, toDate: to } = row;
    const same = and(eq(t.roleGrant.personId, heir.id), eq(t.roleGrant.role, role), eq(t.roleGrant.orgUnitId, orgUnitId));
    const held = await standing(work, and(same, eq(t.roleGrant.toDate, UNTIL_FURTHER_NOTICE), eq(t.roleGrant.delegation, delegation)));
    if (held.some(({ standsInFor }) => standsInFor === null)) continue;
    const from = row.fromDate > dayOf(now) ? row.fromDate : dayOf(now);
    const standsInFor = row.standsInFor === heir.id ? null : row.standsInFor;
    const grant = { role, orgUnitId, from, to, standsInFor, delegation };
    await giveRoleWithin(handle, now, { ...heir, grants: [] }, grant);
    await rememberPerson(handle, work.user, now, { action: "roll-given", personId: heir.id, orgUnitId, before: null, after: grant });
  }
  return rows.length;
}

/** Only what is still to be reported: who answered for earlier years stays as it was. */
async function moveIndicators({ handle, user, now, fromId, heir }: Work): Promise<number> {
  const { db, t } = handle;
  const rows = await db
    .select({ row: t.planIndicator, unitId: t.plan.orgUnitId, year: t.plan.year })
    .from(t.planIndicator)
    .innerJoin(t.plan, eq(t.plan.id, t.planIndicator.planId))
    .where(and(eq(t.planIndicator.responsibleId, fromId), gte(t.plan.year, reportedFrom(now))));
  const moved = new Map(rows.map(({ row, unitId, year }) => [`reporter/${unitId}/${row.indicatorId}/${year}`, { row, unitId, year }]));
  for (const [place, { row, unitId, year }] of moved) {
    const { planId, indicatorId } = row;
    await db
      .update(t.planIndicator)
      .set({ responsibleId: heir.id, version: row.version + 1 })
      .where(and(eq(t.planIndicator.planId, planId), eq(t.planIndicator.indicatorId, indicatorId)));
    const authorityId = await authorityOf(handle, unitId, year);
    const change = { before: { responsibleId: fromId }, after: { responsibleId: heir.id } };
    await remember(handle, { authorityId, at: now, byId: user.id, action: "rapportor-utsedd", place, planId, ...change });
  }
  return moved.size;
}

/** The same for activities; what is printed of them is the heir's name from now on. */
async function moveActivities({ handle, user, now, fromId, heir }: Work): Promise<number> {
  const { db, t } = handle;
  const rows = await db
    .select({ row: t.planActivity, unitId: t.plan.orgUnitId, year: t.plan.year })
    .from(t.planActivity)
    .innerJoin(t.plan, eq(t.plan.id, t.planActivity.planId))
    .where(and(eq(t.planActivity.responsibleId, fromId), gte(t.plan.year, reportedFrom(now))));
  for (const { row, unitId, year } of rows) {
    const { planId, activityId, responsible, responsibleId } = row;
    const after = { responsible: heir.name, responsibleId: heir.id };
    await db
      .update(t.planActivity)
      .set({ ...after, version: row.version + 1 })
      .where(and(eq(t.planActivity.planId, planId), eq(t.planActivity.activityId, activityId)));
    const authorityId = await authorityOf(handle, unitId, year);
    const place = `activity-responsible/${unitId}/${activityId}/${year}`;
    const change = { before: { responsible, responsibleId }, after };
    await remember(handle, { authorityId, at: now, byId: user.id, action: "aktivitet-ansvarig", place, planId, ...change });
  }
  return rows.length;
}

/** The roles of a kind that have not ended. */
async function standing({ handle: { db, t }, now }: Work, which: ReturnType<typeof and>): Promise<Row[]> {
  return db
    .select()
    .from(t.roleGrant)
    .where(and(which, gte(t.roleGrant.toDate, dayOf(now)), isNull(t.roleGrant.openUntil)));
}

/** A role that ends earlier by itself keeps its own last day. */
async function endRole({ handle, user, now, end }: Work, { id, personId, role, orgUnitId, toDate }: Row): Promise<void> {
  if (toDate <= end) return;
  const { db, t } = handle;
  await db.update(t.roleGrant).set({ toDate: end }).where(eq(t.roleGrant.id, id));
  const change = { before: { role, orgUnitId, to: toDate }, after: { role, orgUnitId, to: end } };
  await rememberPerson(handle, user, now, { action: "roll-sista-dag", personId, orgUnitId, ...change });
}
