type Linked = { id: string; parentId: string | null };

/**
 * The goals, with every circle of goals above each other cut: its first goal stands at the top, where it is told, so that
 * nothing under it is lost.
 */
export function withoutCircles<Goal extends Linked>(goals: Goal[]): (Goal & { circular?: true })[] {
  const parents = new Map(goals.map(({ id, parentId }) => [id, parentId]));
  return goals.map((goal) => {
    if (!isAboveItself(goal.id, parents)) return goal;
    parents.set(goal.id, null);
    return { ...goal, parentId: null, circular: true };
  });
}

/** Would the goal stand above itself, if it stood under this parent? */
export function closesCircle(goalId: string, parentId: string | null, goals: Linked[]): boolean {
  const parents = new Map(goals.map((goal) => [goal.id, goal.parentId]));
  return isAboveItself(goalId, parents.set(goalId, parentId));
}

function isAboveItself(goalId: string, parents: Map<string, string | null>): boolean {
  const seen = new Set<string>();
  let above = parents.get(goalId) ?? null;
  while (above !== null && above !== goalId && !seen.has(above)) {
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return above === goalId;
}
