import { and, count, countDistinct, eq, inArray, isNull, max, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { OutcomeKind } from "../../lib/domain/chain.ts";
import { NOTHING, type PartTally, type RollUpPart, type RollUpRule, together } from "../../lib/domain/roll-up.ts";
import { MICRO } from "../../lib/swedish/decimal.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import type { Source } from "../store.ts";

/** What is added up: what stands right under a node in a year's organisation, for one period. */
export type RollUpPlace = { nodeId: string; year: number; period: string };

/** The parts of a total by their indicator, with the rule that adds them up. */
export type RollUps = Map<string, { name: string; rule: RollUpRule; parts: RollUpPart[] }>;

/**
 * The parts under a node, one for each node right below it that measures the indicator (all indicators, when none is said),
 * by the organisation of that year (decisions.md 7). A part is its units added up; what a nämnd or a department reports
 * itself is its part only where no unit below it measures the same. Under the kommun only what was handed over or decided
 * counts, as it stood then (decisions.md 8): a figure changed afterwards is not there until it is handed over again.
 */
export async function rollUpsUnder(source: Source, place: RollUpPlace, indicatorId?: string): Promise<RollUps> {
  const { db, t } = source;
  const [node] = await db.select({ kind: t.orgUnit.kind }).from(t.orgUnit).where(eq(t.orgUnit.id, place.nodeId));
  const tallies = new Map<string, { own: PartTally; below: PartTally }>();
  const add = (row: { indicatorId: string; partId: string; depth: number }, tally: PartTally) => {
    const key = `${row.indicatorId}/${row.partId}`;
    const known = tallies.get(key) ?? { own: NOTHING, below: NOTHING };
    const side = row.depth === 0 ? "own" : "below";
    tallies.set(key, { ...known, [side]: together([known[side], tally]) });
  };
  for (const row of await reported(source, place, node?.kind === "kommun", indicatorId)) add(row, tallyOfRow(row));
  for (const row of await unreported(source, place, indicatorId)) {
    add(row, { ...NOTHING, expected: row.count, lacking: { "ej-rapporterat": row.count } });
  }
  const names = await partNames(source, place);
  const measured = Array.from(new Set(Array.from(tallies.keys(), (key) => key.split("/")[0] ?? "")));
  const rollUps: RollUps = new Map();
  for (const version of await versionsAt(source, measured, place.year)) {
    const { unit, decimals, aggregation, name } = version;
    const parts = names.flatMap(({ id, name: partName }): RollUpPart[] => {
      const tally = tallies.get(`${version.indicatorId}/${id}`);
      if (!tally) return [];
      return [{ id, name: partName, unit, tally: tally.below.expected > 0 ? tally.below : tally.own }];
    });
    rollUps.set(version.indicatorId, { name, rule: { unit, decimals, aggregation }, parts });
  }
  return rollUps;
}

/** Units that were under another authority the year before: their figures stay where they were reported. */
export async function movedSince({ db, t }: Source, nodeId: string, year: number): Promise<{ name: string; from: string; to: string }[]> {
  const before = alias(t.orgUnitYear, "before");
  const [old, now] = [alias(t.orgUnitYear, "old"), alias(t.orgUnitYear, "now")];
  return db
    .select({ name: t.orgUnitYear.name, from: old.name, to: now.name })
    .from(t.orgUnitYear)
    .innerJoin(before, and(eq(before.year, year - 1), eq(before.orgUnitId, t.orgUnitYear.orgUnitId)))
    .innerJoin(old, and(eq(old.year, year - 1), eq(old.orgUnitId, before.authorityId)))
    .innerJoin(now, and(eq(now.year, year), eq(now.orgUnitId, t.orgUnitYear.authorityId)))
    .where(
      and(
        eq(t.orgUnitYear.year, year),
        ne(before.authorityId, t.orgUnitYear.authorityId),
        or(eq(before.authorityId, nodeId), eq(t.orgUnitYear.authorityId, nodeId)),
      ),
    )
    .orderBy(t.orgUnitYear.name);
}

type Summed = Awaited<ReturnType<typeof reported>>[number];

/** What is reported, summed by part, indicator and kind; one statement however many units there are. */
async function reported({ db, t }: Source, place: RollUpPlace, above: boolean, indicatorId: string | undefined) {
  const { outcome: o } = t;
  const handedOver = sql`(${t.document.state} = 'beslutad' or ${t.document.handedOverAt} >= ${o.savedAt})`;
  const kind = above
    ? sql<OutcomeKind | "ej-overlamnat">`case when ${handedOver} then ${o.kind} else 'ej-overlamnat' end`
    : sql<OutcomeKind>`${o.kind}`;
  const counted = sql`(${o.denominatorMicro} > 0)`;
  const whole = (column: SQL | typeof o.valueMicro, when: SQL = sql`1 = 1`) =>
    sql<number>`sum(case when ${when} then ${column} / ${sql.raw(String(MICRO))} else 0 end)`.mapWith(Number);
  const rest = (column: SQL | typeof o.valueMicro, when: SQL = sql`1 = 1`) =>
    sql<number>`sum(case when ${when} then ${column} % ${sql.raw(String(MICRO))} else 0 end)`.mapWith(Number);
  const query = db
    .select({
      partId: t.orgClosure.ancestorId,
      depth: ownOrBelow(t),
      indicatorId: o.indicatorId,
      kind: kind.as("told"),
      count: count(),
      decimals: max(o.decimals).mapWith(Number),
      // whole and rest apart: no sum of what 3,000 units report passes what an integer of the engine holds
      sum: { whole: whole(o.valueMicro), rest: rest(o.valueMicro) },
      shares: sql<number>`sum(case when ${counted} then 1 else 0 end)`.mapWith(Number),
      ofNothing: sql<number>`sum(case when ${o.denominatorMicro} <= 0 then 1 else 0 end)`.mapWith(Number),
      numerator: { whole: whole(o.numeratorMicro, counted), rest: rest(o.numeratorMicro, counted) },
      denominator: { whole: whole(o.denominatorMicro, counted), rest: rest(o.denominatorMicro, counted) },
    })
    .from(t.orgClosure)
    .innerJoin(t.orgUnit, eq(t.orgUnit.id, t.orgClosure.orgUnitId))
    .innerJoin(
      o,
      and(eq(o.orgUnitId, t.orgClosure.orgUnitId), ...cellOf(t, place), indicatorId ? eq(o.indicatorId, indicatorId) : undefined),
    )
    .$dynamic();
  const joined = above
    ? query
        .leftJoin(t.plan, and(eq(t.plan.orgUnitId, o.orgUnitId), eq(t.plan.year, o.year)))
        .leftJoin(t.document, and(eq(t.document.planId, t.plan.id), sql`${t.document.kind} = ${place.period}`))
    : query;
  return joined.where(under({ db, t }, place)).groupBy(t.orgClosure.ancestorId, ownOrBelow(t), o.indicatorId, sql`told`);
}

/** Indicators that plans of the year hold and nobody has reported in the period, counted by part. */
async function unreported({ db, t }: Source, place: RollUpPlace, indicatorId: string | undefined) {
  const { planIndicator, plan, outcome } = t;
  return db
    .select({
      partId: t.orgClosure.ancestorId,
      depth: ownOrBelow(t),
      indicatorId: planIndicator.indicatorId,
      count: countDistinct(plan.orgUnitId),
    })
    .from(t.orgClosure)
    .innerJoin(t.orgUnit, eq(t.orgUnit.id, t.orgClosure.orgUnitId))
    .innerJoin(plan, and(eq(plan.orgUnitId, t.orgClosure.orgUnitId), eq(plan.year, place.year)))
    .innerJoin(planIndicator, and(eq(planIndicator.planId, plan.id), indicatorId ? eq(planIndicator.indicatorId, indicatorId) : undefined))
    .leftJoin(outcome, and(eq(outcome.orgUnitId, plan.orgUnitId), eq(outcome.indicatorId, planIndicator.indicatorId), ...cellOf(t, place)))
    .where(and(under({ db, t }, place), isNull(outcome.orgUnitId)))
    .groupBy(t.orgClosure.ancestorId, ownOrBelow(t), planIndicator.indicatorId);
}

/** The total of the whole unit in the period. */
function cellOf({ outcome }: Source["t"], { year, period }: RollUpPlace) {
  return [eq(outcome.year, year), eq(outcome.period, period), eq(outcome.districtId, "hela"), eq(outcome.gender, "totalt")];
}

/** 0 = the part itself, 1 = a unit below it */
function ownOrBelow({ orgClosure }: Source["t"]) {
  return sql<number>`case when ${orgClosure.depth} = 0 then 0 else 1 end`.mapWith(Number);
}

/** The nodes right under the place, and the units below those. */
function under({ db, t }: Source, { nodeId, year }: RollUpPlace): SQL | undefined {
  const part = alias(t.orgUnitYear, "part");
  const parts = db
    .select({ id: part.orgUnitId })
    .from(part)
    .where(and(eq(part.year, year), eq(part.parentId, nodeId)));
  const counts = or(eq(t.orgUnit.kind, "enhet"), eq(t.orgClosure.depth, 0));
  return and(eq(t.orgClosure.year, year), inArray(t.orgClosure.ancestorId, parts), counts);
}

async function partNames({ db, t }: Source, { nodeId, year }: RollUpPlace): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .select({ id: t.orgUnitYear.orgUnitId, name: t.orgUnitYear.name })
    .from(t.orgUnitYear)
    .where(and(eq(t.orgUnitYear.year, year), eq(t.orgUnitYear.parentId, nodeId)));
  return rows.sort((a, b) => inSwedishOrder(a.name, b.name));
}

/** Each indicator as it is called at the end of the year, else from when it first is known. */
async function versionsAt({ db, t }: Source, indicatorIds: string[], year: number) {
  if (indicatorIds.length === 0) return [];
  const rows = await db
    .select()
    .from(t.indicatorVersion)
    .where(inArray(t.indicatorVersion.indicatorId, indicatorIds))
    .orderBy(t.indicatorVersion.validFrom);
  const found = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (row.validFrom <= `${year}-12-31` || !found.has(row.indicatorId)) found.set(row.indicatorId, row);
  return Array.from(found.values());
}

function tallyOfRow(row: Summed): PartTally {
  if (row.kind !== "varde") return { ...NOTHING, expected: row.count, lacking: { [row.kind]: row.count } };
  const exact = ({ whole, rest }: { whole: number; rest: number }) => BigInt(whole) * BigInt(MICRO) + BigInt(rest);
  return {
    ...NOTHING,
    expected: row.count,
    values: row.count,
    sum: exact(row.sum),
    decimals: row.decimals,
    shares: row.shares,
    numerator: exact(row.numerator),
    denominator: exact(row.denominator),
    ofNothing: row.ofNothing,
  };
}
