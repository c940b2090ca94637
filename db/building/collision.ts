import { type ChainChange, withBelow } from "../../lib/domain/chain-building.ts";
import type { PlacedGoal } from "./built-plan.ts";
import type { RowChange } from "./ledger.ts";

/**
 * Is a change about something that others have changed since the page it was made on? What is about other goals of the same
 * plan stands beside it; that siblings have changed places hinders nobody. An undo fits only right after its change.
 */
export function collides(change: ChainChange, since: RowChange[], goals: PlacedGoal[]): boolean {
  if (change.kind === "angra") return true;
  const touched = new Set(since.flatMap(touchedBy));
  return namedIn(change, goals).some((id) => touched.has(id));
}

/** The goals, activities and indicators that a row's change was about. */
function touchedBy({ table, before, after }: RowChange): string[] {
  if (table === "documentPart" || (table === "planGoal" && before && after)) return [];
  const rows = [before ?? {}, after ?? {}];
  const ids = rows.flatMap((row) => [row.goalId, row.activityId, ...(table === "goal" || table === "activity" ? [row.id] : [])]);
  return ids.filter((id) => typeof id === "string");
}

function namedIn(change: ChainChange, goals: PlacedGoal[]): string[] {
  const { goalId, parentId, before, into, activityId, goalIds = [] } = change as Partial<Record<Named, string>> & { goalIds?: string[] };
  const below = change.kind === "ta-bort" || change.kind === "sla-ihop" ? withBelow(goals, change.goalId).map(({ id }) => id) : [];
  return [goalId, parentId, before, into, activityId, ...goalIds, ...below].filter((id) => typeof id === "string");
}

type Named = "goalId" | "parentId" | "before" | "into" | "activityId";
