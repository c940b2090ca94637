import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/**
 * What each file *.bench.ts exports: its `name`, its `limit` and how to `run` it. Ours and the baseline (the least work that
 * gives the same, or an empty thing of the same kind) are measured in the same run, so that a slow machine is slow for both.
 */
export type Bench = {
  name: string;
  limit: Limit;
  run(): Promise<Measured>;
};

/**
 * `ratio`: ours is at most so many times the baseline. `above`: ours is at most so much more than the baseline. `atMost`: what
 * a person waits for, however fast the baseline is.
 */
export type Limit = { ratio: number } | { above: number } | { atMost: number };

export type Measured = {
  unit: "ms" | "MB";
  ours: number;
  baseline: number;
  /** the middle one of ours / baseline turn by turn, where they were measured by turns; else that of the two figures */
  ratio?: number;
  /** what the baseline is */
  against: string;
  /** others doing the same, where they are found on PATH; without a limit */
  peers?: Record<string, number>;
};

const CHILD = fileURLToPath(new URL("child.js", import.meta.url));

/** The middle one of some measurements. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Runs the exported function `work` of a file beside this in a process of its own and answers the number it gives. With
 * nothing else running: `node` options and arguments are the caller's.
 */
export async function inFreshProcess(file: string, work: string, options: string[] = []): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [...options, CHILD, file, work], { maxBuffer: 1 << 20 });
  return Number(stdout);
}

/**
 * Runs one and the other by turns, so many times each, and answers the medians: of each, and of the ratios within a turn, in
 * which both have met the same machine.
 */
export async function byTurns(times: number, one: () => Promise<number>, other: () => Promise<number>) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < times; turn++) {
    ours.push(await one());
    theirs.push(await other());
  }
  const ratios = ours.map((value, turn) => value / (theirs[turn] ?? Number.NaN));
  return { ours: median(ours), baseline: median(theirs), ratio: median(ratios) };
}

/** Milliseconds of work that the processor did for it, in all threads: what others do on the machine meanwhile is not counted. */
export async function worked(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
