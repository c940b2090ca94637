import type { GoalPage } from "./chain.ts";

/**
 * Is what these documents print frozen? It is when it stands in decided ones only (decisions.md 9): then corrections are
 * errata. `kind` asks for what only that paper prints: the outcomes and texts of a period ("VP" = the plan's own).
 */
export function isFrozen(documents: GoalPage["documents"], kind?: string): boolean {
  const printing = documents.filter((document) => kind === undefined || document.kind === kind);
  return printing.length > 0 && printing.every(({ state }) => state === "beslutad");
}
