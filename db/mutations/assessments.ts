import { and, count, desc, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { isAssessed } from "../../lib/domain/completeness.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { statusOf } from "../../lib/domain/styrmodell.ts";
import { basisOf, needsReason, suggestedAssessment } from "../../lib/domain/suggested-assessment.ts";
import { canonical, inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { chainGoal, loadChain } from "../queries/chain.ts";
import { unitYearOf } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireNotFrozen, requireWriter } from "./guards.ts";

export type AssessmentDecided = {
  unitId: string;
  goalId: string;
  year: number;
  /** a period of the year's styrmodell; in a forecast period it is what is expected of the year */
  period: string;
  /** the version this builds on; 0 for none */
  base: number;
  /** a status code of the styrmodell; null takes the assessment back */
  status: string | null;
  /** printed under the assessment; needed where it differs from the suggestion, and where there is nothing to judge by */
  reason: string;
};

/** Decides how a goal is met in a unit's period, as its people see it (decisions.md 1, 37). Version 0: none stands. */
export async function decideAssessment(store: Store, user: User, now: string, input: AssessmentDecided): Promise<Saved> {
  return answered(store.tx((handle) => decide(handle, user, now, inNfc(input))));
}

async function decide(handle: Handle, user: User, now: string, input: AssessmentDecided): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, goalId, year, period, base, status } = input;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const chain = await chainIn(handle, unitId, year);
  const { planId } = chain.here;
  const row = chain.facts.assessments.get(`${goalId}/${period}`);
  const version = row?.version ?? 0;
  const place = `assessment/${unitId}/${goalId}/${year}/${period}`;
  const written = (row && statusOf(chain.styrmodell, row.decided)?.word) ?? "";
  await requireBase(handle, base, { version, written, place, savedBy: row?.decidedBy ?? "", savedAt: row?.decidedAt ?? "" });
  await requireNotFrozen(
    handle,
    and(eq(t.document.planId, planId), eq(t.documentPart.goalId, goalId), eq(t.document.kind, period as "VB")),
  );
  const suggestion = assessable(chain, goalId, period);
  const before = row ? { decided: row.decided, reason: row.reason } : null;
  const reason = status === null ? "" : input.reason.trim();
  if (status === (row?.decided ?? null) && reason === (row?.reason ?? "")) return { ok: true, version };
  const which = and(eq(t.assessment.planId, planId), eq(t.assessment.goalId, goalId), eq(t.assessment.period, period));
  const change = { authorityId, at: now, byId: user.id, place, planId, before };
  if (status === null) {
    await db.delete(t.assessment).where(which);
    await remember(handle, { ...change, action: "bedomning-tagen-tillbaka", after: null });
    return { ok: true, version: 0 };
  }
  const decided = statusOf(chain.styrmodell, status) ?? refuse("invalid", "Bedömningen finns inte i styrmodellen.");
  if (reason === "" && needsReason(suggestion, decided.meaning) && !(await stoodJustBefore(handle, place, { decided: status, reason }))) {
    refuse(
      "invalid",
      suggestion.lacking
        ? "Skriv en motivering. Den behövs när det saknas underlag att bedöma efter."
        : "Skriv en motivering. Den behövs när bedömningen skiljer sig från förslaget.",
    );
  }
  // never a number that this place has had before, so that who saw an assessment since taken back can't write over the new one
  const next = row ? version + 1 : 1 + (await changesAt(handle, place));
  const saved = { decided: status, reason, decidedBy: user.id, decidedAt: now, version: next };
  if (row) await db.update(t.assessment).set(saved).where(which);
  else await db.insert(t.assessment).values({ planId, goalId, period, ...saved });
  await remember(handle, { ...change, action: "bedomning-beslutad", after: { decided: status, reason, suggested: suggestion.meaning } });
  return { ok: true, version: next };
}

/** What a change replaced can always be put back, also a paper's assessment that gave no reason. */
async function stoodJustBefore({ db, t }: Handle, place: string, now: { decided: string; reason: string }): Promise<boolean> {
  const { history } = t;
  const [last] = await db.select().from(history).where(eq(history.place, place)).orderBy(desc(history.seq)).limit(1);
  return last !== undefined && canonical(last.before) === canonical(now);
}

async function chainIn(handle: Handle, unitId: string, year: number) {
  const here = await unitYearOf(handle, year, unitId);
  return here ? loadChain(handle, here) : refuse("missing", `Enheten har ingen plan för ${year}.`);
}

/** What the basis suggests, or a refusal where the goal is not one to assess in the period. */
function assessable(chain: Awaited<ReturnType<typeof loadChain>>, goalId: string, period: string) {
  const { facts, styrmodell } = chain;
  const goal = facts.goals.get(goalId) ?? refuse("missing", "Målet finns inte i enhetens plan.");
  if (!styrmodell.periods.some(({ code }) => code === period)) refuse("missing", "Perioden finns inte.");
  if (!isAssessed(styrmodell, goal.level)) refuse("invalid", "Mål på den här nivån bedöms inte.");
  return suggestedAssessment(basisOf(chainGoal(chain, goalId, period), styrmodell, period), styrmodell.thresholds);
}

async function changesAt({ db, t }: Handle, place: string): Promise<number> {
  const [changes] = await db.select({ count: count() }).from(t.history).where(eq(t.history.place, place));
  return changes?.count ?? 0;
}
