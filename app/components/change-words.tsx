import type { Change } from "../../lib/domain/change.ts";
import { signed } from "./figure.tsx";

const WORDS = { better: "bättre", worse: "sämre", same: "lika", unknown: "" };

type ChangeProps = { change: Change; unit: string; spelled?: boolean };

/** "−0,06, bättre": a signed figure and the word; percentages change by percentage points, which `spelled` writes out. */
export function ChangeWords({ change, unit, spelled = false }: ChangeProps) {
  const word = WORDS[change.meaning];
  const points = spelled && unit === "%" ? "\u00a0procentenheter" : "";
  const figure = change.meaning === "same" ? "" : signed(change.difference) + points;
  return (
    <span className={`change change-${change.meaning}`} title={unit === "%" ? "procentenheter" : undefined}>
      {[figure, word].filter(Boolean).join(", ")}
    </span>
  );
}
