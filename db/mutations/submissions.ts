import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { receiptOf, type SubmissionEvent } from "../../lib/domain/submission.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { dueOutcomes } from "../queries/due-outcomes.ts";
import { outcomesChecksum, submissionEvents } from "../queries/submissions.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireNoImport } from "../waiting/hold.ts";
import { requireOpen, requirePlan, requireWriter } from "./guards.ts";

export type PeriodMoved = {
  unitId: string;
  year: number;
  period: string;
  /** the number of the event that this builds on; 0 for a period that nobody has handed in */
  base: number;
  note: string;
};

/**
 * Hands in a unit's period: its figures are locked, and the receipt says how many indicators were reported and has the
 * checksum of what they were. What is missing doesn't stop it. By those who write at the unit, while the period is open.
 */
export async function submitPeriod(store: Store, user: User, now: string, input: PeriodMoved): Promise<Saved> {
  return answered(store.tx((handle) => move(handle, user, now, inNfc(input), "inlamnad")));
}

/** Takes a period back, until it closes: its figures can be changed and it can be handed in again. */
export async function withdrawPeriod(store: Store, user: User, now: string, input: PeriodMoved): Promise<Saved> {
  return answered(store.tx((handle) => move(handle, user, now, inNfc(input), "aterkallad")));
}

async function move(handle: Handle, user: User, now: string, input: PeriodMoved, kind: SubmissionEvent["kind"]): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, year, period, base, note } = input;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await requirePlan(handle, unitId, year);
  const events = await submissionEvents(handle, input);
  const last = events.at(-1);
  if (base !== (last?.no ?? 0)) {
    const done = last?.kind === "inlamnad" ? "lämnat in perioden" : "tagit tillbaka perioden";
    refuse("stale", `${last?.by ?? "Någon annan"} har ${done} sedan du öppnade sidan.`);
  }
  await requireOpen(handle, now, input);
  await requireUndecided(handle, planId, input);
  await requireNoImport(handle, now, input);
  const standing = receiptOf(events) !== null;
  if (kind === "inlamnad" && standing) refuse("invalid", "Perioden är redan inlämnad.");
  if (kind === "aterkallad" && !standing) refuse("invalid", "Perioden är inte inlämnad.");
  const counted =
    kind === "inlamnad" ? await countedNow(handle, input) : { due: last?.due ?? 0, reported: last?.reported ?? 0, sha256: "" };
  const no = base + 1;
  const said = cleaned(note);
  await db.insert(t.reportingEvent).values({ year, period, orgUnitId: unitId, no, kind, at: now, byId: user.id, note: said, ...counted });
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: `period-${kind}`,
    place: `submission/${unitId}/${year}/${period}`,
    planId,
    before: { inlamnad: standing },
    after: { inlamnad: !standing, note: said, ...counted },
  });
  return { ok: true, version: no };
}

/** What the receipt says. */
async function countedNow(handle: Handle, { unitId, year, period }: PeriodMoved) {
  const { db, t } = handle;
  const [model] = await db
    .select({ styrmodell: t.styrmodell.definition })
    .from(t.steeringYear)
    .innerJoin(t.styrmodell, eq(t.styrmodell.id, t.steeringYear.styrmodellId))
    .where(eq(t.steeringYear.year, year));
  if (!model?.styrmodell.periods.some(({ code }) => code === period)) return refuse("missing", "Perioden finns inte.");
  const below = await dueOutcomes(handle, model.styrmodell, { year, period, nodeIds: [unitId] });
  const due = below.filter((one) => one.unitId === unitId);
  const sha256 = await outcomesChecksum(handle, { unitId, year, period });
  return { due: due.length, reported: due.filter(({ reported }) => reported).length, sha256 };
}

/** A period whose report is decided is over: nothing of it moves any more (decisions.md 9). */
async function requireUndecided({ db, t }: Handle, planId: string, { year, period }: PeriodMoved): Promise<void> {
  const [decided] = await db
    .select({ id: t.document.id })
    .from(t.document)
    .where(and(eq(t.document.planId, planId), eq(t.document.kind, period as "VB"), eq(t.document.state, "beslutad")));
  if (decided) refuse("frozen", `Rapporten för ${period} ${year} är beslutad.`);
}
