import { and, desc, eq, exists, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { DescribedIndicator } from "../../lib/domain/indicator-page.ts";
import type { IndicatorMeaning } from "../../lib/domain/indicator-years.ts";
import { type StatedTarget, writeTarget } from "../../lib/domain/target.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";

type Version = Tables["indicatorVersion"]["$inferSelect"];

/** What is said of an indicator as it is at the end of a year, and every version of it; null where there is no such indicator. */
export async function describedIndicator(
  source: Source,
  indicatorId: string,
  year: number,
): Promise<{ described: DescribedIndicator; versions: Version[] } | null> {
  const { db, t } = source;
  const versions = await db
    .select()
    .from(t.indicatorVersion)
    .where(eq(t.indicatorVersion.indicatorId, indicatorId))
    .orderBy(t.indicatorVersion.validFrom);
  const [indicator] = await db.select().from(t.indicator).where(eq(t.indicator.id, indicatorId));
  const version = versionAt(versions, year);
  if (!indicator || !version) return null;
  const { validFrom: _, indicatorId: __, changedBy: ___, changedAt, ...meaning } = version;
  const limits = await db
    .select()
    .from(t.indicatorLimit)
    .where(eq(t.indicatorLimit.indicatorId, indicatorId))
    .orderBy(t.indicatorLimit.validFrom);
  const described = {
    id: indicatorId,
    ...meaning,
    base: changedAt,
    newest: version === versions.at(-1),
    ownerId: indicator.ownerId,
    meanings: versions.filter(({ validFrom }) => validFrom <= `${year}-12-31`).map(meaningOf),
    limits: limits.map(({ validFrom, toleranceMicro, genderGapMicro, reason }) => ({ validFrom, toleranceMicro, genderGapMicro, reason })),
    history: await historyAt(source, placesOf(indicatorId), version.unit),
  };
  return { described, versions };
}

/**
 * Indicators of a year that these nodes own, by name: those that stand in a paper which is decided or handed over, or that
 * one of `insiders` (units whose drafts one may read) measures. A nämnd's draft names nothing to those above it.
 */
export async function indicatorsOwnedBy(source: Source, ownerIds: string[], year: number, insiders: string[]) {
  const { db, t } = source;
  const papers = db
    .select({ one: sql`1` })
    .from(t.document)
    .where(and(eq(t.document.planId, t.plan.id), or(eq(t.document.state, "beslutad"), isNotNull(t.document.handedOverAt))));
  const rows = await db
    .selectDistinct({ id: t.indicator.id, ownerId: t.indicator.ownerId })
    .from(t.indicator)
    .innerJoin(t.planIndicator, eq(t.planIndicator.indicatorId, t.indicator.id))
    .innerJoin(t.plan, eq(t.plan.id, t.planIndicator.planId))
    .where(and(eq(t.plan.year, year), inArray(t.indicator.ownerId, ownerIds), or(inArray(t.plan.orgUnitId, insiders), exists(papers))));
  const versions = await db
    .select()
    .from(t.indicatorVersion)
    .where(
      inArray(
        t.indicatorVersion.indicatorId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(t.indicatorVersion.validFrom);
  const found = rows.flatMap(({ id, ownerId }) => {
    const version = versionAt(
      versions.filter(({ indicatorId }) => indicatorId === id),
      year,
    );
    return version ? [{ id, ownerId, name: version.name, direction: version.direction, aggregation: version.aggregation }] : [];
  });
  return found.sort((a, b) => inSwedishOrder(a.name, b.name));
}

export function versionAt(versions: Version[], year: number): Version | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= `${year}-12-31`) ?? versions[0];
}

/** Where the history has what is said of an indicator itself. */
export function placesOf(indicatorId: string): string[] {
  return [`indicator/${indicatorId}`, `indicator-limit/${indicatorId}`];
}

/** What was changed at these places, the newest first, in words. */
export async function historyAt({ db, t }: Source, places: string[], unit: string): Promise<DescribedIndicator["history"]> {
  const rows = await db
    .select({ at: t.history.at, action: t.history.action, before: t.history.before, after: t.history.after, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(inArray(t.history.place, places))
    .orderBy(desc(t.history.at), desc(t.history.seq));
  return rows.map(({ at, by, action, before, after }) => ({ at, by, words: changeWords(action, before, after, unit) }));
}

function changeWords(action: string, before: unknown, after: unknown, unit: string): string {
  if (action === "indikator-beskriven") return "beskrev indikatorn";
  if (action === "granser-satta") return `satte egna gränser från ${dayIn(after)}`;
  if (action === "granser-borttagna") return `tog bort gränserna från ${dayIn(before)}`;
  const target = (side: unknown) => (isTarget(side) ? writeTarget(side, unit) : "") || "inget";
  return `satte årsmålet ${target(after)}, var ${target(before)}`;
}

function dayIn(side: unknown): string {
  return typeof side === "object" && side !== null && "validFrom" in side ? writeDate(String(side.validFrom)) : "";
}

function isTarget(side: unknown): side is StatedTarget {
  return typeof side === "object" && side !== null && "form" in side;
}

function meaningOf({ validFrom, name, unit, decimals, direction, definition, breaksBecause }: Version): IndicatorMeaning {
  return { validFrom, name, unit, decimals, direction, definition, breaksBecause };
}
