import type { GoalPart } from "../domain/document.ts";
import { levelOf, type Styrmodell } from "../domain/styrmodell.ts";

/** A goal as a caption names it: "mål 3.3" when KF has numbered it, else "nämndmålet", "åtagandet"; outside goals "dokumentet". */
export function goalInWords(goal: GoalPart | null, styrmodell: Styrmodell): string {
  if (!goal) return "dokumentet";
  const level = levelOf(styrmodell, goal.level);
  if (goal.number && level?.owner === "kommun") return `mål ${goal.number}`;
  const name = level?.name ?? "mål";
  return name.endsWith("e") ? `${name}t` : `${name}et`;
}
