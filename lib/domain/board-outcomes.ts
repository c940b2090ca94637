import { inSwedishOrder } from "../swedish/order.ts";
import { counted, countedOf } from "../swedish/wording.ts";
import type { OrgNode } from "./chain.ts";
import type { Share } from "./completeness.ts";
import type { DocumentState } from "./document.ts";
import { grouped } from "./grouped.ts";
import { daysLeft } from "./reporting-window.ts";
import { levelOf, type Styrmodell } from "./styrmodell.ts";

/** Where a unit is with a period: `opensOn` as long as that day lies ahead, `state` of its report, null where nobody has begun it. */
export type UnitStanding = { opensOn: string | null; lastDay: string | null; handedIn: boolean; state: DocumentState | null };

/** A goal that gathers indicators in the nämnd's table: the nearest one of the kommun's above them, or their own. */
export type IndicatorGroup = { id: string; number: string; title: string };

/** How far a unit has come in a period: per group and as a whole, and what it lacks. */
export type UnitOutcomes = { unit: OrgNode; shares: Record<string, Share>; whole: Share; missing: string[] };

type Due = { unitId: string; name: string; goalId: string; reported: boolean };
type Goal = IndicatorGroup & { parentId: string | null; level: string };

/** A nämnd's period, unit × group of indicators; groups by their numbers, units in the order given, those with nothing due left out. */
export function outcomesByUnit(
  model: Styrmodell,
  units: OrgNode[],
  goals: Goal[],
  outcomes: Due[],
): { groups: IndicatorGroup[]; units: UnitOutcomes[] } {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const groups = new Map<string, IndicatorGroup>();
  const byUnit = grouped(outcomes, ({ unitId }) => unitId);
  const rows = units.flatMap((unit) => {
    const own = byUnit.get(unit.id) ?? [];
    if (own.length === 0) return [];
    const shares: UnitOutcomes["shares"] = {};
    for (const { goalId, reported } of own) {
      const group = groupOf(model, byId, goalId);
      groups.set(group.id, group);
      const { done, due } = shares[group.id] ?? { done: 0, due: 0 };
      shares[group.id] = { done: done + Number(reported), due: due + 1 };
    }
    const missing = own.filter(({ reported }) => !reported).map(({ name }) => name);
    return [{ unit, shares, whole: { done: own.length - missing.length, due: own.length }, missing }];
  });
  return { groups: Array.from(groups.values()).sort((a, b) => inSwedishOrder(a.number, b.number)), units: rows };
}

/**
 * Is it for the unit to report? From the day the period opens (`opensOn` lies ahead until then), as long as neither the outcomes
 * nor the report that they stand in are handed in.
 */
export function isWaitedFor({ opensOn, handedIn, state }: Pick<UnitStanding, "opensOn" | "handedIn" | "state">): boolean {
  return opensOn === null && !handedIn && (state === null || state === "utkast" || state === "aterlamnad");
}

/** "3 av 5 enheter har lämnat in. 1 är försenad.": a nämnd's units in a period that has opened for one of them at least. */
export function handedInWords(units: UnitStanding[], now: string): string {
  const done = units.filter((unit) => unit.opensOn === null && !isWaitedFor(unit)).length;
  const late = units.filter((unit) => isWaitedFor(unit) && unit.lastDay !== null && daysLeft(unit.lastDay, now) < 0).length;
  const handedIn = `${countedOf(done, units.length, "enhet", "enheter")} har lämnat in.`;
  if (done === units.length) return done > 1 ? "Alla enheter har lämnat in." : handedIn;
  const words = done === 0 ? "Ingen enhet har lämnat in än." : handedIn;
  if (late === 0) return words;
  return `${words} ${late === units.length && late > 1 ? "Alla är försenade" : counted(late, "är försenad", "är försenade")}.`;
}

function groupOf(model: Styrmodell, goals: Map<string, Goal>, goalId: string): IndicatorGroup {
  const own = goals.get(goalId);
  const seen = new Set<Goal>();
  let goal = own;
  while (goal && !seen.has(goal) && levelOf(model, goal.level)?.owner !== "kommun") {
    seen.add(goal);
    goal = goals.get(goal.parentId ?? "");
  }
  const { id, number, title } = goal ?? own ?? { id: goalId, number: "", title: "" };
  return { id, number, title };
}
