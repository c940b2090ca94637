"use client";
import type { ChainIndicator } from "../../../lib/domain/chain.ts";
import { SaveLine } from "../save-line.tsx";
import { useBuilding } from "./use-building.ts";

/** Whose plan is built from a goal's page, and the number of its chain's last change. */
export type BuildPlace = { base: number; unitId: string; year: number };

type DetachProps = { goalId: string; indicator: Pick<ChainIndicator, "id" | "name">; place: BuildPlace };

/** Takes an indicator from the goal; its outcomes of earlier years stay. Undone where the indicators are added. */
export function DetachIndicator({ goalId, indicator: { id, name }, place }: DetachProps) {
  const { state, make } = useBuilding({ base: place.base, undo: null, goals: [] }, place);
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
