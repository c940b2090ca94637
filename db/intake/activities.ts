import { eq } from "drizzle-orm";
import { readActivityStatus } from "../../lib/domain/activity.ts";
import type { ActivityRow, ActivityTablePart } from "../../lib/domain/document.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { newId } from "../id.ts";
import { insertAll } from "../rows.ts";
import type { Tables } from "../tables/all.ts";
import { ownerNode, type Taking } from "./taking.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

export type ActivityTaker = { take(row: ActivityRow, table: ActivityTablePart, goalId: string | null): string; write(): Promise<void> };

/** An activity is the same in VP and VB when it stands under the same goal with the same words. */
export async function activityTaker(taking: Taking): Promise<ActivityTaker> {
  const { handle, planId, kind } = taking;
  const { db, t } = handle;
  const rows = await db
    .select({ activity: t.activity, goalId: t.planActivity.goalId })
    .from(t.planActivity)
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .where(eq(t.planActivity.planId, planId))
    .orderBy(t.planActivity.position);
  const reports = await db.select().from(t.activityReport).where(eq(t.activityReport.planId, planId));
  const reported = new Set(reports.filter((report) => report.period === kind).map((report) => report.activityId));
  /** those this paper has not printed yet, so that a row printed twice is two activities */
  const unprinted = rows.map(({ activity, goalId }) => ({ id: activity.id, key: `${goalId}/${wordingKey(activity.text)}` }));
  const made: Row<"activity">[] = [];
  const taken: Row<"planActivity">[] = [];
  const newReports: Row<"activityReport">[] = [];

  const activityOf = (row: ActivityRow, table: ActivityTablePart, goalId: string | null): string => {
    const at = unprinted.findIndex((activity) => activity.key === `${goalId}/${wordingKey(row.text)}`);
    const [known] = at < 0 ? [] : unprinted.splice(at, 1);
    if (known) return known.id;
    const id = newId();
    const ownerId = ownerNode(taking, headingOwner(table, taking));
    made.push({ id, goalId, ownerId, text: row.text, startOn: row.start, endOn: row.end, version: 1 });
    const position = rows.length + made.length;
    taken.push({ planId, goalId, activityId: id, position, responsible: row.responsible ?? "", responsibleId: null, version: 1 });
    return id;
  };

  return {
    take(row, table, goalId) {
      const activityId = activityOf(row, table, goalId);
      const status = readActivityStatus(row.status);
      if ((status || row.deviation) && !reported.has(activityId)) {
        reported.add(activityId);
        const saved = { version: 1, savedBy: taking.userId, savedAt: taking.now };
        newReports.push({ planId, activityId, period: kind, status, deviation: row.deviation, ...saved });
      }
      return activityId;
    },
    async write() {
      await insertAll(handle, t.activity, made);
      await insertAll(handle, t.planActivity, taken);
      await insertAll(handle, t.activityReport, newReports);
    },
  };
}

function headingOwner(table: ActivityTablePart, { styrmodell }: Taking) {
  const key = wordingKey(table.heading);
  const heading = styrmodell.activityHeadings.find((candidate) =>
    [candidate.title, ...candidate.spellings].some((spelling) => wordingKey(spelling) === key),
  );
  return heading?.owner || "enhet";
}
