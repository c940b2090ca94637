"use client";
import { useState } from "react";
import { type BuildingView, byNumber, type GoalAbove, goalName, type Levels } from "../../../lib/domain/chain-building.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import type { Building } from "./use-building.ts";

type AboveProps = { view: BuildingView; model: Levels; make: Building["make"] };

/** The goals decided above that the plan has not taken up, and which of them nobody in the nämnd answers. */
export function GoalsAbove({ view, model, make }: AboveProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const { above, goals } = view;
  if (above.length === 0) {
    return goals.some(({ own }) => !own) ? (
      <p className="quiet small">Planen har tagit upp alla mål ovanifrån som är kända än så länge.</p>
    ) : (
      <p className="muted">
        Inga mål ovanför är kända för året än. De finns här så snart kommunfullmäktige eller nämnden har dem i en plan i Tertial.
      </p>
    );
  }
  const take = async () => {
    const goalIds = above.map(({ id }) => id).filter((id) => chosen.includes(id));
    if (await make({ kind: "ta-upp", goalIds }, `Tog upp ${counted(goalIds.length, "mål", "mål")} ovanifrån.`)) setChosen([]);
  };
  return (
    <details className="goals-above" open={goals.length === 0}>
      <summary>{counted(above.length, "mål", "mål")} ovanför som planen inte tar upp</summary>
      <ul>
        {inOrder(above).map((goal) => (
          <li key={goal.id} className={`depth-${depthOf(above, goal)}`}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.includes(goal.id)}
                onChange={({ target }) => setChosen(target.checked ? [...chosen, goal.id] : chosen.filter((one) => one !== goal.id))}
              />
              <span>
                <span className="level">
                  {model.levels.find(({ code }) => code === goal.level)?.title} · {goal.ownerName}
                </span>
                {goalName(goal)}
                <span className="quiet small">
                  {goal.answers > 0 ? `${counted(goal.answers, "annan enhet", "andra enheter")} svarar` : "ingen i nämnden svarar än"}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-main" disabled={chosen.length === 0} onClick={() => void take()}>
        Ta upp i planen
      </button>
    </details>
  );
}

/** Each goal after the one it stands under, by number. */
function inOrder(above: GoalAbove[], parentId: string | null = null): GoalAbove[] {
  const known = new Set(above.map(({ id }) => id));
  const here = above.filter((goal) => (goal.parentId !== null && known.has(goal.parentId) ? goal.parentId : null) === parentId);
  return here.toSorted(byNumber).flatMap((goal) => [goal, ...inOrder(above, goal.id)]);
}

function depthOf(above: GoalAbove[], goal: GoalAbove): number {
  const parent = above.find(({ id }) => id === goal.parentId);
  return parent ? depthOf(above, parent) + 1 : 0;
}
