import type { Change } from "../../lib/domain/change.ts";
import { signed } from "./figure.tsx";

const WORDS = { better: "bättre", worse: "sämre", same: "lika", unknown: "" };

/** "−0,06, bättre": a signed figure and the word; percentages change by percentage points. */
export function ChangeWords({ change, unit }: { change: Change; unit: string }) {
  const word = WORDS[change.meaning];
  const figure = change.meaning === "same" ? "" : signed(change.difference);
  return (
    <span className={`change change-${change.meaning}`} title={unit === "%" ? "procentenheter" : undefined}>
      {[figure, word].filter(Boolean).join(", ")}
    </span>
  );
}
