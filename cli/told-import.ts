import type { PaperCounts } from "../lib/domain/paper-counts.ts";

/** What a taken-in document holds, in a few Swedish lines. */
export function told(answer: PaperCounts & { document: string }): string {
  const goals = Object.entries(answer.goals).map(([level, count]) => `${count} ${level}`);
  const lines = [
    `Inläst: ${answer.kind} ${answer.year}, ${answer.unit} (${answer.document})`,
    `  slag: ${answer.guessed.kind.reason} · år: ${answer.guessed.year.reason} · enhet: ${answer.guessed.unit.reason}`,
    `  mål: ${goals.join(", ") || "inga"}`,
    `  ${answer.indicators} indikatorer, ${answer.outcomes} utfall, ${answer.activities} aktiviteter, ${answer.budgetRows} budgetrader, ${answer.sections} avsnitt`,
  ];
  if (answer.unplaced.length > 0) {
    lines.push(
      `  ${answer.unplaced.length} stycken kunde inte placeras och står kvar som text på sin plats:`,
      ...answer.unplaced.map((text) => `    ${text}`),
    );
  }
  if (answer.doubts.length > 0) lines.push("  se efter i dokumentet:", ...answer.doubts.map((text) => `    ${text}`));
  return lines.join("\n");
}
