import { writeWord } from "../lib/word/write.ts";
import { byTurns, inFreshProcess, type Measured, timed } from "./bench.ts";
import { BOARD_GOALS } from "./content.ts";
import { reportOf } from "./reports.ts";
import { stringWord } from "./string-word.ts";

export const name = "Word report of a nämnd: 600 tables, some 370 pages, page numbers included, in a fresh process";
export const limit = { ratio: 5 };

export async function run(): Promise<Measured> {
  const inOurs = () => inFreshProcess("board-report.bench.ts", "ours");
  const inTheirs = () => inFreshProcess("board-report.bench.ts", "theirs");
  const [ours, baseline] = await byTurns(5, inOurs, inTheirs);
  return { unit: "ms", ours, baseline, against: "XML as strings + zlib, nothing measured" };
}

/** From the composed report to the file; the code is loaded before. */
export function ours(): Promise<number> {
  const report = reportOf(BOARD_GOALS);
  return timed(() => writeWord(report));
}

export function theirs(): Promise<number> {
  const report = reportOf(BOARD_GOALS);
  return timed(() => stringWord(report));
}
