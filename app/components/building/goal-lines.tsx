"use client";
import type { Dispatch, DragEvent, KeyboardEvent, SetStateAction } from "react";
import {
  type BuildingView,
  type ChainChange,
  type GoalToBuild,
  goalName,
  type Levels,
  lacksParent,
  mayMoveTo,
  oneStep,
  ownLevels,
  siblingsIn,
} from "../../../lib/domain/chain-building.ts";
import { Icon } from "../pictogram.tsx";
import { AddGoal } from "./add-goal.tsx";
import type { BuilderPlace } from "./chain-builder.tsx";
import { GoalChanges } from "./goal-changes.tsx";
import { GoalFlags } from "./goal-flags.tsx";
import type { Building } from "./use-building.ts";

/** What all lines of one chain share. */
export type Shared = {
  view: BuildingView;
  model: Levels;
  place: BuilderPlace;
  writes: boolean;
  building: Building;
  /** the goal whose changes are open */
  open: string | null;
  setOpen: Dispatch<SetStateAction<string | null>>;
  dragged: string | null;
  setDragged: Dispatch<SetStateAction<string | null>>;
};

/** The goals right under one, each with those under it. */
export function GoalLines({ parentId, shared }: { parentId: string | null; shared: Shared }) {
  const goals = siblingsIn(shared.building.goals, parentId);
  return (
    <ol className="build-list">
      {goals.map((goal) => (
        <GoalLine key={goal.id} goal={goal} shared={shared} />
      ))}
    </ol>
  );
}

function GoalLine({ goal, shared }: { goal: GoalToBuild; shared: Shared }) {
  const { building, model, place, writes, open, setOpen, dragged, setDragged } = shared;
  const { goals, make } = building;
  const name = goalName(goal);
  const below = siblingsIn(goals, goal.id);
  const level = ownLevels(model, place.owner).find(({ code }) => mayAdd(model, goals, goal, code));
  const move = (change: MoveChange | null) => {
    if (change) void make(change, whereTo(goals, goal, change));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(oneStep(goals, goal.id, event.key === "ArrowUp" ? -1 : 1));
  };
  const droppedAt = (event: DragEvent): MoveChange | null => {
    const one = goals.find(({ id }) => id === dragged);
    if (!one || one.id === goal.id) return null;
    if (one.level === goal.level && mayMoveTo(model, goals, one, goal.parentId)) {
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const siblings = siblingsIn(goals, goal.parentId).filter(({ id }) => id !== one.id);
      const after = event.clientY > top + height / 2;
      const before = siblings[siblings.findIndex(({ id }) => id === goal.id) + (after ? 1 : 0)]?.id ?? null;
      return { kind: "flytta", goalId: one.id, parentId: goal.parentId, before };
    }
    return one.own && mayMoveTo(model, goals, one, goal.id) ? { kind: "flytta", goalId: one.id, parentId: goal.id, before: null } : null;
  };
  return (
    <li>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: all that is dragged is moved by keys and buttons too */}
      <div
        className={`build-row ${dragged === goal.id ? "dragged" : ""} ${goal.own ? "own" : ""}`}
        draggable={writes}
        onKeyDown={writes ? onKeyDown : undefined}
        onDragStart={(event) => {
          event.dataTransfer.setData("text/plain", name);
          event.dataTransfer.effectAllowed = "move";
          setDragged(goal.id);
        }}
        onDragEnd={() => setDragged(null)}
        onDragOver={(event) => {
          if (droppedAt(event)) event.preventDefault();
        }}
        onDrop={(event) => {
          event.preventDefault();
          const change = droppedAt(event);
          const one = goals.find(({ id }) => id === dragged);
          setDragged(null);
          if (change && one) void make(change, whereTo(goals, one, change));
        }}
      >
        {writes && (
          <span className="grip" aria-hidden="true" title="Dra, eller tryck Alt och en pil">
            ⠿
          </span>
        )}
        <div className="build-words">
          <span className="level">
            {model.levels.find(({ code }) => code === goal.level)?.title ?? ""}
            {!goal.own && ` · ${goal.ownerName}`}
          </span>
          <a href={`${place.address}/mal/${goal.id}`} className="title">
            {goal.number && <span className="number">{goal.number}</span>} {goal.title}
          </a>
          <GoalFlags goal={goal} below={below.length} loose={lacksParent(model, goals, goal)} />
        </div>
        {writes && (
          <button
            type="button"
            className="button button-quiet"
            aria-expanded={open === goal.id}
            aria-label={`Ändra ${name}`}
            onClick={() => setOpen(open === goal.id ? null : goal.id)}
          >
            <Icon name="pen" small /> Ändra
          </button>
        )}
      </div>
      {open === goal.id && <GoalChanges goal={goal} shared={shared} move={move} />}
      {below.length > 0 && <GoalLines parentId={goal.id} shared={shared} />}
      {writes && level && !goal.own && below.every(({ own }) => own) && (
        <AddGoal
          level={level}
          add={(title) => make({ kind: "lagg-till", parentId: goal.id, level: level.code, title }, `La till ”${title}”.`)}
          under={name}
        />
      )}
    </li>
  );
}

type MoveChange = Extract<ChainChange, { kind: "flytta" }>;

/** A goal of one's own is added right under the lowest goal from above, not under the topmost. */
function mayAdd(model: Levels, goals: GoalToBuild[], goal: GoalToBuild, level: string): boolean {
  const topmost = model.levels[0]?.code === goal.level;
  const outermost = model.levels.findIndex(({ code }) => code === level) === 1;
  return (!topmost || outermost) && mayMoveTo(model, goals, { ...goal, id: "", level, own: true, parentId: "" }, goal.id);
}

/** "”Alla barn får ett rikt språk” står nu på plats 2 av 4 under ”1.1 Barn får …”." */
function whereTo(goals: GoalToBuild[], goal: GoalToBuild, { parentId, before }: MoveChange): string {
  const others = siblingsIn(goals, parentId).filter(({ id }) => id !== goal.id);
  const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
  const parent = goals.find(({ id }) => id === parentId);
  const under = parent ? ` under ”${goalName(parent)}”` : "";
  return `”${goalName(goal)}” står nu på plats ${at + 1} av ${others.length + 1}${under}.`;
}
