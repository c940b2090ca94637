import { and, asc, eq, inArray, lt, ne } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { completenessOf, type Tally } from "../../lib/domain/completeness.ts";
import { lifeOf } from "../../lib/domain/document-steps.ts";
import { grouped } from "../../lib/domain/grouped.ts";
import { hasEnded } from "../../lib/domain/reporting-window.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { receiptOf } from "../../lib/domain/submission.ts";
import { mayWriteOwn, type PaperWork, type UnitWork } from "../../lib/domain/to-do.ts";
import { IN_ORDER, NOTHING, OWNER } from "../../lib/domain/year-progress.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import type { Source } from "../store.ts";
import { openMentions } from "./comments.ts";
import { talliesOf } from "./completeness.ts";
import { dueOutcomes } from "./due-outcomes.ts";
import type { PlannedUnit } from "./organisation.ts";
import { everyReportingDays } from "./reporting-window.ts";
import { submissionsOf } from "./submissions.ts";

/**
 * What may wait for this person in these units of a year, in a number of statements that does not grow with the units. What a unit
 * is to write and report is counted only where some of it may be theirs.
 */
export async function workOf(
  source: Source,
  user: User,
  model: Styrmodell,
  { year, units }: { year: number; units: PlannedUnit[] },
  now: string,
): Promise<UnitWork[]> {
  const unitIds = units.map(({ id }) => id);
  if (unitIds.length === 0) return [];
  const daysAt = await everyReportingDays(source, year);
  const submissions = grouped(await submissionsOf(source, year, unitIds), ({ unitId, period }) => `${unitId}/${period}`);
  const documents = await documentsIn(source, year, unitIds);
  const activities = grouped(await lateActivities(source, year, unitIds, now), ({ unitId }) => unitId);
  const mentions = await openMentions(source, year, unitIds);
  const works = units.map(({ lineage, ...unit }): UnitWork => {
    const late = activities.get(unit.id) ?? [];
    return { unit, lineage, year, papers: [], activities: late.map(({ text, endOn, responsibleId }) => ({ text, endOn, responsibleId })) };
  });
  const written = units.filter(({ lineage }) => mayWriteOwn(user, lineage));
  const writtenIds = written.map(({ id }) => id);
  for (const kind of IN_ORDER) {
    const period = model.periods.find(({ code }) => code === kind);
    const ended = period !== undefined && hasEnded(period, year, now);
    // what is decided everywhere, or not asked for yet, is not counted
    const counted = written.some(({ id, lineage }) => {
      const document = documents.get(`${id}/${kind}`);
      return document ? document.life.state !== "beslutad" : ended || daysAt(lineage, kind).window !== null;
    });
    const tallies = counted ? await talliesOf(source, year, kind, writtenIds) : new Map<string, Tally>();
    const due = counted && kind !== "VP" ? await dueOutcomes(source, model, { year, period: kind, nodeIds: writtenIds }) : [];
    const outcomes = grouped(due, ({ unitId }) => unitId);
    for (const { unit, lineage, papers } of works) {
      papers.push({
        kind,
        ...daysAt(lineage, kind),
        ended,
        handedIn: receiptOf(submissions.get(`${unit.id}/${kind}`) ?? []) !== null,
        outcomes: outcomes.get(unit.id) ?? [],
        completeness: completenessOf(model, kind, OWNER[unit.kind], tallies.get(unit.id) ?? NOTHING),
        document: documents.get(`${unit.id}/${kind}`) ?? null,
        mentions: mentions.get(`${unit.id}/${kind}`) ?? [],
      });
    }
  }
  return works;
}

async function documentsIn({ db, t }: Source, year: number, unitIds: string[]): Promise<Map<string, PaperWork["document"]>> {
  const rows = await db
    .select({ id: t.document.id, kind: t.document.kind, unitId: t.plan.orgUnitId, event: t.documentEvent })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.documentEvent, eq(t.documentEvent.documentId, t.document.id))
    .where(and(eq(t.plan.year, year), inArray(t.plan.orgUnitId, unitIds)))
    .orderBy(asc(t.documentEvent.no));
  const papers = new Map<string, { id: string; events: (typeof rows)[number]["event"][] }>();
  for (const { id, kind, unitId, event } of rows) {
    const key = `${unitId}/${kind}`;
    papers.set(key, { id, events: [...(papers.get(key)?.events ?? []), event] });
  }
  return new Map(
    Array.from(papers, ([key, { id, events }]) => {
      const since = events.slice(events.findLastIndex(({ kind }) => kind === "inlamnad") + 1);
      const reviewers = since.flatMap(({ kind, byId }) => (kind === "granskad" ? [byId] : []));
      return [key, { id, life: lifeOf(events), reviewers }];
    }),
  );
}

/** The units' own activities whose last day has passed, not reported as ended and without words on the deviation. */
async function lateActivities({ db, t }: Source, year: number, unitIds: string[], now: string) {
  const rows = await db
    .select({
      ...{ unitId: t.plan.orgUnitId, id: t.activity.id, text: t.activity.text, endOn: t.activity.endOn },
      ...{ responsibleId: t.planActivity.responsibleId, report: t.activityReport },
    })
    .from(t.plan)
    .innerJoin(t.planActivity, eq(t.planActivity.planId, t.plan.id))
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .leftJoin(t.activityReport, and(eq(t.activityReport.planId, t.plan.id), eq(t.activityReport.activityId, t.activity.id)))
    .where(and(eq(t.plan.year, year), inArray(t.plan.orgUnitId, unitIds), ne(t.activity.endOn, ""), lt(t.activity.endOn, dayOf(now))))
    .orderBy(asc(t.planActivity.position));
  const told = new Set(rows.flatMap(({ id, report }) => (report && (report.status === "avslutad" || report.deviation !== "") ? [id] : [])));
  const late = new Map(rows.filter(({ id }) => !told.has(id)).map((row) => [`${row.unitId}/${row.id}`, row]));
  return Array.from(late.values());
}

/** Every goal of a year with its place in the chain. */
export async function goalsOfYear({ db, t }: Source, year: number) {
  const { id, parentId, level, number, title } = t.goal;
  return db.select({ id, parentId, level, number, title }).from(t.goal).where(eq(t.goal.year, year));
}
