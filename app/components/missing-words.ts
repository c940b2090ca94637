import type { Missing } from "../../lib/domain/to-look-over.ts";

/** What a goal lacks, in one sentence for its yellow row: "Antal hemlösa saknar utfall." */
export function missingWords({ outcomes, assessment }: Missing): string {
  const [first, ...others] = outcomes;
  const figures =
    first && (others.length === 0 ? `${first.name.replace(/\.$/, "")} saknar utfall.` : `${outcomes.length} indikatorer saknar utfall.`);
  return [figures, assessment && "Målet är inte bedömt."].filter(Boolean).join(" ");
}
