import { writeWord } from "../lib/word/write.ts";
import { byTurns, inFreshProcess, type Measured, worked } from "./bench.ts";
import { BOARD_GOALS } from "./content.ts";
import { reportOf } from "./reports.ts";
import { stringWord } from "./string-word.ts";

export const name = "Word report of a nämnd: 600 tables, some 370 pages, page numbers included, in a fresh process";
export const limit = { ratio: 5 };

export async function run(): Promise<Measured> {
  const inOurs = () => inFreshProcess("board-report.bench.ts", "ours");
  const inTheirs = () => inFreshProcess("board-report.bench.ts", "theirs");
  return { unit: "ms", ...(await byTurns(9, inOurs, inTheirs)), against: "XML as strings + zlib, nothing measured" };
}

/** From the composed report to the file; the code is loaded before. */
export function ours(): Promise<number> {
  const report = reportOf(BOARD_GOALS);
  return worked(() => writeWord(report));
}

export function theirs(): Promise<number> {
  const report = reportOf(BOARD_GOALS);
  return worked(() => stringWord(report));
}
