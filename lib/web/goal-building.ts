import { chainHistory } from "../../db/queries/chain-history.ts";
import type { GoalBuilding } from "../domain/chain-building.ts";
import type { ChainView } from "./chain-view.ts";

/** How what the goal holds is built from its page; null for who may not build, and for a plan that is decided. */
export async function goalBuilding({ place, planDecided }: ChainView, goalId: string): Promise<GoalBuilding | null> {
  const { store, here, writes } = place;
  if (!writes || planDecided) return null;
  const past = await chainHistory(store, here.planId);
  const last = past.find(({ undoable }) => undoable);
  const held = last?.rows.filter(({ table }) => ["planIndicator", "planActivity", "activity"].includes(table)) ?? [];
  const about = held.length > 0 && held.every(({ before, after }) => (after ?? before)?.goalId === goalId);
  return {
    base: past[0]?.seq ?? 0,
    unitId: here.unit.id,
    year: here.year,
    undo: last && about ? { seq: last.seq, words: last.words, by: last.by } : null,
  };
}
