import type { ChainGoal } from "./chain.ts";

/** Every goal of a chain in its order, with its parents outermost first. */
export function* everyGoal(chain: ChainGoal[], parents: ChainGoal[] = []): Generator<{ goal: ChainGoal; parents: ChainGoal[] }> {
  for (const goal of chain) {
    yield { goal, parents };
    yield* everyGoal(goal.children, [...parents, goal]);
  }
}

/** The chain with only the wanted goals and the goals above them. */
export function onlyGoals(chain: ChainGoal[], wanted: (goal: ChainGoal) => boolean): ChainGoal[] {
  return chain.flatMap((goal) => {
    const children = onlyGoals(goal.children, wanted);
    return children.length > 0 || wanted(goal) ? [{ ...goal, children }] : [];
  });
}
