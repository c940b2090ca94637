import { and, desc, eq } from "drizzle-orm";
import { chainHistory } from "../../../db/queries/chain-history.ts";
import { documentStory } from "../../../db/queries/document-life.ts";
import { daysSetAt, timeGivenTo } from "../../../db/queries/period-days.ts";
import { submissionEvents } from "../../../db/queries/submissions.ts";
import type { Store } from "../../../db/store.ts";
import { documentFindings } from "../../../lib/jobs/document-findings.ts";
import type { Paper } from "./two-boards.ts";
import { newDay } from "./ways.ts";

/** The versions that stand: what a page would build its save on. */
export function standingIn(store: Store) {
  const { db, t } = store;
  const one = async (rows: Promise<{ version: number }[]>) => (await rows)[0]?.version ?? 0;
  return {
    document: async ({ id }: Paper) => (await documentStory(store, id))?.version ?? 0,
    text: ({ textId }: Paper) => one(db.select().from(t.text).where(eq(t.text.id, textId))),
    goal: (goalId: string) => one(db.select().from(t.goal).where(eq(t.goal.id, goalId))),
    chain: async ({ unitId, year }: Paper) => {
      const [plan] = await db
        .select()
        .from(t.plan)
        .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year)));
      return (await chainHistory(store, plan?.id ?? ""))[0]?.seq ?? 0;
    },
    amount: ({ budgetId }: Paper) =>
      one(
        db
          .select()
          .from(t.budgetAmount)
          .where(and(eq(t.budgetAmount.budgetTableId, budgetId), eq(t.budgetAmount.rowNo, 0), eq(t.budgetAmount.columnKey, "kostnader"))),
      ),
    outcome: (indicatorId: string) =>
      one(
        db
          .select()
          .from(t.outcome)
          .where(
            and(
              ...[eq(t.outcome.indicatorId, indicatorId), eq(t.outcome.period, "VB"), eq(t.outcome.districtId, "hela")],
              ...[eq(t.outcome.gender, "totalt")],
            ),
          )
          .orderBy(desc(t.outcome.year)),
      ),
    submission: async ({ unitId, year }: Paper, period: string) => {
      const last = (await submissionEvents(store, { unitId, year, period })).at(-1);
      return { base: last?.no ?? 0, kind: last?.kind };
    },
    days: async (nodeId: string, year: number, period: string) => {
      const [newest] = (await daysSetAt(store, year, [nodeId])).filter((set) => set.period === period);
      return newest?.no ?? 0;
    },
    moreTime: async ({ unitId, year }: Paper, period: string) => {
      const [newest] = (await timeGivenTo(store, year, [unitId])).filter((given) => given.period === period);
      return newest?.no ?? 0;
    },
    assessment: (goalId: string) =>
      one(
        db
          .select()
          .from(t.assessment)
          .where(and(eq(t.assessment.goalId, goalId), eq(t.assessment.period, "VB"))),
      ),
    forecast: (indicatorId: string) =>
      one(
        db
          .select()
          .from(t.indicatorReport)
          .where(and(eq(t.indicatorReport.indicatorId, indicatorId), eq(t.indicatorReport.period, "T1"))),
      ),
    activity: async ({ unitId, year }: Paper) => {
      const [first] = await db
        .select({ activityId: t.planActivity.activityId, planned: t.planActivity.version })
        .from(t.planActivity)
        .innerJoin(t.plan, eq(t.plan.id, t.planActivity.planId))
        .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year)));
      const activityId = first?.activityId ?? "";
      const reports = db.select().from(t.activityReport);
      return {
        activityId,
        planned: first?.planned ?? 0,
        base: await one(reports.where(and(eq(t.activityReport.activityId, activityId), eq(t.activityReport.period, "VB")))),
      };
    },
    findings: async ({ id }: Paper) => (await documentFindings(store, id))?.findings ?? [],
    reporter: async ({ namedIndicatorId }: Paper) => {
      const [row] = await db.select().from(t.planIndicator).where(eq(t.planIndicator.indicatorId, namedIndicatorId));
      return { base: row?.version ?? 0, personId: row?.responsibleId ?? null };
    },
    layout: async (from: number) => {
      const which = and(eq(t.layout.kind, "VB"), eq(t.layout.fromYear, from));
      const [row] = await db.select().from(t.layout).where(which).orderBy(desc(t.layout.version)).limit(1);
      return row?.version ?? 1;
    },
    template: async (from: number) => {
      const which = and(eq(t.template.kind, "VB"), eq(t.template.fromYear, from));
      const [row] = await db.select().from(t.template).where(which).orderBy(desc(t.template.version)).limit(1);
      return row?.version ?? 1;
    },
    description: async ({ indicatorId }: Paper) => {
      const [row] = await db.select().from(t.indicatorVersion).where(eq(t.indicatorVersion.indicatorId, indicatorId));
      return row?.changedAt ?? "";
    },
    /** a day from which the indicator has limits of its own */
    limits: async ({ indicatorId }: Paper) => {
      const [by] = await db.select().from(t.person).limit(1);
      const given = { indicatorId, validFrom: newDay(), toleranceMicro: 1, genderGapMicro: null, reason: "Små tal" };
      await store.tx((handle) => handle.db.insert(t.indicatorLimit).values({ ...given, changedBy: by?.id ?? "", changedAt: "" }));
      return given.validFrom;
    },
    target: async ({ indicatorId }: Paper, setBy: "kf" | "namnd" | "enhet") => {
      const which = and(eq(t.target.indicatorId, indicatorId), eq(t.target.setBy, setBy));
      const [row] = await db.select().from(t.target).where(which).orderBy(desc(t.target.no)).limit(1);
      return row?.no ?? 0;
    },
  };
}
