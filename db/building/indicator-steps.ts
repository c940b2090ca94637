import { and, eq, inArray, max } from "drizzle-orm";
import type { NewIndicator } from "../../lib/domain/chain-building.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { newId } from "../id.ts";
import { indicatorsToAttach } from "../queries/indicators-to-attach.ts";
import { refuse } from "../refusal.ts";
import type { Building } from "./built-plan.ts";
import { requireInPlan } from "./goal-steps.ts";

/** An indicator that the municipality has is measured under a goal of the plan too. */
export async function attach(building: Building, { goalId, indicatorId }: { goalId: string; indicatorId: string }): Promise<void> {
  const { ledger, lineage } = building;
  requireInPlan(building, goalId);
  const known = await indicatorsToAttach(ledger.handle, lineage);
  if (!known.some(({ id }) => id === indicatorId)) refuse("missing", "Indikatorn finns inte längre.");
  await insertAttached(building, goalId, indicatorId);
}

/** An indicator of one's own, described as far as it was said; it is better known from then on under its name. */
export async function define(building: Building, { goalId, indicator }: { goalId: string; indicator: NewIndicator }): Promise<void> {
  const { ledger, lineage, unitId, year, userId, now } = building;
  requireInPlan(building, goalId);
  const known = await indicatorsToAttach(ledger.handle, lineage);
  const same = known.find(({ name }) => wordingKey(name) === wordingKey(indicator.name));
  if (same) refuse("invalid", `Indikatorn ”${same.name}” finns redan. Sök efter den och koppla den till målet.`);
  const id = newId();
  await ledger.insert("indicator", { id, ownerId: unitId });
  await ledger.insert("indicatorVersion", {
    ...{ indicatorId: id, validFrom: `${year}-01-01`, ...indicator, cumulative: true, numeratorName: "", denominatorName: "" },
    ...{ definition: "", source: "", breaksBecause: "", toleranceMicro: null, genderGapMicro: null, changedBy: userId, changedAt: now },
  });
  await insertAttached(building, goalId, id);
}

/** The indicator is no longer measured under the goal; what it is and its earlier outcomes stay. */
export async function detach(building: Building, { goalId, indicatorId }: { goalId: string; indicatorId: string }): Promise<void> {
  const { ledger, planId, unitId, year } = building;
  const { db, t } = ledger.handle;
  const rows = await db
    .select()
    .from(t.planIndicator)
    .where(and(eq(t.planIndicator.planId, planId), eq(t.planIndicator.indicatorId, indicatorId)));
  const row = rows.find((one) => one.goalId === goalId) ?? refuse("missing", "Indikatorn står inte under målet längre.");
  if (rows.length === 1) {
    const ofYear = and(eq(t.outcome.orgUnitId, unitId), eq(t.outcome.indicatorId, indicatorId), eq(t.outcome.year, year));
    const [reported] = await db.select({ id: t.outcome.indicatorId }).from(t.outcome).where(ofYear).limit(1);
    if (reported) refuse("invalid", `Indikatorn har utfall för ${year} och kan inte tas bort ur planen.`);
  }
  const [printed] = await db
    .select({ kind: t.document.kind })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(and(eq(t.document.planId, planId), eq(t.documentPart.indicatorId, indicatorId), inArray(t.document.kind, ["T1", "T2", "VB"])))
    .limit(1);
  if (printed) refuse("invalid", "Indikatorn står i en av årets rapporter och kan inte tas bort ur planen.");
  await ledger.remove("planIndicator", row);
}

async function insertAttached({ ledger, planId }: Building, goalId: string, indicatorId: string): Promise<void> {
  const { db, t } = ledger.handle;
  const inPlan = eq(t.planIndicator.planId, planId);
  const [there] = await db
    .select()
    .from(t.planIndicator)
    .where(and(inPlan, eq(t.planIndicator.goalId, goalId), eq(t.planIndicator.indicatorId, indicatorId)));
  if (there) refuse("invalid", "Indikatorn står redan under målet.");
  const [last] = await db
    .select({ position: max(t.planIndicator.position) })
    .from(t.planIndicator)
    .where(inPlan);
  await ledger.insert("planIndicator", {
    planId,
    goalId,
    indicatorId,
    position: (last?.position ?? 0) + 1,
    responsibleId: null,
    version: 1,
  });
}
