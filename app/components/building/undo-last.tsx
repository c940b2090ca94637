"use client";
import type { GoalBuilding } from "../../../lib/domain/chain-building.ts";
import { SaveLine } from "../save-line.tsx";
import { NO_GOALS, useBuilding } from "./use-building.ts";

/** Takes back the last change of what a goal holds, wherever on its page it was made. */
export function UndoLast({ place }: { place: GoalBuilding }) {
  const { state, undo } = useBuilding({ base: place.base, undo: place.undo, goals: NO_GOALS }, place);
  if (!place.undo && state.kind === "idle") return null;
  return (
    <p className="undo-last small">
      {place.undo && (
        <button type="button" className="link-button" onClick={undo}>
          Ångra: {place.undo.words}
        </button>
      )}
      <SaveLine state={state} />
    </p>
  );
}
