"use client";
import type { ChainIndicator } from "../../../lib/domain/chain.ts";
import type { GoalBuilding } from "../../../lib/domain/chain-building.ts";
import { SaveLine } from "../save-line.tsx";
import { NO_GOALS, useBuilding } from "./use-building.ts";

type DetachProps = { goalId: string; indicator: Pick<ChainIndicator, "id" | "name">; place: GoalBuilding };

/** Takes an indicator from the goal; its outcomes of earlier years stay. */
export function DetachIndicator({ goalId, indicator: { id, name }, place }: DetachProps) {
  const { state, make } = useBuilding({ base: place.base, undo: null, goals: NO_GOALS }, place);
  return (
    <>
      <button
        type="button"
        className="link-button small"
        aria-label={`Ta bort ${name} från målet`}
        onClick={() => void make({ kind: "lossa-indikator", goalId, indicatorId: id }, "Indikatorn är borttagen.")}
      >
        Ta bort
      </button>
      {state.kind === "unsaved" && <SaveLine state={state} />}
    </>
  );
}
