import { and, desc, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { PlanBeginning } from "../../lib/domain/beginning.ts";
import { type ChainChange, goalName } from "../../lib/domain/chain-building.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { addActivity, changeActivity, leaveActivity } from "../building/activity-steps.ts";
import { type Building, placedGoals } from "../building/built-plan.ts";
import { collides } from "../building/collision.ts";
import { remove } from "../building/goal-removal.ts";
import { addGoal, continueGoal, merge, move, requireInPlan, reword, split, takeUp } from "../building/goal-steps.ts";
import { attach, define, detach } from "../building/indicator-steps.ts";
import { layPaper } from "../building/lay-paper.ts";
import { ledgerOf, type RowChange } from "../building/ledger.ts";
import { kept, takeBackRows } from "../building/undo.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { chainHistory, chainPlace, changesSince } from "../queries/chain-history.ts";
import { goalsToCopy } from "../queries/goals-to-copy.ts";
import { nodesAbove } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requirePlan, requireStyrmodell, requireWriter } from "./guards.ts";

export type ChainBuilt = {
  /** whose plan */
  unitId: string;
  year: number;
  /** the number of the chain's last change, as the page showed it; 0 for none */
  base: number;
  change: ChainChange;
  /** the tables in which the plan's paper has indicators and activities (db does not know the templates) */
  tables: Pick<PlanBeginning, "indicatorTables" | "activityTables">;
};

/**
 * Makes one change of a plan's chain, or takes one back, and lays the plan's undecided papers by it. `version` is the change's
 * number in the history, on which the next is built; what others have changed in the meantime hinders it only where both are
 * about the same goal. A plan that is decided is not built any more (decisions.md 9).
 */
export async function buildChain(store: Store, user: User, now: string, input: ChainBuilt): Promise<Saved> {
  return answered(store.tx((handle) => build(handle, user, now, inNfc(input))));
}

async function build(handle: Handle, user: User, now: string, { unitId, year, base, change, tables }: ChainBuilt): Promise<Saved> {
  const { db, t } = handle;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await requirePlan(handle, unitId, year);
  const place = chainPlace(planId);
  const past = await chainHistory(handle, planId);
  const standing = past[0]?.seq ?? 0;
  const goals = await placedGoals(handle, planId, unitId);
  const since = changesSince(past, base)?.flatMap(({ rows }) => rows as RowChange[]);
  const version = since && !collides(change, since, goals) ? base : standing;
  await requireBase(handle, base, { version, written: "", place, savedBy: "", savedAt: "" });
  const papers = await db.select().from(t.document).where(eq(t.document.planId, planId));
  requireUndecided(papers);
  const ledger = ledgerOf(handle);
  const building: Building = {
    ledger,
    planId,
    unitId,
    year,
    lineage: await nodesAbove(handle, unitId, year),
    styrmodell: await requireStyrmodell(handle, year),
    userId: user.id,
    now,
    goals,
    afterLaying: [],
  };
  const words = await make(building, user, change, past);
  if (ledger.changes.length === 0) return { ok: true, version: standing };
  for (const { id: documentId, kind, state } of papers) {
    if (state === "beslutad") continue;
    await layPaper(ledger, { ...building, documentId, tables: kind === "VP" ? tables : null }, { userId: user.id, now, authorityId });
  }
  for (const last of building.afterLaying) await last();
  const rows = kept(ledger.changes);
  const undoes = change.kind === "angra" ? { undoes: change.seq } : {};
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: `kedja-${change.kind}`,
    place,
    planId,
    before: { rows: rows.map(({ table, before }) => ({ table, row: before })) },
    after: { words, ...undoes, rows: rows.map(({ table, after }) => ({ table, row: after })) },
  });
  const [last] = await db
    .select({ seq: t.history.seq })
    .from(t.history)
    .where(and(eq(t.history.place, place), eq(t.history.authorityId, authorityId)))
    .orderBy(desc(t.history.seq))
    .limit(1);
  return { ok: true, version: last?.seq ?? standing };
}

/** Makes the change; answers what was done, in words that stand in the list of changes and beside "Ångra". */
async function make(building: Building, user: User, change: ChainChange, past: Awaited<ReturnType<typeof chainHistory>>): Promise<string> {
  const named = (id: string) => `”${goalName(requireInPlan(building, id))}”`;
  switch (change.kind) {
    case "ta-upp":
      await takeUp(building, change.goalIds);
      return change.goalIds.length === 1 ? "Tog upp ett mål ovanifrån" : `Tog upp ${change.goalIds.length} mål ovanifrån`;
    case "lagg-till":
      await addGoal(building, change);
      return `La till ”${change.title}”`;
    case "formulera":
      await reword(building, change);
      return `Formulerade om ${named(change.goalId)}`;
    case "flytta":
      await move(building, change);
      return `Flyttade ${named(change.goalId)}`;
    case "ta-bort":
      await remove(building, requireInPlan(building, change.goalId));
      return `Tog bort ${named(change.goalId)}`;
    case "dela":
      await split(building, change);
      return `Delade ${named(change.goalId)}`;
    case "sla-ihop":
      await merge(building, change);
      return `Slog ihop ${named(change.goalId)} med ${named(change.into)}`;
    case "fortsatter":
      await continueGoal(building, change);
      return `Ändrade vad ${named(change.goalId)} fortsätter`;
    case "kopiera": {
      const source = (await goalsToCopy(building.ledger.handle, user, building)).find(({ id }) => id === change.goalId);
      if (!source) return refuse("missing", "Målet går inte att kopiera längre.");
      await addGoal(building, { ...change, title: source.title });
      return `Kopierade ”${source.title}” från ${source.unit}`;
    }
    case "koppla-indikator":
      await attach(building, change);
      return `Kopplade en indikator till ${named(change.goalId)}`;
    case "ny-indikator":
      await define(building, change);
      return `La till indikatorn ”${change.indicator.name}”`;
    case "lossa-indikator":
      await detach(building, change);
      return `Tog bort en indikator från ${named(change.goalId)}`;
    case "ny-aktivitet":
      await addActivity(building, change);
      return `La till aktiviteten ”${change.text}”`;
    case "andra-aktivitet":
      await changeActivity(building, change);
      return `Ändrade aktiviteten ”${change.text}”`;
    case "lossa-aktivitet":
      await leaveActivity(building, change);
      return "Tog bort en aktivitet";
    case "angra": {
      const undone = past.find(({ seq }) => seq === change.seq);
      if (!undone || change.seq !== past.find(({ undoable }) => undoable)?.seq) return refuse("invalid", "Det går inte att ångra längre.");
      await takeBackRows(building, undone.rows as RowChange[]);
      return `Ångrade: ${undone.words}`;
    }
  }
}

/** The chain of a plan that is decided stands: corrections are errata. Where there is no plan paper, that of the reports is. */
function requireUndecided(papers: { kind: string; state: string }[]): void {
  const plans = papers.filter(({ kind }) => kind === "VP");
  const binding = plans.length > 0 ? plans : papers;
  if (binding.some(({ state }) => state === "beslutad")) refuse("frozen", "Planen är beslutad. Då byggs målkedjan inte om.");
}
