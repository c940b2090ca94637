import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import type { PlanBeginning } from "../../lib/domain/beginning.ts";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { withoutCircles } from "../../lib/domain/goal-circles.ts";
import type { Owner, Styrmodell } from "../../lib/domain/styrmodell.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { textTaker } from "../intake/texts.ts";
import type { PartRow } from "../paper/part-row.ts";
import type { Handle } from "../store.ts";
import { laidOut, type Skeleton } from "./laid-out.ts";
import { type Ledger, standingRow } from "./ledger.ts";

export type PaperToLay = {
  planId: string;
  documentId: string;
  /** the kommun first, whose plan it is last */
  lineage: OrgNode[];
  styrmodell: Styrmodell;
  /** null for a report, which keeps the goals it was begun with */
  tables: Pick<PlanBeginning, "indicatorTables" | "activityTables"> | null;
};

/** Lays an undecided paper by its plan's chain as it now stands. */
export async function layPaper(ledger: Ledger, paper: PaperToLay, by: { userId: string; now: string; authorityId: string }): Promise<void> {
  const { handle } = ledger;
  const { db, t } = handle;
  const { planId, documentId, styrmodell } = paper;
  const { data: _, printed: __, ...columns } = getTableColumns(t.documentPart);
  // how a part is laid out and what it prints is no matter of its place, and long plans have much of it
  const rows = (await db.select(columns).from(t.documentPart).where(eq(t.documentPart.documentId, documentId))).map(
    (row): PartRow => ({ ...row, data: {}, printed: {} }),
  );
  const place = { handle, planId, kind: "VP" as const, userId: by.userId, now: by.now, place: { boardId: by.authorityId } };
  const texts = textTaker(place, "kopierad");
  const skeleton = await skeletonOf(handle, paper);
  const there = new Set(rows.map(({ goalId }) => goalId));
  const begun = await textsBegun(
    handle,
    planId,
    skeleton.goals.map(({ id }) => id).filter((id) => !there.has(id)),
  );
  const asked: (typeof t.goalText.$inferSelect)[] = [];
  const laid = laidOut(rows, {
    documentId,
    skeleton,
    tables: paper.tables,
    standsAfter: sectionsAfter(styrmodell),
    textsOf: ({ id: goalId, level }) =>
      styrmodell.texts
        .filter(({ askedOf, reported }) => askedOf?.includes(level) && !reported)
        .map(({ code, heading }) => {
          const textId = texts.take([paragraph("")]);
          const no = (begun.get(`${goalId}/${code}`) ?? 0) + 1;
          asked.push({ planId, goalId, kind: code, period: "VP", no, heading, textId });
          return { title: heading, code, textId };
        }),
  });
  await texts.write();
  for (const row of asked) await ledger.insert("goalText", row);
  await writeParts(ledger, rows, laid);
}

/** New rows before those that move under them, and what goes last, leaves first. */
async function writeParts(ledger: Ledger, before: PartRow[], after: PartRow[]): Promise<void> {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  for (const row of after) if (!known.has(row.id)) await ledger.insert("documentPart", row);
  for (const row of after) {
    const was = known.get(row.id);
    if (was && was !== row) await ledger.update("documentPart", was, { parentId: row.parentId, position: row.position });
  }
  for (const { id } of leavesFirst(before.filter((row) => !kept.has(row.id)))) {
    const row = await standingRow(ledger.handle, "documentPart", { id });
    if (row) await ledger.remove("documentPart", row as PartRow);
  }
}

function leavesFirst(rows: PartRow[]): PartRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const depth = (row: PartRow): number => {
    const parent = byId.get(row.parentId ?? "");
    return parent ? depth(parent) + 1 : 0;
  };
  return rows.toSorted((a, b) => depth(b) - depth(a));
}

async function skeletonOf({ db, t }: Handle, { planId, lineage }: PaperToLay): Promise<Skeleton> {
  const ownerOf = (nodeId: string): Owner => {
    const kind = lineage.find(({ id }) => id === nodeId)?.kind;
    return kind === "kommun" || kind === "namnd" ? kind : "enhet";
  };
  const goals = await db
    .select({ id: t.goal.id, parentId: t.goal.parentId, level: t.goal.level })
    .from(t.planGoal)
    .innerJoin(t.goal, eq(t.goal.id, t.planGoal.goalId))
    .where(eq(t.planGoal.planId, planId))
    .orderBy(t.planGoal.position);
  const taken = new Set(goals.map(({ id }) => id));
  const indicators = await db
    .select({ goalId: t.planIndicator.goalId, indicatorId: t.planIndicator.indicatorId, ownerId: t.indicator.ownerId })
    .from(t.planIndicator)
    .innerJoin(t.indicator, eq(t.indicator.id, t.planIndicator.indicatorId))
    .where(eq(t.planIndicator.planId, planId))
    .orderBy(t.planIndicator.position);
  const activities = await db
    .select({ goalId: t.planActivity.goalId, activityId: t.planActivity.activityId, ownerId: t.activity.ownerId })
    .from(t.planActivity)
    .innerJoin(t.activity, eq(t.activity.id, t.planActivity.activityId))
    .where(eq(t.planActivity.planId, planId))
    .orderBy(t.planActivity.position);
  return {
    goals: withoutCircles(goals.map((goal) => ({ ...goal, parentId: taken.has(goal.parentId ?? "") ? goal.parentId : null }))),
    indicators: indicators.map(({ ownerId, ...row }) => ({ ...row, owner: ownerOf(ownerId) })),
    activities: activities.map(({ ownerId, ...row }) => ({ ...row, owner: ownerOf(ownerId) })),
  };
}

function sectionsAfter({ sections = [] }: Styrmodell): (title: string) => boolean {
  const after = sections.filter(({ place }) => place === "efter").flatMap(({ title, spellings }) => [title, ...spellings]);
  const keys = new Set(after.map(wordingKey));
  return (title) => keys.has(wordingKey(title));
}

/** How many texts of each kind these goals have in the plan, by `goal/kind`. */
async function textsBegun({ db, t }: Handle, planId: string, goalIds: string[]): Promise<Map<string, number>> {
  if (goalIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(t.goalText)
    .where(and(eq(t.goalText.planId, planId), eq(t.goalText.period, "VP"), inArray(t.goalText.goalId, goalIds)));
  const counts = new Map<string, number>();
  for (const { goalId, kind, no } of rows) counts.set(`${goalId}/${kind}`, Math.max(no, counts.get(`${goalId}/${kind}`) ?? 0));
  return counts;
}
