import { readdirSync } from "node:fs";
import type { Bench, Measured } from "./bench.ts";

/** Runs every *.bench.ts of this folder whose name holds one of the words (all, without words). Answers the exit code: 1 over a limit. */
export async function runBenches(words: string[]): Promise<number> {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".bench.ts"))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  let over = 0;
  for (const file of files.sort()) {
    const bench: Bench = await import(`./${file}`);
    const measured = await bench.run();
    const { line, within } = verdict(bench, measured);
    if (!within) over++;
    console.log(`${within ? "✓" : "✗"} ${bench.name}\n    ${line}`);
    for (const [peer, value] of Object.entries(measured.peers ?? {})) console.log(`    ${peer}: ${figure(value, measured.unit)}`);
  }
  console.log(`\n${files.length - over} within their limits, ${over} over`);
  return over === 0 ? 0 : 1;
}

function verdict({ limit }: Bench, measured: Measured): { line: string; within: boolean } {
  const { ours, baseline, unit, against } = measured;
  const both = `${figure(ours, unit)} against ${figure(baseline, unit)} (${against})`;
  const ratio = measured.ratio ?? ours / baseline;
  if ("atMost" in limit) {
    return {
      line: `${figure(ours, unit)} (limit ${figure(limit.atMost, unit)}), ${ratio.toFixed(2)} ×: ${both}`,
      within: ours <= limit.atMost,
    };
  }
  if ("ratio" in limit) {
    return { line: `${ratio.toFixed(2)} × (limit ${Number(limit.ratio.toFixed(2))} ×): ${both}`, within: ratio <= limit.ratio };
  }
  const above = ours - baseline;
  return { line: `${figure(above, unit)} above (limit ${figure(limit.above, unit)}): ${both}`, within: above <= limit.above };
}

function figure(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}
