import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { HistoryHead } from "../../lib/domain/history-head.ts";
import type { HeadStanding, PrintedReport, ToldChange, VerifiedHistory } from "../../lib/domain/verified-history.ts";
import { type HistoryRow, walkHistory } from "../history.ts";
import type { Source } from "../store.ts";
import { alteredBeside } from "./kept-beside.ts";

/**
 * Every authority's history walked from end to end, with each checksum that a decided report has printed looked for in it.
 * `asked`: the first signs of a checksum to look for.
 */
export async function verifiedHistories(source: Source, asked: string | null): Promise<VerifiedHistory[]> {
  const reports = await printedReports(source);
  const verified: VerifiedHistory[] = [];
  for (const authorityId of await authoritiesOf(source, reports)) {
    const own = reports.filter(({ head }) => head.authorityId === authorityId);
    verified.push(await verifiedHistory(source, authorityId, own, asked));
  }
  return verified;
}

type Unverified = Omit<PrintedReport, "standing">;

async function verifiedHistory(source: Source, authorityId: string, reports: Unverified[], asked: string | null): Promise<VerifiedHistory> {
  const printed = new Set(reports.map(({ head }) => wordsOf(head)));
  const there = new Set<string>();
  const found: HistoryRow[] = [];
  const altered: HistoryRow[] = [];
  const { changes, head, broken } = await walkHistory(source, authorityId, async (rows) => {
    for (const row of rows) {
      if (printed.has(wordsOf(row))) there.add(wordsOf(row));
      if (asked && row.hash.startsWith(asked)) found.push(row);
    }
    altered.push(...(await alteredBeside(source, rows)));
  });
  const standing = (end: HistoryHead): HeadStanding => {
    if (!there.has(wordsOf(end))) return "saknas";
    return broken && broken.seq <= end.seq ? "brott-fore" : "stammer";
  };
  return {
    authority: await nameOf(source, authorityId),
    ...{ changes, head },
    broken: broken && { seq: broken.seq, kind: broken.kind, change: broken.row && (await toldChange(source, broken.row)) },
    altered: await Promise.all(altered.map((row) => toldChange(source, row))),
    reports: reports.map((report) => ({ ...report, standing: standing(report.head) })),
    asked: await Promise.all(found.map((row) => toldChange(source, row))),
  };
}

function wordsOf({ seq, hash }: { seq: number; hash: string }): string {
  return `${seq}/${hash}`;
}

/** Also whose history is gone: its end, or a report, is still there. */
async function authoritiesOf({ db, t }: Source, reports: Unverified[]): Promise<string[]> {
  const ends = await db.select({ id: t.historyHead.authorityId }).from(t.historyHead);
  const begun = await db.selectDistinct({ id: t.history.authorityId }).from(t.history);
  const known = [...ends, ...begun].map(({ id }) => id);
  return Array.from(new Set([...known, ...reports.map(({ head }) => head.authorityId)])).sort();
}

/** Every decision whose report has a checksum in it, also one that was taken back: its paper is still in somebody's hand. */
async function printedReports({ db, t }: Source): Promise<Unverified[]> {
  const { historyHead: head, takenAt } = t.documentSnapshot;
  const rows = await db
    .select({
      ...{ documentId: t.document.id, kind: t.document.kind, year: t.plan.year, unit: t.orgUnitYear.name, state: t.document.state },
      ...{ head, takenAt, decidedOn: t.documentEvent.decidedOn, paragraph: t.documentEvent.paragraph },
    })
    .from(t.documentSnapshot)
    .innerJoin(t.document, eq(t.document.id, t.documentSnapshot.documentId))
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.year, t.plan.year), eq(t.orgUnitYear.orgUnitId, t.plan.orgUnitId)))
    .leftJoin(
      t.documentEvent,
      and(
        ...[eq(t.documentEvent.documentId, t.document.id), eq(t.documentEvent.at, takenAt)],
        inArray(t.documentEvent.kind, ["beslutad", "delegation"]),
      ),
    )
    .where(isNotNull(head))
    .orderBy(desc(takenAt), desc(t.documentSnapshot.id));
  const newest = new Set<string>();
  const reports = rows.flatMap(({ head: end, state, takenAt: _, decidedOn, paragraph, ...report }) => {
    const withdrawn = state !== "beslutad" || newest.has(report.documentId);
    newest.add(report.documentId);
    return end ? [{ ...report, decidedOn: decidedOn ?? "", paragraph: paragraph ?? "", withdrawn, head: end }] : [];
  });
  return reports.sort((a, b) => a.head.seq - b.head.seq);
}

async function nameOf({ db, t }: Source, orgUnitId: string): Promise<string> {
  const [node] = await db
    .select({ name: t.orgUnitYear.name })
    .from(t.orgUnitYear)
    .where(eq(t.orgUnitYear.orgUnitId, orgUnitId))
    .orderBy(desc(t.orgUnitYear.year))
    .limit(1);
  return node?.name ?? orgUnitId;
}

/** A row that somebody has changed may name a person or a plan that is not there. */
async function toldChange({ db, t }: Source, { seq, at, byId, action, place, planId }: HistoryRow): Promise<ToldChange> {
  const [person] = await db.select({ name: t.person.name }).from(t.person).where(eq(t.person.id, byId));
  const [about] = await db
    .select({ unit: t.orgUnitYear.name, year: t.plan.year })
    .from(t.plan)
    .innerJoin(t.orgUnitYear, and(eq(t.orgUnitYear.year, t.plan.year), eq(t.orgUnitYear.orgUnitId, t.plan.orgUnitId)))
    .where(eq(t.plan.id, planId ?? ""));
  return { seq, at, by: person?.name ?? byId, action, place, about: about ? `${about.unit} ${about.year}` : "" };
}
