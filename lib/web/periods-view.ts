import { type DaysSet, daysSetAt, type TimeGiven, timeGivenTo } from "../../db/queries/period-days.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { mayWrite } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import type { ReportingWindow } from "../domain/reporting-window.ts";
import { idsAbove, type YearPlace } from "./year-place.ts";

/** A node whose periods the visitor keeps: the kommun, or a nämnd with its units. */
export type KeptNode = { node: OrgNode; periods: KeptPeriod[]; units: OrgNode[] };

export type KeptPeriod = {
  code: string;
  name: string;
  /** newest first */
  days: DaysSet[];
  /** the kommun's, which hold where the nämnd has none of its own */
  inherited: ReportingWindow | null;
  /** newest first, by unit */
  more: { unit: OrgNode; given: TimeGiven[] }[];
};

/** Does the visitor keep the periods of some node? */
export function keepsPeriods({ user, writers }: YearPlace): boolean {
  return writers.some((writer) => [1, 2].some((depth) => mayWrite(user, idsAbove(writer).slice(0, depth))));
}

/** The plan and the periods of a year with their days, for each node that the visitor keeps. */
export async function periodsView({ store, user, year, writers }: YearPlace): Promise<KeptNode[]> {
  const nodes = new Map<string, { node: OrgNode; lineage: string[] }>();
  for (const { lineage } of writers) {
    for (const depth of [0, 1]) {
      const node = lineage[depth];
      const ids = lineage.slice(0, depth + 1).map(({ id }) => id);
      if (node && mayWrite(user, ids)) nodes.set(node.id, { node, lineage: ids });
    }
  }
  const kept = Array.from(nodes.values());
  const days = await daysSetAt(
    store,
    year,
    kept.flatMap(({ lineage }) => lineage),
  );
  const given = await timeGivenTo(
    store,
    year,
    writers.map(({ id }) => id),
  );
  const codes = [{ code: "VP", name: "Verksamhetsplan" }, ...styrmodellOf(year).periods];
  return kept.map(({ node, lineage }) => {
    const whole = lineage.length === 1;
    const units = whole ? [] : writers.filter((writer) => writer.id !== node.id && writer.lineage[1]?.id === node.id);
    const periods = codes.map(({ code, name }): KeptPeriod => {
      const set = days.filter(({ period }) => period === code);
      const above = set.find(({ orgUnitId }) => orgUnitId === lineage[0]);
      const more = units.flatMap((unit) => {
        const own = given.filter((one) => one.unitId === unit.id && one.period === code);
        return own.length > 0 ? [{ unit, given: own }] : [];
      });
      return { code, name, days: set.filter(({ orgUnitId }) => orgUnitId === node.id), inherited: whole ? null : (above ?? null), more };
    });
    return { node, periods, units: units.map(({ id, name, slug, kind }) => ({ id, name, slug, kind })) };
  });
}
