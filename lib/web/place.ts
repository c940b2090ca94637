import { notFound } from "next/navigation";
import { cache } from "react";
import { unitsOf, unitYear, yearsOf, yearsOfUnit } from "../../db/queries/organisation.ts";
import { followedFrom, mayFollow, mayRead, mayReport, mayWrite } from "../domain/access.ts";
import type { OrgNode, UnitYear } from "../domain/chain.ts";
import { mayKnowPeople } from "../domain/giving-roles.ts";
import { type Visit, visit } from "./visit.ts";

/** Where the visitor is: one unit's year, with what one may do there and where one may go from it. */
export type Place = Visit & {
  here: UnitYear;
  /** false for who sees decided papers only */
  readsDrafts: boolean;
  writes: boolean;
  /** may report outcomes here, if only some indicators' */
  reports: boolean;
  /** may know who has access here, and why */
  knowsPeople: boolean;
  /** years this unit has a plan for, newest first */
  years: number[];
  /** units of the year that the visitor may see; for who sees the whole kommun, those of this nämnd */
  units: OrgNode[];
};

/** The place of an address. A unit that is not there and one that the visitor may not see are both "finns inte". */
export const placeOf = cache(async (year: string, slug: string): Promise<Place> => {
  const visitor = await visit();
  const here = /^\d{4}$/.test(year) ? await unitYear(visitor.store, Number(year), slug) : null;
  const lineage = here?.lineage.map((node) => node.id) ?? [];
  if (!here || !mayFollow(visitor.user, lineage)) notFound();
  return {
    ...visitor,
    here,
    readsDrafts: mayRead(visitor.user, lineage),
    writes: mayWrite(visitor.user, lineage),
    reports: mayReport(visitor.user, lineage, [visitor.user.id]),
    knowsPeople: mayKnowPeople(visitor.user, lineage),
    years: await yearsOfUnit(visitor.store, here.unit.id, slug),
    units: await unitsSeenBy(visitor, here.year, lineage),
  };
});

/** Where a visitor begins, in the latest year that has begun: the own unit, or null for who works for more than one. */
export async function firstPlace(visitor: Visit): Promise<{ year: number; unit: string | null } | null> {
  const ownNodes = visitor.user.grants.map(({ orgUnitId }) => orgUnitId);
  const thisYear = Number(visitor.now.slice(0, 4));
  const years = (await yearsOf(visitor.store)).toSorted((a, b) => Number(a > thisYear) - Number(b > thisYear) || b - a);
  for (const year of years) {
    const units = await unitsSeenBy(visitor, year);
    const own = units.find((unit) => ownNodes.includes(unit.id));
    if (units.length > 0) return { year, unit: own?.slug ?? null };
  }
  return null;
}

/** `around`: the lineage of where one is. */
async function unitsSeenBy({ store, user }: Visit, year: number, [kommun, board]: string[] = []): Promise<OrgNode[]> {
  const followed = followedFrom(user);
  const everything = followed === undefined || (kommun !== undefined && followed.includes(kommun));
  return (await unitsOf(store, year, everything && board ? [board] : followed)).filter(({ lineage }) => mayFollow(user, lineage));
}
