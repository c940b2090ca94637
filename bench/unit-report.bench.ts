import { writeWord } from "../lib/word/write.ts";
import { byTurns, type Measured, worked } from "./bench.ts";
import { UNIT_GOALS } from "./content.ts";
import { plainDocx } from "./plain-docx.ts";
import { reportOf } from "./reports.ts";

export const name = "Word report of a unit: some 25 pages, warm (ours with page numbers, npm docx without)";
export const limit = { ratio: 1.2 };

const WARM = 15;
const TIMES = 25;

export async function run(): Promise<Measured> {
  const report = reportOf(UNIT_GOALS);
  const ours = () => worked(() => writeWord(report));
  const theirs = () => worked(() => plainDocx(report));
  await byTurns(WARM, ours, theirs);
  return { unit: "ms", ...(await byTurns(TIMES, ours, theirs)), against: "npm docx with an object for each run" };
}
