import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Bench, Measured } from "./bench.ts";

const RUN = join(import.meta.dirname, "run.js");

/**
 * Runs every *.bench.ts of this folder whose name holds one of the words (all, without words), or is one of them. Each in a process
 * of its own, so that none is measured in what another left behind. Answers the exit code: 1 over a limit.
 */
export async function runBenches(words: string[]): Promise<number> {
  const all = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".bench.ts"));
  const named = all.filter((file) => words.includes(file));
  const files = named.length > 0 ? named : all.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const [only] = files;
  if (only && files.length === 1) return runBench(only);
  const over = files.sort().filter((file) => spawnSync(process.execPath, [RUN, file], { stdio: "inherit" }).status !== 0);
  console.log(`\n${files.length - over.length} within their limits, ${over.length} over`);
  return over.length === 0 ? 0 : 1;
}

async function runBench(file: string): Promise<number> {
  const bench: Bench = await import(`./${file}`);
  const measured = await bench.run();
  const { line, within } = verdict(bench, measured);
  console.log(`${within ? "✓" : "✗"} ${bench.name}\n    ${line}`);
  for (const [peer, value] of Object.entries(measured.peers ?? {})) console.log(`    ${peer}: ${figure(value, measured.unit)}`);
  return within ? 0 : 1;
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
