"use client";
import { useEffect, useState } from "react";
import { type BuildingView, elementsIn, type Levels, unanswered } from "../../../lib/domain/chain-building.ts";
import type { Owner } from "../../../lib/domain/styrmodell.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import { SaveLine } from "../save-line.tsx";
import { CopyGoal } from "./copy-goal.tsx";
import { ElementsHint } from "./elements-hint.tsx";
import { GoalLines } from "./goal-lines.tsx";
import { GoalsAbove } from "./goals-above.tsx";
import { useBuilding } from "./use-building.ts";

export type BuilderPlace = {
  unitId: string;
  year: number;
  /** "/2027/forskoleenheten-norrtull" */
  address: string;
  /** what the unit owns goals as */
  owner: Owner;
};

type BuilderProps = { view: BuildingView; model: Levels; place: BuilderPlace; writes: boolean };

/** The plan's chain, to be built: goals taken up, added, moved, split, merged and taken out, each to be undone. */
export function ChainBuilder({ view, model, place, writes }: BuilderProps) {
  const building = useBuilding(view, place);
  const { goals, state, undo } = building;
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const waiting = unanswered(goals);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!writes || typing || event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      undo();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [writes, undo]);
  return (
    <div className="chain-builder">
      <ElementsHint elements={elementsIn(goals)} />
      {writes && (
        <div className="build-bar">
          <button type="button" className="button" disabled={view.undo === null} onClick={undo}>
            Ångra
          </button>
          {view.undo && (
            <span className="quiet small">
              {view.undo.words}, {view.undo.by}
            </span>
          )}
          <SaveLine state={state} />
        </div>
      )}
      {writes && goals.length > 0 && (
        <p className="quiet small">Dra en rad för att flytta den. Med tangenterna: gå till raden och tryck Alt och pil upp eller ned.</p>
      )}
      {waiting.length > 0 && (
        <p className="quiet small">{counted(waiting.length, "mål ovanifrån har", "mål ovanifrån har")} inget svar i planen än.</p>
      )}
      {goals.length === 0 ? (
        <section className="empty">
          <h2>Planen har inga mål än</h2>
          <p>Börja med att ta upp de mål ovanifrån som angår er. Lägg sedan till egna mål som svarar på dem.</p>
        </section>
      ) : (
        <GoalLines parentId={null} shared={{ view, model, place, writes, building, open, setOpen, dragged, setDragged }} />
      )}
      {writes && <GoalsAbove view={view} model={model} make={building.make} />}
      {writes && <CopyGoal view={view} goals={goals} model={model} owner={place.owner} make={building.make} />}
    </div>
  );
}
